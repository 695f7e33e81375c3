import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layers } from './arrows.mjs'

/** A copy of the tree, so that breaking it on purpose cannot be seen by anybody else. */
const copy = mkdtempSync(path.join(tmpdir(), 'banci-arrows-'))
const root = process.cwd()

/** Every layer that is not listed for `from`, and packages that no layer but its own may touch. */
const packages = ['electron', 'dexie', 'docx', 'react', 'node:fs', '@mui/material/Button', '@e965/xlsx', 'zustand']
const names = Object.keys(layers)
const allows = (from: string, listed: string): boolean => layers[from]!.may.some((name) => name === listed || listed.startsWith(name.endsWith(':') ? name : `${name}/`))

/** One file a forbidden arrow: lint runs once over all of them. */
const broken: { readonly file: string; readonly says: string }[] = []

function breakArrow(file: string, source: string, says: string): void {
  const target = path.join(copy, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, source)
  broken.push({ file, says })
}

let lintSays: { readonly filename: string; readonly message: string; readonly code: string }[] = []

beforeAll(() => {
  for (const entry of ['package.json', 'tsconfig.json', 'src-main', 'src-renderer', 'resources', 'test/tooling', 'test/tsconfig.json']) {
    mkdirSync(path.dirname(path.join(copy, entry)), { recursive: true })
    cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true })
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir')

  for (const from of names) {
    const { folder } = layers[from]!
    const inScreen = from === 'features' ? `${folder}/broken` : folder
    for (const to of names.filter((name) => name !== from && name !== 'main')) {
      if (allows(from, `#${to}`)) continue
      // What may be imported as a type is broken by importing a value.
      breakArrow(`${inScreen}/broken-${to}.ts`, `import { something } from '#${to}/something.ts'\nexport const used = something\n`, to)
    }
    for (const name of packages.filter((name) => !allows(from, name))) {
      breakArrow(`${inScreen}/broken-${name.replace(/\W/g, '-')}.ts`, `import * as all from '${name}'\nexport const used = all\n`, name)
    }
  }
  breakArrow('src-main/broken-renderer.ts', "export { something } from '../src-renderer/domain/something.ts'\n", 'domain')
  breakArrow('src-renderer/domain/broken-relative.ts', "export * from '../store/something.ts'\n", 'store')
  breakArrow('src-renderer/documents/parts/broken-dynamic.ts', "export const later = () => import('../../sheets/something.ts')\n", 'sheets')
  breakArrow('src-renderer/features/broken/broken-neighbour.ts', "export * from '#features/other/something.ts'\n", 'screens do not know each other')
  breakArrow('src-renderer/features/broken/broken-neighbour-relative.ts', "export * from '../other/something.ts'\n", 'screens do not know each other')
  for (const [index, source] of ['Date.now()', 'new Date()', 'Date()', 'Math.random()', "Math['random']()", 'globalThis.Math.random()', 'crypto.randomUUID()', 'globalThis.crypto.randomUUID()'].entries()) {
    for (const from of ['domain', 'documents', 'scans', 'sheets', 'sync']) breakArrow(`src-renderer/${from}/broken-clock-${index}.ts`, `export const now = ${source}\n`, 'clock and chance are arguments')
  }
  // docx's own types bring Node's with them, so that there the compiler alone would see process; lint closes the gap.
  for (const from of ['domain', 'documents', 'scans', 'sheets', 'sync']) {
    for (const name of ['process', 'Buffer', 'document', 'indexedDB']) breakArrow(`src-renderer/${from}/broken-${name}.ts`, `export const world = ${name}\n`, name)
  }
  breakArrow('src-renderer/sync/broken-taken-apart.ts', 'export const { random } = Math\n', 'clock and chance are arguments')

  const lint = spawnSync(process.execPath, [path.join(root, 'node_modules/oxlint/bin/oxlint'), '-c', 'test/tooling/oxlintrc.json', '--format=json', 'src-main', 'src-renderer'], { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  lintSays = (JSON.parse(lint.stdout) as { diagnostics: typeof lintSays }).diagnostics.filter(({ code }) => /layers|no-restricted-globals/.test(code))
}, 60_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('the arrows between layers', () => {
  test('lint sees every broken arrow, and says which', () => {
    expect(broken.length).toBeGreaterThan(150)
    const unseen = broken.filter(({ file, says }) => !lintSays.some(({ filename, message }) => filename === file && message.includes(says)))
    expect(unseen).toEqual([])
  })

  test('lint finds no broken arrow where none was broken', () => {
    const files = new Set(broken.map(({ file }) => file))
    expect(lintSays.filter(({ filename }) => !files.has(filename))).toEqual([])
  })

  test.each(['domain', 'documents', 'scans', 'sheets', 'sync'])('the compiler hides the page from %s', (layer) => {
    const folder = path.join(copy, 'src-renderer', layer)
    for (const file of broken.filter((one) => one.file.startsWith(`src-renderer/${layer}/`))) rmSync(path.join(copy, file.file))
    writeFileSync(path.join(folder, 'broken-world.ts'), 'export const page = document.title\n')
    const says = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--noEmit'], { encoding: 'utf8' }).stdout
    expect(says).toMatch(/broken-world\.ts.*'document'/)
  })

  test('the neck imports nothing of ours', () => {
    expect(layers['contract']!.may).toEqual(['zod'])
  })
})
