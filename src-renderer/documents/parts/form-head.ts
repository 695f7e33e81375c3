/** The head of a form: its title on one line in the largest size that fits, and the line with its number beneath. */
import { mm } from '../house.ts'
import { paragraph, type Block } from '../paper.ts'
import { linesAt } from './fit.ts'

/** Half-points, from 2号 down; a title too long for the last one takes several lines of it. */
export const TITLE_SIZES = [44, 40, 36, 32, 30] as const

/** `width` of the body in mm. */
export function formHead(title: string, width: number, line: string): Block[] {
  const size = TITLE_SIZES.find((candidate) => linesAt(title, mm(width), candidate).length === 1) ?? TITLE_SIZES.at(-1)!
  return [paragraph('SheetTitle', title, { size, keepNext: true, keepLines: true }), paragraph('SheetInfo', line, { align: 'right', keepNext: true })]
}
