import type { Reading } from './use-draft.ts'

/** Reads a clock time as office staff type it (830, 0830, 8:30, 8.30, 8点半, 下午2点) into HH:MM; undefined where it is none. */
export function readTime(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  const afternoon = /^(下午|晚上|晚)/.test(text)
  const s = text.replace(/^(上午|早上|下午|晚上|晚)/, '').replace(/[点时]半$/, ':30').replace(/[点时]整?$/, ':00').replace(/[点时.]/g, ':').replace(/分$/, '')
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(s) ?? /^(\d{1,2})(\d{2})$/.exec(s) ?? /^(\d{1,2})()$/.exec(s)
  if (!match) return undefined
  let hour = Number(match[1])
  const minute = Number(match[2] || 0)
  if (afternoon && hour < 12) hour += 12
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}

export function readTimeTyped(text: string): Reading<string> {
  if (text.trim() === '') return { ok: true, value: null }
  const time = readTime(text)
  return time === undefined ? { ok: false, reason: '没认出时间，可以填 830 或 8:30' } : { ok: true, value: time }
}
