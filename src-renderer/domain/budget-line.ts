/** One line of the 经费预算: 科目, 标准, quantities. Money in yuan. */
import { number, text, type FieldsOf } from './field.ts'

export interface BudgetLine {
  id: string
  item: string
  unit?: string
  /** Yuan per unit. */
  standard?: number
  persons?: number
  days?: number
  note?: string
  order?: number
}

export const budgetLineFields: FieldsOf<BudgetLine> = {
  item: text('科目', { required: true }),
  unit: text('单位'),
  standard: number('标准（元）'),
  persons: number('人数或次数'),
  days: number('天数'),
  note: text('说明', { longest: 500 }),
  order: number('顺序', { merge: 'newest' })
}

/** Amount of a line in fen, to stay clear of binary fractions; a missing factor counts as one, a missing standard as none. */
export const amountInFen = (line: BudgetLine): number => Math.round((line.standard ?? 0) * 100 * (line.persons ?? 1) * (line.days ?? 1))
