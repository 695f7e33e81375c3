/**
 * This PC's numbers were used a second time by a copy of it: it takes a new name, and what it holds from the fork on it
 * writes again under that one (see written-again.ts), so that the other work under those numbers can come in.
 */
import type { Alarm } from '#sync/arrivals.ts'
import type { ImportPlan } from '#sync/import-plan.ts'
import { lastOf, union } from '#sync/ranges.ts'
import { replay } from '#sync/replay.ts'
import { withoutCeded, writeAgain } from '#sync/written-again.ts'
import { noteWrittenAgain } from './classes-written-again.ts'
import type { Desk } from './desk.ts'
import { formerNames, ownIdentity, rotateIdentity } from './identity.ts'
import { readOperations } from './journal.ts'
import { putRecords, RECORD_STORES } from './put-records.ts'
import type { BanciDb } from './schema.ts'

/** What this PC owes before a package can be taken: another name, or its own branch of numbers used twice. */
export interface IdentityAlarm {
  readonly renames: boolean
  readonly forks: readonly Fork[]
}

interface Fork {
  readonly cls: string
  /** The name of this PC, now or before, under which it was written. */
  readonly device: string
  readonly from: number
}

/** undefined where the package says nothing against this PC's own names. */
export async function identityAlarmOf(db: BanciDb, plan: ImportPlan, own: string): Promise<IdentityAlarm | undefined> {
  const names = new Set([own, ...(await formerNames(db))])
  const forks = new Map<string, Fork>()
  for (const { cls, device, from } of plan.classes.flatMap(({ alarms }) => alarms).filter((alarm): alarm is Alarm & { from: number } => names.has(alarm.device) && alarm.from !== undefined)) {
    const known = forks.get(`${cls} ${device}`)
    forks.set(`${cls} ${device}`, { cls, device, from: Math.min(from, known?.from ?? from) })
  }
  return plan.identityAlarm || forks.size ? { renames: plan.identityAlarm, forks: [...forks.values()] } : undefined
}

/** Does what the alarm asks for; the desk as it is afterwards. A page that runs must be loaded again where it has a new name. */
export async function answerAlarm(desk: Desk, { renames, forks }: IdentityAlarm, subtle: SubtleCrypto = crypto.subtle): Promise<Desk> {
  if (renames) await rotateIdentity(desk, 'own-work', subtle)
  const after = renames ? { ...desk, identity: await ownIdentity(desk.db, subtle) } : desk
  for (const fork of forks) await cede(after, fork)
  return after
}

/** In one transaction: the copies, and the class without what they stand for. Returns how many operations there were. */
export async function cede({ db, identity }: Desk, { cls, device, from }: Fork): Promise<number> {
  const own = identity.device
  await noteWrittenAgain(db, cls)
  return db.transaction('rw', [...RECORD_STORES, 'segs', 'tail', 'have'], async () => {
    const held = await readOperations(db, cls)
    const branch = held.filter((each) => each.device === device && each.op.n >= from).map(({ op }) => op).sort((a, b) => a.n - b.n)
    const [have, old] = await Promise.all([db.have.get([cls, own]), db.have.get([cls, device])])
    if (!branch.length) return 0
    const first = lastOf(have?.ranges ?? []) + 1
    const copies = writeAgain(device, branch, { device: own, first, lastT: have?.maxT ?? 0 })
    const all = [...held, ...copies.map((op) => ({ device: own, op }))]
    const anew = replay(withoutCeded(all))
    await db.tail.bulkPut(copies.map((op) => ({ cls, d: own, n: op.n, op })))
    await db.have.bulkPut([
      { cls, d: own, ranges: [...union(have?.ranges ?? [], [[first, first + copies.length - 1]])], maxT: copies.at(-1)!.t },
      { ...old!, ranges: [...(anew.have.get(device) ?? [])] }
    ])
    const touched = new Set(branch.map(({ r }) => r))
    await putRecords(db, cls, new Map([...anew.records].filter(([name]) => touched.has(name))))
    return copies.length
  })
}
