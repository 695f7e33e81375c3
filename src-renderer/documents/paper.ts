/**
 * What a paper is before it becomes Word or HTML: sections of paragraphs and tables with every length settled. Papers
 * build these, the page plan cuts them into pages, and both writers print exactly this.
 */
import { CELL_PADDING, styleOf, type Align, type Face, type Margin, type StyleName } from './house.ts'
import { fitText, type Fitted } from './parts/fit.ts'
import { cleanText } from './parts/text-width.ts'

export interface Run {
  readonly text: string
  /** Another face than the style's. */
  readonly face?: Face
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: StyleName
  readonly runs: readonly Run[]
  readonly align?: Align
  /** Twips from the right edge, for 落款. */
  readonly indentRight?: number
  /** Twips from the left edge, and how far the first line hangs out of it. */
  readonly indentLeft?: number
  readonly hanging?: number
  /** Half-points, where the style's size does not fit. */
  readonly size?: number
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
}

export interface Cell {
  readonly text: string
  readonly style: StyleName
  readonly face?: Face
  readonly align: Align
  /** Inner and outer width in twips. */
  readonly width: number
  readonly span: number
  readonly fitted: Fitted
  readonly borders: 'grid' | 'none' | 'bottom' | Lines
  /** Cells of one column with the same key are one cell, within a page. */
  readonly merge?: string
  readonly valign?: 'top'
  /** Upside down, for the back of a card that is folded: HTML prints it so; Word leaves its text out. */
  readonly turned?: true
}

/** Lines at some edges of a cell only. cut: thin and grey, to cut or fold along. */
export interface Lines {
  readonly edges: readonly Edge[]
  readonly line: 'rule' | 'cut'
}
export const EDGES = ['top', 'left', 'bottom', 'right'] as const
export type Edge = (typeof EDGES)[number]

export interface Row {
  readonly height: number
  readonly cells: readonly Cell[]
  /** Stays with the next row or block. */
  readonly keepNext?: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly widths: readonly number[]
  /** Repeated on every page. */
  readonly head: readonly Row[]
  readonly rows: readonly Row[]
  /** No free space at the sides of its cells, which may then be as narrow as a millimetre. */
  readonly tight?: true
}

export type Block = Paragraph | Table

export interface Section {
  readonly landscape: boolean
  readonly margin: Margin
  /**
   * official: — 1 —, right on odd pages and left on even ones. sheet: 第1页 共2页, counted within the section; book: the same
   * counted over the whole file, for a table of contents to refer to. none: a cover, which is counted and bears no number.
   */
  readonly footer: 'official' | 'sheet' | 'book' | 'none'
  /** Breaks are written at the planned places, for sheets whose rows differ in height; else the program turns the page itself. */
  readonly writtenBreaks?: true
  /**
   * What this sheet is about (the session, the day), where it is to be found again when it comes back filled in: its pages
   * then each carry a code of their own.
   */
  readonly about?: string
  /** A line above the page number on each page, for signatures. */
  readonly signatures?: string
  readonly blocks: readonly Block[]
}

export const paragraph = (style: StyleName, text: string | readonly Run[], rest: Partial<Omit<Paragraph, 'kind' | 'style' | 'runs'>> = {}): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: (typeof text === 'string' ? [{ text }] : text).map((run) => ({ ...run, text: cleanText(run.text).replaceAll('\n', ' ') })),
  ...rest
})

interface CellOptions {
  style?: StyleName
  face?: Face
  align?: Align
  span?: number
  borders?: Cell['borders']
  merge?: string
  valign?: 'top'
  /** Half-points; the style's size unless smaller. */
  most?: number
}

/** A cell whose text is set as large as fits `height` twips. */
export function fittedCell(text: string, width: number, height: number, options: CellOptions = {}): Cell {
  const style = options.style ?? 'TableText'
  const clean = cleanText(text)
  const { size, line } = styleOf(style)
  const fitted = fitText(clean, width - 2 * CELL_PADDING, height, Math.min(size, options.most ?? size), line)
  return { text: clean, style, width, fitted, align: options.align ?? styleOf(style).align, span: options.span ?? 1, borders: options.borders ?? 'grid', ...(options.face && { face: options.face }), ...(options.merge !== undefined && { merge: options.merge }), ...(options.valign && { valign: options.valign }) }
}
