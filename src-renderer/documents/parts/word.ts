/** A planned paper as a .docx. docx builds it; beyond MANY_ROWS the rows of tables are put in as bytes. */
import { Document, Footer, Packer, PageOrientation, Paragraph as WordParagraph, Table as WordTable, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type FileChild, type ISectionOptions } from 'docx'
import { A4, CELL_PADDING, type Fonts } from '../house.ts'
import type { Paragraph, Row, Table } from '../paper.ts'
import type { CodedPages } from './code-header.ts'
import { field } from './field.ts'
import { mergedRows } from './merged-rows.ts'
import { pageCode } from './page-code.ts'
import type { PlannedPage, PlannedSection } from './page-plan.ts'
import { ALIGNMENT, rowPieces, wordRow, type KnownPieces, type RowPieces } from './word-rows.ts'

/** Above this many rows in one file they are written without docx objects. */
export const MANY_ROWS = 300

export interface Shell {
  /** The .docx with one marker row in place of the rows of each table, if there are many. */
  readonly bytes: Uint8Array
  /** What to put for each marker, in order. */
  readonly rows: readonly RowPieces[]
  /** What the header of each section shows; empty where there is no code. */
  readonly headers: readonly CodedPages[]
}

const HINT = { hint: 'eastAsia' as const }

export async function wordShell(sections: readonly PlannedSection[], fonts: Fonts, code: string, manyRows = MANY_ROWS): Promise<Shell> {
  const count = sections.reduce((sum, planned) => sum + planned.section.blocks.reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0), 0)
  const written: RowPieces[] | undefined = count > manyRows ? [] : undefined
  const allPages = sections.reduce((sum, { pages }) => sum + pages.length, 0)
  const parts = sections.flatMap((planned) => wordSections(planned, code !== ''))
  const known: KnownPieces = new Map()
  const document = new Document({
    evenAndOddHeaderAndFooters: sections.some(({ section }) => section.footer === 'official'),
    sections: parts.map((part) => wordSection(part, fonts, allPages, written && { written, known }))
  })
  return { bytes: new Uint8Array(await Packer.toArrayBuffer(document)), rows: written ?? [], headers: code ? parts.map(({ planned, from }) => ({ code: pageCode(code, planned.sheet, from), section: planned.section })) : [] }
}

/** The document.xml of a shell, cut where its marker rows stand: one more text than there are markers. */
export function shellTexts(documentXml: string, markers: number): string[] {
  const texts: string[] = []
  let from = 0
  for (let i = 0; i < markers; i++) {
    const marker = documentXml.indexOf(`<w:pStyle w:val="${markerStyle(i)}"/>`, from)
    texts.push(documentXml.slice(from, documentXml.lastIndexOf('<w:tr>', marker)))
    from = documentXml.indexOf('</w:tr>', marker) + '</w:tr>'.length
  }
  return [...texts, documentXml.slice(from)]
}

/** A style's name cannot be typed by anyone into a cell, so no text can be taken for a marker. */
const markerStyle = (index: number): string => `Rows${index}`

/** Rows that are put in as bytes, and the cells that were written already. */
interface Written {
  readonly written: RowPieces[]
  readonly known: KnownPieces
}

/** A section of the file: some pages of a planned one. */
interface WordPart {
  readonly planned: PlannedSection
  readonly pages: readonly PlannedPage[]
  /** The number of its first page within the planned section. */
  readonly from: number
}

/** A page header belongs to a section, so where each page has its own code each page is a section. */
function wordSections(planned: PlannedSection, coded: boolean): WordPart[] {
  const apart = coded && planned.sheet !== undefined && planned.pages.every(({ placed: [first] }) => first?.kind !== 'lines' || first.first)
  return apart ? planned.pages.map((page, i) => ({ planned, pages: [page], from: i + 1 })) : [{ planned, pages: planned.pages, from: 1 }]
}

function wordSection({ planned, pages, from }: WordPart, fonts: Fonts, allPages: number, written: Written | undefined): ISectionOptions {
  const { section } = planned
  // Where each page is a section, no field knows how many there are.
  const sectionPages = pages.length < planned.pages.length ? [new TextRun({ font: HINT, text: String(planned.pages.length) })] : field('SECTIONPAGES', String(pages.length))
  const children: FileChild[] = []
  let open: { block: number; table: Table; rows: Row[][] } | undefined
  const closeTable = (tail: boolean): void => {
    if (!open) return
    children.push(wordTable(open.table, open.rows, fonts, written))
    if (tail) children.push(tailParagraph(false))
    open = undefined
  }
  pages.forEach((page, number) => {
    page.placed.forEach((piece, at) => {
      // Official papers leave it to keepNext, which every program honours between paragraphs; LibreOffice does not keep
      // rows of a table together, so a sheet has its breaks written.
      const breakHere = at === 0 && number > 0 && !!section.writtenBreaks
      if (piece.kind === 'rows') {
        if (open && (open.block !== piece.block || breakHere)) closeTable(!breakHere)
        if (breakHere) children.push(tailParagraph(true))
        open ??= { block: piece.block, table: piece.table, rows: [] }
        open.rows.push(piece.table.rows.slice(piece.from, piece.to))
      } else {
        closeTable(false)
        if (piece.first) children.push(wordParagraph(piece.paragraph, fonts, breakHere))
      }
    })
  })
  closeTable(true)
  const official = section.footer === 'official'
  return {
    properties: {
      page: {
        size: { width: A4.short, height: A4.long, orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: section.margin,
        pageNumbers: section.footer === 'sheet' ? { start: from } : {}
      },
      // No type: a grid would stretch even exact lines in LibreOffice.
      grid: { linePitch: 312 }
    },
    // A section without a footer of its own has that of the one before: the same page of the same sheet.
    footers: from > 1 ? {} : official ? { default: dashFooter('right'), even: dashFooter('left') } : { default: section.footer === 'none' ? new Footer({ children: [tailParagraph(false)] }) : sheetFooter(section.footer === 'book' ? field('NUMPAGES', String(allPages)) : sectionPages, section.signatures) },
    children
  }
}

function wordParagraph(paragraph: Paragraph, fonts: Fonts, breakBefore: boolean): WordParagraph {
  const { indentRight, indentLeft, hanging } = paragraph
  const indent = indentRight !== undefined || indentLeft !== undefined || hanging !== undefined
  return new WordParagraph({
    style: paragraph.style,
    ...(paragraph.keepNext && { keepNext: true }),
    ...(paragraph.keepLines && { keepLines: true }),
    ...((paragraph.pageBreakBefore || breakBefore) && { pageBreakBefore: true }),
    ...(indent && { indent: { ...(indentLeft !== undefined && { left: indentLeft }), ...(indentRight !== undefined && { right: indentRight }), ...(hanging === undefined ? { firstLine: 0, firstLineChars: 0 } : { hanging }) } }),
    ...(paragraph.align && { alignment: ALIGNMENT[paragraph.align] }),
    children: paragraph.runs.filter((run) => run.text !== '').map((run) => new TextRun({ font: { ...HINT, ...(run.face && { eastAsia: fonts[run.face] }) }, ...(paragraph.size !== undefined && { size: paragraph.size }), text: run.text }))
  })
}

const tailParagraph = (breakBefore: boolean): WordParagraph => new WordParagraph({ style: 'Tail', ...(breakBefore && { pageBreakBefore: true }), children: [] })

function wordTable(table: Table, pages: readonly (readonly Row[])[], fonts: Fonts, written: Written | undefined): WordTable {
  const printed = pages.flatMap((rows) => mergedRows(rows))
  const width = table.widths.reduce((sum, column) => sum + column, 0)
  const line = (size: number) => ({ style: 'single', size, color: 'auto' }) as const
  const head = mergedRows(table.head)
  const rows = written && printed.length > 0 ? [markerRow(written.written.push(rowPieces(head, printed, fonts, written.known)) - 1, width, table.widths.length)] : [...head.map((row) => wordRow(row, fonts, true)), ...printed.map((row) => wordRow(row, fonts, false))]
  return new WordTable({
    rows,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...table.widths],
    layout: TableLayoutType.FIXED,
    alignment: 'center',
    borders: { top: line(8), left: line(8), bottom: line(8), right: line(8), insideHorizontal: line(4), insideVertical: line(4) },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: table.tight ? 0 : CELL_PADDING, right: table.tight ? 0 : CELL_PADDING }
  })
}

const markerRow = (index: number, width: number, columns: number): TableRow =>
  new TableRow({ children: [new TableCell({ columnSpan: columns, width: { size: width, type: WidthType.DXA }, children: [new WordParagraph({ style: markerStyle(index), children: [] })] })] })

/** — 1 —, one character in from the outer edge (GB/T 9704-2012 7.5). */
const dashFooter = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [new WordParagraph({ style: 'PageNumber', alignment: ALIGNMENT[side], indent: side === 'right' ? { right: 280 } : { left: 280 }, children: [new TextRun({ font: HINT, text: '— ' }), ...field('PAGE', '1'), new TextRun({ font: HINT, text: ' —' })] })]
  })

function sheetFooter(count: readonly TextRun[], signatures: string | undefined): Footer {
  const text = (part: string): TextRun => new TextRun({ font: HINT, text: part })
  const number = new WordParagraph({ style: 'SheetFooter', children: [text('第'), ...field('PAGE', '1'), text('页　共'), ...count, text('页')] })
  return new Footer({ children: signatures ? [new WordParagraph({ style: 'SheetSignature', children: [text(signatures)] }), number] : [number] })
}
