/** 落款 with room for a seal (GB/T 9704-2012 7.3.5.1), and the two columns in which both parties sign. */
import { mm, styleOf } from '../house.ts'
import { fittedCell, paragraph, type Paragraph, type Table } from '../paper.ts'
import { em } from './text-width.ts'

const EM = styleOf('OfficialFlush').size * 10

/**
 * Issuer centred over the date, the date four characters in. The lines above keep with it, so that the seal never stands
 * on a page without text; the blank lines give the seal its room.
 */
export function signOff(issuer: string, date: string): Paragraph[] {
  const dateRight = 4 * EM
  const issuerRight = Math.max(0, Math.round(dateRight + ((em(date) - em(issuer)) * EM) / 2))
  const right = (text: string, indentRight: number, keepNext: boolean): Paragraph => paragraph('OfficialFlush', text, { align: 'right', indentRight, keepLines: true, ...(keepNext && { keepNext }) })
  return [blankLine(true), blankLine(true), right(issuer, issuerRight, true), right(date, dateRight, false)]
}

export const blankLine = (keepNext = false): Paragraph => paragraph('OfficialFlush', '', keepNext ? { keepNext } : {})

/** Both parties side by side, each with its lines to sign on; one row, never divided. Total width in millimetres. */
export const twoParties = (total: number, left: readonly string[], right: readonly string[]): Table => signingColumns(total, [left, right])

/** Any number of parties side by side, as with a 监交人 between those who hand over and who receive. */
export function signingColumns(total: number, parties: readonly (readonly string[])[]): Table {
  const width = Math.floor(mm(total) / parties.length)
  const height = Math.max(...parties.map((lines) => lines.length)) * styleOf('SignOff').line + mm(4)
  return { kind: 'table', widths: parties.map(() => width), head: [], rows: [{ height, cells: parties.map((lines) => fittedCell(lines.join('\n'), width, height, { style: 'SignOff' })), keepNext: true }] }
}
