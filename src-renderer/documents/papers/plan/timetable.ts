/** 课程表 (第三条, 第八条（四）): for the wall and the hand, the lessons of one day under one date. */
import { shortDate, weekday } from '#domain/calendar.ts'
import { inTimetableOrder, type Session } from '#domain/session.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet } from '#documents/parts/form.ts'
import { clockRange, dayRange, teacherPost } from '#documents/parts/phrases.ts'
import type { TextCell } from '#documents/parts/text-table.ts'

/** Rows to fill in by hand where nothing is planned yet: three a day. */
const BLANK_ROWS = 12

export const timetable: PaperMaker = ({ class: own, sessions, college }) => {
  const hours = sessions.reduce((sum, session) => sum + Math.round((session.hours ?? 0) * 100), 0) / 100
  const info = [`时间：${dayRange(own)}　　地点：${own.place ?? ''}${hours > 0 ? `　　共${hours}学时` : ''}`]
  const rows = inTimetableOrder(sessions).map((session): (string | TextCell)[] => [
    { text: shortDate(session.date), merge: session.date },
    { text: `周${weekday(session.date)}${session.half}`, merge: `${session.date} ${session.half}` },
    clockRange(session.from, session.to),
    session.kind,
    session.title,
    taughtBy(session, college.name),
    session.venue ?? '',
    session.hours === undefined ? '' : String(session.hours)
  ])
  return [{
    sections: [listSheet({
      title: `${own.name}课程表`, info, rows, blanks: rows.length ? 0 : BLANK_ROWS, paper: 'landscape', rowHeight: 8,
      columns: [
        { title: '日期', mm: 23 }, { title: '时段', mm: 20 }, { title: '时间', mm: 27 }, { title: '形式', mm: 20 }, { title: '课程内容', mm: 68, align: 'left' },
        { title: '授课人', mm: 46, face: 'name' }, { title: '地点', mm: 42 }, { title: '学时', mm: 11 }
      ]
    })]
  }]
}

/** 高文博（学院教授） */
const taughtBy = (session: Session, college: string): string => {
  const post = teacherPost(session, college)
  return session.teacher ? `${session.teacher}${post && `（${post}）`}` : ''
}
