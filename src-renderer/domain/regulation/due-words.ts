/** How a due day is told: 今天, 明天, 11月25日前, 已过 3 天. */
import { daysBetween, shortDate } from '../calendar.ts'

export function dueWords(due: string, today: string): string {
  const days = daysBetween(today, due)
  if (days < 0) return `已过 ${-days} 天（${shortDate(due)}）`
  if (days === 0) return '今天'
  if (days === 1) return '明天前'
  return `${shortDate(due)}前`
}
