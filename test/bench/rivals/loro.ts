import { LoroDoc, LoroMap, type VersionVector } from 'loro-crdt'
import { cellName, inGroups, type Cell, type Desk, type Rival, type Save } from './rival.ts'

class LoroDesk implements Desk {
  readonly #doc = new LoroDoc()
  #marked: VersionVector | undefined
  constructor(desk: number) {
    this.#doc.setPeerId(`${desk}`)
  }
  save(saves: readonly Save[], together: number): void {
    const records = this.#doc.getMap('records')
    for (const group of inGroups(saves, together)) {
      for (const { r, s } of group) {
        const record = records.getOrCreateContainer(r, new LoroMap())
        for (const [field, value] of Object.entries(s)) record.set(field, value as Cell)
      }
      this.#doc.commit()
    }
  }
  whole(): Uint8Array {
    return this.#doc.export({ mode: 'snapshot' })
  }
  mark(): void {
    this.#marked = this.#doc.version()
  }
  delta(): Uint8Array {
    return this.#doc.export({ mode: 'update', ...(this.#marked ? { from: this.#marked } : {}) })
  }
  take(delta: Uint8Array): void {
    this.#doc.import(delta)
  }
  close(): void {
    this.#doc.free()
  }
  cells(): ReadonlyMap<string, Cell> {
    const { records = {} } = this.#doc.toJSON() as { records?: Record<string, Record<string, Cell>> }
    return new Map(Object.entries(records).flatMap(([r, record]) => Object.entries(record).map(([field, value]) => [cellName(r, field), value] as const)))
  }
}

export const loro: Rival = {
  name: 'Loro',
  keepsPast: true,
  create: (desk) => new LoroDesk(desk),
  load(whole, desk) {
    const loaded = new LoroDesk(desk)
    loaded.take(whole)
    return loaded
  }
}
