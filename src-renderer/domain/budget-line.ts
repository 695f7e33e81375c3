/** One line of the 经费预算: 科目, 标准, quantities. Money in yuan. */
import { choice, number, text, type FieldsOf } from './field.ts'

/** The items of 财行〔2016〕540号 第八条. */
export const BUDGET_CATEGORIES = ['师资费', '住宿费', '伙食费', '培训场地费', '培训资料费', '交通费', '其他费用'] as const

export interface BudgetLine {
  id: string
  item: string
  unit?: string
  /** Yuan per unit. */
  standard?: number
  persons?: number
  days?: number
  note?: string
  /** 师资费 stands outside the 综合定额; the others name what they are capped as. */
  category?: (typeof BUDGET_CATEGORIES)[number]
  /** 决算: what it came to. Standard again, because it may have been agreed anew. */
  finalStandard?: number
  finalPersons?: number
  finalDays?: number
  /** The signed figure the quantity comes from, `类别|项目|单位`. */
  figure?: string
  /** Why the 决算 quantity differs from the signed figure. */
  differenceReason?: string
  order?: number
}

export const budgetLineFields: FieldsOf<BudgetLine> = {
  item: text('科目', { required: true }),
  unit: text('单位'),
  standard: number('标准（元）'),
  persons: number('人数或次数'),
  days: number('天数'),
  note: text('说明', { longest: 500 }),
  category: choice('费用类别', BUDGET_CATEGORIES),
  finalStandard: number('决算标准（元）'),
  finalPersons: number('决算人数或次数'),
  finalDays: number('决算天数'),
  figure: text('取自数据确认单'),
  differenceReason: text('与数据确认单不一致的说明', { longest: 500 }),
  order: number('顺序', { merge: 'newest' })
}

/** Amount of a line in fen, to stay clear of binary fractions; a missing factor counts as one, a missing standard as none. */
export const amountInFen = (line: BudgetLine): number => Math.round((line.standard ?? 0) * 100 * (line.persons ?? 1) * (line.days ?? 1))

/** The same of the 决算; a factor not filled in again is the planned one. */
export const finalAmountInFen = (line: BudgetLine): number =>
  Math.round((line.finalStandard ?? line.standard ?? 0) * 100 * (line.finalPersons ?? line.persons ?? 1) * (line.finalDays ?? line.days ?? 1))
