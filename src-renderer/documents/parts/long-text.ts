/** Texts of pages for forms whose rows cannot be divided: cut where a sentence ends, each piece a row of its own. */
import { styleOf } from '../house.ts'
import { linesAt } from './fit.ts'

/** Lines of a piece: a third of a page. */
const MOST_LINES = 15

/** `width` of the cell's inside in twips. A sentence longer than that stays whole, and is set smaller. */
export function inPieces(text: string, width: number): string[] {
  const lines = (part: string): number => linesAt(part, width, styleOf('TableText').size).length
  const pieces: string[] = []
  for (const sentence of text.trim().split(/(?<=[。；！？\n])/)) {
    const last = pieces.at(-1)
    if (last !== undefined && lines(last + sentence) <= MOST_LINES) pieces[pieces.length - 1] = last + sentence
    else pieces.push(sentence)
  }
  return pieces.map((piece) => piece.trim())
}
