/**
 * What would happen if this package were taken: steps 7 to 10 of an import. Everything is worked out in memory and
 * nothing is written; the caller shows it to a person and then stores `writes` of the classes that person wants.
 */
import { fieldOf, isTableName } from '#domain/tables.ts'
import { arrivalsOf, type Alarm, type Arrivals } from './arrivals.ts'
import { basisFor, type Basis } from './basis.ts'
import { aheadMs, earlyMs, madeAt, type IsSuspect } from './clock-guard.ts'
import { freshBudget, type Budget } from './columns.ts'
import { openConflicts, originFrom, describeConflict, type Conflict, type OriginOf } from './conflicts.ts'
import { beyondCutOffs, cutOffsOf, isRevocation, type Revocations } from './cut-offs.ts'
import { digestOf } from './digest.ts'
import { NO_RECORD, applyInto, headsOf, isDeleted, type FieldState, type RecordState } from './heads.ts'
import { integrityOf, type IntegrityFinding } from './integrity.ts'
import { Hostile, Malformed } from './malformed.ts'
import type { Author, Manifest } from './manifest.ts'
import { DELETED, dotOf, type Dot, type Operation, type Written } from './operation.ts'
import { OpenedValues } from './opened-values.ts'
import type { ReceivedPackage } from './package-read.ts'
import { refused, type Refused } from './package-refusal.ts'
import { Known, gaps, minus, union, type Have, type Ranges } from './ranges.ts'
import type { ReplicaReader } from './replica.ts'
import type { SealKey } from './seal.ts'
import { readOperations, type Segment } from './segment.ts'
import { shownIn } from './union.ts'
import { addWriter, writerOf, type WhoWrote } from './who-wrote.ts'
import { isWrittenAgain } from './written-again.ts'

export interface ImportPlan {
  readonly kind: 'plan'
  readonly manifest: Manifest
  readonly classes: readonly ClassPlan[]
  /** PCs that the package tells of, the sender among them. */
  readonly authors: ReadonlyMap<string, Author>
  /** Work under this PC's own name that it does not know or wrote otherwise: it must take a new identity before anything is stored. */
  readonly identityAlarm: boolean
}

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly deleted: number
  /** Touched, and yet the same to look at. */
  readonly unchanged: number
  /** Of all these, records on which a person must decide. */
  readonly conflict: number
}

export interface RecordChange {
  readonly table: string
  readonly id: string
  readonly what: 'new' | 'changed' | 'deleted' | 'unchanged'
  readonly conflicts: readonly string[]
}

export interface ClassPlan {
  readonly cls: string
  readonly title: string
  /** Nothing of it was here before. */
  readonly isNew: boolean
  readonly operations: number
  readonly alreadyHere: number
  readonly tables: ReadonlyMap<string, Counts>
  readonly changes: readonly RecordChange[]
  readonly conflicts: readonly Conflict[]
  /** `table` or `table.field` that only a newer version knows; kept, not shown. */
  readonly unknown: readonly string[]
  /** TABLE/ID and field whose text holds a `*`: a masked value, taken as the text it is. */
  readonly masked: readonly { readonly record: string; readonly field: string }[]
  readonly missing: readonly { readonly device: string; readonly ranges: Ranges }[]
  readonly clocksAhead: readonly { readonly device: string; readonly aheadMs: number }[]
  /** PCs whose stamps lie more than a year before the class was made. */
  readonly clocksBehind: readonly { readonly device: string; readonly earlyMs: number }[]
  readonly alarms: readonly Alarm[]
  /** New work of PCs that were put out of use, beyond what was held of them then: taken only when a person says so. */
  readonly afterRevocation: readonly { readonly device: string; readonly ranges: Ranges }[]
  readonly integrity: readonly IntegrityFinding[]
  /** Whether both PCs hold the same afterwards; not-comparable while one of them lacks something. */
  readonly digest: 'equal' | 'different' | 'not-comparable'
  readonly before: ReadonlyMap<string, RecordState>
  readonly writes: ClassWrites
}

/** Exactly what the store puts away for one class, in one transaction. */
export interface ClassWrites {
  /** TABLE/ID to the whole new state. */
  readonly records: ReadonlyMap<string, RecordState>
  readonly segments: readonly Segment[]
  /** All that is held of the class afterwards. */
  readonly have: Have
  /** Highest stamp per PC among what is new. */
  readonly lastStamps: ReadonlyMap<string, number>
  readonly keys: readonly SealKey[]
  /** What the sender holds: next time it need not be sent. */
  readonly ack: Have
  /** Of what is new. */
  readonly people: WhoWrote
  /** Copies of ceded work among what is new. */
  readonly again: readonly Written[]
}

export interface PlanDeps {
  /** This PC's clock, milliseconds since 1970. */
  readonly now: number
  /** Absent where nobody decides whom to trust: on the command line. */
  readonly revocations?: Revocations
}

const MOST_RECORDS = 500_000
/** An honest field has as many heads as PCs wrote at the same time, an honest record as many fields as a class people. */
const MOST_HEADS = 1000
const MOST_PENDING = 10_000
const MOST_FIELDS = 20_000
/** Dots that the deletes of one record may have seen; an honest one saw its heads. */
const MOST_SEEN = 100_000
/** Heads and waiting dots met while operations are applied: an honest edit meets one or two. */
const MOST_STEPS = 20_000_000

export async function planImport(pkg: ReceivedPackage, replica: ReplicaReader, deps: PlanDeps): Promise<ImportPlan | Refused> {
  const { sender } = pkg.manifest
  const told = new Map<string, Author>([...pkg.manifest.authors, { device: sender.device, person: sender.person, computer: sender.computer, campus: sender.campus }].map((author) => [author.device, author]))
  const authors = new Map([...(await replica.authors()), ...told])
  const limits: Limits = { budget: freshBudget(), records: MOST_RECORDS, steps: MOST_STEPS }
  const classes: ClassPlan[] = []
  const segmentsOf = new Map<string, Segment[]>()
  for (const segment of pkg.segments) segmentsOf.set(segment.cls, segmentsOf.get(segment.cls) ?? []).get(segment.cls)!.push(segment)
  try {
    for (const { cls, title } of pkg.manifest.classes) classes.push(await planClass(pkg, cls, title, segmentsOf.get(cls) ?? [], replica, authors, deps, limits))
  } catch (error) {
    if (error instanceof Malformed) return refused(error instanceof Hostile ? 'hostile' : 'altered')
    throw error
  }
  return { kind: 'plan', manifest: pkg.manifest, classes, authors: told, identityAlarm: classes.some((plan) => plan.alarms.some((alarm) => alarm.device === replica.device)) }
}

/** Shared by all classes of a package; each is counted down. */
interface Limits {
  readonly budget: Budget
  records: number
  steps: number
}

async function planClass(pkg: ReceivedPackage, cls: string, title: string, segments: readonly Segment[], replica: ReplicaReader, authors: ReadonlyMap<string, Author>, deps: PlanDeps, limits: Limits): Promise<ClassPlan> {
  const [have, before, ownKeys] = await Promise.all([replica.have(cls), replica.records(cls), replica.keys(cls)])
  const keys = pkg.keys.filter((key) => key.cls === cls && !ownKeys.some((own) => own.id === key.id && own.kind === key.kind))
  const { arrivals, merge } = await mergeInto(cls, segments, have, before, replica, limits)
  const values = new OpenedValues([...ownKeys, ...keys])
  const all = new Map([...before, ...merge.records])
  const made = madeAt(all.get(`class/${cls}`), deps.now)
  const isSuspect: IsSuspect = ({ t }) => aheadMs(t, deps.now) > 0 || earlyMs(t, made) > 0
  const changes = [...merge.records].map(([name, record]) => changeOf(name, before.get(name), record, values, isSuspect))
  const conflicts = changes.flatMap(({ table, id, conflicts: fields }) => fields.map((field) => ({ name: `${table}/${id}`, field, record: all.get(`${table}/${id}`)! })))
  const heads = conflicts.flatMap(({ record, field }) => headsOf(record, field))
  const [newer, older] = [originFrom(authors, merge.people), originFrom(authors, await replica.people(cls, heads.filter(({ d, n }) => writerOf(merge.people, d, n) === undefined)))]
  const originOf: OriginOf = (head) => (writerOf(merge.people, head.d, head.n) === undefined ? older : newer)(head)
  const haveAfter = new Map([...[...have.keys()].map((device) => [device, []] as const), ...merge.known.ranges()])
  const senderHave = pkg.haves.get(cls) ?? new Map<string, Ranges>()
  return {
    cls, title,
    isNew: have.size === 0,
    operations: merge.operations,
    alreadyHere: arrivals.alreadyHere,
    tables: countTables(changes),
    changes,
    conflicts: conflicts.map(({ name, field, record }) => describeConflict(name, field, record, values, originOf)),
    unknown: [...merge.unknown].sort(),
    masked: merge.masked,
    missing: missingOf(haveAfter, senderHave),
    clocksAhead: [...merge.lastStamps].map(([device, t]) => ({ device, aheadMs: aheadMs(t, deps.now) })).filter((clock) => clock.aheadMs > 0),
    clocksBehind: [...merge.firstStamps].map(([device, t]) => ({ device, earlyMs: earlyMs(t, made) })).filter((clock) => clock.earlyMs > 0),
    alarms: arrivals.alarms,
    afterRevocation: deps.revocations ? await afterRevocation(deps.revocations, cls, have, haveAfter, merge.revocations) : [],
    integrity: merge.records.size ? integrityOf(all, new Set(merge.records.keys()), values) : [],
    digest: !pkg.digests.has(cls) || !sameHave(haveAfter, senderHave) ? 'not-comparable' : digestOf(all) === pkg.digests.get(cls) ? 'equal' : 'different',
    before,
    writes: { records: merge.records, segments: arrivals.fresh, have: haveAfter, lastStamps: merge.lastStamps, keys, ack: senderHave, people: merge.people, again: merge.again }
  }
}

async function afterRevocation(revocations: Revocations, cls: string, have: Have, haveAfter: Have, arrived: readonly Written[]): Promise<ClassPlan['afterRevocation']> {
  const statements = [...(await revocations.statements(cls)), ...arrived].filter(({ device }) => revocations.counts(device))
  return beyondCutOffs(have, haveAfter, revocations, cutOffsOf(statements))
}

/**
 * Nearly always done at once. Where copies of ceded work come along, what they stand for is taken out first, here and in
 * the package; that may let in what looked like a fork, and with it further copies.
 */
async function mergeInto(cls: string, segments: readonly Segment[], have: Have, before: ReadonlyMap<string, RecordState>, replica: ReplicaReader, limits: Limits): Promise<{ arrivals: Arrivals; merge: Merge }> {
  const stated = (await replica.writtenAgain?.(cls)) ?? []
  const told = new Map<Dot, Written>()
  for (;;) {
    const basis = await basisFor(cls, [...told.values()], stated, have, before, replica)
    const arrivals = await arrivalsOf(cls, segments, basis.have, replica, limits.budget, basis.ceded)
    const merge = new Merge(cls, basis, limits)
    for (const segment of arrivals.fresh) merge.take(segment)
    const more = merge.again.filter(({ device, op }) => !told.has(dotOf(device, op.n)))
    if (!more.length) return { arrivals: { ...arrivals, alarms: [...arrivals.alarms, ...ownWorkCeded(cls, basis, replica.device)] }, merge }
    for (const each of more) told.set(dotOf(each.device, each.op.n), each)
  }
}

/** Its own numbers would be free again, and it would use them a second time. */
const ownWorkCeded = (cls: string, { dropped }: Basis, device: string): Alarm[] => {
  const own = dropped.filter((each) => each.device === device).map(({ op }) => op.n)
  return own.length ? [{ kind: 'own-device', cls, device, n0: Math.min(...own), n1: Math.max(...own) }] : []
}

/** The operations of new segments applied to copies of the records they touch. */
class Merge {
  readonly records = new Map<string, Map<string, FieldState>>()
  readonly known: Known
  readonly people: WhoWrote = new Map()
  readonly lastStamps = new Map<string, number>()
  readonly firstStamps = new Map<string, number>()
  readonly unknown = new Set<string>()
  readonly masked: { record: string; field: string }[] = []
  readonly revocations: Written[] = []
  readonly again: Written[] = []
  operations = 0
  readonly #cls: string
  readonly #basis: Basis
  readonly #limits: Limits
  readonly #isKnown = (device: string, n: number): boolean => this.known.has(device, n)

  constructor(cls: string, basis: Basis, limits: Limits) {
    this.#cls = cls
    this.#basis = basis
    this.#limits = limits
    this.known = new Known(basis.have)
    for (const { op } of basis.dropped) this.#record(op.r)
  }

  take(segment: Segment): void {
    let [first, last] = [Infinity, 0]
    for (const op of readOperations(segment, this.#limits.budget)) {
      if (this.known.has(segment.device, op.n) || this.#basis.ceded.has(segment.device, op)) continue
      const record = this.#record(op.r)
      this.#walk(op, record)
      applyInto(record, segment.device, op, this.#isKnown)
      this.known.add(segment.device, op.n)
      addWriter(this.people, segment.device, op.n, op.u)
      this.operations++
      if (isRevocation(op)) this.revocations.push({ device: segment.device, op })
      if (isWrittenAgain(op)) this.again.push({ device: segment.device, op })
      this.#note(op, record)
      first = Math.min(op.t, first)
      last = op.t
    }
    if (first === Infinity) return
    this.lastStamps.set(segment.device, Math.max(last, this.lastStamps.get(segment.device) ?? 0))
    this.firstStamps.set(segment.device, Math.min(first, this.firstStamps.get(segment.device) ?? first))
  }

  #record(name: string): Map<string, FieldState> {
    let record = this.records.get(name)
    if (!record) {
      if (--this.#limits.records < 0) throw new Hostile('too many records')
      // Else a class could bring another one’s name, or say that it is not sensitive.
      if (name.startsWith('class/') && name !== `class/${this.#cls}`) throw new Malformed('the record of another class')
      this.records.set(name, (record = new Map(this.#basis.records.get(name) ?? NO_RECORD)))
    }
    return record
  }

  /** What applying it will cost: each head that stands there is held against each dot it overwrites. */
  #walk(op: Operation, record: ReadonlyMap<string, FieldState>): void {
    for (const field of Object.keys(op.s)) {
      const state = record.get(field)
      const overwritten = op.o && Object.hasOwn(op.o, field) ? op.o[field]!.length : 0
      if (state && (this.#limits.steps -= state.heads.length * (1 + overwritten) + state.pending.length) < 0) throw new Hostile('too many values at once')
    }
  }

  #note(op: Operation, record: ReadonlyMap<string, FieldState>): void {
    const table = op.r.slice(0, op.r.indexOf('/'))
    if (record.size > MOST_FIELDS) throw new Hostile('too many fields')
    if (!isTableName(table)) this.unknown.add(table)
    for (const [field, value] of Object.entries(op.s)) {
      const state = record.get(field)!
      if (field === DELETED && state.heads.reduce((sum, { seen }) => sum + (seen?.length ?? 0), 0) > MOST_SEEN) throw new Hostile('deletes that saw too much')
      if (state.heads.length > MOST_HEADS || state.pending.length > MOST_PENDING) throw new Hostile('too many values at once')
      if (field !== DELETED && isTableName(table) && !fieldOf(table, field)) this.unknown.add(`${table}.${field}`)
      if (typeof value === 'string' && value.includes('*')) this.masked.push({ record: op.r, field })
    }
  }
}

function changeOf(name: string, before: RecordState | undefined, after: RecordState, values: OpenedValues, isSuspect: IsSuspect): RecordChange {
  const at = name.indexOf('/')
  const was = before !== undefined && !isDeleted(before)
  const is = !isDeleted(after)
  const what = is && !was ? 'new' : was && !is ? 'deleted' : was && isShownDifferently(name, before, after, values) ? 'changed' : 'unchanged'
  return { table: name.slice(0, at), id: name.slice(at + 1), what, conflicts: openConflicts(name, after, values, isSuspect) }
}

const isShownDifferently = (name: string, before: RecordState, after: RecordState, values: OpenedValues): boolean =>
  [...after.keys()].some((field) => field !== DELETED && !values.isSame(name, field, shownIn(tableOf(name), before, field) ?? null, shownIn(tableOf(name), after, field) ?? null))

const tableOf = (name: string): string => name.slice(0, name.indexOf('/'))

export interface FieldChange {
  readonly field: string
  readonly before: ReturnType<OpenedValues['show']>
  readonly after: ReturnType<OpenedValues['show']>
  readonly origin: ReturnType<OriginOf>
}

/** The drill-down into one record of a plan: every field that looks different, and whose value it now is. */
export function fieldChanges(plan: ClassPlan, change: RecordChange, values: OpenedValues, originOf: OriginOf): FieldChange[] {
  const name = `${change.table}/${change.id}`
  const before = plan.before.get(name) ?? NO_RECORD
  const after = plan.writes.records.get(name) ?? before
  return [...after.keys()].sort().flatMap((field) => {
    const [head] = headsOf(after, field)
    const [old, now] = [shownIn(change.table, before, field) ?? null, shownIn(change.table, after, field) ?? null]
    if (!head || field === DELETED || values.isSame(name, field, old, now)) return []
    return [{ field, before: values.show(name, field, old), after: values.show(name, field, now), origin: originOf(head) }]
  })
}

function countTables(changes: readonly RecordChange[]): Map<string, Counts> {
  const tables = new Map<string, { -readonly [K in keyof Counts]: number }>()
  for (const { table, what, conflicts } of changes) {
    const counts = tables.get(table) ?? { new: 0, changed: 0, deleted: 0, unchanged: 0, conflict: 0 }
    counts[what]++
    if (conflicts.length) counts.conflict++
    tables.set(table, counts)
  }
  return tables
}

/** Numbers below the highest one known, or held by the sender, that are not here. */
function missingOf(have: Have, senderHave: Have): { device: string; ranges: Ranges }[] {
  return [...new Set([...have.keys(), ...senderHave.keys()])].sort().flatMap((device) => {
    const held = have.get(device) ?? []
    const ranges = union(gaps(held), minus(senderHave.get(device) ?? [], held))
    return ranges.length ? [{ device, ranges }] : []
  })
}

const sameHave = (a: Have, b: Have): boolean => [...new Set([...a.keys(), ...b.keys()])].every((device) => JSON.stringify(a.get(device) ?? []) === JSON.stringify(b.get(device) ?? []))
