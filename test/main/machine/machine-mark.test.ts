import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { machineMark } from '#main/machine/machine-mark.ts'

test.skipIf(!existsSync('/etc/machine-id'))('the mark is a hash, the same each time, and does not give the id away', async () => {
  const mark = await machineMark()
  expect(mark).toMatch(/^[0-9a-f]{64}$/)
  expect(await machineMark()).toBe(mark)
  expect(mark).not.toContain(readFileSync('/etc/machine-id', 'utf8').trim())
})
