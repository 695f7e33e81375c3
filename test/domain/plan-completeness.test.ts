import { expect, test } from 'vitest'
import { missingForPlan } from '#domain/plan-completeness.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'

test('the demo plan is complete, an empty one lacks all thirteen 要素', () => {
  expect(missingForPlan(demoClass())).toEqual([])
  expect(missingForPlan(emptyClass()).length).toBe(13)
})

test('无 is an answer, blanks are none, and 时间 needs all its days', () => {
  const own = demoClass().class
  expect(missingForPlan({ class: { ...own, transport: '无', meals: '  ' } })).toEqual(['食'])
  const { closeOn: _, ...rest } = own
  expect(missingForPlan({ class: rest })).toEqual(['时间'])
})
