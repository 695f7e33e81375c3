/** One hash that two PCs compare to know that they hold the same: over all heads of a class, however they came about. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { toUtf8 } from './bytes.ts'
import { isSealed, type Dot, type Value } from './operation.ts'
import type { Head, RecordState } from './heads.ts'

/** `records` from TABLE/ID to state, in any order. Hex of SHA-256. What is still missing elsewhere does not count. */
export function digestOf(records: Iterable<readonly [string, RecordState]>): string {
  const hash = sha256.create()
  for (const line of [...records].map(([name, record]) => recordLine(name, record)).sort()) hash.update(toUtf8(line))
  return bytesToHex(hash.digest())
}

/** Whether two digests would be the same, without the hashing: for two states at hand. */
export function sameRecords(a: ReadonlyMap<string, RecordState>, b: ReadonlyMap<string, RecordState>): boolean {
  return a.size === b.size && [...a].every(([name, record]) => b.has(name) && sameRecord(record, b.get(name)!))
}

function sameRecord(a: RecordState, b: RecordState): boolean {
  let fields = 0
  for (const { heads } of b.values()) if (heads.length) fields++
  for (const [field, { heads }] of a) {
    if (!heads.length) continue
    const others = b.get(field)?.heads
    if (!others || others.length !== heads.length || !heads.every((head, i) => sameHead(head, others[i]!))) return false
    fields--
  }
  return fields === 0
}

const sameHead = (a: Head, b: Head): boolean =>
  a.d === b.d && a.n === b.n && a.t === b.t && (a.v === b.v || JSON.stringify(plainValue(a.v)) === JSON.stringify(plainValue(b.v))) && sameDots(a.seen ?? [], b.seen ?? [])
const sameDots = (a: readonly Dot[], b: readonly Dot[]): boolean => a.length === b.length && (a.length === 0 || [...a].sort().join() === [...b].sort().join())

const recordLine = (name: string, record: RecordState): string =>
  `${JSON.stringify([name, [...record].filter(([, { heads }]) => heads.length).map(([field, { heads }]) => [field, heads.map(plainHead)] as const).sort(([a], [b]) => (a < b ? -1 : 1))])}\n`

const plainHead = ({ d, n, t, v, seen }: Head): unknown[] => [d, n, t, plainValue(v), ...(seen ? [[...seen].sort()] : [])]
const plainValue = (value: Value): unknown => (isSealed(value) ? [value.seal, value.key, value.box] : value)
