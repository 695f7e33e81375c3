/** A pen that signs: names of two or three characters in strokes that no two people make alike, from one seed. */
import type { Stroke } from './scanned-pages.ts'

/** Millimetres on paper. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Dice = () => number
type Points = (readonly [number, number])[]

const INKS = ['#111111', '#1b2a6b', '#2a4bb0', '#3c3c3c', '#6a6a6a'] as const

/** A name somewhere in its cell, now and then up to a millimetre beyond it. */
export function signature(roll: Dice, cell: Box): Stroke[] {
  const size = 5.2 + roll() * Math.min(3, cell.height - 5)
  const count = roll() < 0.35 ? 2 : 3
  const step = Math.min(size * (0.75 + roll() * 0.4), (cell.width - 3 - size) / (count - 1))
  const colour = INKS[Math.floor(roll() * INKS.length)]!
  const width = 0.3 + roll() * 0.3
  let left = cell.left + 1.5 + roll() * Math.max(0, cell.width - 3 - step * (count - 1) - size)
  const top = cell.top + (cell.height - size) / 2 + (roll() - 0.5) * 2.4
  return Array.from({ length: count }, () => {
    const drawn = character(roll, { left, top: top + (roll() - 0.5) * 0.8, width: size, height: size }, width, colour)
    left += step
    return drawn
  }).flat()
}

/** Four to nine strokes, some of them run together as in a quick hand. */
function character(roll: Dice, { left, top, width: side }: Box, width: number, colour: string): Stroke[] {
  const place = (): readonly [number, number] => [left + roll() * side, top + roll() * side]
  return Array.from({ length: 4 + Math.floor(roll() * 6) }, () => {
    const [from, to] = [place(), place()]
    const points: Points = [from, [(from[0] + to[0]) / 2 + (roll() - 0.5) * 1.2, (from[1] + to[1]) / 2 + (roll() - 0.5) * 1.2], to]
    if (roll() < 0.3) points.push(place())
    return { points, width: width * (0.8 + roll() * 0.4), colour }
  })
}

const line = (points: Points, width = 0.45, colour: string = INKS[0]): Stroke => ({ points, width, colour })

/** What stands in cells of people who did not sign. */
export const NO_SIGNATURES: Readonly<Record<string, (roll: Dice, cell: Box) => Stroke[]>> = {
  dust: (roll, { left, top, width, height }) => Array.from({ length: 3 }, () => {
    const [x, y] = [left + 1.5 + roll() * (width - 3), top + 1.5 + roll() * (height - 3)]
    return line([[x, y], [x + 0.1, y]], 0.2 + roll() * 0.1)
  }),
  dash: (roll, { left, top, width, height }) => [line([[left + width * 0.2, top + height * (0.4 + roll() * 0.2)], [left + width * 0.8, top + height * (0.4 + roll() * 0.2)]])],
  slash: (_, { left, top, width, height }) => [line([[left + 4, top + height - 1.2], [left + width - 4, top + 1.2]])],
  tick: (roll, { left, top, width }) => [line([[left + width / 2 - 3, top + 4], [left + width / 2 - 1, top + 7], [left + width / 2 + 3 + roll(), top + 1.5]], 0.6)],
  'the line below of a neighbour above': (roll, { left, top, width }) => Array.from({ length: 4 }, (_, i) => {
    const x = left + width * (0.2 + i * 0.15)
    return line([[x, top - 3], [x + roll(), top + 1.6 + roll() * 0.8]], 0.5)
  }),
  fold: (_, { left, top, width, height }) => [line([[left - 20, top + height * 0.55], [left + width + 20, top + height * 0.6]], 0.5, '#b8b8b8')]
}

/** A tick over a box, never quite in its middle. */
export function tick(roll: Dice, { left, top, width, height }: Box): Stroke[] {
  const [x, y, size] = [left + width / 2 + (roll() - 0.5) * 3, top + height / 2 + (roll() - 0.5) * 2.4, 2.2 + roll() * 1.4]
  return [line([[x - size, y - size * 0.2], [x - size * 0.3, y + size * 0.8], [x + size * 1.2, y - size * 1.1]], 0.35 + roll() * 0.3, INKS[Math.floor(roll() * INKS.length)])]
}
