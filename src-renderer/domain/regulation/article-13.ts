/** 第十三条: special demands, great matters and tasks beyond the usual go up level by level. */
import { shortDate } from '../calendar.ts'
import type { MatterReport } from '../coordination.ts'
import { highGuests } from '../service/matter-report-state.ts'
import type { Rule, Rules } from './finding.ts'
import { minuteOf } from './moment.ts'
import { gravely } from './phase.ts'

/** The other kinds, and whatever high guests take part in, are told by 第八条（六）. */
const KINDS: readonly MatterReport['kind'][] = ['特殊要求', '超常规任务', '其他重大事项']

/** R13.a: reported before it comes to pass, and written to whom. */
const reportedUp: Rule = ({ matterReports }, _college, now) =>
  matterReports.filter((report) => KINDS.includes(report.kind) && !highGuests(report).length).flatMap(({ id, kind, title, date, time, reportedOn, reportedTime, reportedTo }) => {
    const name = title?.trim() ? `“${title.trim()}”` : `${shortDate(date)}的${kind}`
    // Without a clock the day gives until its end, as on the screen of the reports.
    const begins = minuteOf(date, time, '23:59')
    const common = { subject: id, who: '项目负责人', due: date } as const
    const mend = (field: string) => ({ screen: 'records', table: 'matterReport', record: id, field }) as const
    if (!reportedOn) return [{ ...common, ...gravely(begins <= now.minute), missing: `${name}还没有逐级上报。`, remedy: '逐级上报协调解决，记下上报日期和报到哪一级。', mend: mend('reportedOn') }]
    if (minuteOf(reportedOn, reportedTime, '00:00') > begins) return [{ ...common, missing: `${name}${shortDate(reportedOn)}才上报，晚于开始办理。`, remedy: '请说明理由。', mend: mend('reportedOn') }]
    return reportedTo?.trim() ? [] : [{ ...common, severity: 'reminder', missing: `${name}上报了，没有写明报到哪一级。`, remedy: '填写逐级报至哪一级。', mend: mend('reportedTo') } as const]
  })

export const ARTICLE_13: Rules = { 'R13.a': reportedUp }
