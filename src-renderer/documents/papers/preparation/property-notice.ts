/**
 * 物业服务通知单 (第三条 财务后勤处): what the 物业服务单位 does for a class day by day. It is no part of the college, so it gets
 * counts and no name, plate or room of anybody.
 */
import { longDate, shortDate, shortDateWithWeekday, weekday } from '#domain/calendar.ts'
import { classDays, guestsOf } from '#domain/daily/daily-sums.ts'
import { expectedLodging, expectedMeals, expectedVenues } from '#domain/daily/expected-day.ts'
import type { MealDay } from '#domain/daily-figures.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { paragraph, type Block, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection, SIGN_DAY } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { clockRange, dayRange, PENDING } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { textTable, withoutOrphans, type TextCell, type TextColumn } from '#documents/parts/text-table.ts'

const WIDTH = FORM_WIDTH.portrait

export const propertyNotice: PaperMaker = (snapshot) => [{ sections: [formSection(blocks(snapshot))] }]

function blocks(snapshot: ClassSnapshot): Block[] {
  const { class: own } = snapshot
  const days = classDays(snapshot)
  const people = onRoster(snapshot.trainees).length || own.plannedCount
  return [
    ...formHead('物业服务通知单', WIDTH, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([['班次名称', own.name], ['送达单位', '物业服务单位', '通知部门', '财务后勤处'], ...pair(['服务时间', dayRange(own)], ['培训人数', people ? `${people}人` : PENDING])]),
    ...part('一、用餐', mealTable(snapshot, days), own.meals),
    ...part('二、住宿', lodgingTable(snapshot, days), own.lodging),
    ...part('三、会场', venueTable(snapshot, days)),
    ...part('四、停车与门禁', gateTable(snapshot), own.transport),
    paragraph('SheetText', '请按以上安排做好食宿保障、会场安置与清洁、停车排布和门禁管理；数量有变动的，以财务后勤处另行通知为准。', { keepNext: true, keepLines: true }),
    twoParties(WIDTH, ['通知部门：财务后勤处', '经办人签字：', '联系电话：', SIGN_DAY], ['接收单位：物业服务单位', '签收人签字：', '联系电话：', SIGN_DAY])
  ]
}

const part = (heading: string, table: Table, wanted?: string): Block[] => [formHeading(heading), withoutOrphans(table), ...(wanted?.trim() ? wanted.trim().split(/\n+/).map((text, i) => paragraph('SheetText', i === 0 ? `要求：${text}` : text)) : [])]

type Line = readonly (string | TextCell)[]
const dayCell = (day: string): TextCell => ({ text: `${shortDate(day)} 周${weekday(day)}`, merge: day })
const DAY: TextColumn = { title: '日期', mm: 34 }
const figure = (value: number | undefined): string => (value === undefined ? PENDING : String(value))
const orPending = (rows: readonly Line[], columns: number): readonly Line[] => (rows.length > 0 ? rows : [Array.from({ length: columns }, () => PENDING)])

function mealTable(snapshot: ClassSnapshot, days: readonly string[]): Table {
  const rows = days.flatMap((day): Line[] => {
    const meals = expectedMeals(snapshot, day)
    const sum = (of: (row: MealDay) => number | undefined): string => (meals.length ? String(meals.reduce((total, row) => total + (of(row) ?? 0), 0)) : PENDING)
    const said = (of: (row: MealDay) => string | undefined): string => [...new Set(meals.map(of).filter(Boolean))].join('、')
    return [[dayCell(day), sum((row) => row.breakfast), sum((row) => row.lunch), sum((row) => row.dinner), said((row) => row.form), said((row) => row.special)]]
  })
  return textTable([DAY, { title: '早餐（人）', mm: 24 }, { title: '午餐（人）', mm: 24 }, { title: '晚餐（人）', mm: 24 }, { title: '形式', mm: 22 }, { title: '特殊餐', mm: 42 }], orPending(rows, 6))
}

function lodgingTable(snapshot: ClassSnapshot, days: readonly string[]): Table {
  const rows = days.slice(0, -1).flatMap((day) => expectedLodging(snapshot, day).map((row): Line => [dayCell(day), row.roomKind, figure(row.rooms), figure(guestsOf(row)), '']))
  return textTable([DAY, { title: '房型', mm: 28 }, { title: '间数', mm: 28 }, { title: '人数', mm: 28 }, { title: '备注', mm: 52 }], orPending(rows, 5))
}

function venueTable(snapshot: ClassSnapshot, days: readonly string[]): Table {
  const rows = days.flatMap((day) => expectedVenues(snapshot, day).map((use): Line => [dayCell(day), use.half, use.venue, use.use ?? '', use.setup ?? '']))
  return textTable([DAY, { title: '时段', mm: 16 }, { title: '会场', mm: 46, align: 'left' }, { title: '用途', mm: 20 }, { title: '安置与清洁', mm: 54, align: 'left' }], orPending(rows, 5))
}

/** Cars and people through the gate; plates stand on a list of their own for the guards. */
function gateTable({ class: own, sessions, trainees }: ClassSnapshot): Table {
  const cars = onRoster(trainees).reduce((sum, { plate }) => sum + (plate ? plate.split(/[、,，;；\s]+/).filter(Boolean).length : 0), 0)
  const day = (date: string | undefined, clock: string): string => (date ? `${longDate(date)}${clock}` : BLANK_DAY)
  const trips = sessions.filter(({ kind }) => kind === '现场教学').map(({ date, half, from, to }) => `${shortDateWithWeekday(date)}${half}${clockRange(from, to)}`)
  return formTable([
    ['停车', cars > 0 ? `登记车辆${cars}辆，车牌号另附门禁名单。` : '登记车辆＿＿＿＿辆，车牌号另附门禁名单。'],
    ['报到入院', day(own.arriveOn, clockRange(own.arriveFrom, own.arriveTo))],
    ['集体外出', trips.join('；') || '无'],
    ['撤场离院', day(own.withdrawOn, own.withdrawTime ?? '')]
  ])
}
