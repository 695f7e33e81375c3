/** 证书编号, e.g. 黑政院培〔2026〕第0101号: the college's mark, the year, a number of this PC's block. */
import type { College } from '../college.ts'

/** The mark of a college that set none: its short name with 培. */
export const certificateMark = ({ certificateMark: own, shortName, name }: Pick<College, 'certificateMark' | 'shortName' | 'name'>): string => own?.trim() || `${shortName?.trim() || name}培`

export const certificateNumber = (college: Pick<College, 'certificateMark' | 'shortName' | 'name'>, year: number, number: number): string => `${certificateMark(college)}〔${year}〕第${String(number).padStart(4, '0')}号`

/** The running number of one of this mark and year; undefined for any other text. */
export function numberOf(text: string, mark: string, year: number): number | undefined {
  const start = `${mark}〔${year}〕第`
  const digits = text.startsWith(start) ? /^(\d+)号$/.exec(text.slice(start.length))?.[1] : undefined
  return digits === undefined ? undefined : Number(digits)
}
