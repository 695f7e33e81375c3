/** The operations of a package applied to copies of the records they touch, within bounds that no honest package meets. */
import { fieldOf, isTableName } from '#domain/tables.ts'
import { arrivalsOf, type Alarm, type Arrivals } from './arrivals.ts'
import { basisFor, type Basis } from './basis.ts'
import { freshBudget, type Budget } from './columns.ts'
import { isRevocation } from './cut-offs.ts'
import { NO_RECORD, applyInto, type FieldState, type RecordState } from './heads.ts'
import { Hostile, Malformed } from './malformed.ts'
import { DELETED, dotOf, type Dot, type Operation, type Written } from './operation.ts'
import { Known, type Have } from './ranges.ts'
import type { ReplicaReader } from './replica.ts'
import { readOperations, type Segment } from './segment.ts'
import { addWriter, type WhoWrote } from './who-wrote.ts'
import { isWrittenAgain } from './written-again.ts'

const MOST_RECORDS = 500_000
/** An honest field has as many heads as PCs wrote at the same time, an honest record as many fields as a class people. */
const MOST_HEADS = 1000
const MOST_PENDING = 10_000
const MOST_FIELDS = 20_000
/** Dots that the deletes of one record may have seen; an honest one saw its heads. */
const MOST_SEEN = 100_000
/** Heads and waiting dots met while operations are applied: an honest edit meets one or two. */
const MOST_STEPS = 20_000_000

/** Shared by all classes of a package; each is counted down. */
export interface Limits {
  readonly budget: Budget
  records: number
  steps: number
}

export const freshLimits = (): Limits => ({ budget: freshBudget(), records: MOST_RECORDS, steps: MOST_STEPS })

/**
 * Nearly always done at once. Where copies of ceded work come along, what they stand for is taken out first, here and in
 * the package; that may let in what looked like a fork, and with it further copies.
 */
export async function mergeInto(cls: string, segments: readonly Segment[], have: Have, before: ReadonlyMap<string, RecordState>, replica: ReplicaReader, limits: Limits): Promise<{ arrivals: Arrivals; merge: Merge }> {
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

interface Touched {
  readonly table: string
  readonly record: Map<string, FieldState>
  /** Fields of which it was asked already whether this version knows them. */
  readonly asked: Set<string>
}

/** The operations of new segments applied to copies of the records they touch. */
export class Merge {
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
  readonly #touched = new Map<string, Touched>()
  readonly #cls: string
  readonly #basis: Basis
  readonly #limits: Limits
  readonly #isKnown = (device: string, n: number): boolean => this.known.has(device, n)

  constructor(cls: string, basis: Basis, limits: Limits) {
    this.#cls = cls
    this.#basis = basis
    this.#limits = limits
    this.known = new Known(basis.have)
    for (const { op } of basis.dropped) this.#touch(op.r)
  }

  take(segment: Segment): void {
    const { device } = segment
    let [first, last] = [Infinity, 0]
    for (const op of readOperations(segment, this.#limits.budget)) {
      if (this.known.has(device, op.n) || this.#basis.ceded.has(device, op)) continue
      const touched = this.#touched.get(op.r) ?? this.#touch(op.r)
      this.#walk(op, touched)
      applyInto(touched.record, device, op, this.#isKnown)
      this.known.add(device, op.n)
      addWriter(this.people, device, op.n, op.u)
      this.operations++
      if (isRevocation(op)) this.revocations.push({ device, op })
      if (isWrittenAgain(op)) this.again.push({ device, op })
      this.#note(op, touched)
      if (op.t < first) first = op.t
      last = op.t
    }
    if (first === Infinity) return
    this.lastStamps.set(device, Math.max(last, this.lastStamps.get(device) ?? 0))
    this.firstStamps.set(device, Math.min(first, this.firstStamps.get(device) ?? first))
  }

  #touch(name: string): Touched {
    const known = this.#touched.get(name)
    if (known) return known
    if (--this.#limits.records < 0) throw new Hostile('too many records')
    // Else a class could bring another one’s name, or say that it is not sensitive.
    if (name.startsWith('class/') && name !== `class/${this.#cls}`) throw new Malformed('the record of another class')
    const touched: Touched = { table: name.slice(0, name.indexOf('/')), record: new Map(this.#basis.records.get(name) ?? NO_RECORD), asked: new Set() }
    if (!isTableName(touched.table)) this.unknown.add(touched.table)
    this.#touched.set(name, touched)
    this.records.set(name, touched.record)
    return touched
  }

  /** What applying it will cost: each head that stands there is held against each dot it overwrites. */
  #walk({ s, o }: Operation, { record }: Touched): void {
    for (const field in s) {
      const state = record.get(field)
      // One head and nothing waiting costs no more than reading the dots, which the budget counts.
      if (!state || (state.heads.length < 2 && !state.pending.length)) continue
      const overwritten = o && Object.hasOwn(o, field) ? o[field]!.length : 0
      if ((this.#limits.steps -= state.heads.length * (1 + overwritten) + state.pending.length) < 0) throw new Hostile('too many values at once')
    }
  }

  #note({ r, s }: Operation, { table, record, asked }: Touched): void {
    if (record.size > MOST_FIELDS) throw new Hostile('too many fields')
    for (const field in s) {
      const { heads, pending } = record.get(field)!
      if (heads.length > MOST_HEADS || pending.length > MOST_PENDING) throw new Hostile('too many values at once')
      if (field === DELETED && heads.reduce((sum, { seen }) => sum + (seen?.length ?? 0), 0) > MOST_SEEN) throw new Hostile('deletes that saw too much')
      if (!asked.has(field)) {
        asked.add(field)
        if (field !== DELETED && isTableName(table) && !fieldOf(table, field)) this.unknown.add(`${table}.${field}`)
      }
      const value = s[field]
      if (typeof value === 'string' && value.includes('*')) this.masked.push({ record: r, field })
    }
  }
}
