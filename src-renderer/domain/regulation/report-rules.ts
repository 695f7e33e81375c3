/** 及时上报 (第八条（六）): 开班式, 结业式, 制发证书, and whatever 班子成员 or leaders of 副厅级 and above take part in. */
import { shortDate } from '../calendar.ts'
import { LEADER_RANKS, type MatterReport } from '../coordination.ts'
import { CHAIN_STEPS, unreportedCeremonies } from '../service/matter-report-state.ts'
import { rulesOf } from '../rule-set.ts'
import type { Remark, Rule } from './finding.ts'
import { hoursBetween, minuteOf, type Moment } from './moment.ts'
import { gravely, hasReached } from './phase.ts'

const isCeremony = ({ kind }: MatterReport): boolean => kind === '开班式' || kind === '结业式' || kind === '制发证书'
/** 以上 includes 副厅级 itself (民法典 第一千二百五十九条). */
const isHigh = ({ sponsorTeamMember, rank }: MatterReport): boolean => sponsorTeamMember === true || (rank !== undefined && LEADER_RANKS.indexOf(rank) >= LEADER_RANKS.indexOf('副厅级'))
const nameOf = ({ title, kind, date }: MatterReport): string => `${shortDate(date)}${title ?? kind}`
const mendOf = (record?: string) => ({ screen: 'records', table: 'matterReport', record }) as const

/** R8.6a: ceremonies of the timetable and of the register; those with such leaders are told under R8.6b. */
export const ceremoniesReported: Rule = (of, college, now) => {
  const { matterReports: reports, sessions, activities } = of
  const unregistered = unreportedCeremonies(sessions, activities, reports).flatMap(({ kind, date, time }): Remark[] => {
    const told = { subject: kind, who: '辅导员', due: date, mend: mendOf() } as const
    // That certificates are made is told by the daily figures only; whether they were issued solemnly a person knows.
    if (kind === '制发证书') return [{ ...told, severity: date <= now.day ? 'needs-reason' : 'reminder', missing: '制发证书还没有上报学院领导。', remedy: '逐级上报并登记；已随结业式一并上报的，说明理由。' }]
    const hasBegun = minuteOf(date, time, '23:59') <= now.minute
    if (!hasBegun && !hasReached('方案下发', of, now)) return []
    return [{ ...told, ...gravely(hasBegun), missing: `${shortDate(date)}${kind}还没有上报学院领导。`, remedy: '确知后及时逐级上报，在台账里登记上报日期和逐级报至。' }]
  })
  return [...unregistered, ...reports.filter((report) => isCeremony(report) && !isHigh(report)).flatMap((report) => reportedInTime(report, now, rulesOf(college.ruleSets, of.class.ruleSetId).reportHours))]
}

/** R8.6b: the same of every activity with such leaders, whatever its kind; a rank that is not known is asked for. */
export const leadersReported: Rule = ({ matterReports, class: own }, college, now) => [
  ...matterReports.filter(isHigh).flatMap((report) => reportedInTime(report, now, rulesOf(college.ruleSets, own.ruleSetId).reportHours)),
  ...matterReports.filter((report) => report.kind === '领导参加活动' && !report.rank && report.sponsorTeamMember === undefined).map((report): Remark => ({
    subject: `${report.id}|职级`, severity: 'reminder', who: '辅导员', due: report.date, missing: `“${nameOf(report)}”还没有写明参加领导的职级。`, remedy: '填写最高职级，或者注明有主办单位班子成员；副厅级以上（含副厅级）的须上报。', mend: mendOf(report.id)
  }))
]

/** Reported before it begins, or red from then on; how long it took only reminds, because the text says 及时 without a figure. */
function reportedInTime(report: MatterReport, now: Moment, hours: number): Remark[] {
  const { id, date, time, reportedOn, reportedTime, reportedTo, knownOn, knownTime } = report
  const begins = minuteOf(date, time, '23:59')
  const reported = reportedOn ? minuteOf(reportedOn, reportedTime, '00:00') : undefined
  const told = { who: '辅导员', due: date, mend: mendOf(id) } as const
  const taken = knownOn ? Math.floor(hoursBetween(minuteOf(knownOn, knownTime, '23:59'), reported ?? now.minute)) : 0
  const open: Remark[] = !reported
    ? [{ ...told, subject: id, ...gravely(begins <= now.minute), missing: `“${nameOf(report)}”还没有上报学院领导。`, remedy: '逐级上报，登记上报时间、逐级报至和学院领导指示。' }]
    : reported > begins
      ? [{ ...told, subject: id, missing: `“${nameOf(report)}”在活动开始以后才上报。`, remedy: '如登记有误请改正；确系事后上报的，如实保留。' }]
      : []
  const slow: Remark[] = taken > hours
    ? [{ ...told, subject: `${id}|时限`, severity: 'reminder', basis: '学院设置', missing: reported ? `“${nameOf(report)}”确知后${taken}小时上报，超过${hours}小时。` : `“${nameOf(report)}”确知后已过${hours}小时，还没有上报。`, remedy: '确知后及时上报，并核对确知时间和上报时间。' }]
    : []
  // 及时上报学院领导: what ended with the 处长 has not come that far.
  const short: Remark[] = reported && (!reportedTo?.trim() || reportedTo.trim() === CHAIN_STEPS[0])
    ? [{ ...told, subject: `${id}|报至`, severity: 'reminder', basis: '由规范推定', missing: `“${nameOf(report)}”${reportedTo?.trim() ? `只报到${reportedTo.trim()}，还没有报到学院领导` : '上报了，没有写明报到哪一级'}。`, remedy: '逐级上报学院领导，填写逐级报至哪一级。', mend: { ...told.mend, field: 'reportedTo' } }]
    : []
  return [...open, ...slow, ...short]
}
