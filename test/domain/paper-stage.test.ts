import { expect, test } from 'vitest'
import { LIFE_STEPS, type LifeStep } from '#domain/life-cycle.ts'
import { paperStageNow } from '#domain/paper-stage.ts'

const states = (...done: LifeStep[]) => LIFE_STEPS.map((step) => ({ step, done: done.includes(step) }))

test('a class of which nothing is done yet needs the papers of 洽商', () => {
  expect(paperStageNow(states())).toBe('洽商确认')
  expect(paperStageNow([])).toBe('洽商确认')
})
test('the next step after the last one done tells the stage, whatever was left out before it', () => {
  expect(paperStageNow(states('洽商', '书面确认'))).toBe('方案下发')
  expect(paperStageNow(states('洽商', '书面确认', '方案', '筹备', '报到', '开班'))).toBe('教学运行')
  expect(paperStageNow(states('筹备'))).toBe('报到')
})
test('a class of which everything is done stays with the last papers', () => {
  expect(paperStageNow(states(...LIFE_STEPS))).toBe('决算归档')
})
