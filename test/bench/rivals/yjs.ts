import { Doc, Map as YMap, applyUpdateV2, encodeStateAsUpdateV2, encodeStateVector } from 'yjs'
import { cellName, inGroups, type Cell, type Desk, type Rival, type Save } from './rival.ts'

class YjsDesk implements Desk {
  readonly #doc: Doc
  readonly #records: YMap<YMap<unknown>>
  #marked = new Uint8Array()
  constructor(desk: number, gc: boolean) {
    this.#doc = new Doc({ gc })
    this.#doc.clientID = desk
    this.#records = this.#doc.getMap('records')
  }
  save(saves: readonly Save[], together: number): void {
    for (const group of inGroups(saves, together)) this.#doc.transact(() => group.forEach((save) => this.#set(save)))
  }
  #set({ r, s }: Save): void {
    const record = this.#records.get(r) ?? this.#records.set(r, new YMap())
    for (const [field, value] of Object.entries(s)) record.set(field, value)
  }
  whole(): Uint8Array {
    return encodeStateAsUpdateV2(this.#doc)
  }
  mark(): void {
    this.#marked = encodeStateVector(this.#doc) as Uint8Array<ArrayBuffer>
  }
  delta(): Uint8Array {
    return encodeStateAsUpdateV2(this.#doc, this.#marked)
  }
  take(delta: Uint8Array): void {
    applyUpdateV2(this.#doc, delta)
  }
  cells(): ReadonlyMap<string, Cell> {
    return new Map([...this.#records].flatMap(([r, record]) => [...record].map(([field, value]) => [cellName(r, field), value as Cell] as const)))
  }
}

/** `gc` off: overwritten values are kept, though nothing tells whose they were or whether two were written at once. */
const yjsWith = (gc: boolean): Rival => ({
  name: gc ? 'Yjs' : 'Yjs（gc 关）',
  keepsPast: !gc,
  create: (desk) => new YjsDesk(desk, gc),
  load(whole, desk) {
    const loaded = new YjsDesk(desk, gc)
    loaded.take(whole)
    return loaded
  }
})

export const yjs = yjsWith(true)
export const yjsKeeping = yjsWith(false)
