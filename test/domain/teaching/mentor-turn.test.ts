import { expect, test } from 'vitest'
import type { ClassBrief } from '#domain/college-facts.ts'
import type { Department } from '#domain/college-lists.ts'
import type { MentorNotice } from '#domain/mentoring.ts'
import { nextTurn, noticeState } from '#domain/teaching/mentor-turn.ts'
import type { Staff } from '#domain/staff.ts'

const departments: Department[] = ['法学教研部', '刑事司法教研部'].map((name, i) => ({ id: name, name, kind: '教研部门', rotation: i + 1 }))
const held = (id: string, department: string, notifiedOn: string): ClassBrief => ({ id, name: `${id}班`, mentorDepartments: [{ department, notifiedOn }] })
const notice = (given: Partial<MentorNotice> = {}): MentorNotice => ({ id: 'n', department: '法学教研部', ...given })
const mentor = (name: string): Staff => ({ id: name, role: '学业导师', name, department: '法学教研部' })

test('the one that never served comes first, with the reason; then the one that served longest ago, with the class', () => {
  expect(nextTurn({ departments, classes: [held('春', '法学教研部', '2026-03-02')] }, '冬', [])).toEqual({ department: '刑事司法教研部', why: '轮值表里还没有派过学业导师' })
  const both = [held('春', '法学教研部', '2026-03-02'), held('夏', '刑事司法教研部', '2026-06-01')]
  expect(nextTurn({ departments, classes: both }, '冬', [])).toEqual({ department: '法学教研部', why: '上次是2026年3月2日通知，派往春班' })
  expect(nextTurn({ departments, classes: both }, '冬', [notice()])?.department).toBe('刑事司法教研部')
})

test('nobody has a turn where no 教研部门 is listed or all were notified', () => {
  expect(nextTurn({ departments: [], classes: [] }, '冬', [])).toBeUndefined()
  expect(nextTurn({ departments, classes: [] }, '冬', [notice(), notice({ id: 'm', department: '刑事司法教研部' })])).toBeUndefined()
})

test.each<[string, Partial<MentorNotice>, Staff[], string, string]>([
  ['out of turn without a reason', { turnOf: '刑事司法教研部' }, [mentor('甲')], '轮到刑事司法教研部，须写明理由', 'late'],
  ['out of turn with a reason', { turnOf: '刑事司法教研部', reason: '专题对口' }, [mentor('甲')], '甲', 'done'],
  ['nobody named', {}, [], '还没有指定导师', 'open'],
  ['two named', {}, [mentor('甲'), mentor('乙')], '甲、乙', 'done'],
  ['three named', {}, [mentor('甲'), mentor('乙'), mentor('丙')], '指定了3名，应为一至二名', 'late']
])('%s', (_, given, staff, words, tone) => expect(noticeState(notice(given), staff)).toEqual({ words, tone }))
