/**
 * The rows of a table twice: as docx objects, and as the very bytes that docx makes of them. Building objects costs
 * docx four fifths of its time, so a paper with many rows takes the bytes; a test holds the two equal to the byte.
 */
import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph as WordParagraph, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType, type IParagraphOptions, type IRunOptions } from 'docx'
import { strToU8 } from 'fflate'
import { styleOf, type Align, type Fonts } from '../house.ts'
import { EDGES, type Cell, type Edge } from '../paper.ts'
import type { PrintedCell, PrintedRow } from './merged-rows.ts'
import { escapeXml } from './package-parts.ts'

export const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.BOTH } as const satisfies Record<Align, string>

/** Fold and cut lines are thin and grey. */
const LINE = {
  none: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  outer: { style: BorderStyle.SINGLE, size: 8, color: 'auto' },
  rule: { style: BorderStyle.SINGLE, size: 4, color: 'auto' },
  cut: { style: BorderStyle.DASHED, size: 4, color: '999999' }
} as const
/** What is drawn at one edge of a cell that does not take the lines of its table. */
function lineAt({ borders }: Cell, edge: Edge): (typeof LINE)[keyof typeof LINE] {
  if (typeof borders === 'object') return borders.edges.includes(edge) ? LINE[borders.line] : LINE.none
  return borders === 'bottom' && edge === 'bottom' ? LINE.outer : LINE.none
}
/** A text that is turned by half is for printing from HTML: LibreOffice and some readers cannot turn it. */
const wordText = ({ text, turned }: Cell): string => (turned ? '' : text)

/** Only what differs from the style is written, so that a person who restyles the document in Word changes it all. */
const ownAlign = (cell: Cell): Align | undefined => (cell.align === styleOf(cell.style).align ? undefined : cell.align)
const ownLine = (cell: Cell): number | undefined => (wordText(cell) === '' || cell.fitted.line === styleOf(cell.style).line ? undefined : cell.fitted.line)
const ownSize = (cell: Cell): number | undefined => (cell.fitted.size === styleOf(cell.style).size ? undefined : cell.fitted.size)

export function wordRow(row: PrintedRow, fonts: Fonts, head: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: head || undefined,
    height: { value: row.height, rule: HeightRule.EXACT },
    children: row.cells.filter((printed) => printed.rows > 0).map((printed) => wordCell(printed, fonts))
  })
}

function wordCell({ cell, rows }: PrintedCell, fonts: Fonts): TableCell {
  const line = ownLine(cell)
  const align = ownAlign(cell)
  const font = { hint: 'eastAsia' as const, ...(cell.face && { eastAsia: fonts[cell.face] }) }
  const size = ownSize(cell)
  const paragraph: IParagraphOptions = {
    style: cell.style,
    ...(line !== undefined && { spacing: { line, lineRule: LineRuleType.EXACT } }),
    ...(align && { alignment: ALIGNMENT[align] }),
    children: wordText(cell) === '' ? [] : wordText(cell).split('\n').map((text, i) => new TextRun({ font, ...(size !== undefined && { size }), text, ...(i > 0 && { break: 1 }) } satisfies IRunOptions))
  }
  return new TableCell({
    width: { size: cell.width, type: WidthType.DXA },
    ...(cell.span > 1 && { columnSpan: cell.span }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(cell.borders !== 'grid' && { borders: { top: lineAt(cell, 'top'), left: lineAt(cell, 'left'), bottom: lineAt(cell, 'bottom'), right: lineAt(cell, 'right') } }),
    verticalAlign: cell.valign === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [new WordParagraph(paragraph)]
  })
}

/** Rows ready for the file. The pieces of equal cells are the same bytes, so thousands of rows take little memory. */
export interface RowPieces {
  /** UTF-8 of the rows, to be put one after the other. */
  readonly pieces: readonly Uint8Array[]
  /** What the rows show, escaped as it stands in the XML. */
  readonly text: string
}

/** A cell that stands in many rows, of many tables, is written once and repeated. */
export type KnownPieces = Map<Cell, { piece: Uint8Array; text: string }>

/** All rows of a table, those of its head first. */
export function rowPieces(head: readonly PrintedRow[], rows: readonly PrintedRow[], fonts: Fonts, known: KnownPieces): RowPieces {
  const starts = new Map<string, Uint8Array>()
  const pieces: Uint8Array[] = []
  let text = ''
  const put = (row: PrintedRow, repeated: string): void => {
    const key = `${repeated}${row.height}`
    let start = starts.get(key)
    if (!start) starts.set(key, (start = strToU8(`<w:tr><w:trPr><w:cantSplit/>${repeated}<w:trHeight w:val="${row.height}" w:hRule="exact"/></w:trPr>`)))
    pieces.push(start)
    for (const printed of row.cells) {
      let written = printed.rows === 1 ? known.get(printed.cell) : undefined
      if (!written) {
        written = { piece: strToU8(cellXml(printed, fonts)), text: printed.rows === 0 ? '' : escapeXml(printed.cell.text) }
        if (printed.rows === 1) known.set(printed.cell, written)
      }
      pieces.push(written.piece)
      text += written.text
    }
    pieces.push(ROW_END)
  }
  for (const row of head) put(row, '<w:tblHeader/>')
  for (const row of rows) put(row, '')
  return { pieces, text }
}

const ROW_END = strToU8('</w:tr>')

function cellXml({ cell, rows }: PrintedCell, fonts: Fonts): string {
  const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ''
  const merge = rows === 1 ? '' : `<w:vMerge w:val="${rows === 0 ? 'continue' : 'restart'}"/>`
  const lines = EDGES.map((edge) => [edge, lineAt(cell, edge)] as const).map(([edge, { style, size, color }]) => `<w:${edge} w:val="${style}" w:color="${color}" w:sz="${size}"/>`)
  const borders = cell.borders === 'grid' ? '' : `<w:tcBorders>${lines.join('')}</w:tcBorders>`
  const valign = rows === 0 ? 'center' : cell.valign === 'top' ? 'top' : 'center'
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${cell.width}"/>${span}${merge}${borders}<w:vAlign w:val="${valign}"/></w:tcPr>${rows === 0 ? '<w:p/>' : paragraphXml(cell, fonts)}</w:tc>`
}

function paragraphXml(cell: Cell, fonts: Fonts): string {
  const line = ownLine(cell)
  const align = ownAlign(cell)
  const size = ownSize(cell)
  const face = cell.face ? ` w:eastAsia="${escapeXml(fonts[cell.face])}"` : ''
  const properties = `<w:rPr><w:rFonts${face} w:hint="eastAsia"/>${size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}</w:rPr>`
  const text = wordText(cell)
  const runs = text === '' ? '' : text.split('\n').map((text, i) => `<w:r>${properties}${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`).join('')
  return `<w:p><w:pPr><w:pStyle w:val="${cell.style}"/>${line === undefined ? '' : `<w:spacing w:line="${line}" w:lineRule="exact"/>`}${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>${runs}</w:p>`
}
