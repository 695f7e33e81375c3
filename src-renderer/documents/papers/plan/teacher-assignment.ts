/** 教师委派表 (第三条（六）): whom each 教研部门 sends to teach what, to be agreed to by its head. */
import { shortDate } from '#domain/calendar.ts'
import { inTimetableOrder, TEACHING_KINDS, type Session } from '#domain/session.ts'
import { mm } from '#documents/house.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHeading, gap, listSheet } from '#documents/parts/form.ts'
import { clockRange, dayRange, PENDING, teacherPost } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { textTable, withoutOrphans, type TextCell } from '#documents/parts/text-table.ts'

const BLANK_ROWS = 10
/** Millimetres, to sign in. */
const SIGNED_ROW = 13
/** Of a lesson whose teacher no department sends. */
const UNASSIGNED = '教务处外请'

export const teacherAssignment: PaperMaker = ({ class: own, sessions, college }) => {
  const taught = inTimetableOrder(sessions).filter(({ kind, teacher, teachingDepartment }) => TEACHING_KINDS.includes(kind) && (teacher || teachingDepartment))
  const departments = [...new Set(taught.map(({ teachingDepartment }) => teachingDepartment ?? ''))].sort((a, b) => Number(a === '') - Number(b === ''))
  const rows = departments.flatMap((department) => taught.filter((session) => (session.teachingDepartment ?? '') === department).map((session) => lessonRow(session, department || UNASSIGNED, college.name)))
  const signing = departments.filter((department) => department !== '')
  return [{
    sections: [listSheet({
      title: `${own.name}教师委派表`,
      info: [`培训时间：${dayRange(own)}　　主办单位：${own.sponsor}`],
      rowHeight: 10, rows: rows.map((row, i) => [String(i + 1), ...row]), blanks: rows.length ? 0 : BLANK_ROWS,
      columns: [{ title: '序号', mm: 12 }, { title: '教研部门', mm: 33 }, { title: '专题', mm: 38, align: 'left' }, { title: '授课时间', mm: 27 }, { title: '教师', mm: 17, face: 'name' }, { title: '单位职务', mm: 32, face: 'name' }, { title: '学时', mm: 11 }],
      after: [gap(), formHeading('教研部门意见'), withoutOrphans(textTable([{ title: '教研部门', mm: 40 }, { title: '意见', mm: 60 }, { title: '负责人签字', mm: 35 }, { title: '日期', mm: 35 }], (signing.length ? signing : ['', '']).map((department) => [department, '', '', '']), mm(SIGNED_ROW)))]
    })]
  }]
}

const lessonRow = (session: Session, department: string, college: string): (string | TextCell)[] => [
  { text: department, merge: department },
  session.title,
  `${shortDate(session.date)}\n${clockRange(session.from, session.to) || session.half}`,
  session.teacher ? spreadName(session.teacher) : PENDING,
  teacherPost(session, college),
  session.hours === undefined ? '' : String(session.hours)
]
