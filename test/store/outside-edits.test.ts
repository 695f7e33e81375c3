/** 代改告知: what another department answers for may be edited, and that department is told. */
import { describe, expect, test } from 'vitest'
import { outsideEdits } from '#store/outside-edits.ts'

const desk = { now: () => Date.UTC(2026, 10, 23, 1) }
const lead = { role: '项目负责人', department: '', person: '张老师' } as const
const counselor = { role: '辅导员', department: '', person: '李老师' } as const

describe('an edit of what another department answers for', () => {
  test('by the lead tells 学员工作处 once for the record, the day and the author', () => {
    const told = outsideEdits(desk, lead, [{ table: 'stay', id: 't1', set: { roomId: 'r1', bed: 2 } }, { table: 'stay', id: 't1', set: { remark: '靠窗' } }])
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ table: 'outsideEdit', id: '2026-11-23|张老师|stay/t1', set: { owner: '学员工作处', editor: '张老师', editorRole: '项目负责人', on: '2026-11-23', seenOn: null } })
  })
  test('by the counselor tells 教务处 of the agreement and 财务后勤处 of a price, not of the rest of a budget line', () => {
    expect(outsideEdits(desk, counselor, [{ table: 'agreement', id: 'a', set: { signedOn: '2026-11-20' } }])[0]!.set).toMatchObject({ owner: '教务处', what: '书面确认：签订日期' })
    expect(outsideEdits(desk, counselor, [{ table: 'budgetLine', id: 'b', set: { standard: 340 } }])[0]!.set).toMatchObject({ owner: '财务后勤处' })
    expect(outsideEdits(desk, counselor, [{ table: 'budgetLine', id: 'b', set: { note: '四晚' } }])).toEqual([])
  })
  test('a list filled in at a stroke is told once, with how many it was; a few are told one by one', () => {
    const beds = Array.from({ length: 300 }, (_, i) => ({ table: 'stay' as const, id: `t${i}`, set: { roomId: 'r1', bed: i } }))
    expect(outsideEdits(desk, lead, beds).map(({ id, set }) => [id, set?.['what'], set?.['count']])).toEqual([['2026-11-23|张老师|stay', '住宿：房间、床位（300 处）', 300]])
    expect(outsideEdits(desk, lead, beds.slice(0, 5)).map(({ set }) => set?.['record'])).toEqual(['stay/t0', 'stay/t1', 'stay/t2', 'stay/t3', 'stay/t4'])
  })
  test('an application for a seal and who agreed tell nobody; that it was put tells 办公室', () => {
    expect(outsideEdits(desk, lead, [{ table: 'sealing', id: 's', set: { paper: '实施方案', seal: '学院行政章', departmentHead: '韩松林', departmentHeadOn: '2026-11-18', approvedOn: '2026-11-19' } }])).toEqual([])
    expect(outsideEdits(desk, lead, [{ table: 'sealing', id: 's', set: { sealedOn: '2026-11-20' } }])[0]!.set).toMatchObject({ owner: '办公室', what: '用印：用印日期' })
    expect(outsideEdits(desk, { role: '部门', department: '办公室', person: '汪洁' }, [{ table: 'sealing', id: 's', set: { sealedOn: '2026-11-20' } }])).toEqual([])
  })
  test('a removal is told too', () => {
    expect(outsideEdits(desk, lead, [{ table: 'duty', id: 'd', remove: true }])[0]!.set).toMatchObject({ owner: '学员工作处', what: '删除值守' })
  })
})

test('one’s own block, everybody’s block and a seat without a department tell nobody', () => {
  expect(outsideEdits(desk, counselor, [{ table: 'stay', id: 't1', set: { bed: 1 } }, { table: 'trainee', id: 't1', set: { name: '王某' } }])).toEqual([])
  expect(outsideEdits(desk, { role: '只读', department: '', person: '' }, [{ table: 'stay', id: 't1', set: { bed: 1 } }])).toEqual([])
  expect(outsideEdits(desk, { role: '部门', department: '财务后勤处', person: '' }, [{ table: 'invoice', id: 'i', set: { amount: 1 } }])).toEqual([])
})
