/** A span of time in round words, for clocks that are off: 20 分钟, 3 天, 5 个月, 10 年. */
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export function aboutSpan(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE)
  if (minutes < 100) return `${Math.max(1, minutes)} 分钟`
  const days = Math.abs(ms) / DAY
  if (days < 1.5) return `${Math.round(days * 24)} 小时`
  if (days < 60) return `${Math.round(days)} 天`
  return days < 700 ? `${Math.round(days / 30.44)} 个月` : `${Math.round(days / 365.25)} 年`
}
