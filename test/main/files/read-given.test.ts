import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { LIMITS } from '#contract/limits.ts'
import { readGiven } from '#main/files/read-given.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'banci-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file arrives with its name and bytes', async () => {
  writeFileSync(path.join(folder, '名单.xlsx'), 'PK')
  expect(await readGiven(path.join(folder, '名单.xlsx'))).toEqual({ kind: 'read', file: { name: '名单.xlsx', bytes: new Uint8Array([80, 75]) } })
})

test('what is missing, a folder, or huge is said in a sentence that names it, without its path', async () => {
  writeFileSync(path.join(folder, '大.xlsx'), '')
  truncateSync(path.join(folder, '大.xlsx'), LIMITS.fileBytes + 1)
  for (const name of ['没有.xlsx', '大.xlsx', '.']) {
    const outcome = await readGiven(path.join(folder, name))
    expect(outcome).toMatchObject({ kind: 'unreadable', sentence: expect.stringMatching(/^“.+”.+。$/) })
    expect(JSON.stringify(outcome)).not.toContain(tmpdir())
  }
})
