/** What a class is, worked out anew from its operations alone: the state is a pure function of which ones there are. */
import { NO_RECORD, applyInto, type FieldState, type RecordState } from './heads.ts'
import type { Operation } from './operation.ts'
import { Known, type Have } from './ranges.ts'

export interface Replayed {
  /** TABLE/ID to state. */
  readonly records: ReadonlyMap<string, RecordState>
  readonly have: Have
  /** Highest stamp per PC. */
  readonly lastStamps: ReadonlyMap<string, number>
}

/** `written` in any order; one that comes twice counts once. `wanted`: only these records, where not all are asked for. */
export function replay(written: Iterable<{ readonly device: string; readonly op: Operation }>, wanted?: ReadonlySet<string>): Replayed {
  const records = new Map<string, Map<string, FieldState>>()
  const known = new Known()
  const lastStamps = new Map<string, number>()
  for (const { device, op } of written) {
    if (known.has(device, op.n)) continue
    if (!wanted || wanted.has(op.r)) {
      let record = records.get(op.r)
      if (!record) records.set(op.r, (record = new Map(NO_RECORD)))
      applyInto(record, device, op, (d, n) => known.has(d, n))
    }
    known.add(device, op.n)
    lastStamps.set(device, Math.max(op.t, lastStamps.get(device) ?? 0))
  }
  return { records, have: known.ranges(), lastStamps }
}
