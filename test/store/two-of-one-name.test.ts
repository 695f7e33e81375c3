/** A disk was copied, and both PCs go on under one name: what each wrote must be on every PC in the end, whoever heard of it first. */
import { webcrypto } from 'node:crypto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readConflicts } from '#store/conflicts.ts'
import { DatabaseReplica } from '#store/database-replica.ts'
import { exportClasses } from '#store/export.ts'
import { ownIdentity, renameOnNewMachine } from '#store/identity.ts'
import { readHistory } from '#store/journal.ts'
import { openDatabase } from '#store/open.ts'
import { readRows } from '#store/read.ts'
import { isAsTold } from '#store/recount.ts'
import { takeSettled } from '#store/take-settled.ts'
import { digestOf } from '#sync/digest.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const subtle = webcrypto.subtle as SubtleCrypto

/** The same data in another place, the name and its key with it. */
async function copyOf(desk: TestDesk, person: string): Promise<TestDesk> {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  const opened = await openDatabase(engine)
  if (opened.kind !== 'open') throw new Error(opened.kind)
  for (const table of desk.db.tables) await opened.db.table(table.name).bulkPut(await table.toArray())
  return { ...desk, db: opened.db, engine, identity: await ownIdentity(opened.db, subtle), who: () => person, clock: desk.clock }
}

/** PCs by a letter; a PC that takes a new name keeps its letter. */
class College {
  readonly pcs = new Map<string, TestDesk>()
  cls = ''

  async send(from: string): Promise<Uint8Array> {
    const desk = this.pcs.get(from)!
    const written = await exportClasses(desk, { classes: [this.cls], from: { person: desk.who(), computer: from, campus: '' } }, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    return written.bytes
  }
  async take(to: string, file: Uint8Array): Promise<void> {
    const desk = this.pcs.get(to)!
    desk.clock.ms += 1000
    const { outcome } = await takeSettled(desk, { file, fileName: 'a.pxb' }, new Set(), {}, subtle)
    if (outcome.kind !== 'imported') throw new Error(outcome.kind === 'refused' ? outcome.sentence : outcome.kind)
    this.pcs.set(to, { ...desk, identity: await ownIdentity(desk.db, subtle) })
  }
  async visit(from: string, to: string): Promise<void> {
    await this.take(to, await this.send(from))
  }
  async set(pc: string, id: string, fields: Record<string, string>): Promise<void> {
    const desk = this.pcs.get(pc)!
    desk.clock.ms += 1000
    await commit(desk, this.cls, [{ table: 'trainee', id, set: fields }], 'edit')
  }
  async meet(): Promise<void> {
    for (let round = 0; round < 3; round++) for (const from of this.pcs.keys()) for (const to of this.pcs.keys()) if (from !== to) await this.visit(from, to)
  }
  async digests(): Promise<string[]> {
    return Promise.all([...this.pcs.values()].map(async ({ db, identity }) => digestOf(await new DatabaseReplica(db, identity.device).records(this.cls))))
  }
  /** Every value anybody gave to a field of a trainee, as one PC tells it. */
  async everySaid(pc: string): Promise<Set<string>> {
    return new Set((await readHistory(this.pcs.get(pc)!.db, this.cls, (_t, _f, value) => value)).flatMap(({ id, changes, person }) => changes.map(({ field, after }) => `${id} ${field} ${String(after)} ${person}`)))
  }
}

/** `a` and its copy `b` have both written; `c` knows the class from before. */
async function copied(): Promise<College> {
  const college = new College()
  const a = await openTestDesk('张老师')
  college.pcs.set('a', a)
  college.cls = (await createClass(a, { name: '第3期', sponsor: '演示单位', hostMode: '承办' })).id
  await college.set('a', 'wang', { name: '王芳', phone: '19900000001' })
  college.pcs.set('c', await openTestDesk('李辅导员'))
  await college.visit('a', 'c')
  // Written before the copy, and not sealed yet: both seal it, each with what comes after.
  await college.set('a', 'wang', { position: '科长' })
  college.pcs.set('b', await copyOf(a, '赵老师'))
  await college.set('a', 'wang', { phone: '19911111111' })
  await college.set('b', 'wang', { phone: '19922222222' })
  await college.set('a', 'li', { name: '李强' })
  await college.set('b', 'zhao', { name: '赵敏' })
  await college.set('b', 'zhao', { name: '赵敏敏' })
  return college
}

const SAID = ['wang name 王芳 张老师', 'wang phone 19911111111 张老师', 'wang phone 19922222222 赵老师', 'li name 李强 张老师', 'zhao name 赵敏 赵老师', 'zhao name 赵敏敏 赵老师']

async function expectNothingLost(college: College): Promise<void> {
  expect(new Set(await college.digests()).size).toBe(1)
  for (const [pc, desk] of college.pcs) {
    expect([...(await college.everySaid(pc))]).toEqual(expect.arrayContaining(SAID))
    expect((await readRows(desk.db, 'trainee', college.cls)).map(({ name }) => name).sort()).toEqual(['李强', '王芳', '赵敏敏'])
    expect((await readConflicts(desk.db, college.cls)).map(({ field, sides }) => [field, [...new Set(sides.map(({ value }) => String(value)))].sort()])).toEqual([['phone', ['19911111111', '19922222222']]])
    expect(await isAsTold(desk.db, college.cls, desk.identity.device)).toBe(true)
  }
  const names = [...college.pcs.values()].map(({ identity }) => identity.device)
  expect(new Set(names).size).toBe(names.length)
}

/** All orders of the pure engine are in test/sync/two-of-one-name.test.ts. */
const ORDERS = ['ac bc ca cb', 'bc cb ac ca', 'ac cb bc ca', 'ca cb bc ac']

describe('two PCs of one name that both wrote before they met', () => {
  test.each(ORDERS)('files go %s', async (visits) => {
    const college = await copied()
    for (const visit of visits.split(' ')) await college.visit(visit[0]!, visit[1]!)
    await college.meet()
    await expectNothingLost(college)
  })

  test('both have given a branch away to PCs of their own before anybody knew, and files of then come late and twice', async () => {
    const college = await copied()
    college.pcs.set('d', await openTestDesk('王干事'))
    const late = [await college.send('a'), await college.send('b')]
    await college.visit('a', 'c')
    await college.visit('b', 'd')
    await college.set('c', 'wang', { remark: '见过甲' })
    await college.set('d', 'zhao', { remark: '见过乙' })
    // Each copy hears of the other from a PC that believes the other one.
    const [fromC, fromD] = [await college.send('c'), await college.send('d')]
    await college.take('b', fromC)
    await college.take('a', fromD)
    for (const to of ['d', 'c', 'b', 'a']) for (const file of late) await college.take(to, file)
    await college.meet()
    await expectNothingLost(college)
    for (const { db } of college.pcs.values()) expect((await readRows(db, 'trainee', college.cls)).map(({ id, remark }) => [id, remark])).toEqual(expect.arrayContaining([['wang', '见过甲'], ['zhao', '见过乙']]))
  })

  test('a copy that noticed at start that it lies on another machine took its name before it wrote; nothing is written again', async () => {
    const college = await copied()
    const b = college.pcs.get('b')!
    await b.db.local.put({ key: 'machine-mark', value: 'this' })
    const c = await copyOf(b, '孙老师')
    expect(await renameOnNewMachine(c, 'that', subtle)).toBe(true)
    college.pcs.set('c', { ...c, identity: await ownIdentity(c.db, subtle) })
    college.pcs.delete('a')
    await college.set('c', 'sun', { name: '孙丽' })
    await college.set('b', 'wang', { remark: '两边都写' })
    await college.visit('c', 'b')
    await college.visit('b', 'c')
    expect(new Set(await college.digests()).size).toBe(1)
    expect(await b.db.local.get('incarnations')).toBeUndefined()
    expect(await c.db.local.get('written-again')).toBeUndefined()
  })

  test('a copy of a copy', async () => {
    const college = await copied()
    college.pcs.set('e', await copyOf(college.pcs.get('b')!, '钱老师'))
    await college.set('b', 'zhao', { group: '一组' })
    await college.set('e', 'wang', { group: '二组' })
    await college.visit('a', 'c')
    await college.visit('e', 'c')
    await college.visit('b', 'e')
    await college.visit('c', 'b')
    await college.meet()
    await expectNothingLost(college)
  })

  test('a batch stays one batch, and each copy says why it was written', async () => {
    const college = await copied()
    const b = college.pcs.get('b')!
    await commit(b, college.cls, [{ table: 'trainee', id: 'x', set: { name: '甲' } }, { table: 'trainee', id: 'y', set: { name: '乙' } }], 'roster')
    await college.visit('a', 'c')
    await college.visit('c', 'b')
    const history = await readHistory(b.db, college.cls, (_t, _f, value) => value)
    const [x, y] = ['x', 'y'].map((id) => history.find((entry) => entry.id === id)!)
    expect(x!.batch).toBe(y!.batch)
    expect(x!.device).toBe(college.pcs.get('b')!.identity.device)
    expect(x!.why).toMatch(new RegExp(`^again:${b.identity.device}:\\d+:[0-9a-f]{32}$`))
    expect(x!.at).toBe(college.pcs.get('b')!.clock.ms - 1000)
  })
})
