/** Clock times as office staff type them, and ranges of two. */

/** 830, 0830, 8:30, 8.30, 8点半, 下午2点 as HH:MM; undefined where it is none. */
export function readClock(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  const afternoon = /^(下午|晚上|晚)/.test(text)
  const s = text.replace(/^(上午|早上|中午|下午|晚上|晚)/, '').replace(/[点时]半$/, ':30').replace(/[点时]整?$/, ':00').replace(/[点时.]/g, ':').replace(/分$/, '')
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(s) ?? /^(\d{1,2})(\d{2})$/.exec(s) ?? /^(\d{1,2})()$/.exec(s)
  if (!match) return undefined
  const hour = Number(match[1]) + (afternoon && Number(match[1]) < 12 ? 12 : 0)
  const minute = Number(match[2] || 0)
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}

/** 830-1200, 8:30—12:00, 14:00至17:20; one clock alone is a beginning. undefined where nothing can be read. */
export function readClockRange(typed: string): { from: string; to?: string } | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  const found = /^(.+?)(?:[-—–~至到]+(.+))?$/.exec(text)
  const from = found && readClock(found[1]!)
  if (!from) return undefined
  if (!found[2]) return { from }
  const half = /^(上午|早上|中午|下午|晚上|晚)/.exec(text)?.[0] ?? ''
  const to = readClock(/^\D/.test(found[2]) ? found[2] : half + found[2]) ?? readClock(found[2])
  return to ? { from, to } : undefined
}

/** 08:30—12:00, 08:30起, or nothing. */
export const clockRange = (from: string | undefined, to: string | undefined): string => (from && to ? `${from}—${to}` : from ? `${from}起` : '')
