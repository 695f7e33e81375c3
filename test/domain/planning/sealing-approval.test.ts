import { describe, expect, test } from 'vitest'
import type { Sealing } from '#domain/agreement.ts'
import { approvalSteps, approvalWith, openStep, stepOutOfOrder } from '#domain/planning/sealing-approval.ts'
import { sealingState } from '#domain/planning/sealing-state.ts'

const sealing = (given: Partial<Sealing>): Sealing => ({ id: 's', paper: '实施方案', seal: '学院行政章', ...given })

describe('who must agree', () => {
  test.each<[Partial<Sealing>, string[]]>([
    [{ seal: '教务处章' }, ['部门负责人']],
    [{}, ['部门负责人', '分管院领导']],
    [{ paper: '预算单' }, ['部门负责人', '财务后勤处会签', '分管院领导']],
    [{ paper: '培训服务协议', seal: '合同专用章' }, ['部门负责人', '财务后勤处会签', '分管院领导', '院领导']]
  ])('%j: %j', (given, words) => expect(approvalSteps(sealing(given)).map((step) => step.words)).toEqual(words))
})

describe('approval step by step', () => {
  const head = { departmentHead: '韩松林', departmentHeadOn: '2026-11-18' }
  test('names the step it waits for', () => {
    expect(openStep(sealing(head))?.words).toBe('分管院领导')
    expect(sealingState(sealing(head), { current: undefined })).toEqual({ words: '待分管院领导', tone: 'open' })
  })
  test('is complete with the last step, whose name and day it takes', () => {
    expect(approvalWith(sealing({ ...head, deputy: '陆明' }), 'deputyOn', '2026-11-19')).toEqual({ approver: '陆明', approvedOn: '2026-11-19' })
    expect(approvalWith(sealing({ ...head, deputy: '陆明', deputyOn: '2026-11-17' }), 'departmentHeadOn', '2026-11-18')).toEqual({ approver: '陆明', approvedOn: '2026-11-18' })
  })
  test('is open again when a step is taken back, or another seal asks for one more', () => {
    const done = sealing({ ...head, deputy: '陆明', deputyOn: '2026-11-19', approver: '陆明', approvedOn: '2026-11-19' })
    expect(approvalWith(done, 'deputyOn', null)).toEqual({ approver: null, approvedOn: null })
    expect(approvalWith(done, 'seal', '合同专用章')).toEqual({ approver: null, approvedOn: null })
    expect(approvalWith(done, 'copies', 12)).toEqual({})
  })
  test('a step signed before the one that comes first is found', () => {
    expect(stepOutOfOrder(sealing({ ...head, deputyOn: '2026-11-17' }))?.map(({ words }) => words)).toEqual(['分管院领导', '部门负责人'])
    expect(stepOutOfOrder(sealing({ ...head, deputyOn: '2026-11-18' }))).toBeUndefined()
    expect(sealingState(sealing({ ...head, deputyOn: '2026-11-17', approvedOn: '2026-11-18', sealedOn: '2026-11-19' }), { current: undefined })).toEqual({ words: '分管院领导先于部门负责人签字', tone: 'late' })
  })
})
