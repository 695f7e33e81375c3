/** Files that came back: kept, encrypted, and nowhere else. */
import { expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { recordVersions } from '#store/paper-versions.ts'
import { readRows } from '#store/read.ts'
import { dropScan, keepScan, openScan, scanIds, versionOfScan } from '#store/scans.ts'
import { readHistory } from '#store/journal.ts'
import { openTestDesk } from '#support/test-desk.ts'

const asIs = (_table: string, _field: string, value: string | number | boolean | null) => value
const file = { name: '收回的方案.docx', bytes: new TextEncoder().encode('王芳 990101198001010012') }

test('a file is kept encrypted and opened again; the key cannot be taken out', async () => {
  const desk = await openTestDesk()
  const id = await keepScan(desk, 'c1', 'plan|0ac7185e22', file)
  const row = (await desk.db.scan.get(id))!
  expect(Buffer.from(row.bytes).includes(Buffer.from('王芳'))).toBe(false)
  expect(await openScan(desk.db, id)).toEqual({ id, ...file })
  expect(versionOfScan(id)).toBe('plan|0ac7185e22')
  const key = (await desk.db.local.get('scan-key'))!.value as CryptoKey
  expect(key.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
})

test('two files of one version stand side by side, those of another class apart', async () => {
  const desk = await openTestDesk()
  const ids = [await keepScan(desk, 'c1', 'plan|a', file), await keepScan(desk, 'c1', 'plan|a', file), await keepScan(desk, 'c2', 'plan|a', file)]
  expect((await scanIds(desk.db, 'c1')).sort()).toEqual(ids.slice(0, 2).sort())
  await dropScan(desk.db, ids[0]!)
  expect(await scanIds(desk.db, 'c1')).toEqual([ids[1]])
})

test('a row that was tampered with, or put in another’s place, does not open', async () => {
  const desk = await openTestDesk()
  const id = await keepScan(desk, 'c1', 'plan|a', file)
  const row = (await desk.db.scan.get(id))!
  await desk.db.scan.put({ ...row, id: 'plan|b x' })
  expect(await openScan(desk.db, 'plan|b x')).toBeUndefined()
  await desk.db.scan.put({ ...row, bytes: row.bytes.map((byte, i) => (i === 3 ? byte ^ 1 : byte)) })
  expect(await openScan(desk.db, id)).toBeUndefined()
  expect(await openScan(desk.db, 'nothing')).toBeUndefined()
})

test('an export is recorded once a content, as a step of its own that says 导出', async () => {
  const desk = await openTestDesk()
  const { id: cls } = await createClass(desk, { name: '演示班', sponsor: '演示单位', hostMode: '承办' })
  const version = { id: 'plan|a', kind: 'plan', title: '实施方案', number: 1, hash: 'a', code: 'CMS1', issuedOn: '2026-11-20' }
  await recordVersions(desk, cls, [version, version])
  await commit(desk, cls, [{ table: 'class', id: cls, set: { place: '别处' } }], 'edit')
  const before = await desk.db.tail.count()
  await recordVersions(desk, cls, [{ ...version, issuedOn: '2026-11-25' }])
  expect(await desk.db.tail.count()).toBe(before)
  expect(await readRows(desk.db, 'paperVersion', cls)).toEqual([{ ...version, issuedBy: '张老师' }])
  expect((await readHistory(desk.db, cls, asIs)).filter(({ table }) => table === 'paperVersion').map(({ why }) => why)).toEqual(['export'])
})
