/** 问题处置台账 (第六条（四）): what was raised by whom, what was done, and when it was done with. */
import { shortDate } from '#domain/calendar.ts'
import type { Problem } from '#domain/coordination.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet, numbered } from '#documents/parts/form.ts'
import { clock, dayRange } from '#documents/parts/phrases.ts'

const LEAST_BLANKS = 10

export const problemRegister: PaperMaker = ({ class: own, problems }) => {
  const rows = numbered(inOrderRaised(problems).map((problem) => [
    `${shortDate(problem.raisedOn)}${problem.raisedTime ? `\n${clock(problem.raisedTime)}` : ''}`, problem.source, problem.matter, problem.handling ?? '', [problem.handledBy, problem.handler].filter(Boolean).join('\n'),
    problem.closedOn ? shortDate(problem.closedOn) : '未办结', ''
  ]))
  const open = problems.filter(({ closedOn }) => !closedOn).length
  const columns = [
    { title: '序号', mm: 12 }, { title: '提出时间', mm: 25 }, { title: '来源', mm: 23 }, { title: '问题', mm: 66, align: 'left' as const }, { title: '处置情况', mm: 66, align: 'left' as const },
    { title: '处置人', mm: 26, face: 'name' as const }, { title: '办结日期', mm: 24 }, { title: '备注', mm: 15 }
  ]
  const counts = rows.length ? `　　共${rows.length}件，未办结${open}件` : ''
  const section = listSheet({ title: `${own.name}问题处置台账`, info: [`时间：${dayRange(own)}${counts}`], columns, rows, blanks: Math.max(2, LEAST_BLANKS - rows.length), rowHeight: 10, paper: 'landscape', signatures: '登记人签字：＿＿＿＿＿＿＿＿　　项目负责人签字：＿＿＿＿＿＿＿＿' })
  return [{ sections: [section] }]
}

const inOrderRaised = (problems: readonly Problem[]): Problem[] => {
  const rank = ({ raisedOn, raisedTime = '99', id }: Problem): string => `${raisedOn} ${raisedTime} ${id}`
  return [...problems].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
