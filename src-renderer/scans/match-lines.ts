/** Lines of known distances found again in a profile of darkness. */

/** Darkness 0 to 1 at steps of STEP millimetres, the first at `start`. */
export interface Profile {
  readonly start: number
  readonly darkness: Float32Array
}
export const STEP = 0.125

/**
 * How far off the QR code's word may be, in millimetres; its angle is good to one degree. Rows are alike: beyond half of one the
 * next line would be taken. Columns are not, and lie further off at the foot of the page.
 */
export const REACH = { rows: 4, columns: 6 } as const
/** Programs that add a line's thickness to each row make a table longer by two in a hundred; a picture is stretched by less. */
const STRETCH = { least: 0.985, most: 1.028, step: 0.001 }
/** A line darkens its whole strip by this much at least; words never do. */
const DARK = 0.22
/** Millimetres within which a line is looked for around where the best fit has it. */
const NEAR = 0.6
/** Of all lines, those that must be seen. */
const ENOUGH = 0.85

/** Where the lines planned at `expected` (millimetres, rising) lie; undefined where too few of them are to be seen. */
export function matchLines(profile: Profile, expected: readonly number[], reach: number): number[] | undefined {
  const [first = 0] = expected
  let best = { sum: -1, offset: 0, stretch: 1 }
  for (let stretch = STRETCH.least; stretch <= STRETCH.most; stretch += STRETCH.step) {
    for (let offset = -reach; offset <= reach; offset += STEP) {
      let sum = 0
      for (const line of expected) sum += peakAt(profile, first + offset + (line - first) * stretch, STEP).dark
      if (sum > best.sum) best = { sum, offset, stretch }
    }
  }
  const found = expected.map((line) => peakAt(profile, first + best.offset + (line - first) * best.stretch, NEAR))
  if (found.filter(({ dark }) => dark >= DARK).length < expected.length * ENOUGH) return undefined
  return found.map(({ at, dark }, i) => (dark >= DARK ? at : first + best.offset + (expected[i]! - first) * best.stretch))
}

/** The darkest place within `reach` of `place`. */
function peakAt({ start, darkness }: Profile, place: number, reach: number): { at: number; dark: number } {
  let found = { at: place, dark: 0 }
  const from = Math.max(0, Math.round((place - reach - start) / STEP))
  const to = Math.min(darkness.length - 1, Math.round((place + reach - start) / STEP))
  for (let i = from; i <= to; i++) if (darkness[i]! > found.dark) found = { at: start + i * STEP, dark: darkness[i]! }
  return found
}
