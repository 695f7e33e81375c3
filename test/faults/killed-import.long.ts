import { expect, test } from 'vitest'
import { killImports } from '#support/killed-import/killed-imports.ts'

test('a hundred plugs pulled: the old state or the new one, byte for byte, and both were seen', async () => {
  const times = Number(process.env['KILLS'] ?? 100)
  const kills = await killImports(times, Number(process.env['SEED'] ?? 2))
  console.log(`killed ${times} times: ${kills.old} times the state before, ${kills.new} times the state after`)
  expect(kills.torn).toEqual([])
  expect(kills.old).toBeGreaterThan(0)
  expect(kills.new).toBeGreaterThan(0)
}, 3_600_000)
