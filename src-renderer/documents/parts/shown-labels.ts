/**
 * Where on a paper each of its words stands, in the words of the office (二、培训班次基本情况·培训地点; 附件1课程表·第3行·地点), with
 * a short hash of what stands there. Kept with each export, so that a later change can be told by its place without keeping
 * what was said. Places are named by what the paper itself prints as headings, never by a name or number of a person.
 */
import { hash64 } from '#domain/hash64.ts'
import type { Block, Cell, Paragraph, Row, Section, Table } from '../paper.ts'

/** Characters of all lines together; a paper with more is told of in coarser places. */
const MOST = 10_000
/** Cell by cell · row by row · ten rows at a time · table by table · the whole paper. */
const COARSEST = 4

/**
 * Phones, ID and account numbers are left out of what stands at one place: whoever tries all numbers would find the one
 * that such a short hash belongs to. That one of them changed is told by the hash over all.
 */
const NUMBER = /\d(?:[\s-]?\d){6,}[Xx]?/g

interface Place {
  readonly section: string
  readonly heading: string
  /** From 1; of a table whose rows have no label of their own. */
  readonly row?: number
  readonly label: string
  readonly text: string
}

/**
 * First line: how coarse, and a hash over all of it. Then `label hash8` a line, in the order of the paper. `coarse` only to
 * compare with an earlier one.
 */
export function shownLabels(sections: readonly Section[], coarse?: number): string {
  const places = placesOf(sections)
  const whole = hash64(JSON.stringify(places))
  for (let grade = coarse ?? 0; ; grade++) {
    const text = [`${grade} ${whole}`, ...linesAt(places, grade)].join('\n')
    if (coarse !== undefined || text.length <= MOST || grade === COARSEST) return text
  }
}

function linesAt(places: readonly Place[], grade: number): string[] {
  const texts = new Map<string, string[]>()
  for (const place of places) {
    const name = nameAt(place, grade)
    const own = texts.get(name)
    const text = place.text.replace(NUMBER, '#')
    if (own) own.push(text)
    else texts.set(name, [text])
  }
  return [...texts].map(([name, own]) => `${name} ${hash64(own.join('\n')).slice(0, 8)}`)
}

function nameAt({ section, heading, row, label }: Place, grade: number): string {
  if (grade >= COARSEST) return '全文'
  const rows = row === undefined || grade >= 3 ? '' : grade === 2 ? `第${row - ((row - 1) % 10)}—${row - ((row - 1) % 10) + 9}行` : `第${row}行`
  const last = row !== undefined && grade >= 1 ? '' : label
  return [section, heading, rows, last].filter(Boolean).join('·') || '正文'
}

/** Long digits would be somebody's number; a label is short. */
const asLabel = (text: string): string => text.normalize('NFC').replace(/\s+/g, '').replace(/\d{7,}/g, '').replace(/[·。：:，]+$/, '').slice(0, 24)

function placesOf(sections: readonly Section[]): Place[] {
  return sections.flatMap((section, i) => {
    const walk = new Walk(sections.length > 1 ? (chapterOf(section) ?? `第${i + 1}张`) : '')
    for (const block of section.blocks) walk.block(block)
    if (section.signatures) walk.add('页脚签字', section.signatures)
    return walk.places
  })
}

/** 三、课程表, where a section is a chapter of a book. */
function chapterOf({ blocks: [first] }: Section): string | undefined {
  return first?.kind === 'paragraph' && first.style === 'BookHeading' ? asLabel(first.runs.map(({ text }) => text).join('')) : undefined
}

/** Goes down one section and remembers under which heading it is. */
class Walk {
  readonly places: Place[] = []
  #heading = ''
  #lead = ''
  /** 附件N was read, its title follows. */
  #opening = false
  readonly #section: string
  constructor(section: string) {
    this.#section = section
  }

  add(label: string, text: string, row?: number): void {
    if (text.trim() === '') return
    this.places.push({ section: this.#section, heading: this.#heading, label, text: text.normalize('NFC').trim(), ...(row !== undefined && { row }) })
  }

  block(block: Block): void {
    if (block.kind === 'table') this.#table(block)
    else this.#paragraph(block)
  }

  #paragraph({ style, runs, indentRight }: Paragraph): void {
    const text = runs.map((run) => run.text).join('')
    if (style === 'AttachmentMark') return this.#under(asLabel(text), true)
    if (style === 'Title' || style === 'SheetTitle') {
      if (this.#opening) return this.#under(`${this.#heading}${asLabel(text)}`, false)
      return this.add('题目', text)
    }
    if (style === 'BookHeading') return
    if (style === 'Heading1' || style === 'Heading2' || style === 'SheetHeading' || style === 'BookSection') return this.#under(asLabel(text), false)
    if (style === 'SheetInfo') return this.#info(text)
    if (indentRight !== undefined) {
      this.#under('落款', false)
      return this.add('', text)
    }
    const [first] = runs
    if (runs.length > 1 && (first?.face === 'kai' || first?.face === 'hei')) this.#lead = asLabel(first.text)
    this.add(this.#lead, text)
  }

  #under(heading: string, opening: boolean): void {
    this.#heading = heading
    this.#lead = ''
    this.#opening = opening
  }

  /** 时间：……　　地点：…… */
  #info(text: string): void {
    for (const piece of text.split(/　{2,}|\n/)) {
      const [, name] = /^\s*([^：\d]{1,10})：/.exec(piece) ?? []
      this.add(name ? asLabel(name) : '表头', piece)
    }
  }

  #table(table: Table): void {
    for (const row of table.head) for (const cell of row.cells) {
      if (cell.style === 'SheetTitle') this.add('题目', cell.text)
      if (cell.style === 'SheetInfo') this.#info(cell.text)
    }
    const columns = columnNames(table)
    table.rows.forEach((row, i) => this.#row(row, columns, i + 1))
  }

  #row(row: Row, columns: readonly string[], number: number): void {
    let at = 0
    let rowName = ''
    for (const cell of row.cells) {
      const column = columns[at] ?? ''
      at += cell.span
      if (isLabel(cell)) rowName = asLabel(cell.text)
      else if (cell.style === 'SignOff') this.add('签署栏', cell.text)
      else if (rowName) this.add(column && !rowName.includes(column) ? `${rowName}·${column}` : rowName, cell.text)
      else if (column !== '序号') this.add(column, cell.text, number)
    }
  }
}

/** A name in the cell of a heading is no label. */
const isLabel = ({ style, face, text }: Cell): boolean => style === 'TableHead' && face !== 'name' && text.trim() !== ''

/** For each grid column what stands above it, once. */
function columnNames({ head, widths }: Table): string[] {
  const names: string[][] = widths.map(() => [])
  for (const row of head) {
    let at = 0
    for (const cell of row.cells) {
      if (isLabel(cell)) for (let i = at; i < at + cell.span; i++) if (!names[i]?.includes(asLabel(cell.text))) names[i]?.push(asLabel(cell.text))
      at += cell.span
    }
  }
  return names.map((parts) => parts.join(''))
}
