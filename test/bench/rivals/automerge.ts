import { ImmutableString, change, from, getConflicts, getHeads, load, loadIncremental, save, saveSince, type Doc, type Heads } from '@automerge/automerge'
import { cellName, inGroups, type Cell, type Desk, type Rival, type Save } from './rival.ts'

type Stored = ImmutableString | number
interface Content {
  [key: string]: unknown
  records: Record<string, Record<string, Stored>>
}

/** Texts as single values, which is what a form's fields are: Automerge's own strings merge letter by letter. */
const stored = (value: unknown): Stored => (typeof value === 'number' ? value : new ImmutableString(String(value)))
const actor = (desk: number): string => String(desk).padStart(32, '0')

class AutomergeDesk implements Desk {
  #doc: Doc<Content>
  #marked: Heads = []
  constructor(doc: Doc<Content>) {
    this.#doc = doc
  }
  save(saves: readonly Save[], together: number): void {
    for (const group of inGroups(saves, together)) {
      this.#doc = change(this.#doc, ({ records }) => {
        for (const { r, s } of group) {
          if (!records[r]) records[r] = {}
          for (const [field, value] of Object.entries(s)) records[r][field] = stored(value)
        }
      })
    }
  }
  whole(): Uint8Array {
    return save(this.#doc)
  }
  mark(): void {
    this.#marked = getHeads(this.#doc)
  }
  delta(): Uint8Array {
    return saveSince(this.#doc, this.#marked)
  }
  take(delta: Uint8Array): void {
    this.#doc = loadIncremental(this.#doc, delta)
  }
  cells(): ReadonlyMap<string, Cell> {
    return new Map(Object.entries(this.#doc.records).flatMap(([r, record]) => Object.entries(record).map(([field, value]) => [cellName(r, field), typeof value === 'number' ? value : String(value)] as const)))
  }
  conflicts(): number {
    return Object.values(this.#doc.records).reduce((sum, record) => sum + Object.keys(record).filter((field) => several(getConflicts(record, field))).length, 0)
  }
}

const several = (values: object | undefined): boolean => new Set(Object.values(values ?? {}).map(String)).size > 1

export const automerge: Rival = {
  name: 'Automerge',
  keepsPast: true,
  create: (desk) => new AutomergeDesk(from<Content>({ records: {} }, actor(desk))),
  load: (whole, desk) => new AutomergeDesk(load<Content>(whole, actor(desk)))
}
