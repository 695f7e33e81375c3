/**
 * PouchDB keeps one record a document and the tree of its revisions; it passes on the last ones with their numbers only.
 * What its replication asks of the other side (changes, bulkGet) and writes here (bulkDocs with new_edits off) is put in
 * a file, so that no figure holds the waiting of a connection.
 */
import memory from 'pouchdb-adapter-memory'
import PouchDB, { type PouchRevision } from 'pouchdb-core'
import { cellName, fromJson, inGroups, toJson, type Cell, type Desk, type Rival, type Save } from './rival.ts'

PouchDB.plugin(memory)
let opened = 0

class PouchDesk implements Desk {
  readonly #db = new PouchDB(`bench-${opened++}`, { adapter: 'memory' })
  /** What a screen would hold: the records with the revisions they were read at. */
  readonly #rows = new Map<string, PouchRevision>()
  #marked: number | string = 0

  async save(saves: readonly Save[], together: number): Promise<void> {
    if (!this.#rows.size) await this.#read()
    for (const group of inGroups(saves, together)) {
      const rows = new Map<string, object>()
      for (const { r, s } of group) rows.set(r, { _id: r, ...this.#rows.get(r), ...rows.get(r), ...s })
      const written = await this.#db.bulkDocs([...rows.values()])
      for (const { id, rev } of written) {
        if (!rev) throw new Error(`${id} was not saved`)
        this.#rows.set(id, { ...rows.get(id), _id: id, _rev: rev })
      }
    }
  }
  async #read(): Promise<void> {
    for (const { doc } of (await this.#db.allDocs({ include_docs: true })).rows) this.#rows.set(doc._id, doc)
  }
  whole(): Promise<Uint8Array> {
    return this.#since(0)
  }
  async mark(): Promise<void> {
    this.#marked = (await this.#db.changes({ since: 0, style: 'all_docs' })).last_seq
  }
  delta(): Promise<Uint8Array> {
    return this.#since(this.#marked)
  }
  async #since(since: number | string): Promise<Uint8Array> {
    const { results } = await this.#db.changes({ since, style: 'all_docs' })
    const found = await this.#db.bulkGet({ docs: results.flatMap(({ id, changes }) => changes.map(({ rev }) => ({ id, rev }))), revs: true })
    return toJson(found.results.flatMap(({ docs }) => docs.flatMap(({ ok }) => ok ?? [])))
  }
  async take(delta: Uint8Array): Promise<void> {
    this.#rows.clear()
    await this.#db.bulkDocs(fromJson(delta) as object[], { new_edits: false })
  }
  async cells(): Promise<ReadonlyMap<string, Cell>> {
    const { rows } = await this.#db.allDocs({ include_docs: true })
    return new Map(rows.flatMap(({ doc: { _id, _rev, ...fields } }) => Object.entries(fields).map(([field, value]) => [cellName(_id, field), value as Cell] as const)))
  }
  /** Whole records: it does not know which of their fields differ. */
  async conflicts(): Promise<number> {
    return (await this.#db.allDocs({ include_docs: true, conflicts: true })).rows.filter(({ doc }) => doc._conflicts?.length).length
  }
  async close(): Promise<void> {
    await this.#db.destroy()
  }
}

export const pouchdb: Rival = {
  name: 'PouchDB',
  keepsPast: false,
  place: '条整行',
  create: () => new PouchDesk(),
  async load(whole) {
    const loaded = new PouchDesk()
    await loaded.take(whole)
    return loaded
  }
}
