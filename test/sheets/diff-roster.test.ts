import { expect, it } from 'vitest'
import type { Trainee } from '#domain/trainee.ts'
import { diffRoster } from '#sheets/diff-roster.ts'
import { idNumber } from './list-files.ts'

const ZHANG: Trainee = { id: 't1', name: '张三', idNumber: idNumber(), organization: '省司法厅', position: '科长', phone: '13900000000', birth: '1975-03-15' }
const LI: Trainee = { id: 't2', name: '李四', organization: '省监狱管理局', phone: '13800000000' }
const kinds = (diff: ReturnType<typeof diffRoster>) => diff.entries.map(({ row, kind, trainee }) => [row, kind, trainee?.id])

it('tells new, changed, unchanged and missing, and deletes nobody', () => {
  const diff = diffRoster([ZHANG, LI], [{ row: 2, name: '张三', idNumber: idNumber(), position: '处长' }, { row: 3, name: '王五', organization: '省司法厅' }])
  expect(kinds(diff)).toEqual([[2, '变更', 't1'], [3, '新增', undefined]])
  expect(diff.entries[0]).toMatchObject({ changes: [{ field: 'position', before: '科长', after: '处长' }], edit: { table: 'trainee', id: 't1', fields: { position: '处长' } } })
  expect(diff.entries[1]!.edit).toEqual({ table: 'trainee', fields: { name: '王五', organization: '省司法厅', source: '名单' } })
  expect(diff.missing.map(({ id }) => id)).toEqual(['t2'])
})
it('absent, covered and coarser values change nothing', () => {
  const diff = diffRoster([ZHANG], [{ row: 2, name: '张三', organization: '省司法厅', birth: '1975-03', phone: '139****0000' }])
  expect(diff.entries[0]).toMatchObject({ kind: '不变', changes: [], edit: { fields: {} } })
  expect(diff.missing).toEqual([])
})
it('knows a person by number, then by name and phone, then by name and unit', () => {
  expect(kinds(diffRoster([ZHANG, LI], [{ row: 2, name: '李四', phone: '13800000000', organization: '省戒毒管理局' }]))).toEqual([[2, '变更', 't2']])
  expect(kinds(diffRoster([ZHANG, LI], [{ row: 2, name: '李四', phone: '13600000000', organization: '省监狱管理局' }]))).toEqual([[2, '变更', 't2']])
  expect(kinds(diffRoster([ZHANG, LI], [{ row: 2, name: '李四', phone: '13800000000、13600000000' }]))).toEqual([[2, '变更', 't2']])
})
it('asks where one name may be two people', () => {
  for (const incoming of [{ row: 2, name: '李四', organization: '省戒毒管理局' }, { row: 2, name: '李四' }, { row: 2, name: '张三', organization: '省司法厅', idNumber: idNumber('19800102') }, { row: 2, name: '张山', idNumber: idNumber() }]) {
    const diff = diffRoster([ZHANG, LI], [incoming])
    expect(diff.entries[0]!.kind).toBe('疑似同一人')
    expect(diff.entries[0]!.candidates).toHaveLength(1)
    // Whoever may be meant is not told to be missing as well.
    expect(diff.missing).toHaveLength(1)
  }
})
it('two rows for one person do not overwrite each other', () => {
  expect(kinds(diffRoster([LI], [{ row: 2, name: '李四', phone: '13800000000' }, { row: 3, name: '李四', phone: '13800000000', position: '科长' }]))).toEqual([[2, '不变', 't2'], [3, '疑似同一人', undefined]])
})
it('those who were replaced or withdrew are no longer expected', () => {
  const diff = diffRoster([{ ...LI, status: '退出' }], [{ row: 2, name: '王五', organization: '省司法厅' }])
  expect(diff.missing).toEqual([])
})
it('the same list again changes nothing', () => {
  const incoming = [{ row: 2, name: '张三', idNumber: idNumber(), organization: '省司法厅' }, { row: 3, name: '李四', organization: '省监狱管理局', phone: '13800000000' }]
  const first = diffRoster([], incoming)
  const taken = first.entries.map(({ edit }, i) => ({ id: `n${i}`, ...edit.fields })) as Trainee[]
  expect(diffRoster(taken, incoming).entries.map(({ kind }) => kind)).toEqual(['不变', '不变'])
})
