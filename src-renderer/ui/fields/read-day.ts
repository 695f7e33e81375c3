/** A day in a field or cell: shown long, offered for editing short, read as typed (domain/calendar `readDay`). */
import { longDateWithWeekday, readDay } from '#domain/calendar.ts'
import type { Reading } from './use-draft.ts'

export const showDay = (day: string | null): string => (day === null ? '' : longDateWithWeekday(day))
/** The form offered for editing: 2026.11.23. */
export const editDay = (day: string | null): string => (day === null ? '' : day.replaceAll('-', '.'))

export function readDayTyped(text: string, today: string): Reading<string> {
  if (text.trim() === '') return { ok: true, value: null }
  const day = readDay(text, today)
  return day === undefined ? { ok: false, reason: '没认出日期，可以填 1123 或 11.23' } : { ok: true, value: day }
}
