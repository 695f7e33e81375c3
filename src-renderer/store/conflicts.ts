/**
 * 两边不一样: fields for which two PCs wrote different values without knowing of each other. Derived from the merge
 * state at every look; nothing about them is stored, so nothing about them can be out of date.
 */
import { fieldOf, TABLE_NAMES, TABLES, type TableName, type TableSpec } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { clockMs } from '#sync/clock.ts'
import { headsOf, sameValue, type Head } from '#sync/heads.ts'
import { DELETED, dotOf, readDot, type Dot, type Operation } from '#sync/operation.ts'
import { commit, type Change, type CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import { readOperations, valuesByDot } from './journal.ts'
import { arrivalsOf, readOpenRecords, wrongClockBy, type Arrival, type OpenRecord, type WrongClock } from './open-questions.ts'
import { RecordTitles } from './record-titles.ts'
import type { BanciDb } from './schema.ts'

/** A value, and the words for it where it names another record. */
export interface Words {
  readonly value: Scalar
  readonly words?: string
}

export interface Side extends Words {
  readonly dot: string
  readonly person: string
  readonly device: string
  /** What the PC is called; its id where it never said. */
  readonly computer: string
  /** Milliseconds UTC. */
  readonly at: number
  /** The file it came with, and when that was taken; milliseconds UTC. Absent for what was written here. */
  readonly broughtBy?: { readonly fileName: string; readonly at: number }
  /** Its time cannot be right: more than a day ahead when it came, or long before the class was made. */
  readonly wrongClock?: 'ahead' | 'early'
}

export interface OpenConflict {
  readonly cls: string
  readonly table: TableName
  readonly tableLabel: string
  readonly id: string
  /** What names the record to a person. */
  readonly title: string
  /** `_del` where one PC deleted what another edited. */
  readonly field: string
  readonly label: string
  /** What stood there before both; undefined where nothing did. */
  readonly base?: Scalar
  readonly baseWords?: string
  /** The value shown for now comes first. */
  readonly sides: readonly Side[]
}

/** All open questions, of one class or of all, in a settled order. `now`: this PC's clock, milliseconds UTC. */
export async function readConflicts(db: BanciDb, cls?: string, now = Infinity): Promise<OpenConflict[]> {
  const open = await readOpenRecords(db, now, cls)
  const classes = [...new Set(open.map((record) => record.cls))]
  return (await Promise.all(classes.map((id) => conflictsOfClass(db, id, open.filter((record) => record.cls === id), now)))).flat()
}

/** How many fields wait, without reading who wrote them. */
export async function countConflicts(db: BanciDb, now: number, cls?: string): Promise<number> {
  return (await readOpenRecords(db, now, cls)).reduce((sum, { fields }) => sum + fields.length, 0)
}

async function conflictsOfClass(db: BanciDb, cls: string, open: readonly OpenRecord[], now: number): Promise<OpenConflict[]> {
  const [written, peers, arrival] = await Promise.all([
    readOperations(db, cls),
    db.peers.toArray(),
    arrivalsOf(db, cls, open.flatMap(({ record, fields }) => fields.flatMap((field) => headsOf(record, field))))
  ])
  const log: Log = {
    byDot: new Map(written.map(({ device, op }) => [dotOf(device, op.n), op])),
    valueAt: valuesByDot(written),
    computers: new Map(peers.map((peer) => [peer.d, peer.computer])),
    arrival,
    wrongClock: wrongClockBy(arrival, open[0]?.made, now),
    titles: new RecordTitles(db, cls)
  }
  // The class first, then as the tables stand in the catalogue.
  const inOrder = [...open].sort((a, b) => TABLE_NAMES.indexOf(a.table) - TABLE_NAMES.indexOf(b.table) || (a.id < b.id ? -1 : 1))
  return Promise.all(inOrder.flatMap((one) => one.fields.map((field) => describe(one, field, log))))
}

interface Log {
  readonly byDot: ReadonlyMap<Dot, Operation>
  readonly valueAt: ReturnType<typeof valuesByDot>
  readonly computers: ReadonlyMap<string, string>
  readonly arrival: Arrival
  readonly wrongClock: WrongClock
  readonly titles: RecordTitles
}

async function describe(open: OpenRecord, field: string, log: Log): Promise<OpenConflict> {
  const { cls, table, id, record, unsealer } = open
  const spec: TableSpec = TABLES[table]
  const heads = headsOf(record, field)
  const words = async (value: Scalar): Promise<Words> => {
    const shown = await log.titles.ofReference(field, value)
    return shown === undefined ? { value } : { value, words: shown }
  }
  const side = async (head: Head): Promise<Side> => {
    const dot = authorOf(head, field, log)
    const { device, n } = readDot(dot)
    const op = log.byDot.get(dot)
    const [brought, clock] = [log.arrival(head), log.wrongClock(head)]
    return {
      dot: dotOf(head.d, head.n), device, ...(await words(unsealer.open(table, id, field, head.v))),
      person: op?.u ?? '', computer: log.computers.get(device) ?? '', at: clockMs(op?.t ?? head.t),
      ...(brought && n === head.n ? { broughtBy: { fileName: brought.fileName, at: brought.at } } : {}), ...(clock ? { wrongClock: clock } : {})
    }
  }
  const shared = commonBefore(heads.map((head) => authorOf(head, field, log)), field, log.byDot)
  const before = shared === undefined || field === DELETED ? undefined : log.valueAt(shared, field)
  const base = before === undefined ? undefined : await words(unsealer.open(table, id, field, before))
  return {
    cls, table, tableLabel: spec.label, id,
    title: await log.titles.of(table, id),
    field,
    // A mark's field is the trainee it is for.
    label: field === DELETED ? '去留' : table === 'attendance' ? (await log.titles.of('trainee', field)) || '学员' : (fieldOf(table, field)?.label ?? field),
    ...(base === undefined ? {} : { base: base.value, ...(base.words === undefined ? {} : { baseWords: base.words }) }),
    sides: await Promise.all(heads.map(side))
  }
}

/**
 * Who first gave a field this value. A choice that was taken back puts the values side by side again; they stay the
 * word of those who wrote them, not of whoever took the choice back.
 */
function authorOf({ d, n, v }: Head, field: string, { byDot, valueAt }: Log): Dot {
  const dot = dotOf(d, n)
  const op = byDot.get(dot)
  if (!op?.w.startsWith('undo:')) return dot
  const settled = op.o?.[field]?.map((over) => byDot.get(over)).find((over) => over?.w === 'resolve')
  return settled?.o?.[field]?.find((earlier) => sameValue(valueAt(earlier, field) ?? null, v)) ?? dot
}

/** The dot that all these operations overwrote, where there is one. */
function commonBefore(written: readonly Dot[], field: string, byDot: ReadonlyMap<Dot, Operation>): Dot | undefined {
  const overwritten = written.map((dot) => byDot.get(dot)?.o?.[field] ?? [])
  return overwritten[0]?.find((dot) => overwritten.every((dots) => dots.includes(dot)))
}

/** Settles a field: the value chosen or typed becomes an ordinary edit that overwrites all that stood there. */
export const resolveField = (desk: Desk, conflict: Question, value: Scalar): Promise<CommitOutcome> => commit(desk, conflict.cls, [settling(conflict, value)], 'resolve')

/** Settles "deleted there, edited here". */
export const resolveDeletion = (desk: Desk, conflict: Question, keep: boolean): Promise<CommitOutcome> => commit(desk, conflict.cls, [deciding(conflict, keep)], 'resolve')

export type Question = Pick<OpenConflict, 'cls' | 'table' | 'id' | 'field'>
export const settling = ({ table, id, field }: Question, value: Scalar): Change => ({ table, id, set: { [field]: value } })
export const deciding = ({ table, id }: Question, keep: boolean): Change => ({ table, id, ...(keep ? { restore: true as const } : { remove: true as const }) })
