import { describe, expect, test } from 'vitest'
import type { DepartmentReport } from '#domain/coordination.ts'
import { departmentLines, unreported } from '#domain/planning/department-report-state.ts'
import type { Staff } from '#domain/staff.ts'

const DEPARTMENT = '财务后勤处'
const line = (report: Partial<DepartmentReport> = {}, staff: Partial<Staff>[] = []) =>
  departmentLines({
    class: { id: 'c', name: '班', hostMode: '承办', sponsor: '某局', arriveOn: '2026-11-23' },
    tasks: [{ id: 't', department: DEPARTMENT, matter: '食宿' }],
    staff: staff.map((person, i) => ({ id: String(i), role: '部门参与人', name: `某${i}`, department: DEPARTMENT, ...person })),
    departmentReports: Object.keys(report).length ? [{ id: DEPARTMENT, ...report }] : []
  }, [])[0]!
const told = { planReceivedOn: '2026-11-16', participantsFixedOn: '2026-11-18', leaderToldOn: '2026-11-18' }

describe('where a department stands before 报到', () => {
  test.each<[string, Partial<DepartmentReport>, Partial<Staff>[], string, string]>([
    ['nothing said', {}, [], '未报', 'open'],
    ['the plan received only', { planReceivedOn: '2026-11-16' }, [], '未报', 'open'],
    ['people named, the leader not told', {}, [{}], '未告知负责人', 'open'],
    ['told without names', told, [], '还差姓名', 'open'],
    ['told with a name', told, [{}], '已报', 'done'],
    ['told on the day of 报到 itself', { ...told, leaderToldOn: '2026-11-23' }, [{}], '已报', 'done'],
    ['told the day after', { ...told, leaderToldOn: '2026-11-24' }, [{}], '晚于报到', 'late'],
    ['no part in it', { notTakingPart: true }, [], '不参与', 'done']
  ])('%s: it reads so', (_, report, staff, words, tone) => expect(line(report, staff)).toMatchObject({ words, tone }))

  test('people of a 科室 are people of their department; a mentor alone is no 部门参与人, the sponsor has none', () => {
    expect(line(told, [{ department: `${DEPARTMENT}膳食科` }]).words).toBe('已报')
    expect(line(told, [{ role: '学业导师' }])).toMatchObject({ words: '还差姓名', names: ['某0'] })
    expect(line(told, [{ role: '主办单位派驻人员' }]).names).toEqual([])
  })

  test('未报部门 are those that neither named nor fixed anybody', () => {
    expect(unreported([line(), line({}, [{}]), line({ notTakingPart: true })])).toEqual([DEPARTMENT])
  })
})
