/** Random operations for the property tests: a few devices that edit a few fields of one record while apart. */
import fc from 'fast-check'
import { applyOperation, allDots, overwrites, NO_RECORD, type RecordState } from '#sync/heads.ts'
import { DELETED, type Operation, type Value } from '#sync/operation.ts'
import { Known } from '#sync/ranges.ts'

export interface Written {
  readonly device: string
  readonly op: Operation
}

export const DEVICES = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'] as const
const FIELDS = ['name', 'phone', 'room'] as const

interface Step {
  readonly device: number
  readonly what: 'edit' | 'delete' | 'restore' | 'hear'
  readonly fields: readonly number[]
  readonly value: Value
  readonly clock: number
}

const step: fc.Arbitrary<Step> = fc.record({
  device: fc.nat(2),
  what: fc.constantFrom('edit', 'edit', 'edit', 'hear', 'hear', 'delete', 'restore'),
  fields: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
  value: fc.oneof(fc.constantFrom('甲', '乙', '丙'), fc.constant(null), fc.nat(3)),
  clock: fc.nat(3)
})

/** What the devices wrote on record `trainee/1`, each seeing its own work and all it heard of the others, in order. */
export const histories: fc.Arbitrary<Written[]> = fc.array(step, { maxLength: 24 }).map((steps) => {
  const all: Written[] = []
  const replicas = DEVICES.map(() => ({ record: NO_RECORD as RecordState, known: new Known(), n: 0, heard: 0 }))
  const take = (i: number, { device, op }: Written): void => {
    const replica = replicas[i]!
    if (replica.known.has(device, op.n)) return
    replica.record = applyOperation(replica.record, device, op, (d, n) => replica.known.has(d, n))
    replica.known.add(device, op.n)
  }
  for (const { device: i, what, fields, value, clock } of steps) {
    const replica = replicas[i]!
    if (what === 'hear') {
      for (const written of all.slice(replica.heard)) take(i, written)
      replica.heard = all.length
      continue
    }
    const names = what === 'edit' ? fields.map((f) => FIELDS[f]!) : [DELETED]
    const o = Object.fromEntries(names.map((name) => [name, overwrites(replica.record, name)] as const).filter(([, dots]) => dots.length))
    const op: Operation = {
      n: ++replica.n, t: 1_000_000 + all.length * 2 + clock, u: '张', b: 'b', w: 'edit', r: 'trainee/1',
      s: Object.fromEntries(names.map((name) => [name, what === 'edit' ? value : what === 'delete'])),
      ...(Object.keys(o).length ? { o } : {}),
      ...(what === 'delete' ? { seen: allDots(replica.record) } : {})
    }
    const written = { device: DEVICES[i]!, op }
    take(i, written)
    all.push(written)
  }
  return all
})

export function merged(operations: readonly Written[]): RecordState {
  const known = new Known()
  let record: RecordState = NO_RECORD
  for (const { device, op } of operations) {
    record = applyOperation(record, device, op, (d, n) => known.has(d, n))
    known.add(device, op.n)
  }
  return record
}

/** Maps compared regardless of the order in which fields arrived. */
export const plainState = (record: RecordState): unknown => Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)))
