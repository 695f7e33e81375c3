import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { errorCode, log, openLog } from '#main/diagnostics/log.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'banci-log-'))
const file = path.join(folder, 'banci-desk.log')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a line holds the event, codes and numbers', () => {
  openLog(folder)
  log('save-failed', { failure: 'locked', code: 'EBUSY' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ at: expect.any(String), event: 'save-failed', failure: 'locked', code: 'EBUSY' })
})

test('of an error only its code is kept, because its message carries a path', () => {
  expect(errorCode(Object.assign(new Error('/home/王某/名单.xlsx'), { code: 'EACCES' }))).toBe('EACCES')
  expect(errorCode(Object.assign(new Error(), { code: '/home/王某' }))).toBe('EUNKNOWN')
  expect(errorCode('王某')).toBe('EUNKNOWN')
})

test('a log that grew too long is put aside once, so that it never fills the disk', () => {
  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1))
  log('start')
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2)
  expect(existsSync(`${file}.1`)).toBe(true)
})

test('a log that cannot be written stops nothing', () => {
  rmSync(folder, { recursive: true })
  expect(() => log('start')).not.toThrow()
})
