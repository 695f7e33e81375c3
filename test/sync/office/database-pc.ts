/** A PC as people have it: the program's own stores and import over a real database, every file a real file. */
import { IDBKeyRange, IDBFactory } from 'fake-indexeddb'
import { createHash } from 'node:crypto'
import type { Table } from 'dexie'
import { isTableName, TABLES, type TableName } from '#domain/tables.ts'
import { commit, storedValue, type Change, type CommitOutcome } from '#store/commit.ts'
import { resolveDeletion, resolveField } from '#store/conflicts.ts'
import { DatabaseReplica } from '#store/database-replica.ts'
import type { Desk } from '#store/desk.ts'
import { exportClasses } from '#store/export.ts'
import { logPackage } from '#store/export-log.ts'
import { rotateIdentity } from '#store/identity.ts'
import { planFile, takeFile, type ImportOrder } from '#store/import.ts'
import { readOperations } from '#store/journal.ts'
import { DATABASE_NAME, openDatabase } from '#store/open.ts'
import { reproject } from '#store/reproject.ts'
import { restoreImport, revertImport } from '#store/revert-import.ts'
import { BanciDb } from '#store/schema.ts'
import { revokePc, setAdmin } from '#store/trust-actions.ts'
import { takeSettled, type Settled } from '#store/take-settled.ts'
import { undoBatch } from '#store/undo.ts'
import { undoExactly } from '#store/undo-import.ts'
import type { Scalar } from '#domain/field.ts'
import { openConflicts } from '#sync/conflicts.ts'
import type { Signer } from '#sync/device.ts'
import { headsOf, NO_RECORD, type RecordState } from '#sync/heads.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { DELETED, type Operation } from '#sync/operation.ts'
import { lastOf, type Have } from '#sync/ranges.ts'
import { unpackState } from '#sync/stamps.ts'
import { withoutCeded } from '#sync/written-again.ts'
import { failWrite } from '#support/failing-writes.ts'
import { asNewerProgram, NEW_TABLE } from '#support/newer-program.ts'
import { MONDAY_MORNING } from '#support/test-desk.ts'
import { testVerify } from '#support/test-keys.ts'
import { CLS, type Kind } from './actions.ts'
import { braked, fileOf } from './mail.ts'
import { nameOf } from './names.ts'
import { named, type Disk, type Holdings, type Intent, type Mail, type Pc, type Taken } from './pc.ts'
import { signerFor, subtleFor } from './signers.ts'

interface DatabaseDisk {
  readonly tables: ReadonlyMap<string, readonly unknown[]>
  readonly signer: Signer
  readonly addresses: ReadonlyMap<string, string>
  readonly isNewer: boolean
}

/** Databases of the present version that no PC uses any more; opening one takes as long as ten imports. */
const spare: { db: BanciDb; engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } }[] = []

export class DatabasePc implements Pc {
  readonly name: string
  clock = MONDAY_MORNING
  isNewer = false
  expectsForks = false
  #db: BanciDb
  readonly #engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
  #signer: Signer
  #lives = 0
  #addresses = new Map<string, string>()
  #lastBatch: string | undefined
  #made = 0
  #taken = 0

  static async open(name: string): Promise<DatabasePc> {
    const { db, engine } = spare.pop() ?? (await freshDatabase())
    const pc = new DatabasePc(name, db, engine)
    await pc.#tellNoKey()
    return pc
  }
  private constructor(name: string, db: BanciDb, engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    this.name = name
    this.#db = db
    this.#engine = engine
    this.#signer = signerFor(name, 0)
  }
  /** Files are locked to nobody, for in this office they also reach those they were not made for. */
  async #tellNoKey(): Promise<void> {
    await this.#db.local.put({ key: 'reading-key', value: { recipient: '' } })
  }
  /** The schedule is over. */
  async close(): Promise<void> {
    if (this.isNewer) return this.#db.close()
    await empty(this.#db)
    spare.push({ db: this.#db, engine: this.#engine })
  }
  get device(): string {
    return this.#signer.device
  }
  get #desk(): Desk {
    return { db: this.#db, identity: this.#signer, now: () => this.clock, who: () => this.name, random: (length) => chance(`${this.name} ${this.#made++}`, length) }
  }
  get #replica(): DatabaseReplica {
    return new DatabaseReplica(this.#db, this.device)
  }
  /** Everything a PC does, it does as the version it has. */
  #as<T>(work: () => Promise<T>): Promise<T> {
    return this.isNewer ? asNewerProgram(work) : work()
  }

  async upgrade(): Promise<void> {
    if (this.isNewer) return
    this.isNewer = true
    this.#db.close()
    await this.#as(async () => {
      this.#db = new BanciDb(DATABASE_NAME, this.#engine)
      await this.#db.open()
      await reproject(this.#db)
    })
  }

  write(intents: readonly Intent[]): Promise<readonly Operation[]> {
    return this.#writing(() => commit(this.#desk, CLS, intents.map(changeOf), 'edit'))
  }
  resolve(): Promise<readonly Operation[]> {
    return this.#writing(async () => {
      for (const [name, record] of await this.#replica.records(CLS)) {
        const at = name.indexOf('/')
        const table = name.slice(0, at)
        const [field] = isTableName(table) ? openConflicts(name, record, new OpenedValues([])) : []
        if (!field) continue
        const question = { cls: CLS, table: table as TableName, id: name.slice(at + 1), field }
        return field === DELETED ? resolveDeletion(this.#desk, question, true) : resolveField(this.#desk, question, headsOf(record, field).at(-1)!.v as Scalar)
      }
    })
  }
  undo(): Promise<readonly Operation[]> {
    return this.#writing(async () => (this.#lastBatch === undefined ? undefined : undoBatch(this.#desk, CLS, this.#lastBatch)))
  }
  /** Exactly while that can be, else by new edits; and a second time, back again. */
  undoImport(): Promise<readonly Operation[]> {
    return this.#writing(async () => {
      const row = (await this.#db.imports.toArray()).sort((a, b) => b.before!.imports - a.before!.imports)[0]
      if (!row || row.undone === 'exact') return
      if (row.undone) await restoreImport(this.#desk, row.id)
      else if (await undoExactly(this.#desk, row.id)) await revertImport(this.#desk, row.id)
    })
  }
  /** What was written of the class meanwhile. */
  #writing(work: () => Promise<CommitOutcome | { kind: 'nothing' } | undefined | void>): Promise<readonly Operation[]> {
    return this.#as(async () => {
      const last = async (): Promise<number> => lastOf((await this.#db.have.get([CLS, this.device]))?.ranges ?? [])
      const before = await last()
      const outcome = await work()
      if (outcome?.kind === 'saved') this.#lastBatch = outcome.batch
      return (await last()) === before ? [] : (await this.#db.tail.where('[cls+d+n]').between([CLS, this.device, before], [CLS, this.device, Infinity], false).toArray()).map(({ op }) => op)
    })
  }

  send(to: readonly string[], kind: Kind): Promise<Mail> {
    return this.#as(async () => {
      const recipients = kind === 'full' ? [] : to.map((name) => this.#addresses.get(name)).filter((device) => device !== undefined)
      // Somebody not heard yet is anybody: then everything goes along.
      const known = recipients.length === to.length ? recipients : []
      const written = await exportClasses(this.#desk, { classes: [CLS], recipients: known, from: { person: this.name, computer: this.name, campus: '' }, ...(kind === 'receipt' ? { receipt: true as const } : {}) }, { unencrypted: true })
      if (written.kind !== 'written') throw new Error(written.sentence)
      await logPackage(this.#desk, { classes: [CLS], fileName: 'a.pxb', fileHash: written.fileHash, holds: written.holds, encrypted: false, peers: known })
      return { file: written.bytes, needsNewer: kind === 'brake' }
    })
  }

  take(mail: Mail, failAt?: number): Promise<Taken | undefined> {
    return this.#as(async () => {
      const file = fileOf(mail)
      if (mail.needsNewer && !this.isNewer) return this.#refuse(braked(file))
      // Looking at what a file would do and what it did costs as much as taking it.
      const watched = this.#taken++ % 3 === 0 ? await this.#preview(file) : undefined
      const failing = failAt === undefined ? undefined : failWrite(failAt)
      try {
        if (!(await this.#take(file))) return undefined
        // Under another name it may have taken more than the preview could know of.
        return watched?.device !== this.device ? undefined : { ...watched, after: await this.#replica.records(CLS) }
      } catch (error) {
        if (failing && failing.writes() >= failAt!) return undefined
        throw error
      } finally {
        failing?.restore()
      }
    })
  }
  #order(file: Uint8Array): ImportOrder {
    return { file, fileName: 'a.pxb', device: this.device, now: this.clock, by: this.name }
  }
  async #refuse(file: Uint8Array): Promise<undefined> {
    const outcome = await takeFile(this.#db, this.#order(file), new Set(), { verify: testVerify })
    if (outcome.kind !== 'refused' || outcome.code !== 'newer') throw new Error(`a file of a newer version was ${outcome.kind}`)
  }
  async #preview(file: Uint8Array): Promise<(Omit<Taken, 'after'> & { device: string }) | undefined> {
    const planned = await planFile(this.#db, this.#order(file), { verify: testVerify })
    if (planned.kind === 'refused' && planned.code === 'revoked-sender') return undefined
    if (planned.kind === 'refused') throw new Error(planned.sentence)
    const { plan } = planned
    return { plan: { ...plan, classes: plan.classes.filter(({ cls }) => cls === CLS) }, before: await this.#replica.records(CLS), device: this.device }
  }
  /** False where its sender is out of use. Late work of such a one that others bring is let in, as people say. */
  async #take(file: Uint8Array): Promise<boolean> {
    const take = async (more: Partial<ImportOrder>): Promise<Settled['outcome']> => {
      const { outcome, renamed } = await takeSettled(this.#desk, { ...this.#order(file), afterRevocation: true, ...more }, new Set(), { verify: testVerify }, this.#subtle)
      if (renamed) await this.#renamed()
      return outcome
    }
    let outcome = await take({})
    if (outcome.kind === 'refused' && outcome.code === 'revoked-sender') return false
    if (outcome.kind === 'unconfirmed') outcome = await take({ confirmedDeletions: outcome.deletions })
    if (outcome.kind !== 'imported') throw new Error(`not imported: ${outcome.kind}`)
    const { alarms = [] } = outcome.row
    // Where two wrote under one number the branches differ until one of the two cedes, and whoever holds one says so.
    const wrong = alarms.filter(({ kind }) => !this.expectsForks || (kind !== 'forked' && kind !== 'differs-from-sender'))
    if (wrong.length) throw new Error(`alarm: ${JSON.stringify(wrong)}`)
    const { from } = outcome.row
    const computer = (await this.#db.peers.get(from))?.computer
    if (computer !== undefined) this.#addresses.set(computer, from)
    // Everybody was told on the telephone which one is the administrator's.
    if (this.name !== nameOf(0)) for (const peer of await this.#db.peers.toArray()) if (peer.computer === nameOf(0)) await setAdmin(this.#db, peer.d, true)
    return true
  }
  async revoke(name: string): Promise<readonly Operation[] | undefined> {
    const device = this.#addresses.get(name)
    return device === undefined ? undefined : this.#writing(() => revokePc(this.#desk, device, ''))
  }
  get #subtle(): SubtleCrypto {
    return subtleFor(this.name, () => ++this.#lives)
  }
  async #renamed(): Promise<void> {
    this.#signer = signerFor(this.name, this.#lives)
    await this.#tellNoKey()
  }

  copyDisk(): Promise<Disk> {
    return this.#as(async () => {
      const tables = new Map<string, readonly unknown[]>()
      for (const table of used(this.#db)) {
        const rows: unknown[] = await table.toArray()
        if (rows.length) tables.set(table.name, rows)
      }
      return { tables, signer: this.#signer, addresses: new Map(this.#addresses), isNewer: this.isNewer } satisfies DatabaseDisk
    })
  }
  async startOn(disk: Disk, isSeen = true): Promise<void> {
    const { tables, signer, addresses, isNewer } = disk as DatabaseDisk
    if (isNewer) await this.upgrade()
    await this.#as(async () => {
      await empty(this.#db)
      for (const [name, rows] of tables) await this.#db.table(name).bulkPut([...rows])
      if (this.isNewer) await reproject(this.#db)
      this.#signer = signer
      this.#addresses = new Map(addresses)
      this.#lastBatch = undefined
      if (!isSeen) return
      await rotateIdentity(this.#desk, 'machine', this.#subtle)
      await this.#renamed()
    })
  }

  async addressOf(name: string): Promise<string | undefined> {
    return this.#addresses.get(name)
  }
  async acks(): Promise<ReadonlyMap<string, Have>> {
    return new Map((await this.#db.acks.toArray()).filter(({ cls }) => cls === CLS).map(({ peer, have }) => [peer, new Map(Object.entries(have))]))
  }
  have(): Promise<Have> {
    return this.#replica.have(CLS)
  }
  record(r: string): Promise<RecordState> {
    return this.#as(async () => {
      const [table, id] = r.split('/') as [TableName, string]
      const [meta, row] = await Promise.all([this.#db.meta.get([CLS, table, id]), this.#db.rows(table).get([CLS, id])])
      return meta ? unpackState(meta, (field) => storedValue(row, field)) : NO_RECORD
    })
  }
  holdings(): Promise<Holdings> {
    return this.#as(async () => {
      const [records, have, written] = [await this.#replica.records(CLS), await this.have(), await readOperations(this.#db, CLS)]
      const shown: unknown[] = []
      for (const table of Object.keys(TABLES) as TableName[]) if (TOUCHED.has(table)) shown.push(await this.#db.rows(table).toArray())
      const questions = (await this.#db.meta.toArray()).flatMap(({ tbl, id, cf }) => (cf ? [`${tbl}/${id} ${cf}`] : []))
      const shownText = JSON.stringify([shown, questions.toSorted(), await this.#db.unknown.count()], (_, value: unknown) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value))
      return { records, have: new Map([...have].filter(([, ranges]) => ranges.length)), operations: new Map(withoutCeded(written).map(({ device, op }) => named(device, op))), shown: shownText }
    })
  }
}

/** Tables of records that schedules write to; the last one belongs to the newer version. */
const TOUCHED: ReadonlySet<string> = new Set(['trainee', 'revocation', 'deviceCertificate', NEW_TABLE])
const used = (db: BanciDb): Table[] => db.tables.filter(({ name }) => !isTableName(name) || TOUCHED.has(name))

async function freshDatabase(): Promise<(typeof spare)[number]> {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  const opened = await openDatabase(engine)
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return { db: opened.db, engine }
}

async function empty(db: BanciDb): Promise<void> {
  const tables = used(db)
  await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())))
}

function changeOf({ r, s }: Intent): Change {
  const at = r.indexOf('/')
  const { [DELETED]: deleted, ...set } = s
  return { table: r.slice(0, at) as TableName, id: r.slice(at + 1), ...(deleted === true ? { remove: true } : { ...(deleted === false ? { restore: true as const } : {}), set: set as Record<string, Scalar> }) }
}

/** Ids and keys that are the same on every run. */
const chance = (seed: string, length: number): Uint8Array => new Uint8Array(createHash('sha512').update(seed).digest()).subarray(0, length)
