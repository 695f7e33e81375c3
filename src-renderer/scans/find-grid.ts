/**
 * The lines of a planned table in a picture. They are looked for where the QR code has them, in narrow strips along two
 * columns and along the first and last rows, because its word is only good to some millimetres at the far end of a page.
 */
import { matchLines, REACH, STEP, type Profile } from './match-lines.ts'
import type { PageFrame } from './page-frame.ts'
import { shadeAt, type GreyPicture } from './picture.ts'
import type { PlannedGrid } from './planned-grid.ts'

export interface FoundGrid {
  /** A cell upright, CELL_SCALE dots a millimetre, `inset` millimetres smaller at each side; negative: with its surroundings. */
  cell(row: number, column: number, inset: number): GreyPicture
}

/** Dots a millimetre of a cell: about what a scan of 200 dpi has. */
export const CELL_SCALE = 8
/** Millimetres: a strip turned by half a degree still has its lines in one place. */
const STRIP = 9
/** Beyond the table, for lines that are not where they are expected. */
const MARGIN = 12

export function findGrid(picture: GreyPicture, frame: PageFrame, grid: PlannedGrid): FoundGrid | undefined {
  const { columns, lines, rows } = grid
  // Columns whose cells are joined have no lines inside.
  const whole = columns.slice(1).map((_, at) => at).filter((at) => rows.every((row) => row.cells[at]?.merge === undefined))
  const [left, right] = [stripWithin(columns, whole[0]!), stripWithin(columns, whole.at(-1)!)]
  const [upper, lower] = [stripWithin(lines, 1), stripWithin(lines, lines.length - 2)]
  const shade = (x: number, y: number): number => {
    const point = frame.toPicture(x, y)
    return shadeAt(picture, point.x, point.y)
  }
  const down = (strip: Strip): Profile => profileOf(lines, (y, across) => shade(strip.from + across * (strip.to - strip.from), y))
  const along = (strip: Strip): Profile => profileOf(columns, (x, across) => shade(x, strip.from + across * (strip.to - strip.from)))
  const [leftLines, rightLines, upperColumns, lowerColumns] = [matchLines(down(left), lines, REACH.rows), matchLines(down(right), lines, REACH.rows), matchLines(along(upper), columns, REACH.columns), matchLines(along(lower), columns, REACH.columns)]
  if (!leftLines || !rightLines || !upperColumns || !lowerColumns) return undefined

  const lineAt = (line: number, x: number): number => between(leftLines[line]!, rightLines[line]!, (x - centre(left)) / (centre(right) - centre(left)))
  const columnAt = (column: number, y: number): number => between(upperColumns[column]!, lowerColumns[column]!, (y - centre(upper)) / (centre(lower) - centre(upper)))
  return {
    cell(row, column, inset) {
      const [x, y] = [(columns[column]! + columns[column + 1]!) / 2, (leftLines[row + 1]! + rightLines[row + 2]!) / 2]
      const [cellLeft, cellRight] = [columnAt(column, y) + inset, columnAt(column + 1, y) - inset]
      const [width, height] = [cellRight - cellLeft, lineAt(row + 2, x) - lineAt(row + 1, x) - 2 * inset]
      const out = { width: Math.max(1, Math.round(width * CELL_SCALE)), height: Math.max(1, Math.round(height * CELL_SCALE)) }
      const data = new Uint8Array(out.width * out.height)
      for (let v = 0; v < out.height; v++) {
        for (let u = 0; u < out.width; u++) {
          const at = cellLeft + (u + 0.5) / CELL_SCALE
          data[v * out.width + u] = shade(at, lineAt(row + 1, at) + inset + (v + 0.5) / CELL_SCALE)
        }
      }
      return { ...out, data }
    }
  }
}

interface Strip {
  readonly from: number
  readonly to: number
}

const centre = ({ from, to }: Strip): number => (from + to) / 2
const between = (a: number, b: number, part: number): number => a + (b - a) * part

/** The middle of what lies between two edges. */
function stripWithin(edges: readonly number[], at: number): Strip {
  const [from, to] = [edges[at]!, edges[at + 1]!]
  const half = Math.min(STRIP, (to - from) * 0.8) / 2
  return { from: (from + to) / 2 - half, to: (from + to) / 2 + half }
}

/** How dark it is across a strip at each place along it; `shadeOf` takes the place and a part of the strip's width. */
function profileOf(edges: readonly number[], shadeOf: (place: number, across: number) => number): Profile {
  const start = edges[0]! - MARGIN
  const steps = Math.ceil((edges.at(-1)! + MARGIN - start) / STEP)
  const samples = 40
  const darkness = new Float32Array(steps)
  for (let i = 0; i < steps; i++) {
    let sum = 0
    for (let k = 0; k < samples; k++) sum += shadeOf(start + i * STEP, (k + 0.5) / samples)
    darkness[i] = 1 - sum / samples / 255
  }
  return { start, darkness: overPaper(darkness) }
}

/** Darkness above that of the paper near by: a photo is darker at one side than at the other. */
function overPaper(darkness: Float32Array): Float32Array {
  const reach = Math.round(6 / STEP)
  return darkness.map((value, i) => {
    const near = Array.from(darkness.subarray(Math.max(0, i - reach), i + reach)).sort((a, b) => a - b)
    return Math.max(0, value - near[Math.floor(near.length * 0.3)]!)
  })
}
