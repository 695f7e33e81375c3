/** What a package is added to: all that is here of a class, without what it turns out to have been ceded (written-again.ts). */
import { HIGHEST_NUMBER } from './check-operation.ts'
import { NO_RECORD, type RecordState } from './heads.ts'
import type { Written } from './operation.ts'
import type { Have } from './ranges.ts'
import { replay } from './replay.ts'
import type { ReplicaReader } from './replica.ts'
import { Ceded } from './written-again.ts'

export interface Basis {
  readonly have: Have
  readonly records: ReadonlyMap<string, RecordState>
  readonly ceded: Ceded
  /** Held so far, and now taken out. */
  readonly dropped: readonly Written[]
}

/** `told`: copies that come with the package; `stated`: those that were here before. */
export async function basisFor(cls: string, told: readonly Written[], stated: readonly Written[], have: Have, records: ReadonlyMap<string, RecordState>, replica: ReplicaReader): Promise<Basis> {
  const ceded = new Ceded([...stated, ...told])
  if (!told.length) return { have, records, ceded, dropped: [] }
  const before = new Ceded(stated)
  const held: Written[] = []
  for (const device of have.keys()) for (const op of await replica.operations(cls, device, 1, HIGHEST_NUMBER)) if (!before.has(device, op)) held.push({ device, op })
  const dropped = held.filter(({ device, op }) => ceded.has(device, op))
  if (!dropped.length) return { have, records, ceded, dropped }
  const anew = replay(held.filter(({ device, op }) => !ceded.has(device, op)))
  const changed = new Set(dropped.map(({ op }) => op.r))
  return { have: new Map([...have.keys()].map((device) => [device, anew.have.get(device) ?? []])), records: new Map([...records, ...[...changed].map((name) => [name, anew.records.get(name) ?? NO_RECORD] as const)]), ceded, dropped }
}
