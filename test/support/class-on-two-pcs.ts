/** A class that two PCs write in, for tests of what they say differently. */
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { takeFile } from '#store/import.ts'
import type { Scalar } from '#domain/field.ts'
import type { TableName } from '#domain/tables.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'
import { NEW_CLASS, orderOf, send } from './two-desks.ts'

export const set = (desk: TestDesk, cls: string, table: TableName, id: string, fields: Record<string, Scalar>) => commit(desk, cls, [{ table, id, set: fields }], 'edit')

/** Deletions are confirmed, however many. */
export async function give(from: TestDesk, to: TestDesk, cls: string): Promise<void> {
  const order = { ...orderOf(to, await send(from, [cls])), fileName: '第3期.pxb' }
  const first = await takeFile(to.db, order, new Set())
  const outcome = first.kind === 'unconfirmed' ? await takeFile(to.db, { ...order, confirmedDeletions: first.deletions }, new Set()) : first
  if (outcome.kind !== 'imported') throw new Error(`not imported: ${outcome.kind}`)
}

/** One trainee `a` and two rooms, on both PCs. */
export async function classOnTwoPcs(): Promise<{ office: TestDesk; campus: TestDesk; id: string }> {
  const [office, campus] = [await openTestDesk('张老师'), await openTestDesk('李辅导员')]
  const { id } = await createClass(office, NEW_CLASS)
  await set(office, id, 'trainee', 'a', { name: '王芳', phone: '19900000001', order: 1 })
  await set(office, id, 'room', 'r1', { number: '301', kind: '标间', beds: 2 })
  await set(office, id, 'room', 'r2', { number: '302', kind: '标间', beds: 2 })
  await give(office, campus, id)
  return { office, campus, id }
}
