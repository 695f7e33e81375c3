/** Two PCs work on one class apart, at random; one file goes over. What its preview said is held against what came of it. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit, type Change } from '#store/commit.ts'
import { readConflicts } from '#store/conflicts.ts'
import { planFile } from '#store/import.ts'
import { readOperations } from '#store/journal.ts'
import { keysOf } from '#store/keys.ts'
import { plainRow, unsealerOf } from '#store/read.ts'
import { isAsTold } from '#store/recount.ts'
import { revertImport } from '#store/revert-import.ts'
import { barToExact, undoExactly, withdrawalsOf } from '#store/undo-import.ts'
import { originFrom } from '#sync/conflicts.ts'
import type { ClassPlan } from '#sync/import-plan.ts'
import { fieldChanges, type Counts } from '#sync/record-changes.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { imageOf } from './database-image.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'
import { testVerify } from './test-keys.ts'
import { NEW_CLASS, digestAt, orderOf, send, take } from './two-desks.ts'

const FIELDS = ['remark', 'phone', 'idNumber', 'order'] as const
const VALUES = { remark: ['晚到', '请假', null], phone: ['19900000001', '19900000002', null], idNumber: ['990101198001010012', '990101198001010029', null], order: [1, 2, 3] } as const

interface Step {
  readonly who: 0 | 1
  readonly what: 'edit' | 'remove' | 'restore' | 'send'
  readonly record: number
  readonly field: number
  readonly value: number
}
const step: fc.Arbitrary<Step> = fc.record({ who: fc.constantFrom(0, 0, 1), what: fc.constantFrom('edit', 'edit', 'edit', 'edit', 'remove', 'restore', 'send'), record: fc.nat(4), field: fc.nat(3), value: fc.nat(2) })

function changeOf({ what, record, field, value }: Step): Change {
  const about = { table: 'trainee', id: `t${record}` } as const
  if (what === 'remove') return { ...about, remove: true }
  if (what === 'restore') return { ...about, restore: true }
  return { ...about, set: { name: `学员${record}`, [FIELDS[field]!]: VALUES[FIELDS[field]!][value]! } }
}

/** Live rows of a class as people see them: TABLE/ID to field to value. */
async function shownRows({ db }: TestDesk, cls: string): Promise<ReadonlyMap<string, ReadonlyMap<string, unknown>>> {
  const unsealer = await unsealerOf(db, cls)
  const rows = new Map<string, ReadonlyMap<string, unknown>>()
  for (const table of ['class', 'trainee', 'numberBlock'] as const) {
    for (const row of await db.rows(table).where('cls').equals(cls).toArray()) if (!row._del) rows.set(`${table}/${row.id}`, new Map(Object.entries(plainRow(table, row, unsealer))))
  }
  return rows
}

type Rows = Awaited<ReturnType<typeof shownRows>>
const differing = (before: ReadonlyMap<string, unknown> = new Map(), after: ReadonlyMap<string, unknown> = new Map()): string[] => [...new Set([...before.keys(), ...after.keys()])].filter((field) => before.get(field) !== after.get(field)).sort()

function countsOf(before: Rows, after: Rows): Pick<Counts, 'new' | 'changed' | 'deleted'> {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return {
    new: names.filter((name) => !before.has(name)).length,
    deleted: names.filter((name) => !after.has(name)).length,
    changed: names.filter((name) => before.has(name) && after.has(name) && differing(before.get(name), after.get(name)).length).length
  }
}

async function expectTruth(plan: ClassPlan, before: Rows, after: Rows, desk: TestDesk): Promise<void> {
  const told = { new: 0, changed: 0, deleted: 0 }
  for (const counts of plan.tables.values()) for (const what of ['new', 'changed', 'deleted'] as const) told[what] += counts[what]
  expect(told).toEqual(countsOf(before, after))
  const values = new OpenedValues([...(await keysOf(desk.db, plan.cls)), ...plan.writes.keys])
  for (const change of plan.changes.filter(({ what }) => what === 'changed' || what === 'new')) {
    const name = `${change.table}/${change.id}`
    const fields = fieldChanges(plan, change, values, originFrom(new Map(), new Map()))
    // What was new is told from nothing; a record that comes back still knows what it held.
    if (change.what === 'changed') expect(fields.map(({ field }) => field).sort()).toEqual(differing(before.get(name), after.get(name)))
    for (const { field, after: now } of fields) expect(now ?? undefined).toEqual(after.get(name)!.get(field))
  }
  const touched = new Set(plan.changes.map(({ table, id }) => `${table}/${id}`))
  const open = (await readConflicts(desk.db, plan.cls)).map(({ table, id, field }) => `${table}/${id} ${field}`).filter((name) => touched.has(name.split(' ')[0]!))
  expect(plan.conflicts.map(({ table, id, field }) => `${table}/${id} ${field}`).sort()).toEqual(open.sort())
}

async function twoAtWork(): Promise<{ desks: readonly [TestDesk, TestDesk]; id: string }> {
  const desks = [await openTestDesk('张老师'), await openTestDesk('李辅导员')] as const
  const { id } = await createClass(desks[0], NEW_CLASS)
  await commit(desks[0], id, [0, 1].map((n): Change => ({ table: 'trainee', id: `t${n}`, set: { name: `学员${n}` } })), 'roster')
  await take(desks[1], await send(desks[0], [id]))
  return { desks, id }
}

async function work(desks: readonly [TestDesk, TestDesk], id: string, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    for (const desk of desks) desk.clock.ms += 1000
    if (one.what === 'send') await take(desks[1 - one.who]!, await send(desks[one.who], [id]), [], MANY)
    else await commit(desks[one.who], id, [changeOf(one)], 'edit')
  }
}

/** Everybody of this small class may be deleted in one go. */
const MANY = { confirmedDeletions: 3 }

/** Whatever two people did, the preview told the truth, the import can be taken back both ways, and both PCs end the same. */
export async function previewToldTheTruth(numRuns: number): Promise<void> {
  let told = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { desks, id } = await twoAtWork()
      await work(desks, id, steps)
      const [office, campus] = desks
      const file = await send(office, [id])
      const order = { ...orderOf(campus, file), ...MANY }
      const [before, image] = [await shownRows(campus, id), await withoutImports(campus)]
      const planned = await planFile(campus.db, order, { verify: testVerify })
      if (planned.kind !== 'planned') throw new Error(planned.sentence)
      const { row } = await take(campus, file, [], order)
      const plan = planned.plan.classes.find(({ cls }) => cls === id)!
      await expectTruth(plan, before, await shownRows(campus, id), campus)
      if (plan.operations) told++

      const bar = await barToExact(campus.db, row, await withdrawalsOf(campus.db, row), campus.identity.device)
      expect(bar).toBe(planned.plan.classes.some(({ operations }) => operations) ? undefined : 'nothing')
      if (!bar) {
        await undoExactly(campus, row.id)
        expect(await withoutImports(campus) === image).toBe(true)
        const again = await take(campus, file, [], order)
        await revertImport(campus, again.row.id)
        expect(countsOf(before, await shownRows(campus, id))).toEqual({ new: 0, changed: 0, deleted: 0 })
      }
      expect(await isAsTold(campus.db, id, campus.identity.device)).toBe(true)
      await take(office, await send(campus, [id]), [], MANY)
      expect(await digestAt(office, id)).toBe(await digestAt(campus, id))
      for (const desk of desks) desk.db.close()
    }),
    { numRuns }
  )
  expect(told).toBeGreaterThan(numRuns / 4)
}

/** Whatever was done since, an import is taken back without losing it, and both PCs end the same. */
export async function takenBackAfterMoreWork(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.array(step, { minLength: 1, maxLength: 6 }), async (steps, later) => {
      const { desks, id } = await twoAtWork()
      const [office, campus] = desks
      await work(desks, id, steps)
      const { row } = await take(campus, await send(office, [id]), [], MANY)
      await work(desks, id, later)
      const own = async (): Promise<string[]> => (await readOperations(campus.db, id)).filter(({ device }) => device === campus.identity.device).map(({ op }) => JSON.stringify(op))
      const written = await own()
      const bar = await undoExactly(campus, row.id)
      if (bar) await revertImport(campus, row.id)
      expect(await isAsTold(campus.db, id, campus.identity.device)).toBe(true)
      expect((await own()).slice(0, written.length)).toEqual(written)
      for (const [from, to] of [[campus, office], [office, campus]] as const) await take(to, await send(from, [id]), [], MANY)
      expect(await digestAt(office, id)).toBe(await digestAt(campus, id))
      for (const desk of desks) desk.db.close()
    }),
    { numRuns }
  )
}

const withoutImports = async ({ db }: TestDesk): Promise<string> => JSON.stringify({ ...JSON.parse(await imageOf(db)), imports: [] })
