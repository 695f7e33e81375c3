import { describe, expect, test } from 'vitest'
import { commit, type Change } from '#store/commit.ts'
import { keepAside, MOST_HELD } from '#store/held.ts'
import { planFile, takeFile } from '#store/import.ts'
import { isAsTold } from '#store/recount.ts'
import { imageOf } from '#support/database-image.ts'
import { NEW_CLASS, orderOf, send, setTrainee, take, twoDesks } from '#support/two-desks.ts'
import { openTestDesk } from '#support/test-desk.ts'
import { createClass } from '#store/classes.ts'

describe('a file that was not taken', () => {
  const refusal = (n: number, bytes = new Uint8Array([n % 256, n >> 8, 1])) => ({ bytes, fileName: `${n}.pxb`, code: 'altered', sentence: '缺损', now: 1000 + n })

  test('is kept once with the latest reason, and the oldest leave when there are too many', async () => {
    const { db } = await openTestDesk()
    for (let n = 0; n < MOST_HELD.files; n++) expect((await keepAside(db, refusal(n))).dropped).toEqual([])
    expect((await keepAside(db, { ...refusal(0), code: 'newer', now: 5000 })).dropped).toEqual([])
    expect(await db.held.count()).toBe(MOST_HELD.files)
    expect((await db.held.orderBy('at').last())!).toMatchObject({ fileName: '0.pxb', code: 'newer' })
    expect((await keepAside(db, refusal(6000))).dropped).toEqual(['1.pxb'])
    expect(await db.held.count()).toBe(MOST_HELD.files)
  })

  test('is not allowed to fill the disk: bytes are counted too, and of one that is too large only the name stays', async () => {
    const { db } = await openTestDesk()
    const most = { files: 9, bytes: 1000 }
    const large = (n: number) => ({ ...refusal(n), bytes: new Uint8Array(500).fill(n) })
    await keepAside(db, large(1), most)
    expect((await keepAside(db, large(2), most)).dropped).toEqual([])
    expect((await keepAside(db, large(3), most)).dropped).toEqual(['1.pxb'])
    const giant = await keepAside(db, { ...refusal(4), bytes: new Uint8Array(1001) }, most)
    expect(giant).toMatchObject({ whole: false, dropped: [] })
    expect((await db.held.get(giant.id))!.bytes).toHaveLength(0)
  })

  test('leaves the list when it is taken after all', async () => {
    const { office, campus, id } = await twoDesks()
    const file = await send(office, [id])
    await keepAside(campus.db, { ...refusal(1), bytes: file })
    await take(campus, file)
    expect(await campus.db.held.count()).toBe(0)
  })
})

test('the very same file is known before its passphrase is typed, with the day and the person', async () => {
  const { office, campus, id } = await twoDesks()
  const file = await send(office, [id])
  await take(campus, file)
  const { passphrase: _, ...locked } = orderOf(campus, file)
  expect(await planFile(campus.db, locked)).toMatchObject({ kind: 'refused', code: 'needs-passphrase', earlier: { at: campus.now(), by: '李辅导员' } })
})

describe('many deletions', () => {
  const crowd = (n: number): Change[] => Array.from({ length: n }, (_, i) => ({ table: 'trainee', id: `t${i}`, set: { name: `学员${i}` } }))
  const without = (n: number): Change[] => Array.from({ length: n }, (_, i) => ({ table: 'trainee', id: `t${i}`, remove: true }))

  test.each([[3, 2, 0], [3, 3, 3], [28, 6, 0], [28, 7, 7], [200, 20, 0], [200, 21, 21]])('of %i more people %i deleted: %i must be typed', async (people, deleted, asked) => {
    const { office, campus, id } = await twoDesks()
    await commit(office, id, crowd(people), 'roster')
    await take(campus, await send(office, [id]))
    await commit(office, id, without(deleted), 'edit')
    const order = orderOf(campus, await send(office, [id]))
    const before = await imageOf(campus.db)
    const outcome = await takeFile(campus.db, order, new Set())
    if (!asked) return expect(outcome.kind).toBe('imported')
    expect(outcome).toEqual({ kind: 'unconfirmed', deletions: asked })
    expect(await takeFile(campus.db, { ...order, confirmedDeletions: asked - 1 }, new Set())).toEqual(outcome)
    expect(await imageOf(campus.db)).toBe(before)
    expect((await takeFile(campus.db, order, new Set([id]))).kind).toBe('imported')
    expect((await takeFile(campus.db, { ...order, confirmedDeletions: asked }, new Set())).kind).toBe('imported')
  })
})

test('nothing is begun where there is no room for three times the file and 200 MB', async () => {
  const { office, campus, id } = await twoDesks()
  const file = await send(office, [id])
  const before = await imageOf(campus.db)
  const needs = 3 * file.length + 200 * 1024 * 1024
  const free = (bytes: number | undefined) => takeFile(campus.db, orderOf(campus, file), new Set(), { freeSpace: async () => bytes })
  expect(await free(needs - 1)).toMatchObject({ kind: 'no-space', needs, free: needs - 1 })
  expect(await imageOf(campus.db)).toBe(before)
  expect((await free(needs)).kind).toBe('imported')
  expect((await free(undefined)).kind).toBe('imported')
})

describe('the recount after an import', () => {
  test('finds rows that say something else than the log, and keeps the alarm with the import', async () => {
    const { office, campus, id } = await twoDesks()
    expect(await isAsTold(campus.db, id, campus.identity.device)).toBe(true)
    expect((await campus.db.imports.toArray())[0]!.alarms).toBeUndefined()
    await campus.db.rows('trainee').update([id, 'a'], { phone: '坏了的' })
    await setTrainee(office, id, 'b', { remark: '晚到' })
    const { row } = await take(campus, await send(office, [id]))
    // Both digests see it: that of the log, and that of the sender.
    expect(row.alarms).toEqual([{ kind: 'differs-from-sender', cls: id }, { kind: 'recount', cls: id }])
    expect((await campus.db.imports.get(row.id))!.alarms).toEqual(row.alarms)
  })
})

test('a class that was left out leaves no trace', async () => {
  const { office, campus, id } = await twoDesks()
  const { id: other } = await createClass(office, { ...NEW_CLASS, name: '第4期' })
  await setTrainee(office, other, 'x', { name: '孙丽', idNumber: '990101198001010029' })
  await setTrainee(office, id, 'a', { remark: '晚到' })
  const { row } = await take(campus, await send(office, [id, other]), [other])
  expect(row.classes).toEqual(expect.not.arrayContaining([other]))
  expect(await imageOf(campus.db)).not.toContain(other)
})
