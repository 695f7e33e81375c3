/** A chapter of the 学员手册: it begins on a page of its own, in type that needs no glasses. */
import { mm, SHEET_MARGIN, styleOf } from '#documents/house.ts'
import { fittedCell, paragraph, type Block, type Paragraph, type Section, type Table } from '#documents/paper.ts'
import { linesAt } from '#documents/parts/fit.ts'
import { em } from '#documents/parts/text-width.ts'

export interface Chapter {
  readonly title: string
  readonly blocks: readonly Block[]
}

const WIDTH = 170

export const chapterSection = ({ title, blocks }: Chapter): Section => ({ landscape: false, margin: SHEET_MARGIN, footer: 'book', writtenBreaks: true, blocks: [paragraph('BookHeading', title, { keepNext: true, keepLines: true }), ...blocks] })

/** One paragraph a line. */
export const bookText = (text: string): Paragraph[] => text.split(/\n+/).filter((line) => line.trim()).map((line) => paragraph('BookText', line.trim()))
/** A topic in 黑体 and what is said of it. */
export const bookTopic = (lead: string, text: string): Paragraph => paragraph('BookText', [{ text: lead, face: 'hei' }, { text }])
export const bookHeading = (text: string): Paragraph => paragraph('BookSection', text, { keepNext: true, keepLines: true })
/** The college or a date under a letter. */
export const bookSign = (text: string): Paragraph => paragraph('BookFlush', text, { align: 'right', indentRight: mm(10), keepLines: true })

const ENTRY = mm(11)
const NUMBER = mm(14)

/** 目录: a line a chapter, dots up to its page. */
export function contentsTable(entries: readonly { readonly title: string; readonly page: number }[]): Table {
  const widths = [mm(WIDTH) - NUMBER, NUMBER]
  const room = (mm(WIDTH) - NUMBER - mm(3)) / (styleOf('OfficialFlush').size * 10)
  const dotted = (title: string): string => {
    const dots = '…'.repeat(Math.max(0, Math.floor(room * 0.96 - em(title, 0.25))))
    return linesAt(title + dots, mm(WIDTH) - NUMBER, styleOf('OfficialFlush').size).length === 1 ? title + dots : title
  }
  return { kind: 'table', widths, head: [], rows: entries.map(({ title, page }) => ({ height: ENTRY, cells: [fittedCell(dotted(title), widths[0]!, ENTRY, { style: 'OfficialFlush', borders: 'none' }), fittedCell(String(page), widths[1]!, ENTRY, { style: 'OfficialFlush', borders: 'none', align: 'right' })] })) }
}

/** A page of lines to write on. */
export function ruledPage(lines: number): Table {
  const width = mm(WIDTH)
  return { kind: 'table', widths: [width], head: [], rows: Array.from({ length: lines }, () => ({ height: mm(11), cells: [fittedCell('', width, mm(11), { borders: 'bottom' })] })) }
}
