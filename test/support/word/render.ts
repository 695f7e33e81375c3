/**
 * Pages as others count them: LibreOffice for the .docx, Chromium for the preview. The faces of Chinese offices are not
 * free, so fontconfig puts installed ones of the same widths (every Chinese character one em) in their place.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const onPath = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
export const hasOffice = onPath('soffice')

const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  'Noto Serif CJK SC': ['仿宋_GB2312', '仿宋', 'FangSong', '楷体_GB2312', '楷体', '宋体', 'SimSun', '方正小标宋简体'],
  'Noto Sans CJK SC': ['黑体', 'SimHei'],
  'Liberation Serif': ['Times New Roman']
}

function fontConfig(folder: string): string {
  const alias = ([standIn, names]: [string, readonly string[]]): string => names.map((name) => `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit></match>`).join('\n')
  const file = join(folder, 'fonts.conf')
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n${Object.entries(STAND_INS).map(alias).join('\n')}</fontconfig>`)
  return file
}

/** PDFs of many files from one start of LibreOffice, by file name without ending. */
export const toPdf = (files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> => converted(files, 'pdf')

/** Word files as LibreOffice saves them again. */
export const savedByOffice = (files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> => converted(files, 'docx')

function converted(files: ReadonlyMap<string, Uint8Array>, ending: 'pdf' | 'docx'): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  try {
    mkdirSync(join(folder, 'out'))
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', ending, '--outdir', join(folder, 'out'), ...paths], { env: { ...process.env, FONTCONFIG_FILE: fontConfig(folder) }, stdio: 'ignore', timeout: 300_000 })
    return new Map(
      paths.map((path): [string, Uint8Array] => {
        const name = basename(path, '.docx')
        const made = join(folder, 'out', `${name}.${ending}`)
        if (!existsSync(made)) throw new Error(`LibreOffice could not open ${name}.docx`)
        return [name, new Uint8Array(readFileSync(made))]
      })
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Debian's own Python, for which its package is; another one may stand before it on the path. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
export const hasPythonDocx = spawnSync(PYTHON, ['-c', 'import docx']).status === 0

/** Word files as python-docx saves them again; `change` replaces a text in every run that is just that. */
export function savedByPython(files: ReadonlyMap<string, Uint8Array>, change?: readonly [from: string, to: string]): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  const script = `
import sys, docx
for path in sys.argv[3:]:
    document = docx.Document(path)
    if sys.argv[1]:
        for text in document.element.body.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t'):
            if text.text: text.text = text.text.replace(sys.argv[1], sys.argv[2])
    document.save(path)
`
  try {
    const paths = [...files].map(([name, bytes]): [string, string] => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return [name, path]
    })
    execFileSync(PYTHON, ['-c', script, change?.[0] ?? '', change?.[1] ?? '', ...paths.map(([, path]) => path)])
    return new Map(paths.map(([name, path]) => [name, new Uint8Array(readFileSync(path))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Pages of a PDF, counted in its page tree. */
export function pdfPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  const counts = Array.from(text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g), (match) => Number(match[1] ?? match[2]))
  return counts.length > 0 ? Math.max(...counts) : (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length
}
