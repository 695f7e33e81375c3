import { expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readHistory } from '#store/journal.ts'
import { sealLongTails, sealTail } from '#store/seal-tail.ts'
import { undoBatch } from '#store/undo.ts'
import { readSnapshot } from '#store/read.ts'
import { openTestDesk } from '#support/test-desk.ts'

const asIs = (_table: string, _field: string, value: string | number | boolean | null) => value

test('history and undo read sealed segments and the open tail alike', async () => {
  const desk = await openTestDesk()
  const { id } = await createClass(desk, { name: '第3期', sponsor: '演示监狱', hostMode: '承办' })
  const first = await commit(desk, id, [{ table: 'class', id, set: { place: '第一报告厅' } }], 'edit')
  const before = await readHistory(desk.db, id, asIs)
  await sealTail(desk, id)
  expect(await desk.db.tail.where('cls').equals(id).count()).toBe(0)
  expect(await readHistory(desk.db, id, asIs)).toEqual(before)
  await commit(desk, id, [{ table: 'class', id, set: { place: '第二报告厅' } }], 'edit')
  await sealTail(desk, id)
  const segments = await desk.db.segs.where('cls').equals(id).toArray()
  expect(segments.map(({ n0, n1 }) => [n0, n1])).toEqual([[1, 2], [3, 3]])
  const again = await commit(desk, id, [{ table: 'class', id, set: { audience: '民警' } }], 'edit')
  expect(first.kind === 'saved' && again.kind === 'saved').toBe(true)
  const undone = await undoBatch(desk, id, segments.length ? (await readHistory(desk.db, id, asIs))[1]!.batch : '')
  expect(undone.kind).toBe('saved')
  expect((await readSnapshot(desk.db, id))!.class.place).toBe('第一报告厅')
})

test('two windows that seal at once make one chain', async () => {
  const desk = await openTestDesk()
  const { id } = await createClass(desk, { name: '第3期', sponsor: '演示监狱', hostMode: '承办' })
  await Promise.all([sealTail(desk, id), sealTail(desk, id), sealTail(desk, id)])
  expect((await desk.db.segs.where('cls').equals(id).toArray()).map(({ n0, n1 }) => [n0, n1])).toEqual([[1, 1]])
})

test('at start a tail of yesterday is sealed, one of today is left open', async () => {
  const desk = await openTestDesk()
  const { id: old } = await createClass(desk, { name: '第3期', sponsor: '演示监狱', hostMode: '承办' })
  desk.clock.ms += 2 * 86_400_000
  const { id: fresh } = await createClass(desk, { name: '第4期', sponsor: '演示监狱', hostMode: '承办' })
  await sealLongTails(desk)
  expect(await desk.db.segs.where('cls').equals(old).count()).toBe(1)
  expect(await desk.db.tail.where('cls').equals(fresh).count()).toBe(1)
})
