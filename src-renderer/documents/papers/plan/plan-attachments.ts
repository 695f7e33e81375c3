/** 附件 1 to 5 of the 实施方案, each on a page of its own (GB/T 9704-2012 7.3.7). */
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { amountInFen } from '#domain/budget-line.ts'
import { longDate, shortDate, weekday } from '#domain/calendar.ts'
import { inTimetableOrder } from '#domain/session.ts'
import { plannedSum } from '#domain/money/settlement-sum.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { paragraph, type Block, type Table } from '#documents/paper.ts'
import { clockRange, NONE, PENDING, teacherPost } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { blankLine } from '#documents/parts/sign-off.ts'
import { textTable, type TextCell } from '#documents/parts/text-table.ts'

const ATTACHMENTS: readonly { readonly title: string; readonly table: (snapshot: ClassSnapshot) => Table }[] = [
  { title: '课程表', table: timetable },
  { title: '任务分解表', table: taskTable },
  { title: '学员名单', table: rosterTable },
  { title: '经费预算表', table: budgetTable },
  { title: '应急联系表', table: emergencyTable }
]
export const ATTACHMENT_TITLES = ATTACHMENTS.map(({ title }) => title)

/** 附件 and its number on the first line, the title on the third. */
export const attachments = (snapshot: ClassSnapshot): Block[] => ATTACHMENTS.flatMap(({ title, table }, i) => attached(`附件${i + 1}`, title, table(snapshot)))

const attached = (mark: string, title: string, table: Table): Block[] => [paragraph('AttachmentMark', mark, { pageBreakBefore: true, keepNext: true }), blankLine(true), paragraph('Title', title, { keepNext: true, keepLines: true }), paragraph('SheetFooter', '', { keepNext: true }), table]

/** The timetable as the only 附件 of another 公文. */
export const attachedTimetable = (snapshot: ClassSnapshot): Block[] => [...attached('附件', '课程表', timetable(snapshot)), paragraph('SheetInfo', '课程和地点有调整的，以辅导员通知为准。', { keepLines: true })]

function timetable({ sessions, college }: ClassSnapshot): Table {
  const rows = inTimetableOrder(sessions).map((session): (string | TextCell)[] => [
    { text: `${shortDate(session.date)}\n周${weekday(session.date)}`, merge: session.date },
    `${session.half}${session.from || session.to ? `\n${clockRange(session.from, session.to)}` : ''}`,
    session.kind.replace(/^(..)(..)$/, '$1\n$2'),
    session.title,
    [session.teacher, teacherPost(session, college.name)].filter(Boolean).join('\n') || NONE,
    session.venue ?? PENDING,
    session.hours === undefined ? NONE : String(session.hours)
  ])
  return textTable([{ title: '日期', mm: 23 }, { title: '时间', mm: 27 }, { title: '形式', mm: 16 }, { title: '课程内容', mm: 32, align: 'left' }, { title: '授课人', mm: 27, face: 'name' }, { title: '地点', mm: 20 }, { title: '学时', mm: 11 }], rows.length > 0 ? rows : [[PENDING, PENDING, PENDING, PENDING, PENDING, PENDING, PENDING]])
}

function taskTable({ tasks }: ClassSnapshot): Table {
  const rows = tasks.map((task, i) => [String(i + 1), task.department, task.matter, task.requirement ?? NONE, [shownName(task.person), task.phone].filter(Boolean).join('\n'), task.dueOn ? shortDate(task.dueOn) : PENDING])
  return textTable([{ title: '序号', mm: 11 }, { title: '责任部门', mm: 24 }, { title: '任务', mm: 41, align: 'left' }, { title: '要求', mm: 30, align: 'left' }, { title: '责任人', mm: 26, face: 'name' }, { title: '时限', mm: 24 }], rows.length > 0 ? rows : [['1', PENDING, PENDING, PENDING, PENDING, PENDING]])
}

/** 脱敏: no ID number, no phone, no room. */
function rosterTable({ trainees }: ClassSnapshot): Table {
  const rows = onRoster(trainees).map((trainee, i) => [String(i + 1), spreadName(trainee.printName ?? trainee.name), trainee.gender ?? '', [trainee.organization, trainee.department].filter(Boolean).join(''), trainee.position ?? trainee.rank ?? '', trainee.group ?? ''])
  return textTable([{ title: '序号', mm: 12 }, { title: '姓名', mm: 28, face: 'name' }, { title: '性别', mm: 12 }, { title: '单位', mm: 57, align: 'left', face: 'name' }, { title: '职务', mm: 30, face: 'name' }, { title: '组别', mm: 17 }], rows.length > 0 ? rows : [['1', PENDING, PENDING, PENDING, PENDING, PENDING]])
}

function budgetTable({ budget }: ClassSnapshot): Table {
  const figure = (value: number | undefined): string => (value === undefined ? NONE : String(value))
  const rows = budget.map((line): (string | TextCell)[] => [line.item, line.unit ?? NONE, figure(line.standard), figure(line.persons), figure(line.days), { text: amountInFigures(amountInFen(line)), align: 'right' }, line.note ?? NONE])
  const total = plannedSum(budget)
  const sums: (string | TextCell)[] = [{ text: '合计', style: 'TableHead' }, { text: `人民币${amountInWords(total)}`, span: 4 }, { text: amountInFigures(total), align: 'right' }, '元']
  return textTable([{ title: '科目', mm: 34, align: 'left' }, { title: '单位', mm: 20 }, { title: '标准', mm: 14 }, { title: '数量', mm: 13 }, { title: '天数', mm: 12 }, { title: '金额（元）', mm: 24 }, { title: '说明', mm: 39, align: 'left' }], rows.length > 0 ? [...rows, sums] : [[PENDING, NONE, NONE, NONE, NONE, NONE, NONE]])
}

function emergencyTable({ class: own, staff, college }: ClassSnapshot): Table {
  const leader = [['项目负责人', shownName(own.leaderName), own.leaderSection ?? NONE, own.leaderPhone ?? PENDING]]
  const people = staff.filter((person) => person.role !== '学业导师').map((person) => [person.role, shownName(person.name), person.department ?? NONE, person.phone ?? PENDING])
  const sponsor = own.sponsorContact && !staff.some((person) => person.name === own.sponsorContact) ? [['主办单位联系人', shownName(own.sponsorContact), own.sponsor, own.sponsorPhone ?? PENDING]] : []
  const numbers = [['学院值班', NONE, college.name, college.phone ?? PENDING], ['公共服务', '报警110', '火警119', '急救120']]
  const issued = own.planIssuedOn ? [[{ text: `以上信息截至${longDate(own.planIssuedOn)}，有变动的以辅导员通知为准。`, span: 4 }]] : []
  return textTable([{ title: '身份', mm: 38 }, { title: '姓名', mm: 30, face: 'name' }, { title: '部门或单位', mm: 54 }, { title: '电话', mm: 34 }], [...leader, ...people, ...sponsor, ...numbers, ...issued])
}

const shownName = (name: string | undefined): string => (name ? spreadName(name) : PENDING)
