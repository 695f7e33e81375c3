/** 重大事项上报 (第八条（六）, 第十三条): to whom, how soon after it was known, and which ceremonies have no report yet. */
import type { MatterReport } from '../coordination.ts'
import type { Activity } from '../daily-figures.ts'
import { hoursBetween, minuteOf, type Moment } from '../regulation/moment.ts'
import type { RuleFigures } from '../rule-set.ts'
import { inTimetableOrder, type Session } from '../session.ts'

/** Level by level, from the counselor upward. */
export const REPORT_CHAIN = ['学员工作处处长', '分管院领导', '院领导'] as const
/** 学员工作处处长, 学员工作处处长→分管院领导 …: how far it has come. */
export const CHAIN_STEPS: readonly string[] = REPORT_CHAIN.map((_, i) => REPORT_CHAIN.slice(0, i + 1).join('→'))

/** The level itself included (民法典 第一千二百五十九条). */
export const isHighRank = ({ rank }: Pick<MatterReport, 'rank'>): boolean => rank !== undefined && rank !== '处级及以下'

/** 副厅级以上领导, 主办单位班子成员: what makes the report a duty whatever the event is (R8.6b). */
export const highGuests = (report: Pick<MatterReport, 'rank' | 'sponsorTeamMember'>): string[] => [...(isHighRank(report) ? [`${report.rank}领导`] : []), ...(report.sponsorTeamMember ? ['主办单位班子成员'] : [])]

/** Hours from when it was known to when it was reported; with a clock missing, whole days at their latest and earliest. */
export function hoursToReport({ knownOn, knownTime, reportedOn, reportedTime }: MatterReport): number | undefined {
  if (!knownOn || !reportedOn) return undefined
  if (knownTime && reportedTime) return hoursBetween(minuteOf(knownOn, knownTime, '00:00'), minuteOf(reportedOn, reportedTime, '00:00'))
  return hoursBetween(`${knownOn} 00:00`, `${reportedOn} 00:00`)
}

export interface ReportState {
  readonly words: string
  readonly tone: 'open' | 'done' | 'late'
}

/** The state of one report. After the event has begun without one it stays late; the working limit of hours only reminds. */
export function reportState(report: MatterReport, { reportHours }: Pick<RuleFigures, 'reportHours'>, now: Moment): ReportState {
  const begins = minuteOf(report.date, report.time, '23:59')
  if (!report.reportedOn) return now.minute >= begins ? { words: '活动已开始，还没有上报', tone: 'late' } : { words: '待上报', tone: 'open' }
  if (minuteOf(report.reportedOn, report.reportedTime, '00:00') > begins) return { words: '活动开始后才上报', tone: 'late' }
  const hours = hoursToReport(report)
  if (hours === undefined) return { words: '已上报', tone: 'done' }
  const words = `确知${termWords(hours, !!report.knownTime && !!report.reportedTime)}上报`
  return hours > reportHours ? { words: `${words}，超过 ${reportHours} 小时`, tone: 'open' } : { words, tone: 'done' }
}

function termWords(hours: number, exact: boolean): string {
  if (!exact) return hours === 0 ? '当天' : `后 ${hours / 24} 天`
  return hours < 1 ? '后不到 1 小时' : `后 ${Math.round(hours * 10) / 10} 小时`
}

export interface Ceremony {
  readonly kind: '开班式' | '结业式' | '制发证书'
  readonly date: string
  readonly time?: string
  readonly place?: string
}

/** Ceremonies of the timetable that nobody has begun to report, and certificates where the daily figures count any. */
export function unreportedCeremonies(sessions: readonly Session[], activities: readonly Activity[], reports: readonly MatterReport[]): Ceremony[] {
  const found = inTimetableOrder(sessions).flatMap(({ kind, date, from, venue }): Ceremony[] => {
    if (kind !== '开班式' && kind !== '结业式') return []
    return [{ kind, date, ...(from ? { time: from } : {}), ...(venue ? { place: venue } : {}) }]
  })
  const certificates = activities.filter(({ item }) => item.includes('证书')).map(({ date }) => date).sort()[0]
  const closing = found.find(({ kind }) => kind === '结业式')
  if (certificates) found.push({ ...(closing?.date === certificates ? closing : { date: certificates }), kind: '制发证书' })
  return found.filter(({ kind }, i) => found.findIndex((other) => other.kind === kind) === i && !reports.some((report) => report.kind === kind || (kind === '制发证书' && report.title?.includes('证书'))))
}
