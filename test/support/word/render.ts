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
export function toPdf(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  try {
    mkdirSync(join(folder, 'out'))
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...paths], { env: { ...process.env, FONTCONFIG_FILE: fontConfig(folder) }, stdio: 'ignore', timeout: 300_000 })
    return new Map(
      paths.map((path): [string, Uint8Array] => {
        const name = basename(path, '.docx')
        const pdf = join(folder, 'out', `${name}.pdf`)
        if (!existsSync(pdf)) throw new Error(`LibreOffice could not open ${name}.docx`)
        return [name, new Uint8Array(readFileSync(pdf))]
      })
    )
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
