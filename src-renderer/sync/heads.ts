/**
 * The whole merge: per field the set of values nobody has overwritten yet (its heads). An operation removes the heads
 * it names and becomes one itself. The result depends only on which operations were applied, never on their order.
 */
import { DELETED, dotOf, isDotOf, readDot, type Dot, type Operation, type Value } from './operation.ts'

export interface Head {
  readonly d: string
  readonly n: number
  readonly t: number
  readonly v: Value
  /** Only on heads of `_del`. */
  readonly seen?: readonly Dot[]
}

export interface FieldState {
  /** The visible value first: greatest (t, d, n). Empty only while all that is known of the field was overwritten. */
  readonly heads: readonly Head[]
  /** Dots overwritten by an operation we have, that have not arrived themselves. */
  readonly pending: readonly Dot[]
}

/** Field name to state. A Map, so that no field name reaches a prototype. */
export type RecordState = ReadonlyMap<string, FieldState>
export const NO_RECORD: RecordState = new Map()

const later = (a: Head, b: Head): number => b.t - a.t || (a.d < b.d ? 1 : a.d > b.d ? -1 : b.n - a.n)

/**
 * The record after `op` of `device`. `isKnown` says whether an operation was applied before; the caller keeps track and
 * never applies one twice.
 */
export function applyOperation(record: RecordState, device: string, op: Operation, isKnown: (device: string, n: number) => boolean): RecordState {
  const next = new Map(record)
  applyInto(next, device, op, isKnown)
  return next
}

/** The same into a Map that the caller owns: an import of a hundred thousand operations copies no record twice. */
export function applyInto(record: Map<string, FieldState>, device: string, op: Operation, isKnown: (device: string, n: number) => boolean): void {
  for (const name of Object.keys(op.s)) {
    const before = record.get(name) ?? EMPTY_FIELD
    const overwritten = op.o && Object.hasOwn(op.o, name) ? op.o[name]! : NOTHING
    const head = headFrom(device, op, name, op.s[name]!)
    const left = withoutNamed(before.heads, overwritten)
    // Nearly always everything it overwrites stood here, and nothing that came earlier had overwritten it.
    const plain = before.pending.length === 0 && before.heads.length - left.length === overwritten.length
    record.set(name, plain ? { heads: withHead(left, head), pending: NOTHING } : withLateComers(before, left, head, overwritten, isKnown))
  }
}

function withoutNamed(heads: readonly Head[], dots: readonly Dot[]): readonly Head[] {
  if (!dots.length) return heads
  if (heads.length === 1) return isNamed(heads[0]!, dots) ? NO_HEADS : heads
  return heads.filter((head) => !isNamed(head, dots))
}

function isNamed({ d, n }: Head, dots: readonly Dot[]): boolean {
  for (const dot of dots) if (isDotOf(dot, d, n)) return true
  return false
}

/** `heads` are in order. */
function withHead(heads: readonly Head[], head: Head): readonly Head[] {
  if (heads.length === 0) return [head]
  if (heads.length === 1) return later(head, heads[0]!) < 0 ? [head, heads[0]!] : [heads[0]!, head]
  return [...heads, head].sort(later)
}

/** Where operations arrive out of order: what is overwritten may be still to come, and `head` itself may be overwritten already. */
function withLateComers(before: FieldState, left: readonly Head[], head: Head, overwritten: readonly Dot[], isKnown: (device: string, n: number) => boolean): FieldState {
  const own = dotOf(head.d, head.n)
  const pending = new Set(before.pending)
  for (const dot of overwritten) {
    const { device, n } = readDot(dot)
    if (!isKnown(device, n) && dot !== own) pending.add(dot)
  }
  const isDead = pending.delete(own)
  return { heads: isDead ? left : withHead(left, head), pending: [...pending].sort() }
}

const NOTHING: readonly Dot[] = []
const NO_HEADS: readonly Head[] = []
const EMPTY_FIELD: FieldState = { heads: [], pending: NOTHING }
const headFrom = (d: string, { n, t, seen }: Operation, field: string, v: Value): Head => (field === DELETED && seen?.length ? { d, n, t, v, seen } : { d, n, t, v })

export const headsOf = (record: RecordState, field: string): readonly Head[] => record.get(field)?.heads ?? []
/** The dots an edit of `field` overwrites. */
export const overwrites = (record: RecordState, field: string): Dot[] => headsOf(record, field).map((head) => dotOf(head.d, head.n))
/** Every head of the record once, for the `seen` of a delete. */
export const allDots = (record: RecordState): Dot[] => [...new Set([...record].filter(([name]) => name !== DELETED).flatMap(([name]) => overwrites(record, name)))].sort()

/** The visible value: null when cleared, undefined when never set. */
export const visible = (record: RecordState, field: string): Value | undefined => headsOf(record, field)[0]?.v

/** Deleted while the live deletes have seen every head of every other field and nobody restored the record meanwhile. */
export function isDeleted(record: RecordState): boolean {
  const seen = deletesSeen(record)
  return seen !== undefined && !isRestored(record) && allDots(record).every((dot) => seen.has(dot))
}

/** Deleted on one PC, edited on another that did not know: visible, and a question for a person. */
export function isEditedAfterDelete(record: RecordState): boolean {
  const seen = deletesSeen(record)
  return seen !== undefined && (isRestored(record) || allDots(record).some((dot) => !seen.has(dot)))
}

/** A restore that is still a head beside a delete was made by someone who did not know of that delete. */
const isRestored = (record: RecordState): boolean => headsOf(record, DELETED).some((head) => head.v !== true)

function deletesSeen(record: RecordState): Set<Dot> | undefined {
  const live = headsOf(record, DELETED).filter((head) => head.v === true)
  return live.length ? new Set(live.flatMap((head) => head.seen ?? [])) : undefined
}

/** Two values that mean the same: text compared in NFC without outer white space, sealed values by their box. */
export const sameValue = (a: Value, b: Value): boolean => a === b || keyOfValue(a) === keyOfValue(b)
const keyOfValue = (value: Value): string =>
  value === null ? 'null' : typeof value === 'object' ? `sealed ${value.key} ${value.box}` : typeof value === 'string' ? (value.trim() === '' ? 'null' : `text ${value.normalize('NFC').trim()}`) : `${typeof value} ${value}`

/**
 * Fields with two or more heads of different meaning. `same` may know more than the values tell: whoever has the keys
 * compares sealed values by what is in them, because two PCs may have sealed one text with two keys.
 */
export const conflictsOf = (record: RecordState, same: (a: Value, b: Value, field: string) => boolean = sameValue): string[] =>
  [...record].filter(([name, { heads }]) => name !== DELETED && heads.length > 1 && heads.some((head) => !same(head.v, heads[0]!.v, name))).map(([name]) => name)
