/** 导出记录: what left this PC, when, by which way and for whom. Kept here, never exchanged. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { PaperChannel } from '#domain/paper-channel.ts'
import type { PrivacyLevel } from '#domain/paper-kinds.ts'
import type { PackageKind } from '#sync/manifest.ts'
import type { Desk } from './desk.ts'
import { useDesk } from './live.ts'
import type { ExportRow } from './schema.ts'

/** Stands in `to` where a paper and no exchange file left. */
const PAPER = 'word'

export interface ExportWay {
  readonly channel: PaperChannel
  /** To whom, as typed; may be empty. */
  readonly recipient: string
}

export async function logExport(desk: Desk, cls: string, { channel, recipient }: ExportWay, of: { readonly names: readonly string[]; readonly levels: readonly PrivacyLevel[] }): Promise<void> {
  const at = desk.now()
  await desk.db.exports.put({ id: `${cls}-${at}-${of.names.length}`, at, classes: [cls], to: PAPER, encrypted: false, fileName: of.names[0] ?? '', files: [...of.names], channel, levels: [...new Set(of.levels)], ...(recipient && { recipient }), ...(desk.who() && { by: desk.who() }) })
}

/** An exchange file that left: which classes, for which PCs, by which way. */
export interface LeftPackage {
  readonly classes: readonly string[]
  readonly fileName: string
  /** SHA-256, hex. */
  readonly fileHash: string
  readonly holds: PackageKind
  readonly encrypted: boolean
  /** Devices it was made for; none: for anybody. */
  readonly peers: readonly string[]
  readonly profile?: string
  readonly channel?: PaperChannel
  /** To whom, as typed. */
  readonly recipient?: string
}

/** Also notes of each PC it was made for that something left for it. */
export async function logPackage(desk: Desk, { classes, peers, ...of }: LeftPackage): Promise<void> {
  const { db } = desk
  const at = desk.now()
  await db.transaction('rw', db.exports, db.peers, async () => {
    await db.exports.put({ id: `${of.fileHash.slice(0, 16)}-${at}`, at, classes: [...classes], to: '', peers: [...peers], ...of, ...(desk.who() && { by: desk.who() }) })
    for (const d of peers) await db.peers.update(d, { sentAt: at })
  })
}

/** Of one class, newest first; undefined while they are read. */
export function useExportLog(cls: string): ExportRow[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(async () => (await db.exports.toArray()).filter(({ classes }) => classes.includes(cls)).sort((a, b) => b.at - a.at), [db, cls])
}

/** Exchange files, newest first; undefined while they are read. */
export function usePackageLog(): ExportRow[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(async () => (await db.exports.toArray()).filter(({ to }) => to !== PAPER).sort((a, b) => b.at - a.at), [db])
}
