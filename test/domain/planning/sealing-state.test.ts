import { expect, test } from 'vitest'
import type { PlanRevision, Sealing } from '#domain/agreement.ts'
import { isDepartmentSeal } from '#domain/planning/sealing-approval.ts'
import { currentRevision, isSealed, sealingState } from '#domain/planning/sealing-state.ts'

const sealing = (given: Partial<Sealing>): Sealing => ({ id: 's', paper: '实施方案', seal: '学院行政章', ...given })

test.each<[Partial<Sealing>, number | undefined, string, string]>([
  [{}, 1, '待批准', 'open'],
  [{ approvedOn: '2026-11-15' }, 1, '已批准，待用印', 'open'],
  [{ sealedOn: '2026-11-16' }, 1, '已用印，没有批准记录', 'late'],
  [{ approvedOn: '2026-11-17', sealedOn: '2026-11-16' }, 1, '批准晚于用印', 'late'],
  [{ approvedOn: '2026-11-16', sealedOn: '2026-11-16' }, 1, '已用印', 'done'],
  [{ approvedOn: '2026-11-15', sealedOn: '2026-11-16', planRevision: 1 }, 1, '已用印', 'done'],
  [{ approvedOn: '2026-11-15', sealedOn: '2026-11-16', planRevision: 1 }, 2, '用印的是第1版，现行第2版', 'late'],
  [{ approvedOn: '2026-11-15', sealedOn: '2026-11-16', paper: '培训服务协议' }, 2, '已用印', 'done']
])('%j while plan %s is in force: %s', (given, current, words, tone) => expect(sealingState(sealing(given), { current })).toEqual({ words, tone }))

test('a plan changed after it was sealed is pointed out, a sealed agreement is not', () => {
  const done = { approvedOn: '2026-11-15', sealedOn: '2026-11-16' }
  expect(sealingState(sealing({ ...done, planRevision: 1 }), { current: 1, changed: true }).words).toBe('用印后方案又有改动')
  expect(sealingState(sealing({ ...done, paper: '培训服务协议' }), { current: 1, changed: true }).words).toBe('已用印')
})

test('an older sealed plan is history once the one in force is sealed, and only then', () => {
  const [first, second] = [1, 2].map((planRevision) => sealing({ id: String(planRevision), approvedOn: '2026-11-15', sealedOn: '2026-11-16', planRevision }))
  expect([isSealed([first!], 2), isSealed([first!, second!], 2), isSealed([{ ...second!, sealedOn: undefined as never }], 2)]).toEqual([false, true, false])
  expect(sealingState(first!, { current: 2, sealed: true })).toEqual({ words: '已用印，后有第2版', tone: 'done' })
})

test('the issue in force is the one of the highest number, whatever the order', () => {
  const revisions: PlanRevision[] = [{ id: '2', number: 2, issuedOn: '2026-11-18' }, { id: '10', number: 10, issuedOn: '2026-11-20' }, { id: '1', number: 1, issuedOn: '2026-11-16' }]
  expect(currentRevision(revisions)?.number).toBe(10)
  expect(currentRevision([...revisions].reverse())?.number).toBe(10)
  expect(currentRevision([])).toBeUndefined()
})

test('only the seals of one 处 are 部门印鉴', () => {
  expect((['学院行政章', '合同专用章', '钢印', '教务处章', '学员工作处章'] as const).filter(isDepartmentSeal)).toEqual(['教务处章', '学员工作处章'])
})
