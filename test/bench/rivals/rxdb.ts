/**
 * RxDB replicates last states of whole documents with a server; its own conflict handler lets the server win. The other
 * PC is put in the server's place: its changed documents come out of a file, and what is pushed back is answered as its
 * protocol says. No past, no second value, no file format of its own.
 */
import { createRxDatabase, type RxCollection, type RxDatabase, type WithDeleted } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { cellName, fromJson, inGroups, toJson, type Cell, type Desk, type Rival, type Save } from './rival.ts'

interface Row {
  id: string
  fields: Record<string, Cell>
}
const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 100 }, fields: { type: 'object', additionalProperties: true } },
  required: ['id', 'fields']
} as const
let opened = 0

class RxDesk implements Desk {
  readonly #db: RxDatabase
  readonly #rows: RxCollection<Row>
  #marked = new Map<string, string>()

  constructor(db: RxDatabase, rows: RxCollection<Row>) {
    this.#db = db
    this.#rows = rows
  }
  static async open(): Promise<RxDesk> {
    const db = await createRxDatabase({ name: `bench${opened++}`, storage: getRxStorageMemory(), multiInstance: false })
    const { rows } = await db.addCollections({ rows: { schema: SCHEMA } })
    return new RxDesk(db, rows as unknown as RxCollection<Row>)
  }
  async save(saves: readonly Save[], together: number): Promise<void> {
    const known = new Map((await this.#all()).map((row) => [row.id, row.fields]))
    for (const group of inGroups(saves, together)) {
      for (const { r, s } of group) known.set(r, { ...known.get(r), ...(s as Row['fields']) })
      await this.#rows.bulkUpsert([...new Set(group.map(({ r }) => r))].map((id) => ({ id, fields: known.get(id)! })))
    }
  }
  async #all(): Promise<Row[]> {
    return (await this.#rows.find().exec()).map((doc) => ({ id: doc.id, fields: doc.toJSON().fields as Row['fields'] }))
  }
  async whole(): Promise<Uint8Array> {
    return toJson(await this.#all())
  }
  async mark(): Promise<void> {
    this.#marked = new Map((await this.#all()).map((row) => [row.id, JSON.stringify(row.fields)]))
  }
  async delta(): Promise<Uint8Array> {
    return toJson((await this.#all()).filter((row) => this.#marked.get(row.id) !== JSON.stringify(row.fields)))
  }
  async take(delta: Uint8Array): Promise<void> {
    const server = new Map((fromJson(delta) as Row[]).map((row) => [row.id, { ...row, _deleted: false }]))
    const replication = replicateRxCollection<Row, number>({
      collection: this.#rows,
      replicationIdentifier: `file-${opened++}`,
      live: false,
      retryTime: 10,
      pull: { batchSize: 10_000, handler: async (since) => ({ documents: since ? [] : [...server.values()], checkpoint: 1 }) },
      push: {
        batchSize: 10_000,
        handler: async (pushed) => pushed.flatMap(({ newDocumentState, assumedMasterState }): WithDeleted<Row>[] => {
          const master = server.get(newDocumentState.id)
          if (master && JSON.stringify(master.fields) !== JSON.stringify(assumedMasterState?.fields)) return [master]
          server.set(newDocumentState.id, { ...newDocumentState, _deleted: false })
          return []
        })
      }
    })
    let failed: unknown
    const watching = replication.error$.subscribe((error) => {
      failed = error
      void replication.cancel()
    })
    await replication.awaitInitialReplication().catch((error: unknown) => (failed ??= error))
    watching.unsubscribe()
    await replication.cancel()
    if (failed) throw failed instanceof Error ? failed : new Error('replication failed')
  }
  async cells(): Promise<ReadonlyMap<string, Cell>> {
    return new Map((await this.#all()).flatMap(({ id, fields }) => Object.entries(fields).map(([field, value]) => [cellName(id, field), value] as const)))
  }
  async close(): Promise<void> {
    await this.#db.close()
  }
  async fill(rows: readonly Row[]): Promise<void> {
    await this.#rows.bulkInsert([...rows])
  }
}

export const rxdb: Rival = {
  name: 'RxDB',
  keepsPast: false,
  create: () => RxDesk.open(),
  async load(whole) {
    const loaded = await RxDesk.open()
    await loaded.fill(fromJson(whole) as Row[])
    return loaded
  }
}
