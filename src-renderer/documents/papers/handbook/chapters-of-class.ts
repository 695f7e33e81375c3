/** Chapters that tell of the class: the letter, what it is and who runs it, the timetable, the groups. */
import { longDate, shortDate, weekday } from '#domain/calendar.ts'
import { inTimetableOrder } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import { paragraph, type Block } from '#documents/paper.ts'
import { BLANK_DAY, FORM_WIDTH } from '#documents/parts/form.ts'
import { unitOf } from '#documents/parts/people-columns.ts'
import { shownName, shownPost } from '#documents/parts/person-words.ts'
import { clockRange, dayRange, teacherPost } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { factTable, textTable, withoutOrphans, type TextCell } from '#documents/parts/text-table.ts'
import { mm } from '#documents/house.ts'
import { bookHeading, bookSign, bookText } from './chapter.ts'
import { contacts } from './trainee-matters.ts'

export function letter({ class: own, college }: ClassSnapshot): Block[] {
  const usual = `欢迎参加${own.sponsor === college.name ? '' : `${own.sponsor}主办、`}${college.name}${own.hostMode === '主办' ? '主办' : '承办'}的${own.name}。\n培训期间，请按照本手册的安排参加学习和各项活动，自觉遵守学员管理规定，学有所思、学有所得。学习和生活中需要帮助的，请随时与辅导员联系，我们将尽心做好服务。\n祝各位学员学习顺利、身体健康！`
  return [paragraph('BookFlush', '各位学员：', { keepNext: true }), ...bookText(own.welcomeText?.trim() || usual), paragraph('BookFlush', '', { keepNext: true }), bookSign(college.name), bookSign(own.handbookOn ? longDate(own.handbookOn) : BLANK_DAY)]
}

export function classAndPeople({ class: own, college, sessions, staff, trainees }: ClassSnapshot): Block[] {
  const hours = sessions.reduce((sum, session) => sum + Math.round((session.hours ?? 0) * 100), 0) / 100
  const count = onRoster(trainees).length || own.plannedCount
  const facts = factTable(FORM_WIDTH.portrait, [
    ['班次名称', own.name],
    ['主办单位', own.sponsor, '承办单位', college.name],
    ['培训时间', dayRange(own)],
    ['培训地点', own.place ?? ''],
    ['培训对象', own.audience ?? ''],
    ['人数', count === undefined ? '' : `${count}人`, '学时', hours > 0 ? `${hours}学时` : '']
  ])
  const people = contacts(own, staff).map(({ role, name, department, duty, phone }) => [role, spreadName(name), department, duty, phone])
  const goal = own.goal?.trim() ? [bookHeading('（三）培训目标'), ...bookText(own.goal)] : []
  const content = own.courseText?.trim() ? [bookHeading(`（${goal.length ? '四' : '三'}）培训内容`), ...bookText(own.courseText)] : []
  return [
    bookHeading('（一）基本情况'), facts, bookHeading('（二）组织机构'),
    withoutOrphans(textTable([{ title: '身份', mm: 32 }, { title: '姓名', mm: 24, face: 'name' }, { title: '部门', mm: 38 }, { title: '职责', mm: 46, align: 'left' }, { title: '电话', mm: 30 }], people.length ? people : [1, 2, 3, 4].map(() => ['', '', '', '', '']))),
    ...goal, ...content
  ]
}

export function timetableChapter({ sessions, college }: ClassSnapshot): Block[] {
  const rows = inTimetableOrder(sessions).map((session): (string | TextCell)[] => {
    const post = teacherPost(session, college.name)
    return [{ text: `${shortDate(session.date)}\n周${weekday(session.date)}`, merge: session.date }, `${session.half}\n${clockRange(session.from, session.to)}`.trim(), session.title, [session.teacher && spreadName(session.teacher), post].filter(Boolean).join('\n'), session.venue ?? '']
  })
  return [textTable([{ title: '日期', mm: 23 }, { title: '时间', mm: 28 }, { title: '内容', mm: 44, align: 'left' }, { title: '授课人', mm: 37, face: 'name' }, { title: '地点', mm: 38 }], rows.length ? rows : Array.from({ length: 15 }, () => ['', '', '', '', '']), mm(11))]
}

/** By group; no telephone, no room: the book is left lying about. */
export function groups({ trainees }: ClassSnapshot): Block[] {
  const people = inSheetOrder(onRoster(trainees))
  const rows = people.map((trainee): (string | TextCell)[] => [{ text: trainee.group ?? '', merge: trainee.group ?? '' }, shownName(trainee), trainee.gender ?? '', unitOf(trainee), shownPost(trainee)])
  return [textTable([{ title: '组别', mm: 20 }, { title: '姓名', mm: 28, face: 'name' }, { title: '性别', mm: 12 }, { title: '单位', mm: 68, align: 'left', face: 'name' }, { title: '职务', mm: 42, face: 'name' }], rows.length ? rows : Array.from({ length: 20 }, () => ['', '', '', '', '']), mm(9.5))]
}

