/**
 * Taking a package: planned in memory, shown to a person, then stored in one transaction that is on the disk when it
 * returns. Until that transaction nothing is written, whatever the file held.
 */
import { planImport, type ImportPlan } from '#sync/import-plan.ts'
import { manyDeletions } from '#sync/many-deletions.ts'
import { readPackage, type ReadOptions } from '#sync/package-read.ts'
import { refused, type Refused } from '#sync/package-refusal.ts'
import type { Have } from '#sync/ranges.ts'
import type { SegmentHead } from '#sync/segment.ts'
import { identityAlarmOf, type IdentityAlarm } from './cede.ts'
import { DatabaseReplica } from './database-replica.ts'
import { folderIdentities } from './folder/joined.ts'
import { fileHashOf } from './held.ts'
import { storePlan } from './import-write.ts'
import { retiredReadingKeys, storedReadingKey } from './reading-key.ts'
import { afterImport } from './recount.ts'
import type { BanciDb, ImportRow } from './schema.ts'
import { readTrust } from './trust.ts'
import { revocationsOf, trustOfSender, type SenderTrust } from './trust-import.ts'

export interface ImportOrder {
  readonly file: Uint8Array
  readonly fileName: string
  readonly passphrase?: string
  /** This PC. */
  readonly device: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Who sits here. */
  readonly by?: string
  readonly way?: ImportRow['way']
  /** How many records the file deletes, as typed by a person; asked for where they are many (see many-deletions.ts). */
  readonly confirmedDeletions?: number
  /** Said by a person: work of a PC out of use, from after that, may come in (ClassPlan.afterRevocation). */
  readonly afterRevocation?: true
}

/** `identities`: what else opens files here, beside this PC's own key and those of its exchange folders. */
export interface ImportDeps extends Pick<ReadOptions, 'verify' | 'identities'> {
  /** Bytes that may still be stored; undefined where nobody can tell. */
  readonly freeSpace?: () => Promise<number | undefined>
}

/** An earlier import of the very same file. */
export type EarlierImport = Pick<ImportRow, 'at' | 'by' | 'undone'>

export interface Planned {
  readonly kind: 'planned'
  readonly plan: ImportPlan
  readonly haves: ReadonlyMap<string, Have>
  readonly fileHash: string
  /** All that the file holds, also what is here already. */
  readonly holds: readonly Pick<SegmentHead, 'cls' | 'device' | 'n0' | 'n1'>[]
  readonly from: SenderTrust
  readonly earlier?: EarlierImport
}

/** `from`: device of the sender, where the file could be read so far. */
export type RefusedImport = Refused & { readonly from?: string; readonly earlier?: EarlierImport }
export type PlannedImport = Planned | RefusedImport

/** Steps 1 to 10: nothing is written. */
export async function planFile(db: BanciDb, order: ImportOrder, { verify, identities = [] }: ImportDeps = {}): Promise<PlannedImport> {
  const fileHash = fileHashOf(order.file)
  const earlier = await earlierImport(db, fileHash)
  const known = earlier ? { earlier } : {}
  const own = [await storedReadingKey(db), ...(await retiredReadingKeys(db))].flatMap((kept) => (kept ? [kept.key] : []))
  const pkg = await readPackage(order.file, { identities: [...own, ...(await folderIdentities(db)), ...identities], ...(verify ? { verify } : {}), ...(order.passphrase === undefined ? {} : { passphrase: order.passphrase }) })
  if (pkg.kind === 'refused') return { ...pkg, ...known }
  const book = await readTrust(db, order.device, order.now)
  const from = await trustOfSender(db, book, pkg.manifest.sender, verify)
  if (from.trust === 'revoked') return { ...refused('revoked-sender'), ...known, from: pkg.manifest.sender.device }
  const replica = new DatabaseReplica(db, order.device)
  const haves = new Map<string, Have>()
  for (const { cls } of pkg.manifest.classes) haves.set(cls, await replica.have(cls))
  const plan = await planImport(pkg, replica, { now: order.now, revocations: await revocationsOf(db, book, order.device) })
  if (plan.kind === 'refused') return { ...plan, ...known, from: pkg.manifest.sender.device }
  return { kind: 'planned', plan, haves, fileHash, holds: pkg.segments.map(({ cls, device, n0, n1 }) => ({ cls, device, n0, n1 })), from, ...known }
}

/** The last one that still counts, else the last one that was taken back. */
async function earlierImport(db: BanciDb, fileHash: string): Promise<EarlierImport | undefined> {
  const same = (await db.imports.toArray()).filter((row) => row.fileHash === fileHash).sort((a, b) => a.at - b.at)
  const row = same.findLast(({ undone }) => !undone) ?? same.at(-1)
  return row && { at: row.at, ...(row.by ? { by: row.by } : {}), ...(row.undone ? { undone: row.undone } : {}) }
}

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly row: ImportRow; readonly conflicts: number }
  /** Nothing was stored: work under this PC's own name is unknown here, or says something else. First that (cede.ts), then again. */
  | { readonly kind: 'identity-alarm'; readonly alarm: IdentityAlarm }
  /** Nothing was stored: so many records would be deleted that a person has to type how many. */
  | { readonly kind: 'unconfirmed'; readonly deletions: number }
  /** Nothing was stored: somebody has to say that work of a PC out of use may come in. */
  | { readonly kind: 'after-revocation' }
  /** Nothing was stored: there must be room for the work and for what the browser writes beside it. */
  | { readonly kind: 'no-space'; readonly needs: number; readonly free: number; readonly sentence: string }
  | RefusedImport

/** Steps 11 and 12. Plans again, because something may have been typed since the preview; `leftOut` holds ids of classes. */
export async function takeFile(db: BanciDb, order: ImportOrder, leftOut: ReadonlySet<string>, deps: ImportDeps = {}): Promise<ImportOutcome> {
  for (;;) {
    const planned = await planFile(db, order, deps)
    if (planned.kind === 'refused') return planned
    const wanted = planned.plan.classes.filter(({ cls }) => !leftOut.has(cls))
    const deletions = manyDeletions(wanted)
    if (deletions && order.confirmedDeletions !== deletions) return { kind: 'unconfirmed', deletions }
    if (!order.afterRevocation && wanted.some(({ afterRevocation }) => afterRevocation.length)) return { kind: 'after-revocation' }
    const tooFull = await tooLittleSpace(order.file.length, deps)
    if (tooFull) return tooFull
    const alarm = await identityAlarmOf(db, planned.plan, order.device)
    if (alarm) return { kind: 'identity-alarm', alarm }
    const stored = await storePlan(db, planned, order, wanted)
    if (stored) return { kind: 'imported', row: await afterImport(db, stored, wanted, order.device), conflicts: wanted.reduce((sum, { conflicts }) => sum + conflicts.length, 0) }
  }
}

const MEGABYTE = 1024 * 1024
const MARGIN = 200 * MEGABYTE

async function tooLittleSpace(payload: number, { freeSpace }: ImportDeps): Promise<Extract<ImportOutcome, { kind: 'no-space' }> | undefined> {
  const free = await freeSpace?.()
  const needs = 3 * payload + MARGIN
  if (free === undefined || free >= needs) return undefined
  const sentence = `磁盘空间不够：导入这个文件要留出 ${Math.ceil(needs / MEGABYTE)} MB，现在只剩 ${Math.floor(free / MEGABYTE)} MB。本机数据没有改动。请腾出空间后再导入一次。`
  return { kind: 'no-space', needs, free, sentence }
}
