/** 第一条: to which classes the regulation applies. */
import type { Rule, Rules } from './finding.ts'
import { isOwnProcess } from './scope.ts'

/** R1.a: what is not held or taken on by the college itself follows its own process; told, never blamed. */
const applies: Rule = ({ class: of }) =>
  !isOwnProcess(of)
    ? []
    : [{ who: '教务处', missing: `本班次为${of.hostMode}，规范各条只作参考。`, remedy: '如系学院本部主办或者承办，请改正办班方式；否则按商定的具体流程办理。', mend: { screen: 'overview', table: 'class', field: 'hostMode' } }]

/** R1.b: 分基地, 联办 and 外派授课 have a process written down, and every teacher sent out is registered and approved. */
const ownProcess: Rule = ({ class: of, outboundLectures }) => {
  if (!isOwnProcess(of)) return []
  const lectures = outboundLectures.filter(({ approvedOn }) => !approvedOn)
  return [
    ...(of.ownProcess ? [] : [{ subject: '流程', who: '教务处', missing: `${of.hostMode}班次还没有写明具体流程。`, remedy: '在概况里写明本班次的具体流程。', mend: { screen: 'overview', table: 'class', field: 'ownProcess' } } as const]),
    ...(of.hostMode === '外派授课' && !outboundLectures.length
      ? [{ subject: '登记', who: '教务处', missing: '外派授课还没有登记教师、邀请单位和题目。', remedy: '在洽商里登记外派授课，执行《教师外出授课管理办法》（黑政院发〔2020〕40号）。', mend: { screen: 'talks', table: 'outboundLecture' } } as const]
      : []),
    ...lectures.map(({ id, teacher }) => ({ subject: id, who: '教务处', missing: `${teacher}外派授课还没有批准。`, remedy: '填写批准人和批准日期（《教师外出授课管理办法》，黑政院发〔2020〕40号）。', mend: { screen: 'talks', table: 'outboundLecture', record: id } }) as const)
  ]
}

export const ARTICLE_1: Rules = { 'R1.a': applies, 'R1.b': ownProcess }
