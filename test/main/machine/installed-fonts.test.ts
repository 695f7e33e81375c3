import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { fontNames } from '#main/machine/font-names.ts'
import { installedFonts } from '#main/machine/installed-fonts.ts'

/** The names that fontconfig sees, in every language. */
function fontsOfSystem(): readonly string[] {
  try {
    const list = execFileSync('fc-list', ['--format', '%{file}|%{family}\n'], { encoding: 'utf8' })
    const readable = list.split('\n').filter((line) => /^\/usr\/share\/fonts\/.*\.(ttf|otf|ttc)\|/.test(line))
    return [...new Set(readable.flatMap((line) => line.slice(line.indexOf('|') + 1).split(',')))]
  } catch {
    return []
  }
}

const system = fontsOfSystem()

describe.skipIf(system.length === 0)('fonts of this PC', () => {
  test('every family that the system knows is found, and an invented one is not', async () => {
    expect(await installedFonts([...system, '不存在的字体'])).toEqual(system)
  })

  test('a folder without fonts has none', async () => {
    expect(await installedFonts(system, ['/nonexistent'])).toEqual([])
  })
})

test('a damaged font file has no names and breaks nothing', async () => {
  const header = Uint8Array.from([0, 1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0])
  for (const bytes of [new Uint8Array(0), header, Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256), new TextEncoder().encode('ttcf\0\x01\0\0\xff\xff\xff\xff')]) {
    expect(await fontNames(async (position, length) => bytes.subarray(position, position + length))).toEqual([])
  }
})
