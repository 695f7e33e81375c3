/**
 * The documents that the regulation itself cites: four in 第二条, which every 实施方案 repeats, and two elsewhere. Numbers as
 * printed there; where it gives none there is none here. Nobody has checked them against the originals: each shows 待核对.
 */
import type { CitedRule } from '../college-lists.ts'

const CITED: readonly Omit<CitedRule, 'id' | 'order'>[] = [
  { title: '干部教育培训工作条例', inPlan: true },
  { title: '干部教育培训学员管理规定', inPlan: true },
  { title: '师德师风建设管理考核办法', number: '黑政院发〔2022〕59号', inPlan: true },
  { title: '关于加强教师教学科研活动意识形态管控工作规定（试行）', number: '黑政院党发〔2022〕47号', inPlan: true },
  // 第一条 and 第九条.
  { title: '教师外出授课管理办法', number: '黑政院发〔2020〕40号' },
  { title: '培训学业导师驻班跟岗工作管理办法（试行）' }
]

export const DEFAULT_CITED_RULES: readonly CitedRule[] = CITED.map((rule, i) => ({ id: rule.title, ...rule, order: i + 1 }))

/** Whether someone has held it against the original. */
export const isChecked = (row: { readonly checkedBy?: string; readonly checkedOn?: string }): boolean => Boolean(row.checkedBy && row.checkedOn)
