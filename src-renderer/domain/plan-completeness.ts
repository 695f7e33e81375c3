/** 全要素 of the 实施方案 (第六条（一）（三）): which of the thirteen are still missing before it may be issued. */
import type { ClassSnapshot } from './snapshot.ts'
import { ELEMENTS } from './training-class.ts'

/** Names of the 要素 not yet answered, in the order of the regulation. “无” is an answer; an empty field is none. */
export const missingForPlan = (snapshot: Pick<ClassSnapshot, 'class'>): string[] =>
  ELEMENTS.filter(({ fields }) => fields.some((field) => String(snapshot.class[field] ?? '').trim() === '')).map(({ name }) => name)
