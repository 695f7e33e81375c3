/** Rows as screens and papers use them: deleted ones left out, sealed values opened, hidden fields gone. */
import type { OtherClass } from '#domain/teaching/clashes.ts'
import { DEFAULT_COLLEGE, ORG, type College } from '#domain/college.ts'
import { briefOf, collegeFactsOf, COLLEGE_LISTS, type ClassBrief, type CollegeFacts, type CollegeTable } from '#domain/college-facts.ts'
import { isExtract } from '#domain/need-to-know/extract.ts'
import { shownClasses } from '#domain/need-to-know/shown-classes.ts'
import { SNAPSHOT_LISTS, snapshotOf, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import type { Session } from '#domain/session.ts'
import type { RowTypes, TableName } from '#domain/tables.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { isSealed, type Value } from '#sync/operation.ts'
import { Unsealer, keysOf } from './keys.ts'
import type { BanciDb, StoredRow } from './schema.ts'

/** One row without hidden fields and cleared values. */
export function plainRow<Table extends TableName>(table: Table, row: StoredRow, unsealer: Unsealer): RowTypes[Table] {
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) {
    if (name === 'cls' || name.startsWith('_') || value === null || value === undefined) continue
    plain[name] = isSealed(value) ? unsealer.open(table, row.id, name, value as Value) : value
  }
  return plain as unknown as RowTypes[Table]
}

const unsealers = new Map<string, { keys: string; unsealer: Unsealer }>()

/** The unsealer of a class, kept while its keys stay the same. */
export async function unsealerOf(db: BanciDb, cls: string): Promise<Unsealer> {
  const keys = await keysOf(db, cls)
  const mark = keys.map((key) => key.id).join()
  const name = `${db.name} ${cls}`
  const kept = unsealers.get(name)
  if (kept?.keys === mark) return kept.unsealer
  const unsealer = new Unsealer(keys)
  unsealers.set(name, { keys: mark, unsealer })
  return unsealer
}

/** All live rows of one table of one class. */
export async function readRows<Table extends TableName>(db: BanciDb, table: Table, cls: string): Promise<RowTypes[Table][]> {
  const [rows, unsealer] = await Promise.all([db.rows(table).where('cls').equals(cls).toArray(), unsealerOf(db, cls)])
  return rows.filter((row) => !row._del).map((row) => plainRow(table, row, unsealer))
}

/** Every class that a person is shown, closed ones too: an extract only where the class itself is not here. */
export const readClasses = async (db: BanciDb): Promise<TrainingClass[]> => shownClasses(await readAllClasses(db))

/** Every class of this PC, with all extracts. */
export async function readAllClasses(db: BanciDb): Promise<TrainingClass[]> {
  const rows = await db.rows('class').toArray()
  const none = new Unsealer([])
  return rows.filter((row) => !row._del).map((row) => plainRow('class', row, none))
}

/** Timetables of every class but one. */
export async function readOtherTimetables(db: BanciDb, cls: string): Promise<OtherClass[]> {
  const [classes, rows] = await Promise.all([readClasses(db), db.rows('session').toArray()])
  const none = new Unsealer([])
  return classes.filter(({ id }) => id !== cls).map(({ id, name }) => ({ name, sessions: rows.filter((row) => row.cls === id && !row._del).map((row) => plainRow('session', row, none)) }))
}

/** Timetable entries of every class. */
export async function readAllSessions(db: BanciDb): Promise<(Session & { readonly cls: string })[]> {
  const none = new Unsealer([])
  const shown = new Set((await readClasses(db)).map(({ id }) => id))
  return (await db.rows('session').toArray()).filter((row) => !row._del && (!isExtract(row.cls) || shown.has(row.cls))).map((row) => ({ ...plainRow('session', row, none), cls: row.cls }))
}

export async function readCollege(db: BanciDb): Promise<College> {
  return (await readRows(db, 'college', ORG))[0] ?? DEFAULT_COLLEGE
}

/** Every class in a few words, as the rules of another class need it. */
export async function readBriefs(db: BanciDb): Promise<ClassBrief[]> {
  const [classes, notices] = await Promise.all([readClasses(db), db.rows('mentorNotice').toArray()])
  const none = new Unsealer([])
  return classes.map((of) => briefOf(of, notices.filter((row) => row.cls === of.id && !row._del).map((row) => plainRow('mentorNotice', row, none))))
}

/** Everything the college has set, and what its classes do. */
export async function readCollegeFacts(db: BanciDb): Promise<CollegeFacts> {
  const tables = Object.keys(COLLEGE_LISTS) as CollegeTable[]
  const [college, briefs, ...lists] = await Promise.all([readCollege(db), readBriefs(db), ...tables.map((table) => readRows(db, table, ORG))])
  return collegeFactsOf(college, Object.fromEntries(tables.map((table, i) => [table, lists[i]!])), briefs)
}

/** The whole class, or undefined where there is none of that id. */
export async function readSnapshot(db: BanciDb, cls: string): Promise<ClassSnapshot | undefined> {
  const trainingClass = (await readRows(db, 'class', cls))[0]
  if (!trainingClass) return undefined
  const lists = Object.keys(SNAPSHOT_LISTS) as ListTable[]
  const rows = await Promise.all(lists.map((table) => readRows(db, table, cls)))
  return snapshotOf(trainingClass, Object.fromEntries(lists.map((table, i) => [table, rows[i]])) as never, await readCollege(db))
}
