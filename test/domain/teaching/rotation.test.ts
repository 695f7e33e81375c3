import { describe, expect, test } from 'vitest'
import { turnOrder } from '#domain/teaching/rotation.ts'
import type { ClassBrief } from '#domain/college-facts.ts'
import type { Department } from '#domain/college-lists.ts'

const departments: Department[] = [
  { id: 'd1', name: '法学教研部', kind: '教研部门', rotation: 2 },
  { id: 'd2', name: '刑事司法教研部', kind: '教研部门', rotation: 1 },
  { id: 'd3', name: '心理学教研部', kind: '教研部门', rotation: 3 },
  { id: 'd4', name: '教务处', kind: '教务处' }
]
const served = (id: string, department: string, notifiedOn?: string, arriveOn?: string): ClassBrief => ({ id, name: id, arriveOn, mentorDepartments: [{ department, notifiedOn }] })
const order = (classes: ClassBrief[], before?: string) => turnOrder(departments, classes, { classId: 'now', before })

describe('轮值 of the 教研部门', () => {
  test('nobody has served yet: the order of the list, and no other department', () => {
    expect(order([])).toEqual(['刑事司法教研部', '法学教研部', '心理学教研部'])
  })
  test('who served longest ago comes first after those who never did', () => {
    expect(order([served('a', '刑事司法教研部', '2026-03-01'), served('b', '法学教研部', '2026-02-01')])).toEqual(['心理学教研部', '法学教研部', '刑事司法教研部'])
  })
  test('a department passed over keeps its turn, the one that stepped in has used its own', () => {
    const classes = [served('a', '刑事司法教研部', '2026-01-10'), { ...served('b', '心理学教研部', '2026-02-10') }]
    expect(order(classes)).toEqual(['法学教研部', '刑事司法教研部', '心理学教研部'])
  })
  test('a turn used by a class elsewhere counts, by the day of its 报到 where the notice has none', () => {
    expect(order([served('a', '刑事司法教研部', undefined, '2026-05-01'), served('b', '法学教研部', '2026-04-01')])).toEqual(['心理学教研部', '法学教研部', '刑事司法教研部'])
  })
  test('a turn used on a day that nobody wrote down is still used', () => {
    expect(order([served('a', '刑事司法教研部')])[0]).toBe('法学教研部')
  })
  test('what this class did itself does not count, nor what came after the day', () => {
    expect(order([served('now', '刑事司法教研部', '2026-03-01')])[0]).toBe('刑事司法教研部')
    expect(order([served('a', '刑事司法教研部', '2026-03-02')], '2026-03-01')[0]).toBe('刑事司法教研部')
    expect(order([served('a', '刑事司法教研部', '2026-03-01')], '2026-03-01')[0]).toBe('法学教研部')
    expect(order([served('z', '刑事司法教研部', '2026-03-01')], '2026-03-01')[0]).toBe('刑事司法教研部')
  })
  test('the order in which classes are kept changes nothing', () => {
    const classes = [served('a', '刑事司法教研部', '2026-03-01'), served('b', '法学教研部', '2026-02-01'), served('c', '法学教研部', '2026-04-01')]
    expect(order(classes.toReversed())).toEqual(order(classes))
  })
})
