import { expect, test } from 'vitest'
import { gradeOf, percentChanged, proposedGrade } from '#domain/service/adjustment-grade.ts'
import type { Adjustment } from '#domain/coordination.ts'
import { FIRST_RULES } from '#domain/rule-set.ts'

const grade = (change: Partial<Adjustment>): string => proposedGrade({ matter: '人数', after: '改', ...change }, FIRST_RULES)

test('date, place, teacher and total amount are 较为重大, meals and cars are not', () => {
  expect((['日期', '地点', '教师', '总额', '课程', '食宿', '用车', '其他'] as const).map((matter) => grade({ matter }) === '较为重大')).toEqual([true, true, true, true, false, false, false, false])
})
test('ten percent more or fewer people is 较为重大, nine is not', () => {
  expect(grade({ figureBefore: 100, figureAfter: 110 })).toBe('较为重大')
  expect(grade({ figureBefore: 100, figureAfter: 90 })).toBe('较为重大')
  expect(grade({ figureBefore: 100, figureAfter: 109 })).toBe('一般')
  expect(grade({ figureBefore: 0, figureAfter: 3 })).toBe('较为重大')
})
test('a count in the words is read where no figures were typed', () => {
  expect(percentChanged({ matter: '人数', before: '36人', after: '40 人' })).toBeCloseTo(11.1, 1)
  expect(percentChanged({ matter: '人数', before: '原定', after: '增加' })).toBeUndefined()
})
test("a person's word stands", () => expect(gradeOf({ id: 'a', date: '2026-11-24', matter: '教师', after: '换人', grade: '一般' }, FIRST_RULES)).toBe('一般'))
