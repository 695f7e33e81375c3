/** What the frozen packages are compared by. */
import { signerOf } from '#sync/device.ts'
import { digestOf } from '#sync/digest.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { conflictsIn } from '#sync/merge-packages.ts'
import { readPackage } from '#sync/package-read.ts'

export const PASSPHRASE = '演示口令 2026'
export const NOW = Date.UTC(2026, 10, 23)

/** Everything a reader takes out of a package, as JSON. */
export async function contentsOf(bytes: Uint8Array): Promise<unknown> {
  const pkg = await readPackage(bytes, { passphrase: PASSPHRASE })
  if (pkg.kind !== 'package') throw new Error(pkg.sentence)
  const replica = new MemoryReplica(signerOf(new Uint8Array(32).fill(99)))
  const plan = await planImport(pkg, replica, { now: NOW })
  if (plan.kind !== 'plan') throw new Error(plan.sentence)
  replica.accept(plan)
  return JSON.parse(JSON.stringify({
    manifest: pkg.manifest,
    haves: [...pkg.haves].map(([cls, have]) => [cls, [...have]]),
    digests: [...pkg.digests],
    keys: pkg.keys.map(({ cls, kind, id }) => ({ cls, kind, id })),
    segments: pkg.segments.map(({ cls, device, n0, n1, prev, hash }) => ({ cls, device, n0, n1, prev, hash })),
    classes: plan.classes.map(({ cls, tables, unknown, missing, digest }) => ({ cls, tables: [...tables], unknown, missing, digest })),
    records: [...replica.classes].map(([cls, { records }]) => [cls, digestOf(records), [...records].map(([name, record]) => [name, [...record]])]),
    conflicts: await conflictsIn(replica)
  })) as unknown
}
