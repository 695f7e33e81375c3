/** A page of a sign-in sheet that came back: whose it is, and what each signature cell shows. Stores nothing. */
import type { CellReading } from '#scans/cell-ink.ts'
import { matchSignIn, type MatchFacts } from '#scans/match-sheet.ts'
import type { GreyPicture } from '#scans/picture.ts'
import { readSheet } from '#scans/read-sheet.ts'
import { codedPicture } from '../coded-picture.ts'

export interface SignedRow {
  /** 序号 on the paper. */
  readonly number: number
  /** Nobody on a blank row. */
  readonly trainee?: string
  readonly reading: CellReading
  readonly cut: GreyPicture
}

export type SignedSheet =
  | { readonly tag: 'read'; readonly about: string; readonly page: number; readonly pages: number; readonly isEarlier: boolean; readonly rows: readonly SignedRow[] }
  /** One sentence for a person. */
  | { readonly tag: 'refused'; readonly sentence: string }

export const NO_LINES = '认出了这张表，但表格线看不全，没有读入；请把整页放平重新扫描，四边不要裁掉。'

export async function run({ bytes, ...facts }: MatchFacts & { readonly bytes: Uint8Array }): Promise<SignedSheet> {
  const refused = (sentence: string): SignedSheet => ({ tag: 'refused', sentence })
  const read = await codedPicture(bytes)
  if (read.tag === 'refused') return read
  const { picture, found, code } = read
  const matched = matchSignIn(code, facts)
  if (matched.tag === 'unmatched') return refused(matched.sentence)
  const rows = readSheet(picture, found, matched.planned, matched.page, matched.column)
  if (!rows) return refused(NO_LINES)
  const { about, page, planned, isEarlier, people } = matched
  return {
    tag: 'read', about, page, pages: planned.pages.length, isEarlier,
    // A blank row that stayed blank is nothing to look at.
    rows: rows.flatMap(({ row, reading, cut }): SignedRow[] => {
      const trainee = people[row]?.id
      return trainee !== undefined || reading !== '空白' ? [{ number: row + 1, ...(trainee !== undefined && { trainee }), reading, cut }] : []
    })
  }
}
