/** Columns and lines that the sheets of people share. No ID numbers, no rooms, of a phone the last four digits. */
import { countAttendance } from '#domain/attendance.ts'
import { longDateWithWeekday } from '#domain/calendar.ts'
import type { Session } from '#domain/session.ts'
import { takesAttendance } from '#domain/session.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import type { Section } from '../paper.ts'
import type { PaperOptions } from '../paper-maker.ts'
import { clockRange } from './phrases.ts'
import { spreadName } from './sheet-head.ts'
import { columnsOf, signedSheet, type SheetColumn } from './signed-sheet.ts'

export type ColumnSpec = Omit<SheetColumn<Trainee>, 'width'> & { mm: number }

export const numberColumn: ColumnSpec = { title: '序号', mm: 12, text: (_, number) => String(number) }
export const nameColumn = (width: number): ColumnSpec => ({ title: '姓名', mm: width, text: (trainee) => spreadName(trainee.printName ?? trainee.name), face: 'name' })
export const unitColumn = (width: number): ColumnSpec => ({ title: '单位', mm: width, text: unitOf, align: 'left', face: 'name' })
export const postColumn = (width: number): ColumnSpec => ({ title: '职务', mm: width, text: (trainee) => trainee.position ?? trainee.rank ?? '', face: 'name' })
/** A cell to write in by hand. */
export const blankColumn = (title: string, width: number, group?: string): ColumnSpec => ({ title, mm: width, ...(group !== undefined && { group }) })

export const unitOf = (trainee: Trainee): string => [trainee.organization, trainee.department].filter(Boolean).join('')

const BOTH_SIGN = '辅导员签字：＿＿＿＿＿＿＿＿　　主办单位跟班人员签字：＿＿＿＿＿＿＿＿'
const BODY_WIDTH = { portrait: 170, landscape: 257 } as const

/** A sheet of everybody on the roster, by group and unit, to be signed by both sides. `about`: the session, where it is found again by its code. */
export function peopleSheet(snapshot: ClassSnapshot, title: string, info: readonly string[], specs: readonly ColumnSpec[], options: PaperOptions, paper: keyof typeof BODY_WIDTH = 'portrait', about?: string): Section {
  const columns = columnsOf(BODY_WIDTH[paper], specs, '单位')
  const sheet = signedSheet(inSheetOrder(onRoster(snapshot.trainees)), { landscape: paper === 'landscape', title, info, columns, signatures: BOTH_SIGN, spare: options.spare ?? 10 })
  return about === undefined ? sheet : { ...sheet, about }
}

/** The sessions that take attendance, those asked for if any were. */
export const sessionsToSign = (snapshot: ClassSnapshot, { sessionIds }: PaperOptions): Session[] => snapshot.sessions.filter((session) => takesAttendance(session) && (sessionIds?.includes(session.id) ?? true))

/** One blank sheet where there is nothing to make sheets of. */
export const orBlank = <T>(items: readonly T[]): readonly (T | undefined)[] => (items.length > 0 ? items : [undefined])

export function countLine(snapshot: ClassSnapshot, sheetId: string, { counted }: PaperOptions): string {
  const people = onRoster(snapshot.trainees)
  const sheet = counted ? snapshot.attendance.find((candidate) => candidate.id === sheetId) : undefined
  const count = countAttendance(sheet, people.map((trainee) => trainee.id))
  const figure = (value: number): string => (sheet ? String(value) : '＿＿＿')
  return `应到${people.length || '＿＿＿'}人　　实到${figure(count.present)}人　　请假${figure(count.onLeave)}人　　缺席${figure(count.absent)}人`
}

export const sessionTime = (session: Session | undefined): string => (session ? `${longDateWithWeekday(session.date)}${session.half}${clockRange(session.from, session.to)}` : '　　年　　月　　日')
