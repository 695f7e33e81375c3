/** 轮值 on screen (第九条): whose turn it is next for this class, and why, in one sentence. */
import { longDate } from '../calendar.ts'
import type { CollegeFacts } from '../college-facts.ts'
import type { MentorNotice } from '../mentoring.ts'
import { turnOrder } from './rotation.ts'
import type { Staff } from '../staff.ts'

export interface MentorTurn {
  readonly department: string
  readonly why: string
}

/** Among the departments not notified for this class yet; undefined where the college has listed no 教研部门 or all are notified. */
export function nextTurn({ departments, classes }: Pick<CollegeFacts, 'departments' | 'classes'>, classId: string, notices: readonly MentorNotice[]): MentorTurn | undefined {
  const department = turnOrder(departments, classes, { classId }).find((name) => !notices.some((notice) => notice.department === name))
  if (department === undefined) return undefined
  const served = classes
    .filter(({ id }) => id !== classId)
    .flatMap(({ name, arriveOn, mentorDepartments }) => mentorDepartments.filter((one) => one.department === department).map(({ notifiedOn }) => ({ name, day: notifiedOn ?? arriveOn })))
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0]
  return { department, why: served ? `上次是${served.day ? `${longDate(served.day)}通知，` : ''}派往${served.name}` : '轮值表里还没有派过学业导师' }
}

export interface NoticeState {
  readonly words: string
  readonly tone: 'open' | 'done' | 'late'
}

/** A department notified out of turn says why; it names one or two mentors. */
export function noticeState({ department, turnOf, reason }: MentorNotice, staff: readonly Staff[]): NoticeState {
  if (turnOf && turnOf !== department && !reason?.trim()) return { words: `轮到${turnOf}，须写明理由`, tone: 'late' }
  const names = staff.filter((person) => person.role === '学业导师' && person.department === department).map(({ name }) => name)
  if (!names.length) return { words: '还没有指定导师', tone: 'open' }
  return names.length > 2 ? { words: `指定了${names.length}名，应为一至二名`, tone: 'late' } : { words: names.join('、'), tone: 'done' }
}
