import { describe, expect, test } from 'vitest'
import { byUrgency, stageOf } from '#domain/class-stage.ts'
import type { TrainingClass } from '#domain/training-class.ts'

const dates = { arriveOn: '2026-11-23', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-28' }

describe('the stage of a class follows its dates', () => {
  test.each([
    ['2026-11-22', '筹备'], ['2026-11-23', '报到'], ['2026-11-24', '在办'], ['2026-11-27', '在办'], ['2026-11-28', '在办'], ['2026-11-29', '已撤场']
  ])('on %s it is %s', (today, stage) => expect(stageOf(dates, today)).toBe(stage))

  test('a class without a day is 待定', () => expect(stageOf({}, '2026-11-23')).toBe('待定'))
  test('a class whose end nobody wrote down never ends by itself', () => expect(stageOf({ arriveOn: '2026-01-05' }, '2026-11-23')).toBe('在办'))
  test('arrival over two days stays 报到 until the opening', () => expect(stageOf({ arriveOn: '2026-11-22', openOn: '2026-11-24' }, '2026-11-23')).toBe('报到'))
})

test('what runs now stands first, then what comes next, then the past from its end', () => {
  const named = (name: string, arriveOn?: string, withdrawOn?: string) => ({ id: name, name, hostMode: '承办', sponsor: '某局', arriveOn, withdrawOn }) as TrainingClass
  const classes = [named('去年', '2025-03-01', '2025-03-05'), named('未定'), named('下月', '2026-12-10'), named('上月', '2026-10-01', '2026-10-05'), named('下周', '2026-11-30'), named('现在', '2026-11-20', '2026-11-25')]
  expect(byUrgency(classes, '2026-11-23').map((c) => c.name)).toEqual(['现在', '下周', '下月', '未定', '上月', '去年'])
})
