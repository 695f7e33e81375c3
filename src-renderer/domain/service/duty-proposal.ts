/** Full coverage by the class's own 辅导员, proposed around what stands already: only what is missing is added. */
import { addDays, daysBetween } from '../calendar.ts'
import { arrivalCoverage, halfDayCoverage, nightsWithoutContact, type Span } from './duty-coverage.ts'
import type { Duty } from '../preparation.ts'
import type { RuleFigures } from '../rule-set.ts'
import type { Session } from '../session.ts'
import type { Staff } from '../staff.ts'
import type { TrainingClass } from '../training-class.ts'

export type ProposedDuty = Omit<Duty, 'id'>
type Counselor = Pick<Staff, 'name' | 'phone'>

/** When nights begin and end, where nobody has said otherwise. */
const NIGHT = { from: '22:00', to: '07:00' }
/** Lessons from then on are another person's, so that nobody sits from morning to night. */
const EVENING = '18:00'

/**
 * Two counselors take turns day by day; on 报到 days both are needed: one at the desk, the other to be called. Empty without
 * a counselor.
 */
export function proposeDuties(of: TrainingClass, sessions: readonly Session[], duties: readonly Duty[], counselors: readonly Counselor[], hours: Pick<RuleFigures, 'deskFrom' | 'deskTo'>): ProposedDuty[] {
  if (!counselors.length) return []
  const windows = arrivalCoverage(of, sessions, duties, hours)
  const gaps = [...windows.flatMap(({ gaps }) => gaps), ...halfDayCoverage(of, sessions, duties, hours).flatMap((half) => half.gaps)]
  const days = [...new Set(gaps.map(({ from }) => from.slice(0, 10)))].sort()
  const first = of.arriveOn ?? days[0]
  // By the calendar and not by the list of gaps, so that a second press carries on with the same turns.
  const turn = (day: string, other = 0): Counselor => counselors[(Math.max(0, daysBetween(first ?? day, day)) + other) % counselors.length]!
  const present = days.flatMap((day) => {
    const own = gaps.filter(({ from }) => from.startsWith(day))
    const standing = duties.some((duty) => duty.date === day && (duty.kind === '在岗' || duty.kind === '接替'))
    if (standing) return own.map((span) => dutyOf('在岗', span, turn(day)))
    const evening = own.filter(({ from }) => from.slice(11) >= EVENING)
    return [own.filter((span) => !evening.includes(span)), evening].flatMap((spans, i) => (spans.length ? [dutyOf('在岗', around(spans), turn(day, i))] : []))
  })
  const lastWindow = windows.at(-1)?.window
  const reception = lastWindow && !duties.some(({ kind }) => kind === '临时接待') && lastWindow.until.slice(11) < NIGHT.from
    ? [dutyOf('临时接待', { from: lastWindow.until, until: `${lastWindow.until.slice(0, 10)} ${NIGHT.from}` }, turn(lastWindow.until.slice(0, 10), 1))] : []
  const nights = nightsWithoutContact(of, duties).map((day) => dutyOf('夜间联系', { from: `${day} ${NIGHT.from}`, until: `${addDays(day, 1)} ${NIGHT.to}` }, turn(day)))
  return [...present, ...reception, ...nights].sort((a, b) => (`${a.date} ${a.from}` < `${b.date} ${b.from}` ? -1 : 1))
}

/** One stretch over all of them: nobody walks away between two lessons. */
const around = (spans: readonly Span[]): Span => ({ from: spans.map(({ from }) => from).sort()[0]!, until: spans.map(({ until }) => until).sort().at(-1)! })

function dutyOf(kind: Duty['kind'], { from, until }: Span, { name, phone }: Counselor): ProposedDuty {
  const date = from.slice(0, 10)
  const lastDay = until.slice(0, 10)
  return { date, from: from.slice(11), to: until.slice(11), ...(lastDay > date ? { untilOn: lastDay } : {}), kind, person: name, ...(phone ? { phone } : {}) }
}
