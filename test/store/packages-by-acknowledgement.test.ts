import { afterEach, describe, expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { exportClasses, type ExportOrder, type WrittenPackage } from '#store/export.ts'
import { logPackage } from '#store/export-log.ts'
import { planFile, takeFile } from '#store/import.ts'
import { readRows } from '#store/read.ts'
import { readingKey } from '#store/reading-key.ts'
import { readPackage } from '#sync/package-read.ts'
import { sizeOf } from '#sync/ranges.ts'
import { copyDisk } from '#support/copied-disk.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const LOCK = { passphrase: '三月三十一', workFactor: 1 }
const NEW = { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局', hostMode: '承办' } as const

async function send(desk: TestDesk, cls: string, to: readonly TestDesk[] = [], more: Partial<ExportOrder> = {}): Promise<WrittenPackage> {
  const written = await exportClasses(desk, { classes: [cls], recipients: to.map(({ identity }) => identity.device), from: { person: desk.who(), computer: `${desk.who()}的电脑`, campus: '' }, ...more }, LOCK)
  if (written.kind === 'refused') throw new Error(written.sentence)
  return written
}
async function orderOf(desk: TestDesk, { bytes }: WrittenPackage) {
  return { file: bytes, fileName: 'a.pxb', passphrase: LOCK.passphrase, device: desk.identity.device, now: desk.now() }
}
async function take(desk: TestDesk, file: WrittenPackage): Promise<void> {
  const outcome = await takeFile(desk.db, await orderOf(desk, file), new Set())
  expect(outcome.kind).toBe('imported')
}
const note = (desk: TestDesk, cls: string, id: string, remark: string) => commit(desk, cls, [{ table: 'trainee', id, set: { name: id, remark } }], 'edit')
const remarks = async (desk: TestDesk, cls: string) => (await readRows(desk.db, 'trainee', cls)).map(({ remark }) => remark)
const opened = async (file: WrittenPackage) => {
  const pkg = await readPackage(file.bytes, LOCK)
  if (pkg.kind === 'refused') throw new Error(pkg.code)
  return pkg
}

const desks: TestDesk[] = []
async function openDesk(person: string): Promise<TestDesk> {
  const desk = await openTestDesk(person)
  desks.push(desk)
  return desk
}
afterEach(() => desks.splice(0).forEach(({ db }) => db.close()))

describe('a package holds what its receivers have not said they have', () => {
  test('for several PCs at once it holds what any of them lacks, and everything for one that is new', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const third = await openDesk('王干事')
    const { id } = await createClass(office, NEW)
    await take(campus, await send(office, id))
    await take(office, await send(campus, id))
    await note(office, id, 'a', '一')
    await take(third, await send(office, id))
    await take(office, await send(third, id))
    await note(office, id, 'b', '二')
    const counts = async (to: readonly TestDesk[]) => (await send(office, id, to)).operations
    const [onlyThird, onlyCampus, both, anybody, withNew] = [await counts([third]), await counts([campus]), await counts([third, campus]), await counts([]), await counts([third, await openDesk('新来的')])]
    expect([onlyThird, onlyCampus, both]).toEqual([1, 2, 2])
    expect(anybody).toBeGreaterThan(both)
    expect(withNew).toBe(anybody)
  })

  test('what a lost file held comes again, because nobody said that it came', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const { id } = await createClass(office, NEW)
    await take(campus, await send(office, id))
    await take(office, await send(campus, id))
    await note(office, id, 'a', '一')
    await send(office, id, [campus])
    await note(office, id, 'b', '二')
    await take(campus, await send(office, id, [campus]))
    expect(await remarks(campus, id)).toEqual(['一', '二'])
  })

  test('an older package that comes late makes the next file larger, and nothing is lost', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const { id } = await createClass(office, NEW)
    await take(campus, await send(office, id))
    const early = await send(campus, id)
    await note(office, id, 'a', '一')
    await take(campus, await send(office, id))
    await take(office, await send(campus, id))
    expect((await send(office, id, [campus])).operations).toBe(0)
    await take(office, early)
    expect((await send(office, id, [campus])).operations).toBeGreaterThan(0)
  })

  test('a PC whose disk was put back without a word says less than before, and gets its own lost work back', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const { id } = await createClass(office, NEW)
    await take(campus, await send(office, id))
    const backup = await copyDisk(campus)
    desks.push(backup)
    await note(campus, id, 'a', '只有这里写过')
    await take(office, await send(campus, id))

    await take(office, await send(backup, id))
    const answer = await send(office, id, [backup])
    expect(answer.operations).toBe(1)
    // Work of its own that it does not know: it takes a new name before it writes again.
    expect((await takeFile(backup.db, await orderOf(backup, answer), new Set())).kind).toBe('identity-alarm')
  })
})

describe('a receipt', () => {
  test('is under 2 KB, tells what is held and changes nothing else', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const { id } = await createClass(office, NEW)
    await note(office, id, 'a', '一')
    await take(campus, await send(office, id))
    await note(campus, id, 'b', '二')
    const receipt = await send(campus, id, [], { receipt: true })
    expect(receipt.bytes.length).toBeLessThan(2048)
    expect(await opened(receipt)).toMatchObject({ manifest: { kind: 'receipt' }, segments: [], keys: [] })
    const planned = await planFile(office.db, await orderOf(office, receipt))
    if (planned.kind !== 'planned') throw new Error(planned.code)
    expect(planned.plan.classes.every(({ operations, changes, conflicts }) => operations === 0 && !changes.length && !conflicts.length)).toBe(true)
    const data = async () => JSON.stringify(await Promise.all([office.db.have.toArray(), office.db.meta.toArray(), office.db.keys.toArray(), office.db.segs.count(), readRows(office.db, 'trainee', id)]))
    const before = await data()
    await take(office, receipt)
    expect(await data()).toBe(before)
    expect((await opened(await send(office, id, [campus]))).segments.filter(({ cls }) => cls === id)).toEqual([])
  })

  test('of a class that is not here does not make one', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const { id } = await createClass(office, NEW)
    await take(campus, await send(office, id, [], { receipt: true }))
    expect(await campus.db.have.count()).toBe(0)
    expect((await campus.db.acks.toArray()).map(({ cls }) => cls)).toContain(id)
  })
})

describe('a gap', () => {
  test('is asked for by every package and answered by the next one from whoever holds it', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const third = await openDesk('王干事')
    const { id } = await createClass(office, NEW)
    await take(campus, await send(office, id))
    await take(third, await send(office, id))
    await take(office, await send(campus, id))
    await take(office, await send(third, id))
    await note(campus, id, 'a', '一')
    const early = await send(campus, id)
    await note(campus, id, 'b', '二')
    await take(office, early)
    await take(office, await send(campus, id, [office]))
    await note(campus, id, 'c', '三')
    // Only the last piece reaches the third PC; nothing is refused because of what is missing before it.
    const held = (await campus.db.segs.where('cls').equals(id).toArray()).filter(({ d }) => d === campus.identity.device)
    await campus.db.acks.put({ peer: third.identity.device, cls: id, have: { [campus.identity.device]: [[1, 2]] }, at: 0 })
    await take(third, await send(campus, id, [third]))
    expect(held).toHaveLength(2)
    expect(await remarks(third, id)).toEqual(['三'])

    const asking = await send(third, id, [office])
    expect(asking.asks).toEqual([{ cls: id, device: campus.identity.device, ranges: [[1, 2]] }])
    await take(office, asking)
    const answer = await send(office, id, [third])
    expect(answer.answers.map(({ device, ranges }) => [device, sizeOf(ranges)])).toEqual([[campus.identity.device, 2]])
    await take(third, answer)
    expect(await remarks(third, id)).toEqual(['一', '二', '三'])
    expect((await send(third, id, [office])).asks).toEqual([])
  })
})

describe('encrypted to the PCs it is for', () => {
  test('a file needs no passphrase where each of them has told its key, and no other PC opens it', async () => {
    const office = await openDesk('张老师')
    const campus = await openDesk('李辅导员')
    const third = await openDesk('王干事')
    const { id } = await createClass(office, NEW)
    await take(campus, await send(office, id))
    await take(office, await send(campus, id))
    const order = { classes: [id], recipients: [campus.identity.device], from: { person: '', computer: '', campus: '' } }
    const written = await exportClasses(office, order, {})
    if (written.kind === 'refused') throw new Error(written.sentence)
    const opensFor = async (desk: TestDesk) => (await readPackage(written.bytes, { identities: [(await readingKey(desk.db)).key] })).kind
    expect([await opensFor(campus), await opensFor(third)]).toEqual(['package', 'refused'])
    expect(await exportClasses(office, { ...order, recipients: [campus.identity.device, third.identity.device] }, {})).toMatchObject({ kind: 'refused' })
  })

  test('a sensitive class does not go by WeChat, passphrase or not', async () => {
    const office = await openDesk('张老师')
    const { id } = await createClass(office, NEW)
    const order = { classes: [id], from: { person: '', computer: '', campus: '' } } as const
    expect(await exportClasses(office, { ...order, channel: '微信' }, LOCK)).toMatchObject({ kind: 'refused', code: 'channel' })
    expect(await exportClasses(office, { ...order, channel: 'U盘' }, LOCK)).toMatchObject({ kind: 'written' })
  })
})

test('what left is kept: classes, PCs, way, hash and who; each PC it was for is noted', async () => {
  const office = await openDesk('张老师')
  const campus = await openDesk('李辅导员')
  const { id } = await createClass(office, NEW)
  await take(campus, await send(office, id))
  await take(office, await send(campus, id))
  office.clock.ms += 60_000
  const { fileHash, holds } = await send(office, id, [campus])
  await logPackage(office, { classes: [id], fileName: '第3期.pxb', fileHash, holds, encrypted: true, peers: [campus.identity.device], channel: 'U盘' })
  expect(await office.db.exports.toArray()).toMatchObject([{ at: office.now(), classes: [id], fileHash, holds: 'delta', peers: [campus.identity.device], channel: 'U盘', by: '张老师' }])
  expect((await office.db.peers.get(campus.identity.device))!.sentAt).toBe(office.now())
})
