/** 先期审核 of a 作品 (第二条): whether what is there now was reviewed, and reviewed before it is taught or used. */
import { TEACHING_KINDS, type Session } from '../session.ts'
import type { Review, Work } from '../review.ts'

export interface WorkState {
  readonly words: '未送审' | '无课件' | '讲授课要有课件' | '待审核' | '未通过' | '课件已更换，须重新审核' | '文案已更换，须重新审核' | '审核不在使用之前' | '审核不在授课之前' | '已审核'
  readonly tone: 'open' | 'done' | 'late'
}

const PASSES: readonly Review['result'][] = ['通过', '修改后通过']

/** Lessons that want courseware or a tick that there is none: 自学 has none to begin with, 报到 and 开班式 are no lessons. */
export const wantsCourseware = ({ kind }: Session): boolean => TEACHING_KINDS.includes(kind) && kind !== '自学'

/** A review on paper alone has no hash and holds for the work as it is; where both are known they must agree. */
export const isOfThis = (review: Review, { hash }: Pick<Work, 'hash'>): boolean => !hash || !review.hash || review.hash === hash

/** The 先期审核 of a work, those of the work as it is now first. */
const before = (work: Work, reviews: readonly Review[]): Review[] => reviews.filter(({ workId, stage }) => workId === work.id && stage === '先期审核')

/** The review that is filled in for the work as it is now; undefined where it has none yet. */
export const reviewInHand = (work: Work, reviews: readonly Review[]): Review | undefined => before(work, reviews).find((review) => isOfThis(review, work))

/** Its id, the same on every PC, so that two who write down one review write one record. */
export const reviewIdOf = ({ id, hash }: Pick<Work, 'id' | 'hash'>): string => `先期审核|${id}|${hash ? hash.slice(0, 12) : '纸质'}`

/** `session` is the lesson of courseware; copy has the day it is used on. A lesson wants an earlier day, copy may be used the same day. */
export function workState(work: Work | undefined, reviews: readonly Review[], session?: Session): WorkState {
  if (!work) return { words: '未送审', tone: 'open' }
  if (work.none) return session?.kind === '讲授' ? { words: '讲授课要有课件', tone: 'late' } : { words: '无课件', tone: 'done' }
  const all = before(work, reviews)
  const own = all.filter((review) => isOfThis(review, work))
  const passed = own.filter(({ result, reviewedOn }) => PASSES.includes(result) && reviewedOn)
  if (passed.length) {
    if (session) return passed.some(({ reviewedOn }) => reviewedOn! < session.date) ? { words: '已审核', tone: 'done' } : { words: '审核不在授课之前', tone: 'late' }
    return !work.usedOn || passed.some(({ reviewedOn }) => reviewedOn! <= work.usedOn!) ? { words: '已审核', tone: 'done' } : { words: '审核不在使用之前', tone: 'late' }
  }
  if (own.some(({ result }) => result === '不通过')) return { words: '未通过', tone: 'late' }
  if (all.some((review) => !isOfThis(review, work) && PASSES.includes(review.result))) return { words: work.kind === '课件讲义' ? '课件已更换，须重新审核' : '文案已更换，须重新审核', tone: 'late' }
  return { words: '待审核', tone: 'open' }
}
