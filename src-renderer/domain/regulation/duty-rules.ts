/** 值守: 报到全时段在场 (R8.4e), 全程坐班 (R8.5a), the sponsor's own people (R8.5b). */
import { shortDate, shortDateWithWeekday } from '../calendar.ts'
import type { CollegeFacts } from '../college-facts.ts'
import { arrivalCoverage, gapsIn, halfDayCoverage, inDutyOrder, nightsWithoutContact, receptionContacts, reliefGaps, spanOf, spanWords, type HalfDayCoverage, type Span } from '../service/duty-coverage.ts'
import { rulesOf, type RuleFigures } from '../rule-set.ts'
import { inTimetableOrder } from '../session.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { Remark, Rule } from './finding.ts'
import { gravely, hasReached } from './phase.ts'
import { isRemote } from './scope.ts'

const DUTY = { screen: 'duty', table: 'duty' } as const
const figures = (of: ClassSnapshot, { ruleSets }: CollegeFacts): RuleFigures => rulesOf(ruleSets, of.class.ruleSetId)
const words = (spans: readonly Span[]): string => spans.map(spanWords).join('、')
const plain = (name: string): string => name.replace(/\s/g, '')

/** R8.4e: somebody at the desk in every minute of 报到, somebody to call outside it, relief arranged beforehand. */
export const receptionCovered: Rule = (of, college, now) => {
  if (isRemote(of.class) || !hasReached('方案下发', of, now)) return []
  const windows = arrivalCoverage(of.class, inTimetableOrder(of.sessions), of.duties, figures(of, college))
  const days = [...new Set(windows.filter(({ gaps }) => gaps.length).map(({ window }) => window.from.slice(0, 10)))]
  const open = days.map((day): Remark => {
    const gaps = windows.flatMap((coverage) => (coverage.window.from.startsWith(day) ? coverage.gaps : []))
    return {
      subject: day, ...gravely(gaps.some(({ from }) => from <= now.minute)), who: '辅导员', due: day, missing: `${shortDate(day)}报到时段${words(gaps)}没有人在场。`,
      remedy: '在值守里排定在岗人员；遇有特殊情况提前安排接替人员。', mend: DUTY
    }
  })
  const reception: Remark[] = receptionContacts(of.duties).length || !of.class.arriveOn ? [] : [{
    subject: '临时接待', ...gravely(hasReached('报到', of, now)), who: '辅导员', due: of.class.arriveOn, missing: '预定报到时段之外还没有可以联系的临时接待人员。', remedy: '在值守里登记临时接待人员及其电话，并写入培训须知。', mend: DUTY
  }]
  return [...open, ...reception, ...relief(of, (day) => windows.some(({ window }) => window.from.startsWith(day)))]
}

/** 接替 that says neither why nor since when it was arranged; once each, under 报到 or under 坐班 by its day. */
const relief = ({ duties }: ClassSnapshot, isHere: (day: string) => boolean): Remark[] =>
  inDutyOrder(duties).filter((duty) => isHere(duty.date) && reliefGaps(duty).length).map((duty) => ({
    subject: duty.id, severity: 'needs-reason', who: '辅导员', missing: `${shortDate(duty.date)}${duty.person}接替值守，还差${reliefGaps(duty).join('、')}。`, remedy: '接替应事先安排，请补登接替何人、事由和安排日期；来不及事先安排的，请说明理由。', mend: { ...DUTY, record: duty.id }
  }))

/** 在岗 counts for those who are 辅导员 of the class; where none is named, that is another article's matter. */
function countedDuties({ duties, staff }: ClassSnapshot): ClassSnapshot['duties'] {
  const counselors = new Set(staff.filter(({ role }) => role === '辅导员').map(({ name }) => plain(name)))
  return counselors.size ? duties.filter(({ kind, ofSponsor, person }) => kind !== '在岗' || ofSponsor || counselors.has(plain(person))) : duties
}

/** R8.5a: every half-day with lessons has a 辅导员 or 接替; within 坐班时段 with a reason where not, outside it a reminder. */
export const deskCovered: Rule = (of, college, now) => {
  if (!hasReached('方案下发', of, now) || !of.sessions.length) return []
  const hours = figures(of, college)
  if (!of.duties.length) return [{ subject: '值班表', ...gravely(hasReached('报到', of, now)), who: '辅导员', due: of.class.arriveOn, missing: '还没有排值班表，不知道谁从报到到撤场坐班。', remedy: '在值守里按课程表排定。', mend: DUTY }]
  const open = halfDayCoverage(of.class, of.sessions, countedDuties(of), hours).filter((half) => half.gaps.length && !lacksOnlyAssistance(of, half))
  const nights = nightsWithoutContact(of.class, of.duties)
  return [
    ...[...new Set(open.map(({ date }) => date))].map((date): Remark => {
      const halves = open.filter((half) => half.date === date)
      const isDue = halves.some(({ gaps }) => gaps.some(({ from, until }) => from <= now.minute && from.slice(11) < hours.deskTo && until.slice(11) > hours.deskFrom))
      return {
        subject: date, ...gravely(isDue), who: '辅导员', due: date, missing: `${shortDateWithWeekday(date)}${halves.map(({ half, gaps }) => `${half}${words(gaps)}`).join('、')}没有辅导员坐班，也没有安排接替。`,
        remedy: '在值守里补登实际坐班或者接替的人；确实无人的说明理由。', mend: DUTY
      }
    }),
    ...(nights.length ? [{ subject: '夜间', severity: 'reminder', basis: '由规范推定', who: '辅导员', missing: `${nights.map(shortDate).join('、')}夜间还没有可以联系的人。`, remedy: '在值守里登记夜间联系人及其电话。', mend: DUTY } as const] : []),
    ...relief(of, (day) => day !== of.class.arriveOn && of.sessions.every(({ kind, date }) => kind !== '报到' || date !== day))
  ]
}

/** The sponsor's own people are there all the time, and only a 辅导员 beside them is missing (R8.5b). */
const lacksOnlyAssistance = ({ class: own, duties }: ClassSnapshot, { span, present }: HalfDayCoverage): boolean =>
  own.sponsorManages === true && gapsIn(span, [...present, ...duties.filter(({ ofSponsor, kind }) => ofSponsor && kind === '在岗')].map(spanOf)).length === 0

/** R8.5b: where the sponsor sends its own people they are named, and a 辅导员 assists them. */
export const sponsorAssisted: Rule = (of, college, now) => {
  const { class: own, duties, staff } = of
  const theirs = duties.filter(({ ofSponsor }) => ofSponsor)
  if (!own.sponsorManages) {
    return theirs.length ? [{ subject: '明确提出', severity: 'reminder', who: '辅导员', missing: '值守里有主办单位派驻人员，还没有注明主办单位明确提出派出跟班管理人员。', remedy: '如主办单位明确提出，在概况里注明；否则由辅导员坐班。', mend: { screen: 'overview', table: 'class', field: 'sponsorManages' } }] : []
  }
  const unassisted = halfDayCoverage(own, of.sessions, countedDuties(of), figures(of, college)).filter((half) => half.gaps.length && lacksOnlyAssistance(of, half))
  return [
    ...(staff.some(({ role }) => role === '主办单位派驻人员') ? [] : [{ subject: '名单', ...gravely(hasReached('报到', of, now)), who: '辅导员', due: own.arriveOn, missing: '主办单位派出跟班管理人员，还没有登记是谁。', remedy: '在人员里登记其姓名、电话。', mend: { screen: 'people', table: 'staff' } } as const]),
    ...[...new Set(unassisted.map(({ date }) => date))].map((date): Remark => ({
      subject: date, ...gravely(unassisted.some((half) => half.date === date && half.span.from <= now.minute)), who: '辅导员', due: date, missing: `${shortDateWithWeekday(date)}由主办单位人员跟班，没有辅导员协调协助。`, remedy: '在值守里登记当天协助的辅导员；确实没有的说明理由。', mend: DUTY
    }))
  ]
}
