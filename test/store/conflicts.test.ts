import { describe, expect, test } from 'vitest'
import { commit } from '#store/commit.ts'
import { countConflicts, readConflicts, resolveDeletion, resolveField } from '#store/conflicts.ts'
import { readRows } from '#store/read.ts'
import { undoBatch } from '#store/undo.ts'
import type { TestDesk } from '#support/test-desk.ts'
import { classOnTwoPcs, give, set } from '#support/class-on-two-pcs.ts'
import { digestAt } from '#support/two-desks.ts'

const DAY = 86_400_000
const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1)
const open = (desk: TestDesk, cls?: string) => readConflicts(desk.db, cls, desk.now())

async function phoneInTwoWays() {
  const all = await classOnTwoPcs()
  await set(all.office, all.id, 'trainee', 'a', { phone: '19911111111' })
  all.campus.clock.ms += 60_000
  await set(all.campus, all.id, 'trainee', 'a', { phone: '19922222222' })
  await give(all.campus, all.office, all.id)
  return all
}

describe('a question', () => {
  test('tells which file a side came with, and names records instead of their ids', async () => {
    const { office, campus, id } = await classOnTwoPcs()
    await set(office, id, 'stay', 'a', { roomId: 'r1' })
    await set(campus, id, 'stay', 'a', { roomId: 'r2' })
    await give(campus, office, id)
    const [question] = await open(office)
    expect(question).toMatchObject({ tableLabel: '住宿', title: '王芳', label: '房间' })
    expect(question!.sides.map(({ words, broughtBy }) => [words, broughtBy?.fileName]).sort(byText)).toEqual([['301', undefined], ['302', '第3期.pxb']])
  })

  test('about a mark names the session and the trainee', async () => {
    const { office, campus, id } = await classOnTwoPcs()
    await set(office, id, 'session', 's', { date: '2026-11-24', half: '上午', kind: '讲授', title: '刑事政策' })
    await give(office, campus, id)
    await set(office, id, 'attendance', 's', { a: '到' })
    await set(campus, id, 'attendance', 's', { a: '请假' })
    await give(campus, office, id)
    expect(await open(office)).toMatchObject([{ title: '刑事政策', label: '王芳' }])
  })

  test('answered on one PC is answered on the other; answered in two ways it is asked again, everywhere alike', async () => {
    const { office, campus, id } = await phoneInTwoWays()
    await give(office, campus, id)
    await resolveField(office, (await open(office))[0]!, '19911111111')
    await resolveField(campus, (await open(campus))[0]!, '19922222222')
    expect([await open(office), await open(campus)]).toEqual([[], []])
    await give(campus, office, id)
    await give(office, campus, id)
    expect((await open(office))[0]!.sides.map(({ value }) => value).sort(byText)).toEqual(['19911111111', '19922222222'])
    expect(await open(campus)).toHaveLength(1)
    await resolveField(office, (await open(office))[0]!, '19933333333')
    await give(office, campus, id)
    expect(await open(campus)).toEqual([])
    expect(await digestAt(office, id)).toBe(await digestAt(campus, id))
  })
})

describe('taking a choice back', () => {
  test('asks the question again, in the words of those who wrote the values, on both PCs', async () => {
    const { office, campus, id } = await phoneInTwoWays()
    const [before] = await open(office)
    const chosen = await resolveField(office, before!, '19911111111')
    if (chosen.kind !== 'saved') throw new Error(chosen.kind)
    await undoBatch(office, id, chosen.batch)
    const [again] = await open(office)
    expect(again!.base).toBe('19900000001')
    expect(again!.sides.map(({ value, person, at }) => [value, person, at])).toEqual(before!.sides.map(({ value, person, at }) => [value, person, at]))
    expect((await readRows(office.db, 'trainee', id))[0]!.phone).toBe('19922222222')
    await give(office, campus, id)
    expect((await open(campus)).map(({ sides }) => sides.map(({ value }) => value))).toEqual([['19922222222', '19911111111']])
    expect(await digestAt(office, id)).toBe(await digestAt(campus, id))
  })

  test('and taking that back chooses once more, whichever value it was', async () => {
    for (const value of ['19911111111', '19922222222', '19933333333']) {
      const { office, id } = await phoneInTwoWays()
      const chosen = (await resolveField(office, (await open(office))[0]!, value)) as { batch: string }
      const undone = (await undoBatch(office, id, chosen.batch)) as { batch: string }
      expect(await open(office)).toHaveLength(1)
      await undoBatch(office, id, undone.batch)
      expect(await open(office)).toEqual([])
      expect((await readRows(office.db, 'trainee', id))[0]!.phone).toBe(value)
    }
  })

  test('asks "deleted there, edited here" again', async () => {
    const { office, campus, id } = await classOnTwoPcs()
    await commit(office, id, [{ table: 'trainee', id: 'a', remove: true }], 'edit')
    await set(campus, id, 'trainee', 'a', { remark: '已到' })
    await give(campus, office, id)
    const kept = await resolveDeletion(office, (await open(office))[0]!, true)
    expect(await open(office)).toEqual([])
    await undoBatch(office, id, (kept as { batch: string }).batch)
    expect(await open(office)).toMatchObject([{ field: '_del', title: '王芳' }])
    expect(await readRows(office.db, 'trainee', id)).toHaveLength(1)
    await resolveDeletion(office, (await open(office))[0]!, false)
    expect(await readRows(office.db, 'trainee', id)).toEqual([])
  })

  test('of an edit that meanwhile stands beside another PC\'s leaves theirs', async () => {
    const { office, campus, id } = await classOnTwoPcs()
    const typed = await set(office, id, 'trainee', 'a', { phone: '19911111111' })
    await set(campus, id, 'trainee', 'a', { phone: '19922222222' })
    await give(campus, office, id)
    await undoBatch(office, id, (typed as { batch: string }).batch)
    expect(await open(office)).toEqual([])
    expect((await readRows(office.db, 'trainee', id))[0]!.phone).toBe('19922222222')
  })
})

describe('where the newer value wins', () => {
  const orders = async (campusOff: number) => {
    const { office, campus, id } = await classOnTwoPcs()
    await set(office, id, 'trainee', 'a', { order: 2 })
    campus.clock.ms += campusOff
    await set(campus, id, 'trainee', 'a', { order: 3 })
    campus.clock.ms -= campusOff
    await give(campus, office, id)
    return { office, campus, id }
  }

  test('it wins silently between clocks that are right', async () => {
    for (const off of [-100, 100, 3_600_000]) {
      const { office } = await orders(off)
      expect([await open(office), await countConflicts(office.db, office.now())]).toEqual([[], 0])
    }
  })

  test('a person is asked where a clock was days, a year or ten years off, and still is when that moment has passed', async () => {
    for (const [off, clock] of [[3 * DAY, 'ahead'], [365 * DAY, 'ahead'], [3650 * DAY, 'ahead']] as const) {
      const { office, id } = await orders(off)
      office.clock.ms += 4000 * DAY
      const [question] = await open(office)
      expect(question).toMatchObject({ field: 'order', label: '顺序' })
      expect(question!.sides.filter((side) => side.wrongClock).map(({ value, wrongClock }) => [value, wrongClock])).toEqual([[3, clock]])
      expect(await countConflicts(office.db, office.now(), id)).toBe(1)
    }
  })

  test('nobody is asked again once somebody chose', async () => {
    const { office } = await orders(3 * DAY)
    await resolveField(office, (await open(office))[0]!, 2)
    expect(await open(office)).toEqual([])
  })
})

test('what two PCs add to a list of those who were told stands there whole, and nobody is asked', async () => {
  const { office, campus, id } = await classOnTwoPcs()
  await set(office, id, 'adjustment', 'x', { date: '2026-11-24', matter: '地点', after: '第二报告厅', informed: '教务处' })
  await give(office, campus, id)
  await set(office, id, 'adjustment', 'x', { informed: '教务处、学员工作处' })
  campus.clock.ms += 1000
  await set(campus, id, 'adjustment', 'x', { informed: '教务处、王芳（演示省局、一处）' })
  await give(campus, office, id)
  await give(office, campus, id)
  for (const desk of [office, campus]) {
    expect((await readRows(desk.db, 'adjustment', id))[0]!.informed).toBe('教务处、王芳（演示省局、一处）、学员工作处')
    expect(await open(desk)).toEqual([])
  }
  const struck = await set(office, id, 'adjustment', 'x', { informed: '教务处' })
  await undoBatch(office, id, (struck as { batch: string }).batch)
  expect((await readRows(office.db, 'adjustment', id))[0]!.informed).toBe('教务处、王芳（演示省局、一处）、学员工作处')
})
