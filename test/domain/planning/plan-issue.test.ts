import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCollegeFile } from '#domain/college-file.ts'
import { planFingerprint } from '#domain/planning/plan-fingerprint.ts'
import { beforeIssue, planIssue } from '#domain/planning/plan-issue.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

const file = readCollegeFile(JSON.parse(readFileSync('resources/demo/college.json', 'utf8')))
if (file.kind === 'refused') throw new Error(file.sentence)
const demo = file.classes[0]!
const issued = (of: ClassSnapshot, number = 1): ClassSnapshot => ({ ...of, planRevisions: [{ id: String(number), number, issuedOn: '2026-11-16', fingerprint: planFingerprint(of) }] })

describe('the issue of a plan', () => {
  test('none yet: the next is the first', () => {
    expect(planIssue({ ...demo, planRevisions: [] })).toMatchObject({ next: 1, changed: false, tone: 'plain', happened: '方案还没有下发。' })
  })

  test('a plan as it was issued is in force; a word changed since asks for the next issue', () => {
    const of = issued(demo, 2)
    expect(planIssue(of)).toMatchObject({ next: 3, changed: false, tone: 'done', happened: '现行的是第2版，2026年11月16日下发。' })
    const changed = planIssue({ ...of, class: { ...of.class, goal: '另一个目标' } })
    expect(changed).toMatchObject({ changed: true, tone: 'reason' })
    expect(changed.todo).toContain('下发第3版')
  })

  test('a task that is told and done later leaves the plan as it was issued; a due date that moves does not', () => {
    const of = issued(demo)
    const tasks = of.tasks.map((task) => ({ ...task, toldOn: '2026-11-17', doneOn: '2026-11-20' }))
    expect(planIssue({ ...of, tasks }).changed).toBe(false)
    expect(planIssue({ ...of, tasks: tasks.map((task) => ({ ...task, dueOn: '2026-12-31' })) }).changed).toBe(true)
  })

  test('an issue recorded without a mark cannot be compared and raises nothing', () => {
    expect(planIssue({ ...demo, planRevisions: [{ id: '1', number: 1, issuedOn: '2026-11-16' }] }).changed).toBe(false)
  })
})

test('what a plan still lacks is said in the words of the office, and a whole plan lacks nothing', () => {
  const whole: ClassSnapshot = { ...demo, agreements: [{ id: 'a', form: '书面协议', signedOn: '2026-11-02' }] }
  expect(beforeIssue(whole)).toEqual([])
  const { leaderPhone: _, meals: __, goal: ___, ...less } = demo.class
  expect(beforeIssue({ ...whole, class: less, agreements: [{ id: 'a', form: '书面协议' }], tasks: [] })).toEqual(['要素（食）', '书面确认', '一、培训目标', '五、组织机构与职责分工（项目负责人电话、各部门任务）'])
})
