/** What is proposed for each row of a sheet: from what its signature cell shows and what is registered already. */
import { isHere, type Mark } from '#domain/attendance.ts'
import type { ReadScan } from '../use-scan-queue.ts'
import type { Choice, PaperRow } from './paper-rows.tsx'

type SignedSheet = ReadScan<'readSignedSheet'>

type Names = ReadonlyMap<string, string>
type MarkOf = (trainee: string) => Mark | undefined

export function proposalsOf(sheet: SignedSheet, names: Names, markOf: MarkOf): PaperRow[] {
  return sheet.rows.flatMap(({ trainee, number, reading, cut }) => {
    if (trainee === undefined) return []
    const mark = markOf(trainee)
    const proposed = proposal(reading, mark)
    const against = proposed === undefined && mark && reading !== '看不清' ? `，但已经登记为“${mark}”` : ''
    return [{ trainee, number, name: names.get(trainee) ?? '', proposed, seen: `${reading}${against}`, cut }]
  })
}

/** What stands is kept where the paper agrees with it; where it does not, a person decides. */
function proposal(reading: SignedSheet['rows'][number]['reading'], mark: Mark | undefined): Choice | undefined {
  if (reading === '看不清') return undefined
  if (mark === undefined) return reading === '已签' ? '到' : '不登记'
  return isHere(mark) === (reading === '已签') ? mark : undefined
}

/** 照纸登记: all present but those of whom something else is known. */
export const allPresent = (people: readonly string[], names: Names, markOf: MarkOf): PaperRow[] =>
  people.map((trainee, i) => ({ trainee, number: i + 1, name: names.get(trainee) ?? '', proposed: markOf(trainee) ?? '到' }))
