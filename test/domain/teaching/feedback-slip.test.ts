import { expect, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { saysNothing, slipFromComment, slipFromItem, slipState } from '#domain/teaching/feedback-slip.ts'
import type { Session } from '#domain/session.ts'

const session: Session = { id: 's4', date: '2026-06-09', half: '下午', kind: '讲授', title: '执法文书制作规范与评查', teacher: '董雪梅', teachingDepartment: '刑事司法教研部' }
const lesson = { id: '教学质量|s4', kind: '教学质量', session } as const
const service = { id: '服务质量', kind: '服务质量' } as const

test('what is written on a lesson’s sheet goes to its teacher and 教研部门, on the service form to 学员工作处', () => {
  expect(slipFromComment(lesson, { id: 'k', roundId: lesson.id, answers: '4', comment: ' 案例再多些 ' }, '2026-06-11')).toEqual({
    id: 'sheet|k', source: '参训学员', aspect: '教师教学效果', opinion: '案例再多些', heardOn: '2026-06-11', department: '刑事司法教研部', person: '董雪梅'
  })
  expect(slipFromComment(service, { id: 'k', roundId: '服务质量', answers: '4', comment: '车位不够' }, '2026-06-11')).toMatchObject({ aspect: '学员服务管理', department: '学员工作处' })
})

test('a low item goes by its heading, with its figure', () => {
  expect(slipFromItem(service, { item: { title: '停车与门禁', group: '综合后勤保障' }, counts: { 4: 0, 3: 0, 2: 1, 1: 1, 0: 0 }, average: 60 }, '2026-06-11')).toEqual({
    id: 'low|服务质量|停车与门禁', source: '参训学员', aspect: '综合后勤保障', opinion: '停车与门禁：评估平均 60 分', heardOn: '2026-06-11', department: '财务后勤处'
  })
  expect(slipFromItem(lesson, { item: { title: '启发教学', group: '教学方法' }, counts: { 4: 0, 3: 0, 2: 0, 1: 1, 0: 0 }, average: 50 }, '2026-06-11').opinion).toBe('《执法文书制作规范与评查》启发教学：评估平均 50 分')
})

test('a slip waits from the day it is handed on, is late the day after the last, and done with a measure and its day', () => {
  const slip = { id: 'a', source: '参训学员', aspect: '综合后勤保障', opinion: '车位不够' } as const
  const at = (today: string, more: object) => slipState({ ...slip, ...more }, today, (sentOn) => addDays(sentOn, 7))
  expect(at('2026-06-20', {})).toBe('unsent')
  expect(at('2026-06-20', { sentOn: '2026-06-11' })).toBe('unsent')
  expect(at('2026-06-18', { sentOn: '2026-06-11', department: '财务后勤处' })).toBe('waiting')
  expect(at('2026-06-19', { sentOn: '2026-06-11', department: '财务后勤处' })).toBe('late')
  expect(at('2026-06-19', { sentOn: '2026-06-11', department: '财务后勤处', doneOn: '2026-06-15' })).toBe('late')
  expect(at('2026-06-19', { sentOn: '2026-06-11', department: '财务后勤处', doneOn: '2026-06-15', measure: '协调两处停车场' })).toBe('done')
})

test('无 is an answer to keep and no slip to follow; a sentence that only begins so is one', () => {
  for (const opinion of ['无', '没有意见', ' 暂无建议。', '很满意']) expect(saysNothing({ opinion }), opinion).toBe(true)
  for (const opinion of ['没有热水', '无线网络太慢', '满意，但车位不够']) expect(saysNothing({ opinion }), opinion).toBe(false)
})
