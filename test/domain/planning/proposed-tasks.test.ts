import { describe, expect, test } from 'vitest'
import type { TaskTemplate } from '#domain/college-lists.ts'
import { departmentTasks } from '#domain/planning/department-tasks.ts'
import { isTaskLate, missingTasks, proposedTasks } from '#domain/planning/proposed-tasks.ts'

const template = (given: Partial<TaskTemplate>): TaskTemplate => ({ id: '1', department: '办公室', matter: '实施方案用印', ...given })
const arriving = { mode: '线下', arriveOn: '2026-12-01' } as const

describe('the 任务分解 a class begins with', () => {
  test('without a template it is the catalogue of 第三条, without days', () => {
    const tasks = proposedTasks(arriving, [])
    expect(tasks.map(({ matter }) => matter)).toEqual(departmentTasks('线下').map(({ matter }) => matter))
    expect(tasks.filter(({ dueOn }) => dueOn)).toEqual([])
  })

  test('a template counts back from 报到 over the month, forward for what comes after, and names no day before 报到 is known', () => {
    const templates = [template({ daysBefore: 3, requirement: '一式三份' }), template({ id: '2', matter: '归档', daysBefore: -10 }), template({ id: '3', matter: '接待', daysBefore: 0 }), template({ id: '4', matter: '随时' })]
    expect(proposedTasks(arriving, templates).map(({ dueOn }) => dueOn)).toEqual(['2026-11-28', '2026-12-11', '2026-12-01', undefined])
    expect(proposedTasks({ mode: '线下' }, templates).some(({ dueOn }) => dueOn)).toBe(false)
    expect(proposedTasks(arriving, templates)[0]).toEqual({ department: '办公室', matter: '实施方案用印', requirement: '一式三份', dueOn: '2026-11-28' })
  })

  test('online tasks of a template are for online classes alone; the five of 第三条 are there whatever the template holds', () => {
    const templates = [template({}), template({ id: '2', department: '图书情报信息中心', matter: '线上平台选用和群组创建', online: true, daysBefore: 5 })]
    expect(proposedTasks(arriving, templates)).toHaveLength(1)
    const online = proposedTasks({ mode: '线上', arriveOn: '2026-12-01' }, templates)
    expect(online).toHaveLength(6)
    expect(online.filter(({ matter }) => matter === '线上平台选用和群组创建')).toEqual([{ department: '图书情报信息中心', matter: '线上平台选用和群组创建', dueOn: '2026-11-26' }])
  })

  test('what the class already has is not proposed again; the same words of another department are', () => {
    const proposed = proposedTasks(arriving, [template({}), template({ id: '2', department: '教务处' })])
    expect(missingTasks(proposed, [{ id: 't', department: '办公室', matter: '实施方案用印' }]).map(({ department }) => department)).toEqual(['教务处'])
  })
})

test.each([
  ['2026-11-22', undefined, true],
  ['2026-11-23', undefined, false],
  ['2026-11-22', '2026-11-30', false],
  [undefined, undefined, false]
])('a task due %s and done %s on 23 November is late: %s', (dueOn, doneOn, late) => {
  expect(isTaskLate({ ...(dueOn ? { dueOn } : {}), ...(doneOn ? { doneOn } : {}) }, '2026-11-23')).toBe(late)
})
