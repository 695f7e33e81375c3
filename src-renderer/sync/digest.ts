/** One hash that two PCs compare to know that they hold the same: over all heads of a class, however they came about. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { toUtf8 } from './bytes.ts'
import { isSealed, type Value } from './operation.ts'
import type { Head, RecordState } from './heads.ts'

/** `records` from TABLE/ID to state, in any order. Hex of SHA-256. What is still missing elsewhere does not count. */
export function digestOf(records: Iterable<readonly [string, RecordState]>): string {
  const hash = sha256.create()
  for (const line of [...records].map(([name, record]) => recordLine(name, record)).sort()) hash.update(toUtf8(line))
  return bytesToHex(hash.digest())
}

const recordLine = (name: string, record: RecordState): string =>
  `${JSON.stringify([name, [...record].filter(([, { heads }]) => heads.length).map(([field, { heads }]) => [field, heads.map(plainHead)] as const).sort(([a], [b]) => (a < b ? -1 : 1))])}\n`

const plainHead = ({ d, n, t, v, seen }: Head): unknown[] => [d, n, t, plainValue(v), ...(seen ? [[...seen].sort()] : [])]
const plainValue = (value: Value): unknown => (isSealed(value) ? [value.seal, value.key, value.box] : value)
