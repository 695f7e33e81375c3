/**
 * Which bytes a segment is made of. Rivals: JSON lines in one gzip (what the first design had), the same columns in one
 * deflate stream, and the columns packed one by one (src-renderer/sync/packed.ts), which won and was frozen. Automerge
 * 3.5.0 on the same edits, measured once: 623 KB for 100,000 edits in groups of 50, 61 KB for the real class.
 */
import { deflateSync, gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate'
import { ByteReader } from '#sync/byte-reader.ts'
import { COLUMNS, freshBudget, readColumns } from '#sync/columns.ts'
import { writeColumns } from '#sync/columns-write.ts'
import { NO_RECORD, applyInto } from '#sync/heads.ts'
import { readPacked } from '#sync/packed.ts'
import { Known } from '#sync/ranges.ts'
import type { Operation } from '#sync/operation.ts'
import { SEGMENT_OPERATIONS } from '#sync/segment.ts'
import { median } from './figures.ts'
import { DEVICE, editedClass, realClass } from './workloads.ts'

interface Encoding {
  readonly name: string
  write(operations: readonly Operation[]): Uint8Array
  /** Left out where reading would only take apart what the winner reads. */
  read?(bytes: Uint8Array, operations: readonly Operation[]): unknown
}

/** The columns' own bytes one after the other, to pack them in one stream. */
function unpacked(body: Uint8Array): Uint8Array {
  const reader = new ByteReader(body)
  const columns = COLUMNS.map(() => readPacked(reader, freshBudget()))
  const out = new Uint8Array(columns.reduce((sum, column) => sum + column.length, 0))
  columns.reduce((at, column) => (out.set(column, at), at + column.length), 0)
  return out
}

const ENCODINGS: readonly Encoding[] = [
  { name: 'JSON lines, gzip', write: (operations) => gzipSync(strToU8(operations.map((op) => JSON.stringify(op)).join('\n')), { level: 9, mtime: 0 }), read: (bytes) => strFromU8(gunzipSync(bytes)).split('\n').map((line) => JSON.parse(line) as unknown) },
  { name: 'columns, one stream', write: (operations) => deflateSync(unpacked(writeColumns(DEVICE, operations)), { level: 9 }) },
  { name: 'columns, each packed', write: (operations) => writeColumns(DEVICE, operations), read: (bytes, operations) => readColumns(DEVICE, operations[0]!.n, operations.length, bytes, freshBudget()) }
]

const WORKLOADS: readonly (readonly [string, Operation[]])[] = [
  ['100,000 edits, one by one', editedClass(100_000, 1)],
  ['100,000 edits in groups of 50', editedClass(100_000, 50)],
  ['a real class (200 trainees, 40 sheets, 5,000 edits)', realClass()]
]

/** Milliseconds of processor time, the median of three: a busy machine does not count. */
function timed(work: () => void): number {
  return median(Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }))
}

for (const [name, operations] of WORKLOADS) {
  for (const size of [500, SEGMENT_OPERATIONS, operations.length]) {
    const runs = Array.from({ length: Math.ceil(operations.length / size) }, (_, i) => operations.slice(i * size, (i + 1) * size))
    console.log(`\n${name}, segments of ${size === operations.length ? 'all' : size}`)
    let first = 0
    for (const encoding of ENCODINGS) {
      const bodies = runs.map((run) => encoding.write(run))
      const bytes = bodies.reduce((sum, body) => sum + body.length, 0)
      first ||= bytes
      const write = timed(() => runs.forEach((run) => encoding.write(run)))
      const read = encoding.read && timed(() => bodies.forEach((body, i) => encoding.read!(body, runs[i]!)))
      console.log(`  ${encoding.name.padEnd(22)} ${String(Math.round(bytes / 1000)).padStart(5)} KB  ×${(bytes / first).toFixed(2)}  write ${write.toFixed(0).padStart(4)} ms  read ${read === undefined ? '   -' : read.toFixed(0).padStart(4)} ms`)
    }
  }
}

const [, edits] = WORKLOADS[0]!
const apply = timed(() => {
  const known = new Known()
  const records = new Map<string, Map<string, never>>()
  for (const op of edits) {
    let record = records.get(op.r)
    if (!record) records.set(op.r, (record = new Map(NO_RECORD) as Map<string, never>))
    applyInto(record, DEVICE, op, (device, n) => known.has(device, n))
    known.add(DEVICE, op.n)
  }
})
console.log(`\nmerging 100,000 operations in memory: ${apply.toFixed(0)} ms`)
