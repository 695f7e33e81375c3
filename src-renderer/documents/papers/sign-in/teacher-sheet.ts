/** 授课教师签到表 (第八条（四）), sheet D. */
import { shortDate, weekday } from '#domain/calendar.ts'
import { TEACHING_KINDS, type Session } from '#domain/session.ts'
import { mm } from '#documents/house.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { clockRange, dayRange } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { sessionsToSign } from '#documents/parts/people-columns.ts'
import { signedSheet, type SheetColumn } from '#documents/parts/signed-sheet.ts'

const COLUMNS: readonly SheetColumn<Session>[] = [
  { title: '日期', width: mm(27), text: (session) => `${shortDate(session.date)}\n周${weekday(session.date)}` },
  { title: '时间', width: mm(22), text: (session) => `${session.half}\n${clockRange(session.from, session.to)}`.trim() },
  { title: '专题', width: mm(36), text: (session) => session.title, align: 'left', face: 'name' },
  { title: '教师', width: mm(18), text: (session) => spreadName(session.teacher ?? ''), face: 'name' },
  { title: '单位职称', width: mm(32), text: (session) => [session.teacherUnit, session.teacherTitle].filter(Boolean).join(''), face: 'name' },
  { title: '学时', width: mm(10), text: (session) => (session.hours === undefined ? '' : String(session.hours)) },
  { title: '签名', width: mm(25) }
]

export const teacherSheet: PaperMaker = (snapshot, options) => {
  const taught = sessionsToSign(snapshot, options).filter((session) => TEACHING_KINDS.includes(session.kind) && session.teacher)
  const info = [`时间：${dayRange(snapshot.class)}　　地点：${snapshot.class.place ?? ''}`]
  return [{ sections: [signedSheet(taught, { landscape: false, title: `${snapshot.class.name}授课教师签到表`, info, columns: COLUMNS, signatures: '辅导员签字：＿＿＿＿＿＿＿＿　　教务处核对：＿＿＿＿＿＿＿＿', spare: Math.min(options.spare ?? 10, 5) })] }]
}
