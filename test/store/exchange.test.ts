import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readConflicts, resolveField } from '#store/conflicts.ts'
import { DatabaseReplica } from '#store/database-replica.ts'
import { exportClasses } from '#store/export.ts'
import { ownIdentity, rotateIdentity } from '#store/identity.ts'
import { planFile, takeFile } from '#store/import.ts'
import { readRows, readSnapshot } from '#store/read.ts'
import { digestOf } from '#sync/digest.ts'
import { imageOf } from '#support/database-image.ts'
import { failWrite } from '#support/failing-writes.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const quick = { passphrase: '三月三十一', workFactor: 4 }
const newClass = { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局', hostMode: '承办' } as const

async function send(desk: TestDesk, cls: string, to?: TestDesk): Promise<Uint8Array> {
  const written = await exportClasses(desk, { classes: [cls], from: { person: desk.who(), computer: `${desk.who()}的电脑`, campus: '' }, ...(to ? { recipients: [to.identity.device] } : {}) }, quick)
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}
const order = (desk: TestDesk, file: Uint8Array) => ({ file, fileName: 'a.pxb', passphrase: quick.passphrase, device: desk.identity.device, now: desk.now() })
async function take(desk: TestDesk, file: Uint8Array) {
  const outcome = await takeFile(desk.db, order(desk, file), new Set())
  if (outcome.kind !== 'imported') throw new Error(outcome.kind === 'refused' ? outcome.sentence : outcome.kind)
  return outcome
}
const digest = async (desk: TestDesk, cls: string) => digestOf(await new DatabaseReplica(desk.db, desk.identity.device).records(cls))
const set = (desk: TestDesk, cls: string, id: string, fields: Record<string, string>) => commit(desk, cls, [{ table: 'trainee', id, set: fields }], 'edit')

async function twoDesks() {
  const office = await openTestDesk('张老师')
  const campus = await openTestDesk('李辅导员')
  const { id } = await createClass(office, newClass)
  await set(office, id, 'a', { name: '王芳', phone: '19900000001', idNumber: '990101198001010012' })
  await set(office, id, 'b', { name: '李强', phone: '19900000002' })
  await take(campus, await send(office, id))
  return { office, campus, id }
}

describe('two PCs that never meet', () => {
  test('a class arrives whole, sealed values can be read there, and number blocks come along', async () => {
    const { office, campus, id } = await twoDesks()
    expect(await readSnapshot(campus.db, id)).toEqual(await readSnapshot(office.db, id))
    expect((await readRows(campus.db, 'trainee', id))[0]).toMatchObject({ name: '王芳', idNumber: '990101198001010012' })
    const { id: second } = await createClass(campus, { ...newClass, name: '第4期' })
    expect((await readSnapshot(campus.db, second))!.class.code).toBe('2026-021')
  })

  test('files go back and forth, late, twice and in the wrong order, and both end the same', async () => {
    const { office, campus, id } = await twoDesks()
    await set(office, id, 'a', { position: '科长' })
    const first = await send(office, id)
    await set(office, id, 'a', { position: '处长' })
    await set(office, id, 'b', { remark: '晚到' })
    const second = await send(office, id, campus)
    await set(campus, id, 'b', { group: '第一组' })
    const back = await send(campus, id)
    for (const file of [second, first, second]) await take(campus, file)
    for (const file of [back, back]) await take(office, file)
    await take(campus, await send(office, id, campus))
    expect(await digest(office, id)).toBe(await digest(campus, id))
    expect(await readSnapshot(campus.db, id)).toEqual(await readSnapshot(office.db, id))
    expect((await readRows(office.db, 'trainee', id)).map(({ position, group, remark }) => [position, group, remark])).toEqual([['处长', undefined, undefined], [undefined, '第一组', '晚到']])
  })

  test('two different values for one field are both shown until a person chooses, and the choice reaches both', async () => {
    const { office, campus, id } = await twoDesks()
    await set(office, id, 'a', { phone: '19911111111' })
    campus.clock.ms += 60_000
    await set(campus, id, 'a', { phone: '19922222222' })
    await take(office, await send(campus, id))
    const [conflict] = await readConflicts(office.db)
    expect(conflict).toMatchObject({ tableLabel: '学员', title: '王芳', label: '手机', base: '19900000001' })
    expect(conflict!.sides.map(({ value, person, computer }) => [value, person, computer])).toEqual([['19922222222', '李辅导员', '李辅导员的电脑'], ['19911111111', '张老师', '']])
    await resolveField(office, conflict!, '19911111111')
    expect(await readConflicts(office.db)).toEqual([])
    await take(campus, await send(office, id))
    expect(await readConflicts(campus.db)).toEqual([])
    expect((await readRows(campus.db, 'trainee', id))[0]!.phone).toBe('19911111111')
    expect(await digest(office, id)).toBe(await digest(campus, id))
  })

  test('the same value typed on both PCs is no conflict, sealed or not', async () => {
    const { office, campus, id } = await twoDesks()
    for (const desk of [office, campus]) await set(desk, id, 'b', { idNumber: '990101197901010029', phone: '19933333333' })
    await take(office, await send(campus, id))
    expect(await readConflicts(office.db)).toEqual([])
  })

  test('deleted there and edited here is asked about, and stays until it is answered', async () => {
    const { office, campus, id } = await twoDesks()
    await commit(office, id, [{ table: 'trainee', id: 'a', remove: true }], 'edit')
    await set(campus, id, 'a', { remark: '已到' })
    await take(campus, await send(office, id))
    expect(await readRows(campus.db, 'trainee', id)).toHaveLength(2)
    expect(await readConflicts(campus.db)).toMatchObject([{ field: '_del', title: '王芳' }])
  })

  test('a class left out of an import is not touched, the others are taken', async () => {
    const { office, campus, id } = await twoDesks()
    await set(office, id, 'a', { remark: '新' })
    const before = await digest(campus, id)
    const outcome = await takeFile(campus.db, order(campus, await send(office, id)), new Set([id]))
    expect(outcome.kind).toBe('imported')
    expect(await digest(campus, id)).toBe(before)
  })

  test('a file is known again', async () => {
    const { office, campus, id } = await twoDesks()
    const file = await send(office, id)
    await take(campus, file)
    expect(await planFile(campus.db, order(campus, file))).toMatchObject({ kind: 'planned', earlier: { at: campus.now() } })
  })
})

test('a PC that finds unknown work under its own name takes a new name, and both PCs still end the same', async () => {
  const { office, campus, id } = await twoDesks()
  // The campus PC loses its last edit, as after a restored copy of its disk, while the office already has it.
  await set(campus, id, 'a', { remark: '恢复前写的' })
  await take(office, await send(campus, id))
  await campus.db.tail.where('cls').equals(id).delete()
  await campus.db.segs.where('cls').equals(id).filter((segment) => segment.d === campus.identity.device).delete()
  await campus.db.have.delete([id, campus.identity.device])
  const file = await send(office, id)
  const before = await imageOf(campus.db)
  expect(await takeFile(campus.db, order(campus, file), new Set())).toEqual({ kind: 'identity-alarm', alarm: { renames: true, forks: [] } })
  expect(await imageOf(campus.db)).toBe(before)
  await rotateIdentity(campus, 'own-work', webcrypto.subtle as SubtleCrypto)
  const renamed = { ...campus, identity: await ownIdentity(campus.db, webcrypto.subtle as SubtleCrypto) }
  expect(renamed.identity.device).not.toBe(campus.identity.device)
  await take(renamed, file)
  expect((await readRows(renamed.db, 'trainee', id))[0]!.remark).toBe('恢复前写的')
  await set(renamed, id, 'a', { remark: '恢复后写的' })
  await take(office, await send(renamed, id))
  expect((await readRows(office.db, 'trainee', id))[0]!.remark).toBe('恢复后写的')
  expect(await digest(office, id)).toBe(await digest(renamed, id))
})

test('a PC heard itself keeps its key and its own name, whatever a third one says of it', async () => {
  const { office, campus, id } = await twoDesks()
  const third = await openTestDesk('王干事')
  await take(third, await send(office, id))
  await set(campus, id, 'a', { remark: '已到' })
  await take(office, await send(campus, id))
  const heard = await office.db.peers.get(campus.identity.device)
  await take(third, await send(office, id))
  await set(third, id, 'b', { remark: '晚到' })
  await take(office, await send(third, id))
  expect(await office.db.peers.get(campus.identity.device)).toEqual(heard)
  expect(heard!.publicKey).toHaveLength(32)
})

describe('what may not happen', () => {
  test('a wrong passphrase, a cut file or a stranger changes nothing', async () => {
    const { office, campus, id } = await twoDesks()
    const file = await send(office, id)
    const before = await imageOf(campus.db)
    for (const bad of [{ ...order(campus, file), passphrase: '不对' }, order(campus, file.subarray(0, file.length - 100)), order(campus, new Uint8Array([1, 2, 3]))]) {
      const outcome = await takeFile(campus.db, bad, new Set())
      expect(outcome).toMatchObject({ kind: 'refused' })
    }
    expect(await imageOf(campus.db)).toBe(before)
  })

  test('a disk that fills up at any write of an import leaves the old state, whole', async () => {
    const { office, campus, id } = await twoDesks()
    await set(office, id, 'a', { position: '科长' })
    const file = await send(office, id)
    const before = await imageOf(campus.db)
    for (let k = 1; ; k++) {
      const failing = failWrite(k)
      const done = await take(campus, file).then(() => true, () => false)
      failing.restore()
      if (done) return expect(k).toBeGreaterThan(8)
      expect(await imageOf(campus.db)).toBe(before)
    }
  })

  test('a sensitive class does not leave without a passphrase', async () => {
    const { office, id } = await twoDesks()
    expect(await exportClasses(office, { classes: [id], from: { person: '', computer: '', campus: '' } }, { unencrypted: true })).toMatchObject({ kind: 'refused', code: 'sensitive' })
  })
})
