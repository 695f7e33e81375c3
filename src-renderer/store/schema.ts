/**
 * The working copy in IndexedDB. Stores and indexes are only ever added; a retired name is never reused. The version
 * number rises with every addition, and migrations/ says what each did.
 */
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { SealKind } from '#domain/field.ts'
import type { PaperChannel } from '#domain/paper-channel.ts'
import type { PrivacyLevel } from '#domain/paper-kinds.ts'
import type { TableName } from '#domain/tables.ts'
import type { PackageKind } from '#sync/manifest.ts'
import type { Operation, Value } from '#sync/operation.ts'
import type { Range } from '#sync/ranges.ts'
import type { StampedRecord } from '#sync/stamps.ts'
import { MIGRATIONS } from './migrations/all.ts'

/** A record as screens read it, plus what the merge knows: hidden fields begin with an underscore. */
export type StoredRow = { cls: string; id: string; _del?: 1; _x?: Record<string, Value> } & Record<string, Value | Record<string, Value> | undefined>

export interface MetaRow extends StampedRecord {
  cls: string
  tbl: string
  id: string
  /** Number of fields with several values at once; absent where there is none, so that the index lists only those. */
  cf?: number
}

/** An immutable, signed run of one device's operations of one class. */
export interface SegmentRow {
  cls: string
  d: string
  n0: number
  n1: number
  bytes: Uint8Array
  hash: string
  /** The import it came with; absent for our own. */
  imp?: string
}

/** Own operations not sealed into a segment yet, one row a save. */
export interface TailRow {
  cls: string
  d: string
  n: number
  op: Operation
}

export interface HaveRow {
  cls: string
  d: string
  ranges: Range[]
  /** Highest stamp seen of this device; for our own device it is the clock. */
  maxT: number
}

export interface AckRow {
  peer: string
  cls: string
  have: Record<string, Range[]>
  at: number
}

export interface PeerRow {
  d: string
  publicKey: Uint8Array
  person: string
  computer: string
  campus?: string
  firstSeen: number
  /** Said by a person at this PC; absent: not asked yet. own: another PC of the same person, paired once. */
  trust?: 'trusted' | 'own' | 'revoked'
  /** Its word counts for other PCs: 管理员电脑. */
  admin?: true
  /** age recipient (`age1…`) that files for it can be encrypted to without a passphrase. */
  recipient?: string
  /** The name it had before, where its old key said so: what was said of that one was taken over. */
  incarnationOf?: string
  /** The last time anything of it arrived here, and the last time anything left for it. Milliseconds UTC. */
  heardAt?: number
  sentAt?: number
}

export interface KeyRow {
  cls: string
  kind: SealKind
  id: string
  /** How `bytes` are kept: 'plain' until a vault wraps them. */
  wrap: 'plain'
  bytes: Uint8Array
}

export interface ImportRow {
  id: string
  at: number
  fileHash: string
  fileName: string
  from: string
  counts: Record<string, number>
  /** By file or out of the exchange folder. */
  way?: 'file' | 'folder'
  holds?: PackageKind
  classes?: string[]
  by?: string
  /** Class to what it was called in the file. */
  titles?: Record<string, string>
  alarms?: ImportAlarm[]
  before?: BeforeImport
  /** How it was taken back, and when. exact: as if it had never come; compensated: by new edits. */
  undone?: 'exact' | 'compensated'
  undoneAt?: number
  undoneBy?: string
  /** The batches that took it back, or that took that back again. */
  batches?: { cls: string; batch: string }[]
}

/**
 * differs-from-sender: both PCs hold the same work and yet not the same class. recount: rows and log of this PC differ.
 * forked: that PC wrote two things under one number.
 */
export interface ImportAlarm {
  kind: 'differs-from-sender' | 'recount' | 'forked'
  cls: string
  device?: string
}

/** What an import changed beside the log, so that it can be taken back as if it had never come. */
export interface BeforeImport {
  /** What the sender had acknowledged before; absent: nothing. */
  acks: { cls: string; before?: AckRow }[]
  /** This PC's clock of each class. */
  clocks: { cls: string; d: string; before?: number; after: number }[]
  keys: { cls: string; kind: SealKind; id: string }[]
  peers: { before?: PeerRow; after: PeerRow }[]
  /** How many entries the two logs had: they only grow, while a clock may be turned back. */
  imports: number
  exports: number
}

/** A file that was not taken, kept aside with the reason; or one from the exchange folder that waits for a person. */
export interface HeldRow {
  id: string
  at: number
  fileName: string
  fileHash: string
  /** RefusalCode, or why it waits. */
  code: string
  sentence: string
  /** Device of the sender, where that could be read. */
  from?: string
  bytes: Uint8Array
}

/** What is known of one file in the exchange folder. */
export interface FolderFileRow {
  /** Within the folder, with its id in front, so that another folder begins from nothing. */
  path: string
  cls: string
  d: string
  /** own: written by this PC. taken, waiting, refused: of another. unfinished: its bytes do not fit its name yet. */
  state: 'own' | 'taken' | 'waiting' | 'refused' | 'unfinished'
  /** First seen. */
  at: number
  /** What the file itself holds. */
  have?: Record<string, Range[]>
  /** Of one that waits: its sender must be trusted first, or a person must look at it. */
  waitsFor?: 'stranger' | 'look'
  /** How many listings in a row did not show it. */
  missed?: number
  /** Own files that this one holds together, and how many listings showed it: seen twice, they go. */
  replaces?: string[]
  seen?: number
}

export interface ExportRow {
  id: string
  at: number
  classes: string[]
  to: string
  encrypted: boolean
  fileName: string
  /** Of exchange files: devices they were made for, which need-to-know profile, and the hash of the file. */
  peers?: string[]
  profile?: string
  fileHash?: string
  holds?: PackageKind
  /** Of papers: by which way they left, at which levels, for whom, and who sat here. */
  channel?: PaperChannel
  levels?: PrivacyLevel[]
  recipient?: string
  by?: string
  files?: string[]
}

/** A signed or sealed paper that came back, as a scan, photo or Word file: kept on this PC, encrypted. */
export interface ScanRow {
  id: string
  cls: string
  /** Of the paper version it was matched to. */
  version?: string
  name: string
  at: number
  iv: Uint8Array
  bytes: Uint8Array
}

export interface LocalRow {
  key: string
  value: unknown
}

// On 127.0.0.1, where the browser host lives, Dexie would collect a stack trace for every promise.
Dexie.debug = false

export class BanciDb extends Dexie {
  declare meta: Table<MetaRow, [string, string, string]>
  /** Runs of one PC may overlap after a restore there, hence both ends in the key. */
  declare segs: Table<SegmentRow, [string, string, number, number]>
  declare tail: Table<TailRow, [string, string, number]>
  declare have: Table<HaveRow, [string, string]>
  declare acks: Table<AckRow, [string, string]>
  declare peers: EntityTable<PeerRow, 'd'>
  declare keys: Table<KeyRow, [string, string, string]>
  declare imports: EntityTable<ImportRow, 'id'>
  declare exports: EntityTable<ExportRow, 'id'>
  /** Records of tables that only a newer version knows, kept whole. */
  declare unknown: Table<{ cls: string; tbl: string; id: string; values: Record<string, Value> }, [string, string, string]>
  declare scan: EntityTable<ScanRow, 'id'>
  declare held: EntityTable<HeldRow, 'id'>
  declare folderFile: EntityTable<FolderFileRow, 'path'>
  /** What belongs to this PC alone: identity, who sits here, view settings. Never exchanged. */
  declare local: EntityTable<LocalRow, 'key'>

  constructor(name: string, options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
    super(name, { ...options, chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false })
    for (const migration of MIGRATIONS) {
      const version = this.version(migration.version).stores(migration.stores)
      if (migration.upgrade) version.upgrade(migration.upgrade)
    }
  }

  rows(table: TableName): Table<StoredRow, [string, string]> {
    return this.table(table)
  }
}
