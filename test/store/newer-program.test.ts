import { expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit, type Change } from '#store/commit.ts'
import { DatabaseReplica } from '#store/database-replica.ts'
import { exportClasses } from '#store/export.ts'
import { takeFile } from '#store/import.ts'
import { reproject } from '#store/reproject.ts'
import { digestOf } from '#sync/digest.ts'
import { imageOf } from '#support/database-image.ts'
import { NEW_FIELD, NEW_TABLE, asNewerProgram, upgrade } from '#support/newer-program.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const write = (desk: TestDesk, cls: string, change: Change) => commit(desk, cls, [change], 'edit')
const rows = (desk: TestDesk, table: typeof NEW_TABLE, cls: string) => desk.db.table(table).where('cls').equals(cls).toArray()
const digest = async (desk: TestDesk, cls: string) => digestOf(await new DatabaseReplica(desk.db, desk.identity.device).records(cls))

async function pass(from: TestDesk, to: TestDesk, cls: string): Promise<void> {
  const written = await exportClasses(from, { classes: [cls], from: { person: '', computer: '', campus: '' } }, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  const outcome = await takeFile(to.db, { file: written.bytes, fileName: 'a.pxb', device: to.identity.device, now: to.now() }, new Set())
  expect(outcome.kind).toBe('imported')
}

test('what a newer version wrote goes through a PC that does not know it, unchanged, and is shown there after the upgrade', async () => {
  let [newer, old, third] = [await openTestDesk('新'), await openTestDesk('旧'), await openTestDesk('后来')]
  const { id: cls } = await createClass(newer, { name: '第3期', sponsor: '演示省文化厅', hostMode: '承办' })
  await asNewerProgram(async () => {
    newer = await upgrade(newer)
    await write(newer, cls, { table: 'trainee', id: 'a', set: { name: '王芳', [NEW_FIELD]: '黑A演示1' } })
    await write(newer, cls, { table: NEW_TABLE, id: 'p1', set: { place: '东门' } })
  })
  await pass(newer, old, cls)
  await write(old, cls, { table: 'trainee', id: 'a', set: { phone: '16400000001' } })
  const plain = (await old.db.rows('trainee').get([cls, 'a']))!
  expect(plain[NEW_FIELD]).toBeUndefined()
  expect(plain._x).toEqual({ [NEW_FIELD]: '黑A演示1' })

  // The old PC passes everything on, signed by whoever wrote it.
  await pass(old, third, cls)
  await asNewerProgram(async () => {
    third = await upgrade(third)
    old = await upgrade(old)
    for (const desk of [old, third]) {
      expect(await desk.db.rows('trainee').get([cls, 'a'])).toMatchObject({ [NEW_FIELD]: '黑A演示1', phone: '16400000001' })
      expect((await desk.db.rows('trainee').get([cls, 'a']))!._x).toBeUndefined()
      expect(await rows(desk, NEW_TABLE, cls)).toMatchObject([{ id: 'p1', place: '东门' }])
      expect(await desk.db.unknown.count()).toBe(0)
    }
    // It is an ordinary field now: changed here, it goes back to where it came from.
    await write(third, cls, { table: 'trainee', id: 'a', set: { [NEW_FIELD]: '黑A演示2' } })
    await pass(third, newer, cls)
    expect(await newer.db.rows('trainee').get([cls, 'a'])).toMatchObject({ [NEW_FIELD]: '黑A演示2', phone: '16400000001' })
    expect(await digest(newer, cls)).toBe(await digest(third, cls))
  })
})

test('two values of a field that is not known yet wait as two values', async () => {
  let [newer, other, old] = [await openTestDesk('新'), await openTestDesk('另一台'), await openTestDesk('旧')]
  const { id: cls } = await createClass(newer, { name: '第3期', sponsor: '演示省文化厅', hostMode: '承办' })
  await write(newer, cls, { table: 'trainee', id: 'a', set: { name: '王芳' } })
  await pass(newer, other, cls)
  await asNewerProgram(async () => {
    newer = await upgrade(newer)
    other = await upgrade(other)
    await write(newer, cls, { table: 'trainee', id: 'a', set: { [NEW_FIELD]: '黑A演示1' } })
    await write(other, cls, { table: 'trainee', id: 'a', set: { [NEW_FIELD]: '黑B演示2' } })
  })
  await pass(newer, old, cls)
  await pass(other, old, cls)
  await asNewerProgram(async () => {
    old = await upgrade(old)
    expect((await old.db.meta.get([cls, 'trainee', 'a']))!.cf).toBe(1)
    const before = await imageOf(old.db)
    await old.db.local.delete('catalogue')
    await reproject(old.db)
    expect(await imageOf(old.db)).toBe(before)
  })
})
