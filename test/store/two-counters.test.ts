import { expect, test } from 'vitest'
import { proposeBeds } from '#domain/lodging/bed-plan.ts'
import { poolOf, splitRooms, type CounterChoice } from '#domain/lodging/bed-pools.ts'
import { createClass } from '#store/classes.ts'
import { commit, type Change } from '#store/commit.ts'
import { readConflicts } from '#store/conflicts.ts'
import { exportClasses } from '#store/export.ts'
import { planFile, takeFile } from '#store/import.ts'
import { readRows } from '#store/read.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const PASSPHRASE = { passphrase: '三月三十一', workFactor: 4 }
const DAYS = { arriveOn: '2026-11-23', withdrawOn: '2026-11-27' }

async function fileOf(desk: TestDesk, cls: string) {
  const written = await exportClasses(desk, { classes: [cls], from: { person: '', computer: '', campus: '' } }, PASSPHRASE)
  if (written.kind !== 'written') throw new Error(written.sentence)
  return { file: written.bytes, fileName: 'a.pxb', passphrase: PASSPHRASE.passphrase }
}

async function take(desk: TestDesk, given: Awaited<ReturnType<typeof fileOf>>): Promise<string[]> {
  const order = { ...given, device: desk.identity.device, now: desk.now() }
  const planned = await planFile(desk.db, order)
  if (planned.kind !== 'planned') throw new Error(planned.sentence)
  expect((await takeFile(desk.db, order, new Set())).kind).toBe('imported')
  return planned.plan.classes.flatMap(({ integrity }) => integrity.map(({ code }) => code))
}

/** Twelve arrive here who are on nobody's list yet, and get beds at once. */
async function receive(desk: TestDesk, cls: string, choice: CounterChoice, mark: string): Promise<void> {
  const people = Array.from({ length: 12 }, (_, i) => ({ id: `${mark}${i}`, name: `${mark}${i}`, gender: i % 2 ? ('男' as const) : ('女' as const) }))
  await commit(desk, cls, people.map(({ id, ...set }): Change => ({ table: 'trainee', id, set })), 'edit')
  const plan = proposeBeds(poolOf(await readRows(desk.db, 'room', cls), choice), await readRows(desk.db, 'stay', cls), await readRows(desk.db, 'trainee', cls), DAYS)
  expect(plan.unplaced).toEqual([])
  await commit(desk, cls, plan.placements.map(({ trainee, room, bed }): Change => ({ table: 'stay', id: trainee.id, set: { roomId: room.id, bed } })), 'edit')
}

/** What is found when the two meet at noon: at the first, then at the second. */
async function meet(here: CounterChoice, there: CounterChoice): Promise<{ found: string[]; stays: number; asked: number }> {
  const [first, second] = [await openTestDesk('一号台'), await openTestDesk('二号台')]
  const { id: cls } = await createClass(first, { name: '第3期', sponsor: '演示省监狱管理局', hostMode: '承办' })
  const rooms = Array.from({ length: 20 }, (_, i) => ({ id: `r${i}`, number: String(301 + i), kind: '标间' as const, beds: 2 }))
  const counters = splitRooms(rooms, ['一号台', '二号台'])
  await commit(first, cls, rooms.map(({ id, ...set }): Change => ({ table: 'room', id, set: { ...set, counter: counters.get(id)! } })), 'edit')
  await take(second, await fileOf(first, cls))
  await receive(first, cls, here, 'a')
  await receive(second, cls, there, 'b')
  const [stick, back] = [await fileOf(second, cls), await fileOf(first, cls)]
  const found = [...(await take(first, stick)), ...(await take(second, back))]
  const [stays, others] = [await readRows(first.db, 'stay', cls), await readRows(second.db, 'stay', cls)]
  expect(others).toEqual(stays)
  return { found, stays: stays.length, asked: (await readConflicts(first.db, cls)).length }
}

test('two counters without a network place their arrivals and meet at noon: nobody shares a bed, nothing is asked', async () => {
  expect(await meet({ counter: '一号台' }, { counter: '二号台' })).toEqual({ found: [], stays: 24, asked: 0 })
})

test('had both given out all rooms, the shared beds would be found', async () => {
  expect((await meet({ all: true }, { all: true })).found).toContain('same-bed')
})
