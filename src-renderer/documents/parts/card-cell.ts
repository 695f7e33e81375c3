/** Cells of cards: each line of a text stays a line and is set as large as the card allows. */
import { CELL_PADDING, styleOf, type Face, type StyleName } from '../house.ts'
import { type Cell, type Lines } from '../paper.ts'
import { fitWhole } from './fit.ts'
import { spreadName } from './sheet-head.ts'
import { cleanText } from './text-width.ts'

interface CardCellOptions {
  readonly face?: Face
  readonly align?: Cell['align']
  readonly borders?: Cell['borders']
  readonly span?: number
  readonly turned?: true
  readonly valign?: 'top'
  readonly merge?: string
  /** Half-points; the style's size unless smaller. */
  readonly most?: number
}

/** `width` and `height` in twips. */
export function cardCell(lines: readonly string[], width: number, height: number, style: StyleName, { most, borders = 'none', span = 1, align, ...rest }: CardCellOptions = {}): Cell {
  const text = lines.map((line) => cleanText(line).replaceAll('\n', ' '))
  const { size, align: usual } = styleOf(style)
  return { text: text.join('\n'), style, width, span, borders, align: align ?? usual, fitted: fitWhole(text, width - 2 * CELL_PADDING, height, Math.min(size, most ?? size)), ...rest }
}

/** A long name is divided at its dots where that makes it larger: 阿卜杜热合曼· over 买买提依明. */
export function nameCell(name: string, width: number, height: number, style: StyleName, options: CardCellOptions = {}): Cell {
  const whole = cardCell([spreadName(name)], width, height, style, options)
  const parts = name.split(/(?<=[·•・‧])/)
  if (parts.length === 1) return whole
  const divided = cardCell(parts, width, height, style, options)
  return divided.fitted.size > whole.fitted.size ? divided : whole
}

export const cutAt = (...edges: Lines['edges']): Lines => ({ edges, line: 'cut' })
