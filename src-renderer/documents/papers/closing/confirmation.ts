/**
 * 数据确认单 (第八条（八）): quantities of 住宿, 用餐, 会场, 其他活动, every day of the class a row, signed by both sides before
 * 撤场. Facts and quantities only; prices belong to the 决算.
 */
import { ARRIVAL, countAttendance } from '#domain/attendance.ts'
import { longDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { activityTable, lodgingTable, mealTable, venueTable, type Days } from './confirmation-tables.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import { mm } from '#documents/house.ts'
import { paragraph, type Block, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { paragraphLines } from '#documents/parts/page-plan.ts'
import { clockRange, dayRange, NONE } from '#documents/parts/phrases.ts'
import { confirmingParties } from './confirming-parties.ts'
import { factTable, lastRowsKept, withoutOrphans } from '#documents/parts/text-table.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formHeading, formSection } from '#documents/parts/form.ts'
import { reasonSentence } from '#documents/parts/reasons.ts'

const WIDTH = 170

export const confirmation: PaperMaker = (snapshot, { today }) => [{ sections: confirmationSections(snapshot, today) }]

/** `today` as YYYY-MM-DD: days after it are still 预计. */
function confirmationSections(snapshot: ClassSnapshot, today: string): Section[] {
  const days: Days = { all: classDays(snapshot), today }
  const expected = days.all.some((day) => day > today)
  const title = `${snapshot.class.name}数据确认单`
  const table = (heading: string, body: Table): Block[] => [formHeading(heading), withoutOrphans(body)]
  return [formSection([
    ...formHead(title, WIDTH, `编号：${snapshot.class.code ?? '＿＿＿＿＿＿'}`),
    facts(snapshot),
    ...table('一、住宿', lodgingTable(snapshot.lodgingDays, days)),
    ...table('二、用餐', mealTable(snapshot.mealDays, days)),
    ...table('三、会场使用', venueTable(snapshot.venueUses, days)),
    ...table('四、其他活动', lastRowsKept(activityTable(snapshot.activities, days))),
    ...closing(snapshot, expected)
  ])]
}

function facts({ class: own, college, trainees, attendance, staff }: ClassSnapshot): Table {
  const sheet = attendance.find(({ id }) => id === ARRIVAL)
  const present = sheet ? `${countAttendance(sheet, onRoster(trainees).map(({ id }) => id)).present}人` : '＿＿＿＿人'
  const day = (date: string | undefined, clock = ''): string => (date ? `${longDate(date)}${clock}` : '　　年　　月　　日')
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name)
  return factTable(WIDTH, [
    ['班次名称', own.name],
    ['主办单位', own.sponsor],
    ['承办单位', college.name],
    ['培训时间', dayRange(own), '辅导员', counselors.join('、')],
    ['报到时间', day(own.arriveOn, clockRange(own.arriveFrom, own.arriveTo)), '撤场时间', day(own.withdrawOn)],
    ['计划人数', `${own.plannedCount ?? '＿＿＿＿'}人`, '实到人数', present]
  ])
}

/** Lines; a longer note is divided between pages, and then cannot keep with what follows (LibreOffice would move it whole). */
const SHORT_NOTE = 10

function closing({ class: own, college, dataConfirmations, reasons }: ClassSnapshot, expected: boolean): Block[] {
  // Why somebody else signed, or so late, is read together with the figures.
  const reason = dataConfirmations.find(({ round }) => round === 1)?.reason?.trim()
  const told = [own.confirmationNote?.trim(), reason && `签字说明：${reason}`, reasonSentence({ reasons }, ['R8.8'])].filter(Boolean).join('\n') || NONE
  const notes = told.split('\n').map((text) => paragraph('SheetText', text))
  const statement = `以上数据经双方核对无误，作为本班次费用决算依据。${expected ? '其中注明“预计”的数据以撤场时实际发生数为准，有差异的另行签署补充确认单。' : ''}`
  return [
    formHeading('五、情况说明'),
    ...notes.map((note, i) => ({ ...note, ...(paragraphLines(note, mm(WIDTH)).length <= SHORT_NOTE && { keepLines: true, ...(i === notes.length - 1 && { keepNext: true }) }) })),
    paragraph('SheetText', statement, { keepNext: true, keepLines: true }),
    confirmingParties(own, college),
    paragraph('SheetInfo', '本单一式三份，主办单位、学员工作处（存档）、财务后勤处（决算）各执一份。', { keepLines: true })
  ]
}
