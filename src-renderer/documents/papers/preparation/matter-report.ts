/**
 * 重大事项上报单 (第八条（六）, 第十三条): up the chain, each level writing its opinion by hand. It is of level 办理: it is for those
 * who decide who receives whom, and cannot do its work without the leaders' names. Made 内部 for others to prepare by, it
 * tells ranks and no names, for where a leader will be is restricted (7.2 领导行程).
 */
import { longDateWithWeekday, longDate } from '#domain/calendar.ts'
import type { MatterReport } from '#domain/coordination.ts'
import { REPORT_CHAIN } from '#domain/service/matter-report-state.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Block } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, FORM_WIDTH, formSection } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { byDay, oneEach } from '#documents/parts/one-each.ts'
import { clock } from '#documents/parts/phrases.ts'
import { yesNo } from '#documents/parts/tick-boxes.ts'

const TITLE = '重大事项上报单'
/** 院领导批示 is written large. */
const OPINION = 30

export const matterReport: PaperMaker = (snapshot, { level }) => oneEach(byDay(snapshot.matterReports), TITLE, (report) => [formSection(blocks(snapshot, report, (level ?? '办理') === '办理'))])

function blocks({ class: own }: ClassSnapshot, report: MatterReport | undefined, named: boolean): Block[] {
  const at = (day: string | undefined, time: string | undefined): string => (day ? `${longDate(day)}${time ? clock(time) : ''}` : `${BLANK_DAY}　　时`)
  return [
    ...formHead(TITLE, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([
      ['班次名称', own.name],
      ['主办单位', own.sponsor],
      ...pair(['上报事项', [report?.kind, report?.title !== report?.kind && report?.title].filter(Boolean).join('：')], ['活动时间', report ? `${longDateWithWeekday(report.date)}${report.time ? clock(report.time) : ''}` : BLANK_DAY]),
      ['地点', report?.place ?? ''],
      ...(named ? [{ label: '参加领导', text: report?.leaders ?? '', room: 14 }] : []),
      ['最高职级', report?.rank ?? '', '班子成员', yesNo(report?.sponsorTeamMember)],
      ['确知时间', at(report?.knownOn, report?.knownTime), '上报时间', at(report?.reportedOn, report?.reportedTime)],
      { label: '拟办意见', room: 26 },
      { label: '辅导员', opinion: 16 },
      ...REPORT_CHAIN.map((step) => ({ label: step === '学员工作处处长' ? '学员工作处\n处长意见' : `${step}\n批示`, opinion: OPINION })),
      { label: '落实情况', text: report?.followUp ?? '', room: 20 }
    ])
  ]
}
