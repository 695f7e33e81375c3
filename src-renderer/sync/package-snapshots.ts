/** The classes of a package as plain data, for papers. */
import { ORG } from '#domain/college.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { mergePackages } from './merge-packages.ts'
import { readPackage, type ReadOptions } from './package-read.ts'
import type { Refused } from './package-refusal.ts'
import { collegeFrom, snapshotFrom } from './snapshot-records.ts'

export type SnapshotsOutcome = { readonly kind: 'read'; readonly classes: readonly ClassSnapshot[] } | Refused

/** Classes by id. `now`: milliseconds since 1970. */
export async function readSnapshots(file: Uint8Array, now: number, options: ReadOptions = {}): Promise<SnapshotsOutcome> {
  const pkg = await readPackage(file, options)
  if (pkg.kind === 'refused') return pkg
  const merged = await mergePackages([pkg], now)
  if (merged.kind === 'refused') return merged
  const { classes } = merged.replica
  const college = collegeFrom(classes.get(ORG)?.records ?? new Map())
  return { kind: 'read', classes: [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([cls, { records, keys }]) => snapshotFrom(cls, records, keys, college) ?? []) }
}
