/** 第四条: 备品 are bought and used by the rules of the 财政部门 and the college. */
import { supplyFaults } from '../service/supply-course.ts'
import type { Remark, Rule, Rules } from './finding.ts'

/** R4.a: nothing is handed out beyond what was approved, nor before it was; what lasts comes back after the class, which only reminds. */
const approvedAndReturned: Rule = ({ class: of, supplies }, _college, now) =>
  supplies.flatMap((supply): Remark[] => {
    const { id, item, issued, issuedOn, approvedOn } = supply
    const mend = (field: string) => ({ screen: 'preparation', table: 'supply', record: id, field }) as const
    const remarks = supplyFaults(supply, now.day, of.withdrawOn ?? of.closeOn).map(({ field, sentence }): Remark => ({
      subject: `${id}|${field}`,
      ...(field === 'returned' ? { severity: 'reminder', due: of.withdrawOn ?? of.closeOn } : {}),
      who: '学员工作处',
      missing: `${item}：${sentence}。`,
      remedy: field === 'returned' ? '收回后登记归还数；损坏、遗失的写明情况。' : '补办批准，或者改正数字；来不及批准的，请说明理由。',
      mend: mend(field)
    }))
    if (issued && issuedOn && approvedOn && approvedOn > issuedOn) remarks.push({ subject: `${id}|先后`, who: '学员工作处', missing: `${item}先领用、后批准。`, remedy: '核对两个日期；来不及批准的，请说明理由。', mend: mend('approvedOn') })
    return remarks
  })

export const ARTICLE_4: Rules = { 'R4.a': approvedAndReturned }
