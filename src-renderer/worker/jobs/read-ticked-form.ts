/** An evaluation form that came back: which box of each item was ticked. Stores nothing. */
import { LEVELS } from '#domain/evaluation.ts'
import { matchTicked, type MatchFacts } from '#scans/match-sheet.ts'
import type { GreyPicture } from '#scans/picture.ts'
import { readTicks } from '#scans/read-ticks.ts'
import { codedPicture } from '../coded-picture.ts'
import { NO_LINES } from './read-signed-sheet.ts'

export interface TickedItem {
  /** A digit of LEVELS; a space where nothing was ticked, undefined where a person must say. */
  readonly answer: string | undefined
  readonly cuts: readonly GreyPicture[]
}

export type TickedForm =
  /** `about`: the round's id. */
  | { readonly tag: 'read'; readonly about: string; readonly items: readonly TickedItem[] }
  /** One sentence for a person. */
  | { readonly tag: 'refused'; readonly sentence: string }

const DIGITS = new Map(Object.entries(LEVELS).map(([digit, level]) => [level, digit]))

export async function run({ bytes, ...facts }: MatchFacts & { readonly bytes: Uint8Array }): Promise<TickedForm> {
  const refused = (sentence: string): TickedForm => ({ tag: 'refused', sentence })
  const read = await codedPicture(bytes)
  if (read.tag === 'refused') return read
  const { picture, found, code } = read
  const matched = matchTicked(code, facts)
  if (matched.tag === 'unmatched') return refused(matched.sentence)
  const items = readTicks(picture, found, matched.planned, matched.page, LEVELS['4']!)
  if (!items) return refused(NO_LINES)
  return { tag: 'read', about: matched.about, items: items.map(({ reading, cuts }) => ({ answer: reading === '看不清' ? undefined : reading === '空白' ? ' ' : DIGITS.get(reading), cuts })) }
}
