/** Packages put together without a database: for the command line. The order in which they are given does not matter. */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import type { Alarm } from './arrivals.ts'
import { describeConflict, openConflicts, originFrom, type Conflict } from './conflicts.ts'
import { signerOf, type Signer } from './device.ts'
import { planImport } from './import-plan.ts'
import { MemoryReplica } from './memory-replica.ts'
import { OpenedValues } from './opened-values.ts'
import type { ReceivedPackage } from './package-read.ts'
import type { Refused } from './package-refusal.ts'
import type { PackageInput } from './package-write.ts'

export interface Merged {
  readonly kind: 'merged'
  readonly replica: MemoryReplica
  readonly input: PackageInput
  readonly signer: Signer
  readonly conflicts: readonly (Conflict & { readonly cls: string })[]
  readonly alarms: readonly Alarm[]
}

/** `now`: milliseconds since 1970, only to notice clocks that run ahead. */
export async function mergePackages(packages: readonly ReceivedPackage[], now: number): Promise<Merged | Refused> {
  const signer = signerFor(packages)
  const replica = new MemoryReplica(signer)
  const alarms: Alarm[] = []
  for (const pkg of inOneOrder(packages)) {
    const plan = await planImport(pkg, replica, { now })
    if (plan.kind === 'refused') return plan
    alarms.push(...plan.classes.flatMap((each) => each.alarms))
    replica.accept(plan)
  }
  const classes = await Promise.all([...replica.classes.keys()].sort().map((cls) => replica.toSend(cls, [])))
  const createdAt = packages.map((pkg) => pkg.manifest.createdAt).sort().at(-1)!
  const input: PackageInput = { id: `merge-${signer.device}`, kind: 'full', createdAt, person: '', computer: '命令行合并', campus: '', authors: [...replica.heardOf.values()], classes }
  return { kind: 'merged', replica, input, signer, conflicts: await conflictsIn(replica), alarms }
}

/**
 * A merge writes no operation of its own, so the name it signs with needs no secret: it is made from what is merged,
 * and the same packages give the same bytes.
 */
function signerFor(packages: readonly ReceivedPackage[]): Signer {
  const hashes = [...new Set(packages.flatMap((pkg) => pkg.segments.map((segment) => segment.hash)))].sort()
  return signerOf(sha256(concatBytes(...hashes.map(hexToBytes))))
}

/** What PCs are called may differ between packages; the last one to speak counts, whatever the order on the command line. */
const inOneOrder = (packages: readonly ReceivedPackage[]): ReceivedPackage[] => {
  const rank = ({ manifest }: ReceivedPackage): string => `${manifest.createdAt} ${manifest.sender.device} ${manifest.id}`
  return [...packages].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** Every open question of every class, in a settled order. */
export async function conflictsIn(replica: MemoryReplica): Promise<(Conflict & { cls: string })[]> {
  const found: (Conflict & { cls: string })[] = []
  for (const cls of [...replica.classes.keys()].sort()) {
    const { records, keys } = replica.held(cls)
    const values = new OpenedValues(keys)
    for (const [name, record] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const field of openConflicts(name, record, values)) {
        const people = await replica.people(cls)
        found.push({ cls, ...describeConflict(name, field, record, values, originFrom(replica.heardOf, people)) })
      }
    }
  }
  return found
}
