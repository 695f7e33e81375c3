/** 汇总签到簿 (第八条（四）), sheet C: everybody against every half-day. */
import { shortDate, weekday } from '#domain/calendar.ts'
import { HALVES, type Session } from '#domain/session.ts'
import { onRoster } from '#domain/trainee.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { blankColumn, nameColumn, numberColumn, peopleSheet, sessionsToSign, unitColumn } from '#documents/parts/people-columns.ts'

const HALF_DAYS_A_SHEET = 10

export const summarySheet: PaperMaker = (snapshot, options) => {
  const { name, place } = snapshot.class
  const sections = halfDaySheets(sessionsToSign(snapshot, options)).map((halfDays, sheet, sheets) => {
    const cells = halfDays.map(({ date, half }) => blankColumn(half, halfDays.length > 7 ? 18 : 22, `${shortDate(date)}\n周${weekday(date)}`))
    const info = [`时间：${dayRange(snapshot.class)}　　地点：${place ?? ''}${sheets.length > 1 ? `　　第${sheet + 1}册，共${sheets.length}册` : ''}`, `应到${onRoster(snapshot.trainees).length || '＿＿＿'}人　　每半天签字一次，请假的写“假”。`]
    return peopleSheet(snapshot, `${name}汇总签到簿`, info, [numberColumn, nameColumn(24), unitColumn(40), ...cells], options, 'landscape')
  })
  return [{ sections }]
}

/** The half-days that take attendance, ten a sheet; one sheet of blank heads where there are none. */
function halfDaySheets(sessions: readonly Session[]): { date: string; half: string }[][] {
  const found = new Map(sessions.map(({ date, half }) => [`${date}${HALVES.indexOf(half)}`, { date, half }]))
  const halfDays = [...found.keys()].sort().map((key) => found.get(key)!)
  if (halfDays.length === 0) return [[]]
  return Array.from({ length: Math.ceil(halfDays.length / HALF_DAYS_A_SHEET) }, (_, i) => halfDays.slice(i * HALF_DAYS_A_SHEET, (i + 1) * HALF_DAYS_A_SHEET))
}
