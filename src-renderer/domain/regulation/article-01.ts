/** 第一条: to which classes the regulation applies. */
import type { Remark, Rule, Rules } from './finding.ts'
import { gravely, hasReached } from './phase.ts'
import { isOwnProcess } from './scope.ts'

/** R1.a: what is not held or taken on by the college itself follows its own process; told, never blamed. */
const applies: Rule = ({ class: of }) =>
  !isOwnProcess(of)
    ? []
    : [{ who: '教务处', missing: `本班次为${of.hostMode}，规范各条只作参考。`, remedy: '如系学院本部主办或者承办，请改正办班方式；否则按商定的具体流程办理。', mend: { screen: 'overview', table: 'class', field: 'hostMode' } }]

const OUTBOUND = '《教师外出授课管理办法》（黑政院发〔2020〕40号）'

/** R1.b: 分基地, 联办 and 外派授课 have a process written down, and every teacher sent out is registered and approved. */
const ownProcess: Rule = (snapshot, _college, now) => {
  const { class: of, outboundLectures } = snapshot
  if (!isOwnProcess(of)) return []
  const begun = gravely(hasReached('报到', snapshot, now))
  const remarks: Remark[] = []
  if (!of.ownProcess?.trim()) {
    remarks.push({ subject: '流程', ...begun, who: '教务处', due: of.arriveOn, missing: `${of.hostMode}班次还没有写明具体流程。`, remedy: '在概况里写明本班次的具体流程。', mend: { screen: 'overview', table: 'class', field: 'ownProcess' } })
  }
  if (of.hostMode === '外派授课' && !outboundLectures.length) {
    remarks.push({ subject: '登记', ...begun, basis: '外部规定', who: '教务处', due: of.arriveOn, missing: '外派授课还没有登记教师、邀请单位和题目。', remedy: `在洽商里登记外派授课，执行${OUTBOUND}。`, mend: { screen: 'talks', table: 'outboundLecture' } })
  }
  for (const { id, teacher, date, approvedOn } of outboundLectures) {
    const mend = { screen: 'talks', table: 'outboundLecture', record: id, field: 'approvedOn' } as const
    if (!approvedOn) remarks.push({ subject: id, ...gravely(date !== undefined && date <= now.day), basis: '外部规定', who: '教务处', due: date, missing: `${teacher}外派授课还没有批准。`, remedy: `授课前办好批准，填写批准人和批准日期（${OUTBOUND}）。`, mend })
    else if (date && approvedOn > date) remarks.push({ subject: id, severity: 'needs-reason', basis: '外部规定', who: '教务处', due: date, missing: `${teacher}外派授课以后才批准。`, remedy: `请说明理由（${OUTBOUND}）。`, mend })
  }
  return remarks
}

export const ARTICLE_1: Rules = { 'R1.a': applies, 'R1.b': ownProcess }
