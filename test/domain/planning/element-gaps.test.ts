import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { elementGaps } from '#domain/planning/element-gaps.ts'
import { ELEMENTS } from '#domain/training-class.ts'

test('an empty class lacks all thirteen 要素, in the order of the regulation', () => {
  expect(elementGaps({}).map((gap) => gap.element).join('、')).toBe('时间、地点、人数、对象、日程、食、宿、行、教、学、研、预算标准、发票要求')
  expect(ELEMENTS).toHaveLength(13)
})

test('a written 无 is an answer, blanks and 0 people are none', () => {
  const gaps = elementGaps({ place: '无', meals: ' \n ', plannedCount: 0 }).map((gap) => gap.element)
  expect(gaps).not.toContain('地点')
  expect(gaps).toContain('食')
  expect(gaps).toContain('人数')
})

test('时间 tells which of its days are missing', () => {
  expect(elementGaps({ arriveOn: '2026-11-23', closeOn: '2026-11-27' })[0]).toMatchObject({ fields: ['openOn', 'withdrawOn'], sentence: '还差时间：开班日期、撤场日期' })
})

test('the demo class lacks nothing', () => {
  const file = JSON.parse(readFileSync('resources/demo/college.json', 'utf8')) as { classes: { class: object }[] }
  expect(elementGaps(file.classes[0]!.class)).toEqual([])
})
