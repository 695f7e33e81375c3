/** TinyBase keeps the newest value of each cell with a stamp and no past; what travels is JSON. */
import { createMergeableStore, type MergeableChanges, type MergeableContent, type MergeableStore } from 'tinybase'
import { cellName, fromJson, inGroups, toJson, type Cell, type Desk, type Rival, type Save } from './rival.ts'

class TinyBaseDesk implements Desk {
  readonly #store: MergeableStore
  #other: MergeableStore
  constructor(desk: number) {
    this.#store = createMergeableStore(`desk${desk}`)
    this.#other = createMergeableStore('other')
  }
  save(saves: readonly Save[], together: number): void {
    for (const group of inGroups(saves, together)) this.#store.transaction(() => group.forEach(({ r, s }) => this.#store.setPartialRow('records', r, s as Record<string, Cell>)))
  }
  whole(): Uint8Array {
    return toJson(this.#store.getMergeableContent())
  }
  load(whole: Uint8Array): void {
    this.#store.setMergeableContent(fromJson(whole) as MergeableContent)
  }
  /** What the other PC will tell of itself: its synchronizer answers with hashes. */
  mark(): void {
    this.#other = createMergeableStore('other').setMergeableContent(this.#store.getMergeableContent())
  }
  /** The three questions its synchronizer asks in turn, answered in one file. */
  delta(): Uint8Array {
    const [tables, differingTables] = this.#store.getMergeableTableDiff(this.#other.getMergeableTableHashes())
    const [rows, differingRows] = this.#store.getMergeableRowDiff(this.#other.getMergeableRowHashes(differingTables))
    const cells = this.#store.getMergeableCellDiff(this.#other.getMergeableCellHashes(differingRows))
    return toJson([tables, rows, cells])
  }
  take(delta: Uint8Array): void {
    for (const tables of fromJson(delta) as MergeableChanges[0][]) this.#store.applyMergeableChanges([tables, [{}], 1])
  }
  cells(): ReadonlyMap<string, Cell> {
    return new Map(Object.entries(this.#store.getTable('records')).flatMap(([r, record]) => Object.entries(record).map(([field, value]) => [cellName(r, field), value as Cell] as const)))
  }
}

export const tinybase: Rival = {
  name: 'TinyBase',
  keepsPast: false,
  create: (desk) => new TinyBaseDesk(desk),
  load(whole, desk) {
    const loaded = new TinyBaseDesk(desk)
    loaded.load(whole)
    return loaded
  }
}
