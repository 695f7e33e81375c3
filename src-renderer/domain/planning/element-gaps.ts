/** 第六条（一）: which of the thirteen 要素 are neither filled nor explicitly “无”, so that the form can lead to them. */
import { shortDate } from '../calendar.ts'
import { ELEMENTS, trainingClassFields, type TrainingClass } from '../training-class.ts'

export interface ElementGap {
  /** 时间, 地点 … */
  readonly element: string
  /** The fields that still want an answer, in form order. */
  readonly fields: readonly (keyof TrainingClass)[]
  /** A colleague's sentence: 还差时间：开班日期、撤场日期 */
  readonly sentence: string
}

/** Gaps in the order of the regulation; empty when every 要素 is answered. A written “无” is an answer, 0 people is not. */
export function elementGaps(trainingClass: Partial<TrainingClass>): ElementGap[] {
  return ELEMENTS.flatMap(({ name, fields }) => {
    const open = fields.filter((field) => isOpen(trainingClass[field]))
    if (!open.length) return []
    const labels = open.map((field) => trainingClassFields[field as Exclude<keyof TrainingClass, 'id'>].label).join('、')
    return [{ element: name, fields: open, sentence: fields.length > 1 ? `还差${name}：${labels}` : `还差“${name}”` }]
  })
}

const DATES = ['arriveOn', 'openOn', 'closeOn', 'withdrawOn'] as const

/** Days of 时间 that come before one they follow, each told once: 撤场日期（11月20日）早于报到日期（11月23日） */
export function datesOutOfOrder(of: Partial<TrainingClass>): { readonly field: (typeof DATES)[number]; readonly sentence: string }[] {
  const told = (field: (typeof DATES)[number]): string => `${trainingClassFields[field].label}（${shortDate(of[field]!)}）`
  return DATES.flatMap((field, i) => {
    const after = DATES.slice(0, i).find((earlier) => of[earlier] && of[field] && of[field] < of[earlier])
    return after ? [{ field, sentence: `${told(field)}早于${told(after)}` }] : []
  })
}

const isOpen = (value: unknown): boolean => value === undefined || value === null || value === 0 || (typeof value === 'string' && value.trim() === '')
