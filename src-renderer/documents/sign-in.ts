/**
 * 签到表 in its six sheets (第八条（四）): 报到, 课堂, 汇总, 授课教师, 实践教学, 用餐. The original is a voucher of settlement, so
 * each page has room for both sides' signatures. No ID numbers, no rooms, of a phone the last four digits.
 */
import { ARRIVAL, countAttendance } from '#domain/attendance.ts'
import { longDateWithWeekday, shortDate, weekday } from '#domain/calendar.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import { HALVES, takesAttendance, TEACHING_KINDS, type Session } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import { mm } from './house.ts'
import { SIGN_IN_TITLES, type SignInVariant } from './paper-kinds.ts'
import type { Section } from './paper.ts'
import { clockRange, dayRange, teacherLine } from './parts/phrases.ts'
import { spreadName } from './parts/sheet-head.ts'
import { columnsOf, signInSheet, type SheetColumn } from './sign-in-sheets.ts'

export interface SignInOptions {
  /** Sheets of these sessions only. */
  readonly sessionIds?: readonly string[]
  /** Print the counts of what was recorded instead of leaving them blank. */
  readonly counted?: boolean
  /** Blank rows at least; 10 unless told. */
  readonly spare?: number
}

const PORTRAIT = 170
const LANDSCAPE = 257
const HALF_DAYS_A_SHEET = 10

type Spec = Omit<SheetColumn<Trainee>, 'width'> & { mm: number }
const NUMBER: Spec = { title: '序号', mm: 12, text: (_, number) => String(number) }
const name = (width: number): Spec => ({ title: '姓名', mm: width, text: (trainee) => spreadName(trainee.printName ?? trainee.name), face: 'name' })
const unit = (width: number): Spec => ({ title: '单位', mm: width, text: (trainee) => [trainee.organization, trainee.department].filter(Boolean).join(''), align: 'left', face: 'name' })
const post = (width: number): Spec => ({ title: '职务', mm: width, text: (trainee) => trainee.position ?? trainee.rank ?? '', face: 'name' })
const sign = (title: string, width: number, group?: string): Spec => ({ title, mm: width, ...(group !== undefined && { group }) })

const BOTH_SIGN = '辅导员签字：＿＿＿＿＿＿＿＿　　主办单位跟班人员签字：＿＿＿＿＿＿＿＿'

export function signInSections(snapshot: ClassSnapshot, variant: SignInVariant, options: SignInOptions): Section[] {
  const people = sheetOrder(onRoster(snapshot.trainees))
  const sessions = snapshot.sessions.filter((session) => takesAttendance(session) && (options.sessionIds?.includes(session.id) ?? true))
  const spare = options.spare ?? 10
  const title = `${snapshot.class.name}${SIGN_IN_TITLES[variant]}`
  const counts = (sheet: string): string => countLine(snapshot, people, sheet, !!options.counted)
  const portrait = (info: readonly string[], specs: readonly Spec[]): Section => signInSheet(people, { landscape: false, title, info, columns: columnsOf(PORTRAIT, specs, '单位'), signatures: BOTH_SIGN, spare })
  const place = snapshot.class.place ?? ''
  switch (variant) {
    case 'arrival': {
      const specs: Spec[] = [NUMBER, name(28), { title: '性别', mm: 11, text: (trainee) => trainee.gender ?? '' }, unit(66), post(46), { title: '手机后四位', mm: 24, text: phoneTail }, sign('报到时间', 24), sign('签名', 30), sign('备注', 16)]
      const info = [`时间：${arrivalTime(snapshot)}　　地点：${place}`, counts(ARRIVAL)]
      return [signInSheet(people, { landscape: true, title, info, columns: columnsOf(LANDSCAPE, specs, '单位'), signatures: BOTH_SIGN, spare })]
    }
    case 'session':
      return orBlank(sessions).map((session) => {
        const info = [`课程：${session?.title ?? ''}${session?.teacher ? `　　授课人：${teacherLine(session)}` : ''}`, `时间：${sessionTime(session)}　　地点：${session?.venue ?? place}`, counts(session?.id ?? '')]
        return portrait(info, [NUMBER, name(28), unit(60), post(38), sign('签名', 32)])
      })
    case 'summary':
      return halfDaySheets(sessions).map((halfDays, sheet, sheets) => {
        const cells = halfDays.map(({ date, half }) => sign(half, halfDays.length > 7 ? 18 : 22, `${shortDate(date)}\n周${weekday(date)}`))
        const info = [`时间：${dayRange(snapshot.class)}　　地点：${place}${sheets.length > 1 ? `　　第${sheet + 1}册，共${sheets.length}册` : ''}`, `应到 ${people.length} 人　　每半天签字一次，请假的写“假”。`]
        return signInSheet(people, { landscape: true, title, info, columns: columnsOf(LANDSCAPE, [NUMBER, name(24), unit(40), ...cells], '单位'), signatures: BOTH_SIGN, spare })
      })
    case 'teachers':
      return [teacherSheet(snapshot, sessions, title, spare)]
    case 'practice':
      return orBlank(sessions.filter((session) => session.kind === '现场教学')).map((session) => portrait([`活动：${session?.title ?? ''}`, `时间：${sessionTime(session)}　　地点：${session?.venue ?? ''}`, counts(session?.id ?? '')], [NUMBER, name(28), unit(54), sign('上车签到', 30), sign('返程签到', 30), sign('备注', 16)]))
    case 'meals':
      return orBlank(classDays(snapshot)).map((day) => portrait([`日期：${day ? longDateWithWeekday(day) : '　　年　　月　　日'}　　地点：学员餐厅`], [NUMBER, name(28), unit(46), sign('早餐', 28), sign('午餐', 28), sign('晚餐', 28)]))
  }
}

/** People by group, within it by unit, both in the order in which the roster first names them. */
function sheetOrder(trainees: readonly Trainee[]): Trainee[] {
  const rank = (key: (trainee: Trainee) => string): Map<string, number> => {
    const ranks = new Map<string, number>()
    for (const trainee of trainees) if (!ranks.has(key(trainee))) ranks.set(key(trainee), ranks.size)
    return ranks
  }
  const group = (trainee: Trainee): string => trainee.group ?? ''
  const home = (trainee: Trainee): string => trainee.organization ?? ''
  const [groups, units] = [rank(group), rank(home)]
  return trainees
    .map((trainee, at) => ({ trainee, at }))
    .sort((a, b) => groups.get(group(a.trainee))! - groups.get(group(b.trainee))! || units.get(home(a.trainee))! - units.get(home(b.trainee))! || a.at - b.at)
    .map(({ trainee }) => trainee)
}

/** One blank sheet where there is nothing to make sheets of. */
const orBlank = <T>(items: readonly T[]): readonly (T | undefined)[] => (items.length > 0 ? items : [undefined])

const phoneTail = (trainee: Trainee): string => /\d{4}$/.exec(trainee.phone?.split(/[、,，;；/\s]+/)[0]?.replace(/\D/g, '') ?? '')?.[0] ?? ''

function countLine(snapshot: ClassSnapshot, people: readonly Trainee[], sheetId: string, counted: boolean): string {
  const sheet = counted ? snapshot.attendance.find((candidate) => candidate.id === sheetId) : undefined
  const count = countAttendance(sheet, people.map((trainee) => trainee.id))
  const figure = (value: number): string => (sheet ? ` ${value} ` : '＿＿＿')
  return `应到 ${people.length} 人　　实到${figure(count.present)}人　　请假${figure(count.onLeave)}人　　缺席${figure(count.absent)}人`
}

function arrivalTime({ class: { arriveOn, arriveFrom, arriveTo } }: ClassSnapshot): string {
  return arriveOn ? `${longDateWithWeekday(arriveOn)}${clockRange(arriveFrom, arriveTo)}` : '　　年　　月　　日'
}

const sessionTime = (session: Session | undefined): string => (session ? `${longDateWithWeekday(session.date)}${session.half}${clockRange(session.from, session.to)}` : '　　年　　月　　日')

/** The half-days that take attendance, ten a sheet; one sheet of blank heads where there are none. */
function halfDaySheets(sessions: readonly Session[]): { date: string; half: string }[][] {
  const found = new Map(sessions.map(({ date, half }) => [`${date}${HALVES.indexOf(half)}`, { date, half }]))
  const halfDays = [...found.keys()].sort().map((key) => found.get(key)!)
  if (halfDays.length === 0) return [[]]
  return Array.from({ length: Math.ceil(halfDays.length / HALF_DAYS_A_SHEET) }, (_, i) => halfDays.slice(i * HALF_DAYS_A_SHEET, (i + 1) * HALF_DAYS_A_SHEET))
}

function teacherSheet(snapshot: ClassSnapshot, sessions: readonly Session[], title: string, spare: number): Section {
  const taught = sessions.filter((session) => TEACHING_KINDS.includes(session.kind) && session.teacher)
  const widths = { day: 27, time: 22, topic: 36, teacher: 18, post: 32, hours: 10, sign: 25 }
  const columns: SheetColumn<Session>[] = [
    { title: '日期', width: mm(widths.day), text: (session) => `${shortDate(session.date)}\n周${weekday(session.date)}` },
    { title: '时间', width: mm(widths.time), text: (session) => `${session.half}\n${clockRange(session.from, session.to)}`.trim() },
    { title: '专题', width: mm(widths.topic), text: (session) => session.title, align: 'left', face: 'name' },
    { title: '教师', width: mm(widths.teacher), text: (session) => spreadName(session.teacher ?? ''), face: 'name' },
    { title: '单位职称', width: mm(widths.post), text: (session) => [session.teacherUnit, session.teacherTitle].filter(Boolean).join(''), face: 'name' },
    { title: '学时', width: mm(widths.hours), text: (session) => (session.hours === undefined ? '' : String(session.hours)) },
    { title: '签名', width: mm(widths.sign) }
  ]
  const info = [`时间：${dayRange(snapshot.class)}　　地点：${snapshot.class.place ?? ''}`]
  return signInSheet(taught, { landscape: false, title, info, columns, signatures: '辅导员签字：＿＿＿＿＿＿＿＿　　教务处核对：＿＿＿＿＿＿＿＿', spare: Math.min(spare, 5) })
}
