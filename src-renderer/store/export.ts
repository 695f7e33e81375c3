/** Making a package of classes: for PCs that are known, for a new one, or for anybody. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ORG } from '#domain/college.ts'
import type { Receiver } from '#domain/need-to-know/profile.ts'
import type { PaperChannel } from '#domain/paper-channel.ts'
import { digestOf } from '#sync/digest.ts'
import { answeredBy, missingHere, segmentsFor } from '#sync/export-selection.ts'
import { MOST_INCARNATIONS } from '#sync/incarnation.ts'
import type { PackageKind } from '#sync/manifest.ts'
import { readHead } from '#sync/segment.ts'
import { writePackage, type ClassToSend, type WriteOptions, type WriteOutcome } from '#sync/package-write.ts'
import type { Have, Ranges } from '#sync/ranges.ts'
import { DatabaseReplica } from './database-replica.ts'
import { newId, type Desk } from './desk.ts'
import { writeExtract } from './extracts.ts'
import { incarnations } from './identity.ts'
import { keysOf } from './keys.ts'
import { readAllClasses } from './read.ts'
import { readingKey } from './reading-key.ts'
import type { BanciDb, PeerRow } from './schema.ts'
import { sealTail } from './seal-tail.ts'

export interface ExportOrder {
  readonly classes: readonly string[]
  /** Devices of the PCs it is for: it holds what any of them lacks. None: for a new PC or for anybody, so everything goes along. */
  readonly recipients?: readonly string[]
  /** Nothing but what this PC holds of these classes: small enough for a message. */
  readonly receipt?: true
  /** The department that is given an extract of each class, and nothing else of them. */
  readonly profile?: Receiver
  /** For an exchange folder: what its files hold of each class. Neither for one PC nor with the college's settings, which go by themselves. */
  readonly folder?: ReadonlyMap<string, Have>
  /** By which way it leaves, where a person was asked. */
  readonly channel?: PaperChannel
  readonly from: { readonly person: string; readonly computer: string; readonly campus: string }
}

/** Some operations of one PC in one class. */
export interface MissingRun {
  readonly cls: string
  readonly device: string
  readonly ranges: Ranges
}

export interface WrittenPackage {
  readonly kind: 'written'
  readonly bytes: Uint8Array
  /** SHA-256, hex. */
  readonly fileHash: string
  readonly holds: PackageKind
  readonly operations: number
  /** What this PC lacks: whoever reads the file sends it back. */
  readonly asks: readonly MissingRun[]
  /** What the receivers had asked for in this way and get with this file. */
  readonly answers: readonly MissingRun[]
}

export type ExportOutcome = WrittenPackage | { readonly kind: 'refused'; readonly code: 'channel' | 'extract'; readonly sentence: string } | Exclude<WriteOutcome, { kind: 'written' }>

/** The college's settings and reserved numbers go along with every class. Refuses what may not leave as asked. */
export async function exportClasses(desk: Desk, order: ExportOrder, options: WriteOptions): Promise<ExportOutcome> {
  const { db, identity } = desk
  const toSend = await classesToSend(desk, order)
  if ('kind' in toSend) return toSend
  const titles = new Map((await readAllClasses(db)).map((one) => [one.id, one]))
  const [peers, acks] = await Promise.all([db.peers.toArray(), readAcks(db)])
  const recipients = order.recipients ?? []
  const asks: MissingRun[] = []
  const answers: MissingRun[] = []
  const classes: ClassToSend[] = []
  for (const cls of toSend) {
    const about = titles.get(cls)
    const held = await heldClass(desk, cls, order.receipt)
    const known = acks.get(cls) ?? new Map<string, Have>()
    const declared = order.folder ? [order.folder.get(cls)] : recipients.map((device) => known.get(device))
    const sent = segmentsFor(held.segments.map(({ bytes }) => readHead(bytes)), declared, held.have)
    asks.push(...runsOf(cls, missingHere(held.have, [...known.values()])))
    for (const ack of order.receipt || order.folder ? [] : declared) if (ack) answers.push(...runsOf(cls, answeredBy(held.have, ack)))
    classes.push({ cls, title: about?.name ?? '学院设置', sensitive: about?.sensitive === true, segments: sent, have: held.have, keys: held.keys, ...(held.digest === undefined ? {} : { digest: held.digest }) })
  }
  const barred = order.channel === '微信' ? classes.find(({ sensitive }) => sensitive) : undefined
  if (barred) return { kind: 'refused', code: 'channel', sentence: `“${barred.title}”是敏感班次，加了密也不能走微信。没有写出文件。请改用U盘或内网。` }
  const holds = order.receipt ? 'receipt' : recipients.length || order.folder ? 'delta' : 'full'
  const authors = order.receipt || order.profile ? [] : peers.map(({ d, person, computer, campus }) => ({ device: d, person, computer, campus: campus ?? '' }))
  const [own, was] = [await ownRecipient(db), await incarnations(db)]
  const input = { id: newId(desk), kind: holds, createdAt: new Date(desk.now()).toISOString(), ...order.from, ...(own ? { recipient: own } : {}), was: was.slice(-MOST_INCARNATIONS), authors, classes } as const
  const written = await writePackage(input, identity, { ...options, ...lockedTo(peers, recipients) })
  if (written.kind === 'refused') return written
  const operations = classes.reduce((sum, { segments }) => sum + segments.reduce((all, { n0, n1 }) => all + n1 - n0 + 1, 0), 0)
  return { ...written, fileHash: bytesToHex(sha256(written.bytes)), holds, operations, asks, answers }
}

/** The college's settings go along with whole classes; they hold everybody's telephone number, so with an extract they do not. */
async function classesToSend(desk: Desk, { classes, receipt, profile, folder }: ExportOrder): Promise<readonly string[] | Extract<ExportOutcome, { kind: 'refused' }>> {
  if (profile) {
    const extracts: string[] = []
    for (const cls of classes) {
      const extract = await writeExtract(desk, cls, profile)
      if (extract.kind === 'refused') return { kind: 'refused', code: 'extract', sentence: `给${profile}的摘要没有写成：“${extract.label}”${extract.reason}。没有写出文件。请改好这一项再导出。` }
      if (extract.kind === 'written') extracts.push(extract.id)
    }
    return extracts
  }
  return !receipt && !folder && (await desk.db.have.where('cls').equals(ORG).count()) ? [...classes, ORG] : classes
}

async function heldClass(desk: Desk, cls: string, receipt?: true) {
  await sealTail(desk, cls)
  const { db } = desk
  const replica = new DatabaseReplica(db, desk.identity.device)
  if (receipt) return { segments: [], have: await replica.have(cls), keys: [] }
  const [segments, have, records, keys] = await Promise.all([db.segs.where('cls').equals(cls).toArray(), replica.have(cls), replica.records(cls), keysOf(db, cls)])
  return { segments, have, keys, digest: digestOf(records) }
}

/** By class and PC, what that PC declared to hold. */
export async function readAcks(db: BanciDb): Promise<ReadonlyMap<string, ReadonlyMap<string, Have>>> {
  const byClass = new Map<string, Map<string, Have>>()
  await db.acks.each(({ peer, cls, have }) => {
    const acks = byClass.get(cls) ?? new Map<string, Have>()
    byClass.set(cls, acks.set(peer, new Map(Object.entries(have))))
  })
  return byClass
}

const runsOf = (cls: string, missing: ReadonlyMap<string, Ranges>): MissingRun[] => [...missing].map(([device, ranges]) => ({ cls, device, ranges }))

/** No passphrase is asked where every PC it is for has told its own key. */
function lockedTo(peers: readonly PeerRow[], devices: readonly string[]): Pick<WriteOptions, 'recipients'> {
  const keys = devices.map((device) => peers.find(({ d }) => d === device)?.recipient)
  return keys.length > 0 && keys.every((key) => key !== undefined) ? { recipients: keys } : {}
}

/** undefined in a browser that knows no X25519: others answer behind a passphrase then. */
const ownRecipient = (db: BanciDb): Promise<string | undefined> => readingKey(db).then(({ recipient }) => recipient, () => undefined)
