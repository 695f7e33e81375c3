/** Two PCs that never meet, with one class on both; and how files go between any desks. */
import type { Scalar } from '#domain/field.ts'
import { createClass } from '#store/classes.ts'
import { commit, type CommitOutcome } from '#store/commit.ts'
import { DatabaseReplica } from '#store/database-replica.ts'
import { exportClasses } from '#store/export.ts'
import { takeFile, type ImportDeps, type ImportOrder, type ImportOutcome } from '#store/import.ts'
import { digestOf } from '#sync/digest.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'
import { testVerify } from './test-keys.ts'

/** A passphrase that takes no time. */
export const QUICK = { passphrase: '三月三十一', workFactor: 4 }
export const NEW_CLASS = { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局', hostMode: '承办' } as const

export async function send(desk: TestDesk, classes: readonly string[], to?: TestDesk): Promise<Uint8Array> {
  const written = await exportClasses(desk, { classes, from: { person: desk.who(), computer: `${desk.who()}的电脑`, campus: '' }, ...(to ? { recipients: [to.identity.device] } : {}) }, QUICK)
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}

export const orderOf = (desk: TestDesk, file: Uint8Array): ImportOrder => ({ file, fileName: 'a.pxb', passphrase: QUICK.passphrase, device: desk.identity.device, now: desk.now(), by: desk.who() })

export async function take(desk: TestDesk, file: Uint8Array, leftOut: readonly string[] = [], more: Partial<ImportOrder> = {}, deps: ImportDeps = { verify: testVerify }): Promise<Extract<ImportOutcome, { kind: 'imported' }>> {
  const outcome = await takeFile(desk.db, { ...orderOf(desk, file), ...more }, new Set(leftOut), deps)
  if (outcome.kind !== 'imported') throw new Error(`not imported: ${outcome.kind}`)
  return outcome
}

export const digestAt = async (desk: TestDesk, cls: string): Promise<string> => digestOf(await new DatabaseReplica(desk.db, desk.identity.device).records(cls))
export const setTrainee = (desk: TestDesk, cls: string, id: string, set: Readonly<Record<string, Scalar>>): Promise<CommitOutcome> => commit(desk, cls, [{ table: 'trainee', id, set }], 'edit')

export async function twoDesks(): Promise<{ office: TestDesk; campus: TestDesk; id: string }> {
  const office = await openTestDesk('张老师')
  const campus = await openTestDesk('李辅导员')
  const { id } = await createClass(office, NEW_CLASS)
  await setTrainee(office, id, 'a', { name: '王芳', phone: '19900000001', idNumber: '990101198001010012' })
  await setTrainee(office, id, 'b', { name: '李强', phone: '19900000002' })
  await take(campus, await send(office, [id]))
  return { office, campus, id }
}
