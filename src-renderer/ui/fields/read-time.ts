import { readClock } from '#domain/reading/clock-range.ts'
import type { Reading } from './use-draft.ts'

export function readTimeTyped(text: string): Reading<string> {
  if (text.trim() === '') return { ok: true, value: null }
  const time = readClock(text)
  return time === undefined ? { ok: false, reason: '没认出时间，可以填 830 或 8:30' } : { ok: true, value: time }
}
