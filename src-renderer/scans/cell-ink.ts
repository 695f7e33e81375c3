/** Ink in a cell that was printed blank, and what it most likely is. When in doubt a person is asked: nothing is marked on a guess. */
import { CELL_SCALE } from './find-grid.ts'
import type { GreyPicture } from './picture.ts'

export const CELL_READINGS = ['已签', '空白', '看不清'] as const
export type CellReading = (typeof CELL_READINGS)[number]

/** Grey levels below the paper of the cell from which a dot is ink; noise of JPEG stays under it, a pencil does not. */
const INK = 48
/** Square millimetres: below, dust; a stroke of a pen 10 mm long has 4. */
const SPECK = 0.12
const BLANK = 0.5
const SIGNED = 4
/** Millimetres that a name takes at least. */
const WIDE = 4.5
const HIGH = 2.5
/** Strokes that a line through a name meets, on average over its width; a mere dash or slash has one. */
const STROKES = 1.3

interface Blot {
  readonly area: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly middle: number
  readonly touches: boolean
}

/** Square millimetres of ink. */
export function inkArea(cell: GreyPicture): number {
  const dark = inkOf(cell)
  return dark.reduce((sum, one) => sum + one, 0) / CELL_SCALE ** 2
}

export function readSignature(cell: GreyPicture): CellReading {
  const dark = inkOf(cell)
  const blots = blotsOf(dark, cell.width, cell.height).filter(({ area }) => area >= SPECK)
  // What comes in over an edge and stays there belongs to the neighbour.
  const own = blots.filter(({ touches, middle }) => !touches || (middle > cell.height * 0.22 && middle < cell.height * 0.78))
  const all = sum(blots)
  const mine = sum(own)
  if (all <= BLANK) return '空白'
  if (mine <= BLANK) return '看不清'
  const width = (Math.max(...own.map(({ right }) => right)) - Math.min(...own.map(({ left }) => left)) + 1) / CELL_SCALE
  const height = (Math.max(...own.map(({ bottom }) => bottom)) - Math.min(...own.map(({ top }) => top)) + 1) / CELL_SCALE
  const isName = mine >= SIGNED && width >= WIDE && height >= HIGH && strokes(dark, cell.width, cell.height) >= STROKES
  return isName ? '已签' : '看不清'
}

const sum = (blots: readonly Blot[]): number => blots.reduce((area, blot) => area + blot.area, 0)

/** 1 where there is ink. */
function inkOf({ data }: GreyPicture): Uint8Array {
  const sorted = Uint8Array.from(data).sort()
  const paper = sorted[Math.floor(sorted.length * 0.8)] ?? 255
  return data.map((shade) => (shade < paper - INK ? 1 : 0))
}

/** How often a column that has ink changes from paper to ink, on average. */
function strokes(dark: Uint8Array, width: number, height: number): number {
  let [columns, runs] = [0, 0]
  for (let x = 0; x < width; x++) {
    let own = 0
    for (let y = 0; y < height; y++) if (dark[y * width + x] && !(y > 0 && dark[(y - 1) * width + x])) own++
    if (own > 0) {
      columns++
      runs += own
    }
  }
  return columns === 0 ? 0 : runs / columns
}

/** Connected dots, eight ways. */
function blotsOf(dark: Uint8Array, width: number, height: number): Blot[] {
  const left = Uint8Array.from(dark)
  const blots: Blot[] = []
  const open: number[] = []
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue
    left[start] = 0
    open.push(start)
    let [count, weight, minX, maxX, minY, maxY] = [0, 0, width, 0, height, 0]
    while (open.length > 0) {
      const at = open.pop()!
      const [x, y] = [at % width, Math.floor(at / width)]
      count++
      weight += y
      minX = Math.min(minX, x)
      maxX = Math.max(maxX, x)
      minY = Math.min(minY, y)
      maxY = Math.max(maxY, y)
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy]
          const next = ny * width + nx
          if (nx < 0 || ny < 0 || nx >= width || ny >= height || !left[next]) continue
          left[next] = 0
          open.push(next)
        }
      }
    }
    blots.push({ area: count / CELL_SCALE ** 2, left: minX, right: maxX, top: minY, bottom: maxY, middle: weight / count, touches: minX === 0 || minY === 0 || maxX === width - 1 || maxY === height - 1 })
  }
  return blots
}
