/** 讲课费: rows proposed from the timetable, the tax helper, and the checks of a cost profile (财行〔2016〕540号 第十条). */
import { overlap, teachersOf, type OtherClass } from '../teaching/clashes.ts'
import type { Colleague } from '../college-lists.ts'
import type { CostChoice } from './cost-choice.ts'
import { fenOf, sumFen, yuanOf } from './fen.ts'
import { grossFromNet } from './income-tax.ts'
import { TEACHING_KINDS, type Session } from '../session.ts'
import { LECTURE_GRADES, type LectureFee } from '../settlement.ts'

/** Fen paid out, and with the tax. */
export const netOf = (fee: LectureFee): number => fenOf(fee.net)
export const grossOf = (fee: LectureFee): number => fenOf(fee.net) + fenOf(fee.tax)

/** Yuan: hours at the rate; undefined while one of them is missing. */
export const netAtRate = ({ hours, rate }: Pick<LectureFee, 'hours' | 'rate'>): number | undefined => (hours === undefined || rate === undefined ? undefined : yuanOf(Math.round(fenOf(rate) * hours)))

/** One row a teacher of each lesson with 学时 that has none yet. `rate` in yuan, where the budget settled one. */
export function feesFromTimetable(sessions: readonly Session[], fees: readonly LectureFee[], colleagues: readonly Colleague[], rate?: number): Omit<LectureFee, 'id'>[] {
  return sessions
    .filter((session) => TEACHING_KINDS.includes(session.kind) && session.hours)
    .flatMap((session) => teachersOf(session).map((teacher) => ({ session, teacher })))
    .filter(({ session, teacher }) => !fees.some((fee) => fee.sessionId === session.id && fee.teacher === teacher))
    .map(({ session, teacher }) => {
      const grade = colleagues.find(({ name }) => name === teacher)?.grade ?? gradeOf(session.teacherTitle)
      const row = { teacher, sessionId: session.id, date: session.date, topic: session.title, hours: session.hours! }
      return { ...row, ...(grade && { grade }), ...(rate !== undefined && { rate, net: netAtRate({ hours: row.hours, rate })! }) }
    })
}

/** The grade that a title leaves no doubt of. */
function gradeOf(title = ''): string | undefined {
  if (title.includes('院士')) return LECTURE_GRADES[2]
  if (/副教授|副研究|副高|讲师|助教/.test(title)) return LECTURE_GRADES[0]
  return /教授|研究员|正高/.test(title) ? LECTURE_GRADES[1] : undefined
}

/**
 * Fen of tax for each row by id: payments to one teacher within a month are one payment (个人所得税法实施条例: 属于同一项目连续性收入的，
 * 以一个月内取得的收入为一次), shared out by what each row pays; the last row takes what is left by rounding.
 */
export function proposedTaxes(fees: readonly LectureFee[]): ReadonlyMap<string, number> {
  const taxes = new Map<string, number>()
  for (const rows of groups(fees, (fee) => `${fee.teacher}|${(fee.date ?? '').slice(0, 7)}`)) {
    const net = sumFen(rows, netOf)
    let left = grossFromNet(net) - net
    const all = left
    rows.forEach((fee, i) => {
      const tax = i === rows.length - 1 || net === 0 ? left : Math.floor((all * netOf(fee)) / net)
      taxes.set(fee.id, tax)
      left -= tax
    })
  }
  return taxes
}

export interface FeeRemark {
  /** Rows it is about. */
  readonly feeIds: readonly string[]
  readonly verdict: '超标准需确认' | '标准未配置' | '请核对'
  readonly sentence: string
}

export function checkLectureFees(fees: readonly LectureFee[], sessions: readonly Session[], others: readonly OtherClass[], choice: CostChoice | undefined): FeeRemark[] {
  const sessionOf = new Map(sessions.map((session) => [session.id, session]))
  return [...paidTwice(fees), ...inTwoClasses(fees, sessionOf, others), ...(choice ? [...aboveGrade(fees, choice), ...tooManyHours(fees, sessionOf, choice)] : [])]
}

function aboveGrade(fees: readonly LectureFee[], { grades, profile }: CostChoice): FeeRemark[] {
  return fees.flatMap((fee): FeeRemark[] => {
    if (!fee.hours || !fee.net) return []
    const most = grades.find(({ grade }) => grade === fee.grade)?.most
    const one = { feeIds: [fee.id] }
    if (most === undefined) return grades.some((grade) => grade.most !== undefined) ? [{ ...one, verdict: '标准未配置', sentence: fee.grade ? `“${profile.name}”里没有“${fee.grade}”的讲课费标准，${fee.teacher}这一节不作核对。` : `${fee.teacher}还没有填职称等级，这一节不作核对。` }] : []
    return netOf(fee) > Math.round(fenOf(most) * fee.hours) ? [{ ...one, verdict: '超标准需确认', sentence: `${fee.teacher}（${fee.grade}）${fee.hours}学时税后${fee.net}元，超过每学时${most}元的标准。` }] : []
  })
}

/** Hours paid for one half-day, of one teacher. A row without its lesson stands alone. */
function tooManyHours(fees: readonly LectureFee[], sessionOf: ReadonlyMap<string, Session>, { profile: { halfDayHours } }: CostChoice): FeeRemark[] {
  if (halfDayHours === undefined) return []
  const halfDay = (fee: LectureFee): string => {
    const session = sessionOf.get(fee.sessionId ?? '')
    return session ? `${fee.teacher}|${session.date}|${session.half}` : fee.id
  }
  return groups(fees, halfDay).flatMap((rows): FeeRemark[] => {
    const hours = rows.reduce((sum, { hours: own }) => sum + Math.round((own ?? 0) * 100), 0) / 100
    const session = sessionOf.get(rows[0]!.sessionId ?? '')
    const when = session ? `${Number(session.date.slice(5, 7))}月${Number(session.date.slice(8))}日${session.half}` : '这一节'
    return hours > halfDayHours ? [{ feeIds: rows.map(({ id }) => id), verdict: '超标准需确认', sentence: `${rows[0]!.teacher}${when}计${hours}学时，每半天至多按${halfDayHours}学时计。` }] : []
  })
}

const paidTwice = (fees: readonly LectureFee[]): FeeRemark[] =>
  groups(fees.filter(({ sessionId }) => sessionId), (fee) => `${fee.teacher}|${fee.sessionId}`)
    .filter((rows) => rows.length > 1)
    .map((rows) => ({ feeIds: rows.map(({ id }) => id), verdict: '请核对', sentence: `${rows[0]!.teacher}的“${rows[0]!.topic ?? '同一节课'}”列了${rows.length}次，只付一次。` }))

function inTwoClasses(fees: readonly LectureFee[], sessionOf: ReadonlyMap<string, Session>, others: readonly OtherClass[]): FeeRemark[] {
  return fees.flatMap((fee): FeeRemark[] => {
    const session = sessionOf.get(fee.sessionId ?? '')
    const other = session && others.find(({ sessions }) => sessions.some((two) => overlap(session, two) && teachersOf(two).includes(fee.teacher)))
    return other ? [{ feeIds: [fee.id], verdict: '请核对', sentence: `${fee.teacher}同一时间也给“${other.name}”上课，讲课费只在一个班次里付。` }] : []
  })
}

function groups<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const byKey = new Map<string, Row[]>()
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row])
  return [...byKey.values()]
}
