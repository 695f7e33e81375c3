import { describe, expect, test } from 'vitest'
import { departmentTasks } from '#domain/planning/department-tasks.ts'
import { isCovered } from '#domain/planning/task-coverage.ts'

const task = (matter: string) => ({ matter })

describe('a task in words of one’s own passes for the one of the regulation', () => {
  test.each([
    ['接待报到', '报到接待、分配住宿、布置会场'],
    ['班次及学员备品领用配发', '编制学员手册、签到簿，领用培训备品'],
    ['预（决）算管理、资金收付、发票开具', '编制预算单，收款、决算与开具发票'],
    ['照片采集、新闻（消息）采编、屏显', '拍摄照片、采编新闻、制作屏显'],
    ['派出学业导师驻班跟岗（适用学业导师制的班次）', '委派授课教师和学业导师']
  ])('%s: %s', (wanted, given) => {
    expect(isCovered(wanted, [task(given)], 'loosely')).toBe(true)
  })
})

test.each(['线下', '线上'] as const)('no task of the %s catalogue passes for another of its department', (mode) => {
  const catalogue = departmentTasks(mode)
  const always = new Set(departmentTasks('线下').map(({ matter }) => matter))
  for (const { department, matter } of catalogue) {
    const others = catalogue.filter((other) => other.department === department && other.matter !== matter && (mode === '线上' || always.has(other.matter)))
    if (mode === '线上' && always.has(matter)) continue
    expect([matter, isCovered(matter, others, mode === '线上' ? 'closely' : 'loosely')]).toEqual([matter, false])
  }
})

test('words that stand in every task make nothing alike', () => {
  expect(isCovered('学员服务管理', [task('班次服务管理保障')], 'loosely')).toBe(false)
})
