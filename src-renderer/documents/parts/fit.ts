/**
 * Text into cells. A row of exact height clips what does not fit without a word, so each text gets the largest size of
 * a ladder at which it fits both the width and the height of its cell; nothing is ever cut off.
 */
import { breakLines, em } from './text-width.ts'

export interface Fitted {
  /** Half-points. */
  readonly size: number
  /** Exact line height in twips. */
  readonly line: number
  readonly lines: readonly string[]
}

/** Measured widths are trusted to two in a hundred. */
const CAUTION = 0.98
/** Cells must not be clipped even by a program that sets Chinese and Latin apart. */
const GAP = 0.25
const LADDER = [44, 40, 36, 32, 28, 24, 21, 18, 15, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2]
/** Twips of line for a size of half-points: a tenth of air between lines. */
const lineFor = (size: number): number => Math.ceil(size * 11)
/** `size` and `line` are what the style would give; used unchanged where the text fits so. Twips and half-points. */
export function fitText(text: string, width: number, height: number, size: number, line: number): Fitted {
  const short = !text.includes('\n') && em(text, GAP) * size * 10 <= width * CAUTION
  if (short && line <= height) return { size, line, lines: [text] }
  for (const step of LADDER) {
    if (step > size) continue
    const lines = linesAt(text, width, step)
    const pitch = step === size ? line : lineFor(step)
    if (lines.length * pitch <= height) return { size: step, line: pitch, lines }
  }
  return { size: 2, line: 22, lines: linesAt(text, width, 2) }
}

/** The largest size at which each line of a text stays one line; `most` in half-points. For names, which nobody divides. */
export function fitWhole(lines: readonly string[], width: number, height: number, most: number): Fitted {
  const widest = Math.max(...lines.map((line) => em(line, GAP)), 0.01)
  const size = Math.max(2, Math.min(most, Math.floor((width * CAUTION) / (widest * 10)), Math.floor(height / lines.length / 11)))
  return { size, line: lineFor(size), lines: [...lines] }
}

/** Lines of a text that may contain line breaks, at a size of half-points. */
export function linesAt(text: string, width: number, size: number): string[] {
  const room = (width * CAUTION) / (size * 10)
  return text.split('\n').flatMap((part) => breakLines(part, room, 0, GAP))
}

/**
 * The height a row needs for texts at their style's size; smaller sizes are tried while it would be higher than `most`.
 * Inner widths and heights in twips.
 */
export function heightFor(cells: readonly { readonly text: string; readonly width: number }[], size: number, line: number, least: number, most: number): number {
  const spare = 80
  for (const step of LADDER) {
    if (step > size) continue
    const pitch = step === size ? line : lineFor(step)
    const height = Math.max(...cells.map(({ text, width }) => linesAt(text, width, step).length * pitch)) + spare
    if (height <= most || step <= 13) return Math.min(most, Math.max(least, height))
  }
  return most
}
