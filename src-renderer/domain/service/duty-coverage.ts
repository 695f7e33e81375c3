/**
 * 值守: which of the hours that must be covered have somebody, and which have nobody (R8.4e 报到全时段在场, R8.5a 全程坐班).
 * Spans are minutes of the college, `YYYY-MM-DD HH:MM`, compared as text; the end itself is no longer part of one.
 */
import { addDays, eachDay } from '../calendar.ts'
import type { Duty } from '../preparation.ts'
import type { RuleFigures } from '../rule-set.ts'
import { HALVES, type Half, type Session } from '../session.ts'
import type { TrainingClass } from '../training-class.ts'

export interface Span {
  readonly from: string
  readonly until: string
}

type DeskHours = Pick<RuleFigures, 'deskFrom' | 'deskTo'>
type ClassFacts = Pick<TrainingClass, 'arriveOn' | 'arriveFrom' | 'arriveTo' | 'closeOn' | 'withdrawOn' | 'sponsorManages'>

/** 22:00 to 06:00 ends on the next day, said so or not. */
export const spanOf = ({ date, from, to, untilOn }: Pick<Duty, 'date' | 'from' | 'to' | 'untilOn'>): Span => ({ from: `${date} ${from}`, until: `${untilOn ?? (to <= from ? addDays(date, 1) : date)} ${to}` })

/** What of a span none of the others covers, in order. */
export function gapsIn(span: Span, covers: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let reached = span.from
  for (const cover of [...covers].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (cover.from >= span.until) break
    if (cover.from > reached) gaps.push({ from: reached, until: cover.from })
    if (cover.until > reached) reached = cover.until
  }
  return reached < span.until ? [...gaps, { from: reached, until: span.until }] : gaps
}

/** 14:00–15:30 */
export const spanWords = ({ from, until }: Span): string => `${from.slice(11)}–${until.slice(11)}`

const overlaps = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until
/** Somebody of the college is there in person; 临时接待 and 夜间联系 are only within reach. */
const isPresent = ({ kind, ofSponsor }: Duty): boolean => (kind === '在岗' || kind === '接替') && !ofSponsor

/** The planned hours of 报到: those of the class, and 报到 entries of the timetable on other days. Without hours, 坐班时段. */
export function arrivalWindows(of: ClassFacts, sessions: readonly Session[], { deskFrom, deskTo }: DeskHours): Span[] {
  const entries = sessions.filter(({ kind }) => kind === '报到')
  const own = entries.find(({ date }) => date === of.arriveOn)
  const span = (date: string, from = deskFrom, to = deskTo): Span => spanOf({ date, from, to })
  const first = of.arriveOn ? [span(of.arriveOn, of.arriveFrom ?? own?.from, of.arriveTo ?? own?.to)] : []
  return [...first, ...entries.filter(({ date }) => date !== of.arriveOn).map(({ date, from, to }) => span(date, from, to))].sort((a, b) => (a.from < b.from ? -1 : 1))
}

export interface WindowCoverage {
  readonly window: Span
  /** Who is there in person within it, by beginning. */
  readonly present: readonly Duty[]
  readonly gaps: readonly Span[]
}

export const arrivalCoverage = (of: ClassFacts, sessions: readonly Session[], duties: readonly Duty[], hours: DeskHours): WindowCoverage[] =>
  arrivalWindows(of, sessions, hours).map((window) => {
    const present = inDutyOrder(duties).filter((duty) => isPresent(duty) && overlaps(spanOf(duty), window))
    return { window, present, gaps: gapsIn(window, present.map(spanOf)) }
  })

export interface HalfDayCoverage {
  readonly date: string
  readonly half: Half
  /** From the first lesson of the half-day to its last. */
  readonly span: Span
  readonly sessions: readonly Session[]
  readonly present: readonly Duty[]
  readonly gaps: readonly Span[]
  /** 主办单位 sees to it and a 辅导员 of the college assists that day (R8.5b). */
  readonly bySponsor: boolean
}

/** Every half-day with an entry of the timetable, 报到 left out; one without hours counts with the usual ones. */
export function halfDayCoverage(of: ClassFacts, sessions: readonly Session[], duties: readonly Duty[], hours: DeskHours): HalfDayCoverage[] {
  const entries = sessions.filter(({ kind }) => kind !== '报到')
  const days = [...new Set(entries.map(({ date }) => date))].sort()
  return days.flatMap((date) => HALVES.flatMap((half) => {
    const own = entries.filter((session) => session.date === date && session.half === half)
    return own.length ? [coverageOf(of, { date, half, span: spanOfHalf(date, half, own, hours), sessions: own }, duties)] : []
  }))
}

function coverageOf(of: ClassFacts, half: Pick<HalfDayCoverage, 'date' | 'half' | 'span' | 'sessions'>, duties: readonly Duty[]): HalfDayCoverage {
  const there = inDutyOrder(duties).filter((duty) => overlaps(spanOf(duty), half.span))
  const present = there.filter(isPresent)
  const gaps = gapsIn(half.span, present.map(spanOf))
  const sponsors = there.filter(({ kind, ofSponsor }) => kind === '在岗' && ofSponsor)
  const assisted = duties.some((duty) => duty.date === half.date && !duty.ofSponsor && duty.kind !== '夜间联系')
  const bySponsor = gaps.length > 0 && of.sponsorManages === true && assisted && gapsIn(half.span, [...present, ...sponsors].map(spanOf)).length === 0
  return { ...half, present: bySponsor ? [...present, ...sponsors] : present, gaps: bySponsor ? [] : gaps, bySponsor }
}

const usualHours = ({ deskFrom, deskTo }: DeskHours): Readonly<Record<Half, readonly [string, string]>> => ({ 上午: [deskFrom, '12:00'], 下午: ['14:00', deskTo], 晚上: ['19:00', '21:00'] })

function spanOfHalf(date: string, half: Half, sessions: readonly Session[], hours: DeskHours): Span {
  const [from, to] = usualHours(hours)[half]
  const starts = sessions.map((session) => session.from ?? from).sort()
  const ends = sessions.map((session) => session.to ?? (session.from && session.from >= to ? session.from : to)).sort()
  const until = ends.at(-1)!
  return { from: `${date} ${starts[0]!}`, until: `${date} ${until > starts[0]! ? until : '23:59'}` }
}

/** Nights of the class, each named by its evening, on which nobody is named to be called (夜间联系). */
export function nightsWithoutContact(of: ClassFacts, duties: readonly Duty[]): string[] {
  const last = of.withdrawOn ?? of.closeOn
  if (!of.arriveOn || !last || last <= of.arriveOn) return []
  return eachDay(of.arriveOn, addDays(last, -1)).filter((night) => !duties.some(({ kind, date }) => kind === '夜间联系' && date === night))
}

/** Whom those reach who come outside the planned hours: somebody with a telephone. */
export const receptionContacts = (duties: readonly Duty[]): Duty[] => inDutyOrder(duties).filter(({ kind, phone }) => kind === '临时接待' && !!phone)

/** What is missing of a 接替: for whom, why, and that it was arranged no later than the day it begins (no clock is kept). */
export function reliefGaps({ kind, insteadOf, reason, arrangedOn, date }: Duty): string[] {
  if (kind !== '接替') return []
  return [...(insteadOf ? [] : ['接替何人']), ...(reason ? [] : ['事由']), ...(arrangedOn ? (arrangedOn > date ? ['提前安排的日期'] : []) : ['安排日期'])]
}

/** By beginning, then by id. */
export const inDutyOrder = (duties: readonly Duty[]): Duty[] => {
  const rank = (duty: Duty): string => `${spanOf(duty).from} ${duty.id}`
  return [...duties].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
