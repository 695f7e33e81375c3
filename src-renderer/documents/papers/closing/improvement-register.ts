/** 整改台账 (第六条（五）): every opinion of the class, to whom it went and what came of it. */
import { shortDate } from '#domain/calendar.ts'
import { FEEDBACK_ASPECTS, type Feedback } from '#domain/evaluation.ts'
import { saysNothing } from '#domain/teaching/feedback-slip.ts'
import { paragraph } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { gap, listSheet, numbered } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { withoutNames } from '#documents/parts/without-names.ts'

/** Of a register that is kept by hand. */
const BLANK_ROWS = 12

export const improvementRegister: PaperMaker = (snapshot) => {
  const { class: own, feedback } = snapshot
  const plain = withoutNames(snapshot)
  const told = FEEDBACK_ASPECTS.flatMap((aspect) => feedback.filter((slip) => slip.aspect === aspect && !saysNothing(slip)))
  const silent = feedback.filter(saysNothing)
  const done = told.filter(({ doneOn }) => doneOn).length
  const section = listSheet({
    title: `${own.name}整改台账`,
    info: [`主办单位：${own.sponsor}　　培训时间：${dayRange(own)}`, told.length ? `意见建议${told.length}条，已改进${done}条，正在改进${told.length - done}条` : '意见建议＿＿＿条，已改进＿＿＿条，正在改进＿＿＿条'],
    columns: [
      { title: '序号', mm: 12 }, { title: '方面', mm: 29 }, { title: '来源', mm: 25 }, { title: '意见建议', mm: 58, align: 'left' }, { title: '收集日期', mm: 22 },
      { title: '责任部门和人员', mm: 38 }, { title: '改进措施', mm: 52, align: 'left' }, { title: '完成日期', mm: 21 }
    ],
    rows: numbered(told.map((slip) => [slip.aspect, slip.source, plain(slip.opinion), day(slip.heardOn), bearer(slip), plain(slip.measure ?? ''), slip.doneOn ? day(slip.doneOn) : ''])),
    blanks: told.length ? 0 : BLANK_ROWS,
    paper: 'landscape',
    signatures: '项目负责人签字：＿＿＿＿＿＿＿＿　　教务处负责人签字：＿＿＿＿＿＿＿＿',
    after: silent.length ? [gap(), paragraph('SheetText', `另有${silent.length}份征求没有意见：${quiet(silent)}。`, { keepLines: true })] : []
  })
  return [{ sections: [section] }]
}

const day = (of: string | undefined): string => (of ? shortDate(of) : '')
const bearer = ({ department, person }: Feedback): string => [department, person].filter(Boolean).join('\n')
/** 主办单位（学员服务管理、综合后勤保障） */
function quiet(slips: readonly Feedback[]): string {
  const sources = [...new Set(slips.map(({ source }) => source))]
  return sources.map((source) => `${source}（${[...new Set(slips.filter((slip) => slip.source === source).map(({ aspect }) => aspect))].join('、')}）`).join('，')
}
