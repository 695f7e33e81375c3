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
