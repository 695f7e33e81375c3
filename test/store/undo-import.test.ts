import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readConflicts } from '#store/conflicts.ts'
import { logPackage } from '#store/export-log.ts'
import { ownIdentity, rotateIdentity } from '#store/identity.ts'
import { readRows, readSnapshot } from '#store/read.ts'
import { restoreImport, reversalsOfImport, revertImport } from '#store/revert-import.ts'
import type { ImportRow } from '#store/schema.ts'
import { isAsTold } from '#store/recount.ts'
import { barToExact, undoExactly, withdrawalsOf, type ExactBar } from '#store/undo-import.ts'
import { imageOf } from '#support/database-image.ts'
import { failWrite } from '#support/failing-writes.ts'
import type { TestDesk } from '#support/test-desk.ts'
import { NEW_CLASS, digestAt, send, setTrainee, take, twoDesks } from '#support/two-desks.ts'

const withoutImports = async (desk: TestDesk): Promise<string> => JSON.stringify({ ...JSON.parse(await imageOf(desk.db)), imports: [] })
const remark = async (desk: TestDesk, cls: string, id: string) => (await readRows(desk.db, 'trainee', cls)).find((row) => row.id === id)?.remark
const barOf = async (desk: TestDesk, row: ImportRow): Promise<ExactBar | undefined> => barToExact(desk.db, row, await withdrawalsOf(desk.db, row), desk.identity.device)
const left = (desk: TestDesk, cls: string) => logPackage(desk, { classes: [cls], fileName: 'b.pxb', fileHash: 'f'.repeat(64), holds: 'delta', encrypted: true, peers: [] })

/** The office changes, makes and deletes something, and the campus takes it. */
async function busyImport() {
  const { office, campus, id } = await twoDesks()
  office.clock.ms += 60_000
  campus.clock.ms += 60_000
  await setTrainee(office, id, 'a', { remark: '晚到', idNumber: '990101198001010029' })
  await setTrainee(office, id, 'c', { name: '孙丽', phone: '19900000003' })
  await commit(office, id, [{ table: 'trainee', id: 'b', remove: true }], 'edit')
  const before = await withoutImports(campus)
  const file = await send(office, [id])
  const { row } = await take(campus, file)
  return { office, campus, id, before, file, row }
}

describe('as if it had never come', () => {
  test('an undone import leaves the database byte for byte as it was, but for the note that it was', async () => {
    const { campus, before, row } = await busyImport()
    expect(await withoutImports(campus)).not.toBe(before)
    expect(await undoExactly(campus, row.id)).toBeUndefined()
    expect(await withoutImports(campus)).toBe(before)
    expect(await campus.db.imports.get(row.id)).toMatchObject({ undone: 'exact', undoneBy: '李辅导员', undoneAt: campus.now() })
    expect(await undoExactly(campus, row.id)).toBe('undone')
  })

  test('a class that came with it is gone wholly, keys and all, and comes again with the next file', async () => {
    const { office, campus } = await twoDesks()
    const { id: second } = await createClass(office, { ...NEW_CLASS, name: '第4期' })
    await setTrainee(office, second, 'x', { name: '赵敏', idNumber: '990101198001010045' })
    const before = await withoutImports(campus)
    const file = await send(office, [second])
    const { row } = await take(campus, file)
    await undoExactly(campus, row.id)
    expect(await withoutImports(campus)).toBe(before)
    expect(before).not.toContain(second)
    await take(campus, file)
    expect(await readSnapshot(campus.db, second)).toEqual(await readSnapshot(office.db, second))
  })

  test('own work on other records since stays, and so does what a later file brought', async () => {
    const { office, campus, id, row } = await busyImport()
    await setTrainee(campus, id, 'd', { name: '周强', idNumber: '990101198001010061' })
    expect(await barOf(campus, row)).toBeUndefined()
    await undoExactly(campus, row.id)
    expect((await readRows(campus.db, 'trainee', id)).map(({ name, idNumber }) => [name, idNumber])).toEqual([['王芳', '990101198001010012'], ['李强', undefined], ['周强', '990101198001010061']])
    expect(await isAsTold(campus.db, id, campus.identity.device)).toBe(true)
    await take(office, await send(campus, [id]))
    await take(campus, await send(office, [id]))
    expect(await digestAt(campus, id)).toBe(await digestAt(office, id))
  })

  test('a disk that gives out at any write of the undo leaves the import whole', async () => {
    const { campus, before, row } = await busyImport()
    const whole = await imageOf(campus.db)
    for (let k = 1; ; k++) {
      const failing = failWrite(k)
      const done = await undoExactly(campus, row.id).then(() => true, () => false)
      failing.restore()
      if (done) {
        expect(k).toBeGreaterThan(8)
        return expect(await withoutImports(campus)).toBe(before)
      }
      expect(await imageOf(campus.db)).toBe(whole)
    }
  })

  test.each<[string, ExactBar, (desks: { office: TestDesk; campus: TestDesk; id: string; row: ImportRow }) => Promise<unknown>]>([
    ['a field it brought was edited here', 'overwritten', ({ campus, id }) => setTrainee(campus, id, 'a', { remark: '已到' })],
    ['a record it brought was deleted here', 'overwritten', ({ campus, id }) => commit(campus, id, [{ table: 'trainee', id: 'c', remove: true }], 'edit')],
    ['a bed was given here to someone it brought', 'built-on', ({ campus, id }) => commit(campus, id, [{ table: 'stay', id: 'c', set: { roomId: 'r1', bed: 1 } }], 'edit')],
    ['a later file continues it', 'continued', async ({ office, campus, id }) => {
      campus.clock.ms += 1000
      await setTrainee(office, id, 'e', { name: '吴敏' })
      await take(campus, await send(office, [id], campus))
    }],
    ['a package of the class has left', 'left', ({ campus, id }) => left(campus, id)],
    ['a package has left while the clock was turned back', 'left', async ({ campus, id }) => {
      campus.clock.ms -= 3_600_000
      await left(campus, id)
    }],
    ['the folder heard of it', 'left', ({ campus, id }) => campus.db.folderFile.put({ path: 'c/x', cls: id, d: campus.identity.device, state: 'own', at: campus.now() })],
    ['this PC told the folder what it holds', 'left', ({ campus }) => campus.db.local.put({ key: 'exchange-folder-said', value: { hash: '', at: campus.now() } })],
    ['the folder brought it', 'folder', ({ campus, row }) => campus.db.imports.update(row.id, { way: 'folder' })]
  ])('is not offered where %s', async (_, bar, happens) => {
    const desks = await busyImport()
    expect(await barOf(desks.campus, desks.row)).toBeUndefined()
    await happens(desks)
    const row = (await desks.campus.db.imports.get(desks.row.id))!
    expect(await barOf(desks.campus, row)).toBe(bar)
    const before = await imageOf(desks.campus.db)
    expect(await undoExactly(desks.campus, row.id)).toBe(bar)
    expect(await imageOf(desks.campus.db)).toBe(before)
  })

  test('a package of another class does not stand in the way', async () => {
    const { campus, row } = await busyImport()
    await left(campus, 'another')
    expect(await barOf(campus, row)).toBeUndefined()
  })
})

test('work that came back to a restored PC under its former name is not thrown away again', async () => {
  const { office, campus, id } = await twoDesks()
  await setTrainee(campus, id, 'a', { remark: '恢复前写的' })
  await take(office, await send(campus, [id]))
  await campus.db.tail.where('cls').equals(id).delete()
  await campus.db.segs.where('cls').equals(id).filter((segment) => segment.d === campus.identity.device).delete()
  await campus.db.have.delete([id, campus.identity.device])
  await rotateIdentity(campus, 'own-work', webcrypto.subtle as SubtleCrypto)
  const renamed = { ...campus, identity: await ownIdentity(campus.db, webcrypto.subtle as SubtleCrypto) }
  const { row } = await take(renamed, await send(office, [id]))
  expect(await barOf(renamed, row)).toBe('own-work')
})

test('a class that came with the import and was worked on since does not vanish from under that work', async () => {
  const { office, campus } = await twoDesks()
  const { id: second } = await createClass(office, { ...NEW_CLASS, name: '第4期' })
  const { row } = await take(campus, await send(office, [second]))
  expect(await barOf(campus, row)).toBeUndefined()
  await setTrainee(campus, second, 'x', { name: '赵敏', idNumber: '990101198001010045' })
  expect(await barOf(campus, row)).toBe('built-on')
  await revertImport(campus, row.id)
  expect((await readSnapshot(campus.db, second))!.trainees.map(({ name, idNumber }) => [name, idNumber])).toEqual([['赵敏', '990101198001010045']])
})

describe('taken back by new edits', () => {
  test('what changed goes back, what was made goes, what was deleted returns, on both PCs, and the same file brings nothing again', async () => {
    const { office, campus, id, file, row } = await busyImport()
    await left(campus, id)
    expect(await revertImport(campus, row.id)).toBe(true)
    const shown = async (desk: TestDesk) => (await readRows(desk.db, 'trainee', id)).map(({ name, phone, remark: said, idNumber }) => [name, phone, said, idNumber])
    const then = [['王芳', '19900000001', undefined, '990101198001010012'], ['李强', '19900000002', undefined, undefined]]
    expect(await shown(campus)).toEqual(then)
    await take(campus, file)
    expect(await shown(campus)).toEqual(then)
    await take(office, await send(campus, [id]))
    expect(await shown(office)).toEqual(then)
    expect(await digestAt(office, id)).toBe(await digestAt(campus, id))
    expect(await readConflicts(office.db)).toEqual([])
    expect(await campus.db.imports.get(row.id)).toMatchObject({ undone: 'compensated' })
  })

  test('what was edited since stays, and was listed before', async () => {
    const { campus, id, row } = await busyImport()
    campus.clock.ms += 1000
    await setTrainee(campus, id, 'a', { remark: '已到' })
    await setTrainee(campus, id, 'c', { position: '科长' })
    const [reversal] = await reversalsOfImport(campus.db, row)
    expect(reversal!.stays).toEqual([
      { table: 'trainee', id: 'a', title: '王芳', field: 'remark', why: 'edited' },
      { table: 'trainee', id: 'c', title: '孙丽', why: 'edited' }
    ])
    await revertImport(campus, row.id)
    expect((await readRows(campus.db, 'trainee', id)).map(({ name, remark: said, idNumber }) => [name, said, idNumber])).toEqual([['王芳', '已到', '990101198001010012'], ['李强', undefined, undefined], ['孙丽', undefined, undefined]])
  })

  test('where both had typed, the own value counts again and the question is gone, on both PCs', async () => {
    const { office, campus, id } = await twoDesks()
    for (const [desk, text] of [[campus, '校区写的'], [office, '机关写的']] as const) {
      desk.clock.ms += 60_000
      await setTrainee(desk, id, 'a', { remark: text })
    }
    const { row } = await take(campus, await send(office, [id]))
    expect(await readConflicts(campus.db)).toHaveLength(1)
    await revertImport(campus, row.id)
    expect(await remark(campus, id, 'a')).toBe('校区写的')
    expect(await readConflicts(campus.db)).toEqual([])
    await take(office, await send(campus, [id]))
    expect(await remark(office, id, 'a')).toBe('校区写的')
    expect(await readConflicts(office.db)).toEqual([])
  })

  test('a class deleted record by record there and edited here is kept by it', async () => {
    const { office, campus, id } = await twoDesks()
    await commit(office, id, [{ table: 'trainee', id: 'a', remove: true }], 'edit')
    await setTrainee(campus, id, 'a', { remark: '已到' })
    const { row } = await take(campus, await send(office, [id]))
    expect(await readConflicts(campus.db)).toMatchObject([{ field: '_del' }])
    await revertImport(campus, row.id)
    expect(await readConflicts(campus.db)).toEqual([])
    expect(await remark(campus, id, 'a')).toBe('已到')
  })

  test('taking it back can be taken back, and that again, without losing what was typed meanwhile', async () => {
    const { campus, id, row } = await busyImport()
    const shown = async () => (await readRows(campus.db, 'trainee', id)).map(({ name, remark: said, idNumber, phone }) => [name, said, idNumber, phone])
    const taken = await shown()
    campus.clock.ms += 1000
    await revertImport(campus, row.id)
    const reverted = await shown()
    campus.clock.ms += 1000
    expect(await restoreImport(campus, row.id)).toBe(true)
    expect(await shown()).toEqual(taken)
    expect((await campus.db.imports.get(row.id))!.undone).toBeUndefined()
    campus.clock.ms += 1000
    expect(await revertImport(campus, row.id)).toBe(true)
    expect(await shown()).toEqual(reverted)
    await setTrainee(campus, id, 'a', { remark: '后来写的' })
    await restoreImport(campus, row.id)
    expect(await remark(campus, id, 'a')).toBe('后来写的')
    expect(await isAsTold(campus.db, id, campus.identity.device)).toBe(true)
  })

  test('numbers that another PC reserved stay reserved', async () => {
    const { office, campus } = await twoDesks()
    const { id: second } = await createClass(office, { ...NEW_CLASS, name: '第4期' })
    await commit(office, 'org', [{ table: 'numberBlock', id: 'block9', set: { series: '证书', year: 2026, first: 901, last: 950, device: office.identity.device } }], 'reserve')
    const { row } = await take(campus, await send(office, [second]))
    expect((await reversalsOfImport(campus.db, row)).flatMap(({ stays }) => stays.map(({ table, why }) => [table, why]))).toContainEqual(['numberBlock', 'fixed'])
    await revertImport(campus, row.id)
    expect((await readRows(campus.db, 'numberBlock', 'org')).map(({ id }) => id)).toContain('block9')
    expect(await readSnapshot(campus.db, second)).toBeUndefined()
  })

  test('a disk that gives out at any write takes nothing back at all', async () => {
    const { campus, row } = await busyImport()
    const whole = await imageOf(campus.db)
    for (let k = 1; ; k++) {
      const failing = failWrite(k)
      const done = await revertImport(campus, row.id).catch(() => false)
      failing.restore()
      if (done) return expect(k).toBeGreaterThan(4)
      expect(await imageOf(campus.db)).toBe(whole)
    }
  })
})
