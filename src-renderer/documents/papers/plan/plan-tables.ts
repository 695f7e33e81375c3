/** The tables inside the text of the 实施方案. */
import { amountInFigures } from '#domain/money/amount-in-words.ts'
import { daysBetween, longDate, shortDateWithWeekday } from '#domain/calendar.ts'
import { inTimetableOrder, TEACHING_KINDS } from '#domain/session.ts'
import { plannedSum } from '#domain/money/settlement-sum.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Staff } from '#domain/staff.ts'
import { onRoster } from '#domain/trainee.ts'
import type { Table } from '#documents/paper.ts'
import { clockRange, NONE, PENDING } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { factTable, textTable } from '#documents/parts/text-table.ts'

const OFFICIAL_WIDTH = 156

export function basicFacts({ class: own, college, sessions, trainees }: ClassSnapshot): Table {
  const day = (label: string, date: string | undefined): string => (date ? `${longDate(date)}${label}` : '')
  const arrival = own.arriveOn ? `${longDate(own.arriveOn)}${clockRange(own.arriveFrom, own.arriveTo)}报到` : ''
  const span = own.arriveOn && own.withdrawOn ? `共${daysBetween(own.arriveOn, own.withdrawOn) + 1}天` : ''
  const hours = sessions.reduce((sum, session) => sum + (session.hours ?? 0), 0)
  const time = [arrival, day('开班', own.openOn), day('结业', own.closeOn), day('撤场', own.withdrawOn), [span, hours > 0 ? `${hours}学时` : ''].filter(Boolean).join('，')].filter(Boolean).join('；')
  const groups = new Set(onRoster(trainees).map((trainee) => trainee.group).filter(Boolean))
  const contact = [own.sponsorContact, own.sponsorContactPost, own.sponsorPhone].filter(Boolean).join('　')
  return factTable(OFFICIAL_WIDTH, [
    ['班次名称', own.name],
    ['班次编号', own.code ?? PENDING, '办班方式', own.hostMode],
    ['培训类别', own.category ?? PENDING, '培训形式', own.mode ?? PENDING],
    ['主办单位', own.sponsor],
    ['承办单位', college.name],
    ['培训时间', time || PENDING],
    ['培训地点', own.place ?? PENDING],
    ['培训对象', own.audience ?? PENDING],
    ['计划人数', own.plannedCount === undefined ? PENDING : `${own.plannedCount}人`, '分班分组', groups.size > 0 ? `分${groups.size}个组` : '不分组'],
    ['联系人', contact || PENDING]
  ])
}

export function teacherTable({ sessions }: ClassSnapshot): Table {
  const taught = inTimetableOrder(sessions.filter((session) => TEACHING_KINDS.includes(session.kind)))
  const rows = taught.map((session) => [session.title, session.kind === '自学' && !session.teacher ? NONE : session.teacher ? spreadName(session.teacher) : PENDING, [session.teacherUnit, session.teacherTitle].filter(Boolean).join('') || NONE, session.hours === undefined ? PENDING : String(session.hours), session.teachingDepartment ?? NONE])
  return textTable([{ title: '专题', mm: 51, align: 'left' }, { title: '授课人', mm: 20, face: 'name' }, { title: '单位职务', mm: 40 }, { title: '学时', mm: 12 }, { title: '教研部门', mm: 33 }], rows.length > 0 ? rows : [[PENDING, PENDING, PENDING, PENDING, PENDING]])
}

export function participantTable(staff: readonly Staff[]): Table {
  const rows = staff.map((person) => [person.department ?? PENDING, spreadName(person.name), person.duty ?? PENDING, person.phone ?? PENDING])
  return textTable([{ title: '部门', mm: 42 }, { title: '项目参与人', mm: 28, face: 'name' }, { title: '职责', mm: 56, align: 'left' }, { title: '电话', mm: 30 }], rows.length > 0 ? rows : [[PENDING, PENDING, PENDING, PENDING]])
}

/** Which half-days each venue of the timetable is used, a day named once. */
export function venueTable({ sessions }: ClassSnapshot): Table {
  const venues = new Map<string, { days: Map<string, Set<string>>; uses: Set<string> }>()
  for (const session of inTimetableOrder(sessions)) {
    if (!session.venue || session.kind === '撤场') continue
    const venue = venues.get(session.venue) ?? { days: new Map<string, Set<string>>(), uses: new Set() }
    venue.days.set(session.date, (venue.days.get(session.date) ?? new Set()).add(session.half))
    venue.uses.add(session.kind)
    venues.set(session.venue, venue)
  }
  const rows = [...venues].map(([name, { days, uses }]) => [name, [...days].map(([date, halves]) => `${shortDateWithWeekday(date)}${[...halves].join('、')}`).join('；'), [...uses].join('、')])
  return textTable([{ title: '会场', mm: 44 }, { title: '使用时间', mm: 78, align: 'left' }, { title: '用途', mm: 34 }], rows.length > 0 ? rows : [[PENDING, PENDING, PENDING]])
}

const EVENTS = ['开班式', '结业式', '现场教学', '考核'] as const

export function eventTable({ sessions }: ClassSnapshot): Table {
  const events = inTimetableOrder(sessions.filter((session) => (EVENTS as readonly string[]).includes(session.kind)))
  const rows = events.map((session) => [session.title, `${shortDateWithWeekday(session.date)}${session.half}${clockRange(session.from, session.to)}`, session.venue ?? PENDING, session.remark ?? NONE])
  return textTable([{ title: '活动', mm: 50, align: 'left' }, { title: '时间', mm: 42 }, { title: '地点', mm: 40 }, { title: '备注', mm: 24 }], rows.length > 0 ? rows : [[NONE, NONE, NONE, NONE]])
}

export function budgetSummary({ budget }: ClassSnapshot): string | undefined {
  if (budget.length === 0) return undefined
  return `预算合计${amountInFigures(plannedSum(budget))}元，明细见附件4。`
}
