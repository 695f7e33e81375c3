/** The lists that a form may repeat over: all rows of a kind, some of them, or what they are grouped by. */
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { classDays, sumActivities, sumLodging, sumMeals, sumVenues } from '#domain/daily/daily-sums.ts'
import type { FieldSpec } from '#domain/field.ts'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { sumFen } from '#domain/money/fen.ts'
import { grossOf, netOf } from '#domain/money/lecture-fee.ts'
import type { LectureFee } from '#domain/settlement.ts'
import { inTimetableOrder, takesAttendance, TEACHING_KINDS, type Session } from '#domain/session.ts'
import { TABLES } from '#domain/tables.ts'
import { leavesOf } from '#domain/teaching/leaves.ts'
import { roundHours } from '#domain/teaching/timetable.ts'
import type { Trainee } from '#domain/trainee.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import { unitOf } from '../parts/people-columns.ts'
import { spreadName } from '../parts/sheet-head.ts'
import { CHANGED_FIGURES, TABLE_ROWS, type TableRows } from './rows.ts'
import { printedForms, type Facts, type List, type Row, type RowField, type RowKind, plainText } from './vocabulary.ts'

const tableRows = (table: TableRows['table']): TableRows => TABLE_ROWS.find((kind) => kind.table === table)!
const fieldsOfTable = (kind: TableRows): Readonly<Record<string, FieldSpec>> => TABLES[kind.table].fields

/** Rows of every table whose field of this name holds the value. */
const rowsWhere = (field: string, value: string, facts: Facts): Record<string, readonly Row[]> =>
  Object.fromEntries(TABLE_ROWS.filter((kind) => Object.hasOwn(fieldsOfTable(kind), field)).map((kind) => [kind.name, kind.rows(facts).filter((row) => row[field] === value)]))

const distinct = (values: readonly unknown[]): Row[] => [...new Set(values.filter((value): value is string => typeof value === 'string' && value.trim() !== ''))].map((id) => ({ id }))
const key = (name: string): RowField => ({ name, text: ({ id }) => id })

/** 讲课费 of one teacher, where the first row that tells a fact tells it for all. */
const feesOf = ({ id }: Row, { snapshot }: Facts) => snapshot.lectureFees.filter(({ teacher }) => teacher === id)
const ofFees = (name: string, field: 'grade' | 'idNumber' | 'bank' | 'account', isNumberOfPerson?: true): RowField => ({ name, text: (row, facts) => feesOf(row, facts).find((fee) => fee[field])?.[field] ?? '', ...(isNumberOfPerson && { isNumberOfPerson }) })
const lessonOf = (row: Row, facts: Facts) => facts.snapshot.sessions.find(({ id }) => feesOf(row, facts).some(({ sessionId }) => sessionId === id))

/** Sums of the daily figures, one row a kind of room, diner, venue or thing. */
function sums<T extends object>(name: string, rows: (facts: Facts) => readonly T[], key: (sum: T) => string, fields: Readonly<Record<string, keyof T>>): RowKind {
  return {
    name,
    fields: Object.entries(fields).map(([field, of]) => ({ name: field, text: (row) => plainText(row[of as string]) })),
    rows: (facts) => rows(facts).map((sum) => ({ ...sum, id: key(sum) }))
  }
}

const SUMS: readonly RowKind[] = [
  sums('住宿合计', ({ snapshot }) => sumLodging(snapshot.lodgingDays), ({ roomKind }) => roomKind, { 房型: 'roomKind', 间夜: 'roomNights', 学员人夜: 'trainees', 工作人员人夜: 'workers', 教师人夜: 'teachers', 人夜: 'personNights' }),
  sums('用餐合计', ({ snapshot }) => sumMeals(snapshot.mealDays), ({ diners }) => diners, { 用餐人员: 'diners', 早餐: 'breakfast', 午餐: 'lunch', 晚餐: 'dinner', 人次: 'persons' }),
  sums('会场合计', ({ snapshot }) => sumVenues(snapshot.venueUses), ({ venue }) => venue, { 会场: 'venue', 半天数: 'halfDays' }),
  sums('其他活动合计', ({ snapshot }) => sumActivities(snapshot.activities), ({ item, unit }) => `${item}|${unit}`, { 项目: 'item', 单位: 'unit', 数量: 'quantity' })
]

const feeSum = (name: string, write: (fees: ReturnType<typeof feesOf>) => string): RowField => ({ name, text: (row, facts) => write(feesOf(row, facts)) })
const taxOf = (fee: LectureFee): number => grossOf(fee) - netOf(fee)

const lessonsAt = ({ id }: Row, { snapshot }: Facts): Session[] => inTimetableOrder(snapshot.sessions).filter(({ venue, kind }) => venue === id && kind !== '撤场')
const roomOf = ({ id }: Row, { snapshot }: Facts) => snapshot.rooms.find((room) => room.id === snapshot.stays.find((stay) => stay.id === id)?.roomId)
/** Those who have a room, room by room. */
function byRoom(facts: Facts): Row[] {
  const place = (row: Row): string => `${roomOf(row, facts)!.building ?? ''} ${roomOf(row, facts)!.number.padStart(8)} ${facts.snapshot.stays.find(({ id }) => id === row.id)?.bed ?? 0}`
  return tableRows('trainee').rows(facts).filter((row) => roomOf(row, facts)).map((row) => [place(row), row] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

const DAY: FieldSpec = { label: '日期', kind: 'date', merge: 'ask' }
const DAY_FORMS = printedForms(DAY, '2000-01-01').map(([suffix]) => suffix)
const dayForm = (day: string, suffix: string): string => printedForms(DAY, day).find(([own]) => own === suffix)![1]

interface LeaveRow {
  readonly trainee: Trainee
  readonly session: Session
  readonly hours: number
}
const leaveOf = (row: Row): LeaveRow => row as unknown as LeaveRow

const GROUPS: readonly RowKind[] = [
  {
    name: '每日',
    fields: DAY_FORMS.map((suffix) => ({ name: `日期${suffix}`, text: ({ id }: Row) => dayForm(id, suffix) })),
    rows: ({ snapshot }) => classDays(snapshot).map((id) => ({ id })),
    within: ({ id }, facts) => rowsWhere('date', id, facts)
  },
  {
    name: '使用会场',
    fields: [
      key('会场'),
      { name: '使用时间', text: (row, facts) => [...new Set(lessonsAt(row, facts).map(({ date, half }) => `${shortDateWithWeekday(date)}${half}`))].join('、') },
      { name: '用途', text: (row, facts) => [...new Set(lessonsAt(row, facts).map(({ kind }) => kind))].join('、') }
    ],
    rows: ({ snapshot }) => distinct(inTimetableOrder(snapshot.sessions).filter(({ kind }) => kind !== '撤场').map(({ venue }) => venue)),
    within: ({ id }, facts) => rowsWhere('venue', id, facts)
  },
  {
    name: '部门',
    fields: [key('部门')],
    rows: ({ snapshot: { tasks, departmentReports, handovers, handoverItems } }) => distinct([...tasks.map(({ department }) => department), ...departmentReports.map(({ id }) => id), ...handovers.map(({ id }) => id), ...handoverItems.map(({ department }) => department)]),
    within: ({ id }, facts) => ({ ...rowsWhere('department', id, facts), [tableRows('handover').name]: tableRows('handover').rows(facts).filter((row) => row.id === id), [tableRows('departmentReport').name]: tableRows('departmentReport').rows(facts).filter((row) => row.id === id) })
  },
  { name: '单位', fields: [key('单位')], rows: (facts) => distinct(tableRows('trainee').rows(facts).map((row) => row['organization'])), within: ({ id }, facts) => ({ 学员: tableRows('trainee').rows(facts).filter((row) => row['organization'] === id) }) },
  { name: '楼', fields: [key('楼')], rows: ({ snapshot }) => distinct(snapshot.rooms.map(({ building }) => building)), within: ({ id }, facts) => ({ 房间: tableRows('room').rows(facts).filter((row) => row['building'] === id), 学员: byRoom(facts).filter((row) => roomOf(row, facts)?.building === id) }) },
  { name: '组', fields: [key('组别')], rows: (facts) => distinct(tableRows('trainee').rows(facts).map((row) => row['group'])), within: ({ id }, facts) => ({ 学员: tableRows('trainee').rows(facts).filter((row) => row['group'] === id) }) },
  {
    name: '讲课教师',
    fields: [
      key('授课人'), ofFees('职称等级', 'grade'), ofFees('身份证号', 'idNumber', true), ofFees('开户行', 'bank', true), ofFees('卡号', 'account', true), { name: '单位职务', text: (row, facts) => [lessonOf(row, facts)?.teacherUnit, lessonOf(row, facts)?.teacherTitle].filter(Boolean).join('　') },
      feeSum('学时合计', (fees) => String(fees.reduce((sum, fee) => sum + Math.round((fee.hours ?? 0) * 100), 0) / 100)),
      feeSum('税后合计', (fees) => amountInFigures(sumFen(fees, netOf))), feeSum('税款合计', (fees) => amountInFigures(sumFen(fees, taxOf))), feeSum('税前合计', (fees) => amountInFigures(sumFen(fees, grossOf))),
      feeSum('税后合计大写', (fees) => amountInWords(sumFen(fees, netOf)))
    ],
    rows: ({ snapshot }) => distinct([...snapshot.lectureFees].sort((a, b) => (`${a.date ?? '9'} ${a.id}` < `${b.date ?? '9'} ${b.id}` ? -1 : 1)).map(({ teacher }) => teacher)),
    within: (row, facts) => ({ 讲课费: feesOf(row, facts) as unknown as Row[] })
  }
]

/** 请假 of one person from one lesson, the sum of the hours so far beside it. */
const LEAVES: RowKind = {
  name: '请假',
  fields: [
    { name: '姓名', text: (row) => leaveOf(row).trainee.printName ?? leaveOf(row).trainee.name },
    { name: '姓名排开', text: (row) => spreadName(leaveOf(row).trainee.printName ?? leaveOf(row).trainee.name) },
    { name: '单位部门', text: (row) => unitOf(leaveOf(row).trainee) },
    { name: '组别', text: (row) => leaveOf(row).trainee.group ?? '' },
    { name: '课程内容', text: (row) => leaveOf(row).session.title },
    ...DAY_FORMS.map((suffix) => ({ name: `日期${suffix}`, text: (row: Row) => dayForm(leaveOf(row).session.date, suffix) })),
    { name: '半天', text: (row) => leaveOf(row).session.half },
    { name: '学时', text: (row) => String(roundHours(leaveOf(row).session.hours ?? 0)) },
    { name: '累计学时', text: (row) => String(roundHours(leaveOf(row).hours)) }
  ],
  rows: ({ snapshot }) => leavesOf(snapshot).flatMap(({ trainee, sessions }) => sessions.map((session, i) => ({ id: `${trainee.id}|${session.id}`, trainee, session, hours: sessions.slice(0, i + 1).reduce((sum, { hours }) => sum + (hours ?? 0), 0) })))
}

/** Kinds that other rows are grouped by. */
export const isGroup = (kind: RowKind): boolean => GROUPS.includes(kind)

export const ROW_KINDS: readonly RowKind[] = [...TABLE_ROWS, CHANGED_FIGURES, LEAVES, ...SUMS, ...GROUPS]

const all = (kind: RowKind): List => ({ name: kind.name, kind, rows: kind.rows })
const some = (kind: RowKind, mark: string, keep: (row: Row) => boolean): List => ({ name: `${kind.name}（${mark}）`, kind, rows: (facts) => kind.rows(facts).filter(keep) })

/** 工作人员（辅导员）: the rows of each value of a field that every row has. */
const byChoice = TABLE_ROWS.flatMap((kind) => Object.entries(fieldsOfTable(kind)).filter(([, spec]) => spec.kind === 'choice' && spec.required).flatMap(([name, spec]) => spec.choices!.map((choice) => some(kind, choice, (row) => row[name] === choice))))

const sessions = tableRows('session')
const people = tableRows('trainee')
const isTaught = (row: Row): boolean => TEACHING_KINDS.includes((row as unknown as Session).kind)

export const LISTS: readonly List[] = [
  ...ROW_KINDS.map(all),
  { name: '学员（按组别和单位）', kind: people, rows: (facts) => inSheetOrder(people.rows(facts) as unknown as Trainee[]) as unknown as Row[] },
  { name: '学员（按房号）', kind: people, rows: (facts) => (facts.level === '公开' ? [] : byRoom(facts)) },
  { name: '学员（请假）', kind: people, rows: (facts) => leavesOf(facts.snapshot).map(({ trainee }) => trainee as unknown as Row) },
  some(sessions, '签到', (row) => takesAttendance(row as unknown as Session)),
  some(sessions, '教学', isTaught),
  some(sessions, '教师签到', (row) => isTaught(row) && takesAttendance(row as unknown as Session) && !!row['teacher']),
  some(sessions, '教师授课', (row) => isTaught(row) && !!row['teacher']),
  some(sessions, '重要活动', (row) => ['开班式', '结业式', '现场教学', '考核'].includes(String(row['kind']))),
  some(tableRows('dataConfirmation'), '原单', (row) => row['round'] === 1),
  some(tableRows('dataConfirmation'), '补充单', (row) => Number(row['round']) > 1),
  ...byChoice
]
