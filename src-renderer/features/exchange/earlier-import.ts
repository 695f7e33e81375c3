/** What is said of a file that was imported before. */
import { clockOfInstant, dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { EarlierImport } from '#store/import.ts'

export function toldBefore({ at, by, undone }: EarlierImport): string {
  const when = `${shortDate(dayOfInstant(at))} ${clockOfInstant(at)}`
  const whom = by ? `由${by}` : ''
  if (undone === 'exact') return `这个文件 ${when} ${whom}导入过，后来撤掉了。再导入，里面的内容会重新进来。`
  if (undone) return `这个文件 ${when} ${whom}导入过，后来退回了。再导入一次不会有任何变化；要恢复，请到“交换记录”里恢复那一次。`
  return `这个文件 ${when} 已经${whom}导入过，再导入一次不会有任何变化。`
}
