/**
 * The whole merge: per field the set of values nobody has overwritten yet (its heads). An operation removes the heads
 * it names and becomes one itself. The result depends only on which operations were applied, never on their order.
 */
import { DELETED, dotOf, readDot, type Dot, type Operation, type Value } from './operation.ts'

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
  const own = dotOf(device, op.n)
  for (const [name, value] of Object.entries(op.s)) {
    const before = next.get(name) ?? { heads: [], pending: [] }
    const overwritten = op.o && Object.hasOwn(op.o, name) ? op.o[name]! : []
    const heads = before.heads.filter((head) => !overwritten.includes(dotOf(head.d, head.n)))
    const pending = new Set(before.pending)
    for (const dot of overwritten) {
      const { device: author, n } = readDot(dot)
      if (!isKnown(author, n) && dot !== own) pending.add(dot)
    }
    if (!pending.delete(own)) heads.push({ d: device, n: op.n, t: op.t, v: value, ...(name === DELETED && op.seen ? { seen: op.seen } : {}) })
    next.set(name, { heads: heads.sort(later), pending: [...pending].sort() })
  }
  return next
}

export const headsOf = (record: RecordState, field: string): readonly Head[] => record.get(field)?.heads ?? []
/** The dots an edit of `field` overwrites. */
export const overwrites = (record: RecordState, field: string): Dot[] => headsOf(record, field).map((head) => dotOf(head.d, head.n))
/** Every head of the record, for the `seen` of a delete. */
export const allDots = (record: RecordState): Dot[] => [...record].filter(([name]) => name !== DELETED).flatMap(([name]) => overwrites(record, name)).sort()

/** The visible value: null when cleared, undefined when never set. */
export const visible = (record: RecordState, field: string): Value | undefined => headsOf(record, field)[0]?.v

/** Deleted while a live delete has seen every head of every other field. */
export function isDeleted(record: RecordState): boolean {
  const seen = deletesSeen(record)
  return seen !== undefined && allDots(record).every((dot) => seen.has(dot))
}

/** Deleted on one PC, edited on another that did not know: visible, and a question for a person. */
export function isEditedAfterDelete(record: RecordState): boolean {
  const seen = deletesSeen(record)
  return seen !== undefined && allDots(record).some((dot) => !seen.has(dot))
}

function deletesSeen(record: RecordState): Set<Dot> | undefined {
  const live = headsOf(record, DELETED).filter((head) => head.v === true)
  return live.length ? new Set(live.flatMap((head) => head.seen ?? [])) : undefined
}

/** Two values that mean the same: text compared in NFC without outer white space, sealed values by their box. */
export const sameValue = (a: Value, b: Value): boolean => keyOfValue(a) === keyOfValue(b)
const keyOfValue = (value: Value): string =>
  value === null ? 'null' : typeof value === 'object' ? `sealed ${value.key} ${value.box}` : typeof value === 'string' ? (value.trim() === '' ? 'null' : `text ${value.normalize('NFC').trim()}`) : `${typeof value} ${value}`

/** Fields with two or more heads of different meaning. */
export const conflictsOf = (record: RecordState): string[] =>
  [...record].filter(([name, { heads }]) => name !== DELETED && heads.length > 1 && heads.some((head) => !sameValue(head.v, heads[0]!.v))).map(([name]) => name)
