/**
 * Puts a class into a form of the college's own. Names are looked up in the documented fields and nowhere else: a form
 * holds no code, and nothing of an object's own nature (constructor, prototype) can be reached by a tag.
 */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { cleanText } from '../parts/text-width.ts'
import { LISTS } from './lists.ts'
import { SINGLES } from './singles.ts'
import type { DocxParts } from './stories.ts'
import { ofClass, type Facts, type Row, type RowKind } from './vocabulary.ts'

export type Filled =
  | { readonly tag: 'filled'; readonly parts: DocxParts }
  /** The tags do not fit together. */
  | { readonly tag: 'broken'; readonly why: string }

const FIELDS: ReadonlyMap<string, (facts: Facts) => string> = new Map(SINGLES.flatMap(({ name, text }) => [[name, text], [ofClass(name), text]] as const))
const LIST_ROWS = new Map(LISTS.map((list) => [list.name, list]))

class Scope {
  readonly facts: Facts
  /** Only what is about this record or department. */
  readonly about: string | undefined

  constructor(facts: Facts, about: string | undefined) {
    this.facts = facts
    this.about = about
  }

  get(name: string): unknown {
    const field = FIELDS.get(name)
    if (field) return cleanText(field(this.facts))
    const list = LIST_ROWS.get(name)
    if (!list) return undefined
    const rows = list.rows(this.facts)
    const { about } = this
    if (about === undefined) return rowScopes(list.kind, rows, this.facts)
    const own = rows.filter(({ id }) => id === about)
    // A department may be written to without having a task, a venue be checked without a lesson.
    return rowScopes(list.kind, own.length ? own : list.kind.name === '部门' || list.kind.name === '使用会场' ? [{ id: about }] : rows, this.facts)
  }
}

class RowScope {
  readonly kind: RowKind
  readonly row: Row
  readonly index: number
  readonly count: number
  readonly facts: Facts

  constructor(kind: RowKind, row: Row, index: number, count: number, facts: Facts) {
    this.kind = kind
    this.row = row
    this.index = index
    this.count = count
    this.facts = facts
  }

  get(name: string): unknown {
    if (name === '序号') return String(this.index + 1)
    if (name === '首') return this.index === 0
    if (name === '末') return this.index === this.count - 1
    const field = this.kind.fields.find((one) => one.name === name)
    if (field) return field.isNumberOfPerson && this.facts.level !== '办理' ? undefined : cleanText(field.text(this.row, this.facts))
    const within = this.kind.within?.(this.row, this.facts)
    const list = LIST_ROWS.get(name)
    return within && list && Object.hasOwn(within, name) ? rowScopes(list.kind, within[name]!, this.facts) : undefined
  }
}

const rowScopes = (kind: RowKind, rows: readonly Row[], facts: Facts): RowScope[] => rows.map((row, i) => new RowScope(kind, row, i, rows.length, facts))

/** `about`: the record or department that this file is about, of papers that make several. */
export function fillTemplate(parts: DocxParts, facts: Facts, about?: string): Filled {
  const zip = new PizZip()
  for (const [path, bytes] of parts) zip.file(path, bytes)
  try {
    const document = new Docxtemplater(zip, {
      delimiters: { start: '【', end: '】' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (tag) => ({ get: (scope: unknown) => (scope instanceof Scope || scope instanceof RowScope ? scope.get(tag.trim()) : undefined) }),
      nullGetter: (part) => (part.module === 'loop' ? [] : `〔缺：${String(part.value)}〕`)
    })
    document.render(new Scope(facts, about))
    const filled = document.getZip()
    return { tag: 'filled', parts: new Map(Object.keys(filled.files).filter((path) => !filled.files[path]!.dir).map((path) => [path, filled.file(path)!.asUint8Array()])) }
  } catch (error) {
    return { tag: 'broken', why: whyBroken(error) }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  unclosed_tag: '有“【”没有写完',
  unopened_tag: '多了一个“】”',
  unclosed_loop: '有一张表没有结尾',
  unopened_loop: '有一张表没有开头',
  closing_tag_does_not_match_opening_tag: '两张表的开头和结尾交叉了',
  unbalanced_loop_tags: '一张表的开头和结尾不在同一处',
  duplicate_open_tag: '连写了两个“【”',
  duplicate_close_tag: '连写了两个“】”'
}

/** The first of the errors in words; the check before has named the places. */
function whyBroken(error: unknown): string {
  const properties = (error as { properties?: { id?: string; errors?: { properties?: { id?: string; xtag?: string } }[] } }).properties
  const first = properties?.errors?.[0]?.properties ?? properties
  const name = (first as { xtag?: unknown } | undefined)?.xtag
  return `${REASONS[first?.id ?? ''] ?? '字段的写法有误'}${typeof name === 'string' && name ? `：“${name}”` : ''}`
}
