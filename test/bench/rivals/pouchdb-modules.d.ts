/** The little of PouchDB that is used here; it comes without types. */
declare module 'pouchdb-core' {
  export interface PouchRevision {
    readonly _id: string
    readonly _rev: string
    readonly _conflicts?: readonly string[]
    readonly [field: string]: unknown
  }
  export class PouchDB {
    constructor(name: string, options: { adapter: 'memory' })
    static plugin(plugin: unknown): typeof PouchDB
    bulkDocs(docs: readonly object[], options?: { new_edits: boolean }): Promise<readonly { readonly id: string; readonly rev?: string; readonly error?: unknown }[]>
    allDocs(options: { include_docs: true; conflicts?: true }): Promise<{ readonly rows: readonly { readonly doc: PouchRevision }[] }>
    changes(options: { since: number | string; style: 'all_docs' }): Promise<{ readonly last_seq: number | string; readonly results: readonly { readonly id: string; readonly changes: readonly { readonly rev: string }[] }[] }>
    bulkGet(options: { docs: readonly { readonly id: string; readonly rev: string }[]; revs: true }): Promise<{ readonly results: readonly { readonly docs: readonly { readonly ok?: PouchRevision }[] }[] }>
    destroy(): Promise<unknown>
  }
  export default PouchDB
}
declare module 'pouchdb-adapter-memory'
