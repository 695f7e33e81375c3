import { expect, test } from 'vitest'
import { killImports } from '#support/killed-import/killed-imports.ts'

test('a browser killed in the middle of an import finds what was there before, or all that came, and nothing between', async () => {
  const kills = await killImports(4, 1, ['write'])
  expect(kills.torn).toEqual([])
  expect(kills.old + kills.new).toBe(4)
}, 180_000)
