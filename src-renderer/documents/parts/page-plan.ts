/**
 * Cuts a section into pages beforehand. Every line and row has an exact height, so Word, LibreOffice and the preview
 * come to the same pages, and 共X页 can be written without asking anyone.
 */
import { A4, CELL_PADDING, ROW_BORDER, STYLES, styleOf } from '../house.ts'
import type { Paragraph, Section, Table } from '../paper.ts'
import { aboutMark, rowsMark } from './page-code.ts'
import { breakLines } from './text-width.ts'

export interface PlacedLines {
  readonly kind: 'lines'
  readonly block: number
  readonly paragraph: Paragraph
  readonly lines: readonly string[]
  /** Where in the paragraph's text they begin. */
  readonly from: number
  /** Whether the first and the last line of the paragraph are among them. */
  readonly first: boolean
  readonly last: boolean
}
export interface PlacedRows {
  readonly kind: 'rows'
  readonly block: number
  readonly table: Table
  readonly from: number
  readonly to: number
}
export type Placed = PlacedLines | PlacedRows

export interface PlannedSection {
  readonly section: Section
  readonly pages: readonly PlannedPage[]
  /** Of a sheet that is to be found again: what its pages' codes say after the paper's. */
  readonly sheet?: string
}
export interface PlannedPage {
  readonly placed: readonly Placed[]
}

export const pageSize = (section: Section): { width: number; height: number } => (section.landscape ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long })
export const bodyWidth = (section: Section): number => pageSize(section).width - section.margin.left - section.margin.right
export const bodyHeight = (section: Section): number => pageSize(section).height - section.margin.top - section.margin.bottom

/** Rows of different heights may fill a page to the last twip, where a program that adds the borders would not get them all on. */
const rowHeight = (section: Section, height: number): number => height + (section.writtenBreaks ? ROW_BORDER : 0)
const headHeight = (section: Section, table: Table): number => table.head.reduce((sum, row) => sum + rowHeight(section, row.height), 0)

/** The smallest thing that is moved to another page: a line or a row, glued to the next one where it must stay with it. */
interface Unit {
  readonly block: number
  readonly height: number
  readonly glued: boolean
  readonly newPage: boolean
  readonly table?: Table
  readonly row?: number
  readonly paragraph?: Paragraph
  readonly line?: string
  readonly from?: number
  readonly first?: boolean
  readonly last?: boolean
}

export function paragraphLines(paragraph: Paragraph, width: number): string[] {
  const style = styleOf(paragraph.style)
  const size = (paragraph.size ?? style.size) * 10
  const room = (width - (paragraph.indentRight ?? 0) - (paragraph.indentLeft ?? 0)) / size
  const text = paragraph.runs.map((run) => run.text).join('')
  return text === '' ? [''] : breakLines(text, room, (style.indent ?? 0) - (paragraph.hanging ?? 0) / size)
}

function unitsOf(section: Section): Unit[] {
  return section.blocks.flatMap((block, index): Unit[] => {
    if (block.kind === 'paragraph') {
      const lines = paragraphLines(block, bodyWidth(section))
      const height = styleOf(block.style).line
      let end = 0
      return lines.map((line, i) => {
        const last = i === lines.length - 1
        const from = end
        end += line.length
        return { block: index, height, line, from, paragraph: block, first: i === 0, last, newPage: i === 0 && !!block.pageBreakBefore, glued: last ? !!block.keepNext : !!block.keepLines }
      })
    }
    const rows = block.rows.map((row, i): Unit => ({ block: index, height: rowHeight(section, row.height), table: block, row: i, newPage: false, glued: !!row.keepNext }))
    // Word wants a paragraph after each table; where the next block is none, the writer adds one of 20 twips.
    const tail = section.blocks[index + 1]?.kind === 'paragraph' ? [] : [{ block: index, height: STYLES.Tail.line, newPage: false, glued: !!block.rows.at(-1)?.keepNext }]
    return [...rows, ...tail]
  })
}

export function planSection(section: Section): PlannedSection {
  const room = bodyHeight(section)
  const pages: Unit[][] = [[]]
  let used = 0
  const heightOn = (units: readonly Unit[], page: readonly Unit[]): number => {
    let table = page.at(-1)?.table
    let height = 0
    for (const unit of units) {
      if (unit.table && unit.table !== table) height += headHeight(section, unit.table)
      table = unit.table
      height += unit.height
    }
    return height
  }
  const place = (units: readonly Unit[]): void => {
    const page = pages.at(-1)!
    if ((used + heightOn(units, page) > room || units[0]!.newPage) && page.length > 0) {
      pages.push([])
      used = 0
    }
    placeHere(units)
  }
  const placeHere = (units: readonly Unit[]): void => {
    const page = pages.at(-1)!
    const height = heightOn(units, page)
    if (units.length > 1 && used + height > room) return units.forEach((unit) => place([unit])) // longer than a page: let go
    page.push(...units)
    used += height
  }
  for (const chain of chainsOf(unitsOf(section))) place(chain)
  return { section, pages: pages.map((units) => ({ placed: placed(units) })), ...(section.about !== undefined && { sheet: aboutMark(section.about) + rowsMark(section) }) }
}

function chainsOf(units: readonly Unit[]): Unit[][] {
  const chains: Unit[][] = []
  let open = false
  for (const unit of units) {
    if (open) chains.at(-1)!.push(unit)
    else chains.push([unit])
    open = unit.glued
  }
  return chains
}

/** Neighbouring units of one block as one placed piece. */
function placed(units: readonly Unit[]): Placed[] {
  const found: Placed[] = []
  for (const unit of units) {
    const before = found.at(-1)
    if (unit.table) {
      if (before?.kind === 'rows' && before.block === unit.block) found[found.length - 1] = { ...before, to: unit.row! + 1 }
      else found.push({ kind: 'rows', block: unit.block, table: unit.table, from: unit.row!, to: unit.row! + 1 })
    } else if (unit.paragraph) {
      if (before?.kind === 'lines' && before.block === unit.block) found[found.length - 1] = { ...before, lines: [...before.lines, unit.line!], last: !!unit.last }
      else found.push({ kind: 'lines', block: unit.block, paragraph: unit.paragraph, lines: [unit.line!], from: unit.from!, first: !!unit.first, last: !!unit.last })
    }
  }
  return found
}

export interface RowChoice {
  readonly rows: number
  readonly height: number
  readonly pages: number
}

/** 8 mm: less, and nobody can sign. */
const LEAST_ROW = 454

/**
 * Rows a page for a sheet of equal rows: fewest pages first, then fewest blanks left over. `head` is the height of the
 * repeated rows without their borders.
 */
export function chooseRows(body: number, head: number, headRows: number, needed: number, [least, most]: readonly [number, number]): RowChoice {
  const room = body - head - headRows * ROW_BORDER - STYLES.Tail.line
  let best: (RowChoice & { waste: number }) | undefined
  for (let rows = least; rows <= most; rows++) {
    const height = Math.floor(room / rows) - ROW_BORDER
    if (height < LEAST_ROW && best) break
    const pages = Math.max(1, Math.ceil(needed / rows))
    const waste = pages * rows - needed
    if (!best || pages < best.pages || (pages === best.pages && waste < best.waste)) best = { rows, height, pages, waste }
  }
  return { rows: best!.rows, height: best!.height, pages: best!.pages }
}

export const innerWidth = (width: number): number => width - 2 * CELL_PADDING
