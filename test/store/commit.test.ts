import { describe, expect, test } from 'vitest'
import { commit } from '#store/commit.ts'
import { createClass, copyClass } from '#store/classes.ts'
import { readHistory } from '#store/journal.ts'
import { openDatabase } from '#store/open.ts'
import { readClasses, readRows, readSnapshot } from '#store/read.ts'
import { undoBatch } from '#store/undo.ts'
import { openTestDesk } from '#support/test-desk.ts'

const asIs = (_table: string, _field: string, value: string | number | boolean | null) => value
const newClass = { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局', hostMode: '承办' } as const

describe('saving', () => {
  test('a class is still there after the database was closed and opened again', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    desk.db.close()
    const again = await openDatabase(desk.engine)
    if (again.kind !== 'open') throw new Error(again.kind)
    expect(await readClasses(again.db)).toMatchObject([{ id, name: newClass.name, code: '2026-001', sensitive: true }])
  })

  test('a value that a field cannot hold is refused with its name, and nothing of the batch is written', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    const outcome = await commit(desk, id, [
      { table: 'class', id, set: { place: '第一报告厅' } },
      { table: 'class', id, set: { arriveOn: '2026-02-30' } }
    ], 'edit')
    expect(outcome).toMatchObject({ kind: 'refused', label: '报到日期' })
    expect((await readSnapshot(desk.db, id))!.class.place).toBeUndefined()
  })

  test('saving what is already there writes no operation', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    const before = await desk.db.tail.count()
    expect(await commit(desk, id, [{ table: 'class', id, set: { name: newClass.name } }], 'edit')).toEqual({ kind: 'unchanged' })
    expect(await desk.db.tail.count()).toBe(before)
  })

  test('an ID number lies sealed in every store and is read back plain', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    await commit(desk, id, [{ table: 'trainee', id: 'a', set: { name: '王芳', idNumber: '990101198001010012' } }], 'edit')
    for (const table of desk.db.tables) expect(JSON.stringify(await table.toArray())).not.toContain('990101198001010012')
    expect(await readRows(desk.db, 'trainee', id)).toMatchObject([{ name: '王芳', idNumber: '990101198001010012' }])
  })

  test('operations of a device are numbered without gaps, and one intent is one operation a record', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    await commit(desk, id, ['a', 'b', 'c'].map((trainee) => ({ table: 'trainee' as const, id: trainee, set: { name: trainee, gender: '男' } })), 'roster')
    const tail = await desk.db.tail.where('cls').equals(id).toArray()
    expect(tail.map((row) => row.n)).toEqual([1, 2, 3, 4])
    expect(new Set(tail.slice(1).map((row) => row.op.b)).size).toBe(1)
  })

  test('two windows that save at once both keep their numbers apart', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    await Promise.all(Array.from({ length: 20 }, (_, i) => commit(desk, id, [{ table: 'trainee', id: `t${i}`, set: { name: `学员${i}` } }], 'edit')))
    expect((await desk.db.tail.where('cls').equals(id).toArray()).map((row) => row.n)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
  })
})

describe('taking back', () => {
  test('an edit, a creation, a deletion and an undo can each be taken back', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    const save = async (set: Record<string, string>) => {
      const outcome = await commit(desk, id, [{ table: 'trainee', id: 'a', set }], 'edit')
      if (outcome.kind !== 'saved') throw new Error(outcome.kind)
      return outcome.batch
    }
    const undo = async (batch: string) => {
      const outcome = await undoBatch(desk, id, batch)
      if (outcome.kind !== 'saved') throw new Error(outcome.kind)
      return outcome.batch
    }
    const created = await save({ name: '王芳', phone: '13900000000' })
    const edited = await save({ phone: '13911111111' })
    const undone = await undo(edited)
    expect((await readRows(desk.db, 'trainee', id))[0]!.phone).toBe('13900000000')
    await undo(undone)
    expect((await readRows(desk.db, 'trainee', id))[0]!.phone).toBe('13911111111')
    const removed = await commit(desk, id, [{ table: 'trainee', id: 'a', remove: true }], 'edit')
    expect(await readRows(desk.db, 'trainee', id)).toEqual([])
    await undo((removed as { batch: string }).batch)
    expect(await readRows(desk.db, 'trainee', id)).toHaveLength(1)
    expect(created).toBeTruthy()
  })

  test('taking back a creation removes the record, and taking that back brings it again whole', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    const created = await commit(desk, id, [{ table: 'trainee', id: 'a', set: { name: '王芳', idNumber: '990101198001010012' } }], 'edit')
    const undone = await undoBatch(desk, id, (created as { batch: string }).batch)
    expect(await readRows(desk.db, 'trainee', id)).toEqual([])
    await undoBatch(desk, id, (undone as { batch: string }).batch)
    expect(await readRows(desk.db, 'trainee', id)).toMatchObject([{ name: '王芳', idNumber: '990101198001010012' }])
  })

  test('a field edited since is left as it is', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    const first = await commit(desk, id, [{ table: 'class', id, set: { place: '甲', audience: '民警' } }], 'edit')
    await commit(desk, id, [{ table: 'class', id, set: { place: '乙' } }], 'edit')
    await undoBatch(desk, id, (first as { batch: string }).batch)
    const now = (await readSnapshot(desk.db, id))!.class
    expect([now.place, now.audience]).toEqual(['乙', undefined])
  })
})

describe('历史', () => {
  test('says who, when, before and after, newest first', async () => {
    const desk = await openTestDesk('李辅导员')
    const { id } = await createClass(desk, newClass)
    desk.clock.ms += 60_000
    await commit(desk, id, [{ table: 'class', id, set: { place: '第一报告厅' } }], 'edit')
    desk.clock.ms += 60_000
    await commit(desk, id, [{ table: 'class', id, set: { place: '第二报告厅' } }], 'edit')
    const history = await readHistory(desk.db, id, asIs)
    expect(history[0]).toMatchObject({ person: '李辅导员', device: desk.identity.device, action: 'changed', tableLabel: '班次', changes: [{ label: '地点', before: '第一报告厅', after: '第二报告厅' }] })
    expect(history.at(-1)).toMatchObject({ action: 'created' })
    expect(history[0]!.at - history[1]!.at).toBe(60_000)
  })
})

describe('新建自上期', () => {
  test('copies courses, teachers, budget and texts, never people, dates or signatures', async () => {
    const desk = await openTestDesk()
    const { id } = await createClass(desk, newClass)
    await commit(desk, id, [
      { table: 'class', id, set: { arriveOn: '2026-03-01', goal: '提升执法能力', leaderName: '赵强', plannedCount: 50, meals: '自助餐' } },
      { table: 'session', id: 's', set: { date: '2026-03-02', half: '上午', kind: '讲授', title: '监狱法解读', teacher: '钱教授', hours: 4 } },
      { table: 'budgetLine', id: 'b', set: { item: '伙食费', standard: 130, persons: 50, days: 5, category: '伙食费', finalStandard: 120, finalPersons: 240, finalDays: 1, figure: '用餐|*|人次', differenceReason: '多一餐' } },
      { table: 'task', id: 'k', set: { department: '财务后勤处', matter: '安排住宿', person: '孙丽', dueOn: '2026-02-27', startOn: '2026-02-20', toldOn: '2026-02-20', doneOn: '2026-02-26' } },
      { table: 'staff', id: 'c', set: { role: '辅导员', name: '周辅导员' } },
      { table: 'trainee', id: 't', set: { name: '王芳' } }
    ], 'edit')
    const copy = await copyClass(desk, id, { ...newClass, name: '第4期监狱警察培训班', arriveOn: '2026-11-30' })
    const next = (await readSnapshot(desk.db, copy!.id))!
    expect(next.class).toMatchObject({ name: '第4期监狱警察培训班', goal: '提升执法能力', meals: '自助餐', arriveOn: '2026-11-30', code: '2026-002' })
    expect(next.class.leaderName).toBeUndefined()
    expect(next.class.plannedCount).toBeUndefined()
    expect(next.sessions).toMatchObject([{ date: '2026-12-01', title: '监狱法解读', teacher: '钱教授' }])
    expect(next.budget).toEqual([{ id: expect.any(String), item: '伙食费', standard: 130, category: '伙食费' }])
    expect(next.tasks).toEqual([{ id: expect.any(String), department: '财务后勤处', matter: '安排住宿' }])
    expect([next.staff, next.trainees]).toEqual([[], []])
  })
})

test('a database of a newer program is left alone', async () => {
  const desk = await openTestDesk()
  desk.db.close()
  await new Promise<void>((resolve, reject) => {
    const request = desk.engine.indexedDB.open('banci-desk', 990)
    request.onsuccess = () => { request.result.close(); resolve() }
    request.onerror = () => reject(request.error)
  })
  expect(await openDatabase(desk.engine)).toMatchObject({ kind: 'newer', found: 99 })
})

test('a text with a marking of secrecy never reaches the database, whichever screen or list it came from', async () => {
  const desk = await openTestDesk()
  const { id } = await createClass(desk, newClass)
  expect(await commit(desk, id, [{ table: 'trainee', id: 'a', set: { name: '王芳', remark: '详见机密★10年附件' } }], 'roster')).toMatchObject({ kind: 'refused', label: '备注', reason: '涉密事项请勿录入' })
  for (const table of desk.db.tables) expect(JSON.stringify(await table.toArray())).not.toContain('机密')
})

test('新建自上期 keeps 线上, and judges 敏感班次 and 日程 anew', async () => {
  const desk = await openTestDesk()
  const { id } = await createClass(desk, newClass)
  await commit(desk, id, [{ table: 'class', id, set: { mode: '线上', schedule: '11月23日报到', sensitive: false, sensitiveOffReason: '均为文职', meals: '自助' } }], 'edit')
  const copied = await copyClass(desk, id, { ...newClass, name: '第4期', arriveOn: '2027-03-01', sponsorContact: '孟主任' })
  const { class: next } = (await readSnapshot(desk.db, copied!.id))!
  expect(next).toMatchObject({ name: '第4期', mode: '线上', sensitive: true, meals: '自助', sponsorContact: '孟主任' })
  expect([next.schedule, next.sensitiveOffReason]).toEqual([undefined, undefined])
})

test('what only goes along with a change is not written where nothing changes', async () => {
  const desk = await openTestDesk()
  const { id: cls } = await createClass(desk, { name: '演示班', sponsor: '演示局', hostMode: '承办' })
  const notice = { table: 'outsideEdit', id: 'n', set: { owner: '学员工作处', record: 'stay/t', what: '住宿', on: '2026-11-23' } } as const
  expect((await commit(desk, cls, [{ table: 'stay', id: 't', set: { bed: 1 } }], 'edit', [notice])).kind).toBe('saved')
  await commit(desk, cls, [{ table: 'outsideEdit', id: 'n', remove: true }], 'edit')
  expect((await commit(desk, cls, [{ table: 'stay', id: 't', set: { bed: 1 } }], 'edit', [notice])).kind).toBe('unchanged')
  expect(await readRows(desk.db, 'outsideEdit', cls)).toEqual([])
})
