/** 请销假登记表 (第三条 学员工作处, 学员管理规定): what each missed and how it adds up against one seventh. No reasons: a list is read by many. */
import { shortDate } from '#domain/calendar.ts'
import type { Session } from '#domain/session.ts'
import { LEAVE_SHARE } from '#domain/teaching/leave-hours.ts'
import { leavesOf, type LeaveOfPerson } from '#domain/teaching/leaves.ts'
import { roundHours, totalHours } from '#domain/teaching/timetable.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet } from '#documents/parts/form.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { unitOf } from '#documents/parts/people-columns.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import type { TextCell } from '#documents/parts/text-table.ts'

const LEAST_BLANKS = 8
const STATES: Readonly<Record<LeaveOfPerson['state'], string>> = { none: '', some: '', near: '接近七分之一', over: '超过七分之一' }

export const leaveRegister: PaperMaker = (snapshot) => {
  const { class: own, sessions } = snapshot
  const total = totalHours(sessions)
  const rows = leavesOf(snapshot).flatMap(personLines)
  const limit = total > 0 ? `总学时${total}，请假累计不得超过${roundHours(total * LEAVE_SHARE)}学时（七分之一）` : '请假累计不得超过总学时的七分之一'
  const columns = [
    { title: '序号', mm: 12 }, { title: '姓名', mm: 29, face: 'name' as const }, { title: '单位', mm: 55, align: 'left' as const, face: 'name' as const }, { title: '请假时间', mm: 32 },
    { title: '课程', mm: 45, align: 'left' as const }, { title: '学时', mm: 12 }, { title: '累计', mm: 12 }, { title: '销假签字', mm: 26 }, { title: '备注', mm: 34 }
  ]
  const section = listSheet({ title: `${own.name}请销假登记表`, info: [`时间：${dayRange(own)}　　${limit}`], columns, rows, blanks: Math.max(2, LEAST_BLANKS - rows.length), rowHeight: 9.5, paper: 'landscape', signatures: '辅导员签字：＿＿＿＿＿＿＿＿　　学员工作处负责人签字：＿＿＿＿＿＿＿＿' })
  return [{ sections: [section] }]
}

/** A line a session missed; the sum so far beside each, what it means beside the last. */
function personLines({ trainee, sessions, state }: LeaveOfPerson, person: number): (string | TextCell)[][] {
  const merged = (text: string): TextCell => ({ text, merge: trainee.id })
  return sessions.map((session, i) => [
    merged(String(person + 1)), merged(spreadName(trainee.printName ?? trainee.name)), merged(unitOf(trainee)), `${shortDate(session.date)}${session.half}`, session.title, hoursOf([session]), hoursOf(sessions.slice(0, i + 1)), '',
    i === sessions.length - 1 ? STATES[state] : ''
  ])
}

const hoursOf = (sessions: readonly Session[]): string => String(roundHours(sessions.reduce((sum, { hours }) => sum + (hours ?? 0), 0)))
