/** Fields of the class itself: every field of its record under the name that the screens show, and what papers compute of it. */
import { ARRIVAL, countAttendance } from '#domain/attendance.ts'
import { daysBetween, longDate, longDateWithWeekday } from '#domain/calendar.ts'
import { sumLodging, sumMeals, sumVenues } from '#domain/daily/daily-sums.ts'
import { signedOn } from '#domain/daily/signed-figures.ts'
import type { FieldSpec } from '#domain/field.ts'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { plannedSum, settledSum } from '#domain/money/settlement-sum.ts'
import type { Staff } from '#domain/staff.ts'
import { onRoster } from '#domain/trainee.ts'
import { trainingClassFields } from '#domain/training-class.ts'
import { clockRange, dayRange } from '../parts/phrases.ts'
import { printedForms, type Facts, type Single } from './vocabulary.ts'

/** Fields that steer the program and are printed nowhere. */
const UNSEEN: ReadonlySet<string> = new Set(['ruleSetId', 'closed', 'sensitive', 'sensitiveOffReason', 'extractOf', 'extractFor', 'extractedAt'])
const PHONES: ReadonlySet<string> = new Set(['sponsorPhone', 'leaderPhone'])

const stored = (Object.entries(trainingClassFields) as [keyof typeof trainingClassFields, FieldSpec][])
  .filter(([name]) => !UNSEEN.has(name))
  .flatMap(([name, spec]): Single[] =>
    printedForms(spec, spec.kind === 'date' ? '2000-01-01' : undefined).map(([suffix]) => ({
      name: spec.label + suffix,
      text: ({ snapshot, level }) => (level === '公开' && PHONES.has(name) ? '' : (printedForms(spec, snapshot.class[name]).find(([own]) => own === suffix)?.[1] ?? '')),
      ...((spec.kind === 'choice' || spec.kind === 'flag') && { isWord: true })
    }))
  )

const named = (role: Staff['role']) => ({ snapshot }: Facts): string => snapshot.staff.filter((person) => person.role === role).map(({ name }) => name).join('、')
const roster = ({ snapshot }: Facts) => onRoster(snapshot.trainees)
const present = ({ snapshot }: Facts): string => {
  const sheet = snapshot.attendance.find(({ id }) => id === ARRIVAL)
  return sheet ? String(countAttendance(sheet, onRoster(snapshot.trainees).map(({ id }) => id)).present) : ''
}
const days = ({ snapshot: { class: own } }: Facts): string => (own.arriveOn && own.withdrawOn ? String(daysBetween(own.arriveOn, own.withdrawOn) + 1) : '')
const hours = ({ snapshot }: Facts): string => String(Math.round(snapshot.sessions.reduce((sum, session) => sum + (session.hours ?? 0), 0) * 100) / 100)
const total = <T>(sums: readonly T[], of: (sum: T) => number): string => String(sums.reduce((sum, one) => sum + of(one), 0))
const signedDay = ({ snapshot }: Facts, at: 0 | -1): string => {
  const first = snapshot.dataConfirmations.find(({ round }) => round === 1)
  const days = (at === 0 ? (first ? [first] : []) : snapshot.dataConfirmations).map(signedOn).filter((day) => day !== undefined).sort()
  return days.length ? longDate(days.at(-1)!) : ''
}
const money = (sum: (snapshot: Facts['snapshot']) => number, write: (fen: number) => string) => ({ snapshot }: Facts): string => (snapshot.budget.length ? write(sum(snapshot)) : '')

const computed: readonly Single[] = [
  { name: '承办单位', text: ({ snapshot }) => snapshot.college.name },
  { name: '学院简称', text: ({ snapshot }) => snapshot.college.shortName ?? '' },
  { name: '学院地址', text: ({ snapshot }) => snapshot.college.address ?? '' },
  { name: '学院电话', text: ({ snapshot }) => snapshot.college.phone ?? '' },
  { name: '培训时间', text: ({ snapshot }) => dayRange(snapshot.class) },
  { name: '报到时间', text: ({ snapshot: { class: own } }) => (own.arriveOn ? `${longDate(own.arriveOn)}${clockRange(own.arriveFrom, own.arriveTo)}` : '') },
  { name: '报到时间及星期', text: ({ snapshot: { class: own } }) => (own.arriveOn ? `${longDateWithWeekday(own.arriveOn)}${clockRange(own.arriveFrom, own.arriveTo)}` : '') },
  { name: '报到时段', text: ({ snapshot: { class: own } }) => clockRange(own.arriveFrom, own.arriveTo) },
  { name: '培训天数', text: days },
  { name: '总学时', text: hours },
  { name: '在册人数', text: (facts) => String(roster(facts).length) },
  { name: '男学员人数', text: (facts) => String(roster(facts).filter(({ gender }) => gender === '男').length) },
  { name: '女学员人数', text: (facts) => String(roster(facts).filter(({ gender }) => gender === '女').length) },
  { name: '组数', text: (facts) => String(new Set(roster(facts).map(({ group }) => group).filter(Boolean)).size), phrase: '分N个组' },
  { name: '实到人数', text: present },
  { name: '原单签认日期', text: (facts) => signedDay(facts, 0) },
  { name: '数据确认日期', text: (facts) => signedDay(facts, -1) },
  { name: '间夜合计', text: ({ snapshot }) => total(sumLodging(snapshot.lodgingDays), ({ roomNights }) => roomNights) },
  { name: '人夜合计', text: ({ snapshot }) => total(sumLodging(snapshot.lodgingDays), ({ personNights }) => personNights) },
  { name: '用餐人次合计', text: ({ snapshot }) => total(sumMeals(snapshot.mealDays), ({ persons }) => persons) },
  { name: '会场半天合计', text: ({ snapshot }) => total(sumVenues(snapshot.venueUses), ({ halfDays }) => halfDays) },
  { name: '辅导员', text: named('辅导员') },
  { name: '学业导师', text: named('学业导师') },
  { name: '预算合计', text: money(({ budget }) => plannedSum(budget), amountInFigures) },
  { name: '预算合计大写', text: money(({ budget }) => plannedSum(budget), amountInWords) },
  { name: '决算合计', text: money(({ budget }) => settledSum(budget), amountInFigures) },
  { name: '决算合计大写', text: money(({ budget }) => settledSum(budget), amountInWords) },
  { name: '决算差额', text: money(({ budget }) => settledSum(budget) - plannedSum(budget), amountInFigures) },
  { name: '今天', text: ({ today }) => longDate(today) },
  { name: '文件编码', text: ({ code }) => code },
  { name: '版次', text: ({ version }) => version }
]

export const SINGLES: readonly Single[] = [...stored, ...computed]
