/** 第六条（一）: which of the thirteen 要素 are neither filled nor explicitly “无”, so that the form can lead to them. */
import { ELEMENTS, trainingClassFields, type TrainingClass } from './training-class.ts'

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

const isOpen = (value: unknown): boolean => value === undefined || value === null || value === 0 || (typeof value === 'string' && value.trim() === '')
