/** 班级日志 (第八条（五）): a line for each half-day that was taught, the rest of it written on the spot. */
import { countAttendance } from '#domain/attendance.ts'
import { shortDate, weekday } from '#domain/calendar.ts'
import { takesAttendance, type Session } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet } from '#documents/parts/form.ts'
import { clockRange, dayRange } from '#documents/parts/phrases.ts'
import type { TextCell } from '#documents/parts/text-table.ts'

const BLANK_ROWS = 12

export const classLog: PaperMaker = (snapshot) => {
  const { class: own, staff, sessions } = snapshot
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name).join('、')
  const rows = sessions.filter(({ kind }) => kind !== '自学').map((session): (string | TextCell)[] => [
    { text: `${shortDate(session.date)}\n周${weekday(session.date)}`, merge: session.date }, `${session.half}${session.from ? `\n${clockRange(session.from, session.to)}` : ''}`, session.title, attendance(snapshot, session), '', ''
  ])
  return [{
    sections: [listSheet({
      title: `${own.name}班级日志`,
      info: [`时间：${dayRange(own)}　　辅导员：${counselors || '＿＿＿＿＿＿'}`],
      columns: [{ title: '日期', mm: 23 }, { title: '时段', mm: 27 }, { title: '课程或活动', mm: 56, align: 'left' }, { title: '出勤', mm: 42, align: 'left' }, { title: '情况及处置', mm: 79, align: 'left' }, { title: '记录人', mm: 30 }],
      rows, blanks: rows.length ? 2 : BLANK_ROWS, rowHeight: 15, paper: 'landscape', signatures: '辅导员签字：＿＿＿＿＿＿＿＿　　学员工作处负责人签字：＿＿＿＿＿＿＿＿'
    })]
  }]
}

/** As recorded, or room to write it. */
function attendance({ attendance: sheets, trainees }: ClassSnapshot, session: Session): string {
  if (!takesAttendance(session)) return ''
  const people = onRoster(trainees).map(({ id }) => id)
  const sheet = sheets.find(({ id }) => id === session.id)
  const { present, onLeave, absent } = countAttendance(sheet, people)
  return sheet ? `应到${people.length}人，实到${present}人${onLeave ? `，请假${onLeave}人` : ''}${absent ? `，缺席${absent}人` : ''}` : `应到${people.length}人，实到＿＿＿人`
}
