import { expect, test } from 'vitest'
import { departmentTasks } from '#domain/planning/department-tasks.ts'
import { DEPARTMENTS } from '#domain/staff.ts'

test('every department of the regulation has a task, and none is named twice', () => {
  const catalogue = departmentTasks('线下')
  expect([...new Set(catalogue.map((task) => task.department))].sort()).toEqual([...DEPARTMENTS].sort())
  expect(new Set(catalogue.map((task) => task.matter)).size).toBe(catalogue.length)
})

test('an online class has the five technical tasks besides', () => {
  expect(departmentTasks('线上').length - departmentTasks('线下').length).toBe(5)
  expect(departmentTasks('线上线下结合')).toEqual(departmentTasks('线上'))
  expect(departmentTasks(undefined)).toEqual(departmentTasks('线下'))
})
