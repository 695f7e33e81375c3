/** How a record's state is stored beside its row: one dictionary of stamps, values only where a field has several heads. */
import type { FieldState, Head, RecordState } from './heads.ts'
import { DELETED, type Dot, type Value } from './operation.ts'

export interface StampedRecord {
  /** Stamps [t, device, n]. */
  readonly D: readonly (readonly [number, string, number])[]
  /** Field to the index of its head's stamp, or several, the visible one first. */
  readonly h: Readonly<Record<string, number | readonly number[]>>
  /** Field to the values of all its heads, where it has not exactly one or the row cannot hold it. */
  readonly alt?: Readonly<Record<string, readonly Value[]>>
  readonly pd?: Readonly<Record<string, readonly Dot[]>>
  /** What each head of `_del` had seen. */
  readonly seen?: readonly (readonly Dot[])[]
}

/** The state as stored, given the row that holds the visible value of every field in it. */
export function packState(record: RecordState): StampedRecord {
  const stamps: [number, string, number][] = []
  const index = new Map<string, number>()
  const stampOf = (head: Head): number => {
    const key = `${head.t} ${head.d} ${head.n}`
    let i = index.get(key)
    if (i === undefined) index.set(key, (i = stamps.push([head.t, head.d, head.n]) - 1))
    return i
  }
  const h: Record<string, number | number[]> = {}
  const alt: Record<string, Value[]> = {}
  const pd: Record<string, readonly Dot[]> = {}
  let seen: (readonly Dot[])[] | undefined
  for (const [name, { heads, pending }] of record) {
    h[name] = heads.length === 1 ? stampOf(heads[0]!) : heads.map(stampOf)
    if (heads.length !== 1 || name === DELETED) alt[name] = heads.map((head) => head.v)
    if (pending.length) pd[name] = pending
    if (name === DELETED) seen = heads.map((head) => head.seen ?? [])
  }
  return { D: stamps, h, ...(Object.keys(alt).length ? { alt } : {}), ...(Object.keys(pd).length ? { pd } : {}), ...(seen ? { seen } : {}) }
}

/** The state again; `valueOf` gives the row's visible value of a field. */
export function unpackState(stored: StampedRecord, valueOf: (field: string) => Value | undefined): RecordState {
  const record = new Map<string, FieldState>()
  const pendingOf = (name: string): readonly Dot[] => (stored.pd && Object.hasOwn(stored.pd, name) ? stored.pd[name]! : [])
  for (const [name, at] of Object.entries(stored.h)) {
    const several = stored.alt && Object.hasOwn(stored.alt, name) ? stored.alt[name]! : undefined
    const heads = (Array.isArray(at) ? at : [at as number]).map((i, k): Head => {
      const [t, d, n] = stored.D[i]!
      const seen = name === DELETED ? stored.seen?.[k] : undefined
      return { d, n, t, v: several ? several[k]! : (valueOf(name) ?? null), ...(seen?.length ? { seen } : {}) }
    })
    record.set(name, { heads, pending: pendingOf(name) })
  }
  return record
}
