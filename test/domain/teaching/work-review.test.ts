import { describe, expect, test } from 'vitest'
import type { Review, Work } from '#domain/review.ts'
import type { Session } from '#domain/session.ts'
import { reviewIdOf, reviewInHand, wantsCourseware, workState } from '#domain/teaching/work-review.ts'

const [OLD, NEW] = ['a'.repeat(64), 'b'.repeat(64)]
const work = (given: Partial<Work> = {}): Work => ({ id: 'w', kind: '课件讲义', title: '课', hash: NEW, ...given })
const copy = (given: Partial<Work> = {}): Work => work({ kind: '主持词', usedOn: '2026-11-24', ...given })
const review = (given: Partial<Review> = {}): Review => ({ id: 'r', stage: '先期审核', object: '课件讲义', department: '法学教研部', workId: 'w', reviewedOn: '2026-11-20', result: '通过', hash: NEW, ...given })
const lesson: Session = { id: 's', date: '2026-11-24', half: '上午', kind: '讲授', title: '课' }

describe('courseware of a lesson on 24 November', () => {
  test.each<[string, Work | undefined, Review[], string]>([
    ['nothing handed in', undefined, [], '未送审'],
    ['handed in', work(), [], '待审核'],
    ['reviewed four days before', work(), [review()], '已审核'],
    ['reviewed the day before', work(), [review({ reviewedOn: '2026-11-23' })], '已审核'],
    ['reviewed on the day itself', work(), [review({ reviewedOn: '2026-11-24' })], '审核不在授课之前'],
    ['another file since', work(), [review({ hash: OLD })], '课件已更换，须重新审核'],
    ['another file, reviewed again', work(), [review({ id: 'q', hash: OLD }), review()], '已审核'],
    ['back to the file that was reviewed', work({ hash: OLD }), [review({ hash: OLD })], '已审核'],
    ['reviewed on paper, no file', work({ hash: '' }), [review({ hash: '' })], '已审核'],
    ['sent back', work(), [review({ result: '不通过' })], '未通过'],
    ['sent back, mended, not seen again', work(), [review({ hash: OLD, result: '不通过' })], '待审核'],
    ['a result without a day', work(), [{ id: 'r', stage: '先期审核', object: '课件讲义', department: '法学教研部', workId: 'w', result: '通过', hash: NEW }], '待审核'],
    ['a look while it ran is no review before', work(), [review({ stage: '中期跟踪' })], '待审核'],
    ['ticked as having none, though a lecture', work({ none: true }), [], '讲授课要有课件']
  ])('%s: it reads so', (_, given, reviews, words) => expect(workState(given, reviews, lesson).words).toBe(words))

  test('another kind of lesson may have none', () => expect(workState(work({ none: true }), [], { ...lesson, kind: '研讨' })).toEqual({ words: '无课件', tone: 'done' }))
})

test('copy may be reviewed on the day it is used, not the day after; it is called 文案', () => {
  expect(workState(copy(), [review({ reviewedOn: '2026-11-24' })]).words).toBe('已审核')
  expect(workState(copy(), [review({ reviewedOn: '2026-11-25' })]).words).toBe('审核不在使用之前')
  expect(workState(copy(), [review({ hash: OLD })]).words).toBe('文案已更换，须重新审核')
})

test('a changed file gets a review of its own, the file before keeps the one it had', () => {
  expect(reviewIdOf(work())).not.toBe(reviewIdOf(work({ hash: OLD })))
  const kept = review({ hash: OLD })
  expect([reviewInHand(work({ hash: OLD }), [kept]), reviewInHand(work(), [kept])]).toEqual([kept, undefined])
})

test('自学 and events want no courseware', () => {
  expect((['讲授', '研讨', '现场教学', '考核', '自学', '开班式', '报到'] as const).filter((kind) => wantsCourseware({ ...lesson, kind }))).toEqual(['讲授', '研讨', '现场教学', '考核'])
})
