/** Who sent the list: the title and the 填报单位 line above the heading, or what was written around a pasted list. */
import type { Layout } from './find-heading.ts'
import type { RawBook } from './raw-book.ts'

export interface BatchSource {
  readonly title?: string
  readonly unit?: string
  readonly contact?: string
  readonly phone?: string
  readonly date?: string
}

const LABELS: Readonly<Record<Exclude<keyof BatchSource, 'title'>, string>> = {
  unit: '填报单位|报送单位|上报单位|推荐单位|选派单位|派员单位|单位名称|单位[(（]盖章[)）]|单位',
  contact: '联系人|填报人|填表人|经办人',
  phone: '联系电话|联系方式|电话|手机',
  date: '填报日期|填表日期|填报时间|填表时间|报送日期|日期|时间'
}
const ANY_LABEL = new RegExp(`(?:${Object.values(LABELS).join('|')})(?:[(（]盖章[)）])?\\s*[:：]`)

export function batchSource(book: RawBook, layout: Layout): BatchSource {
  const rows = book.sheets[layout.sheet]?.rows ?? []
  const lines = [
    ...book.textAround,
    ...(layout.heading ? rows.filter((row) => row.row < layout.heading!.first).map((row) => row.cells.map((cell) => cell?.text.trim() ?? '').filter((text) => text !== '').join('　')) : []),
    // The line of the sender often stands below the list.
    ...rows.slice(-3).map((row) => row.cells.map((cell) => cell?.text.trim() ?? '').filter((text) => text !== '').join('　')).filter((line) => ANY_LABEL.test(line))
  ]
  const title = lines.find((line) => /名单|报名|回执|花名册|登记表|汇总|统计表|培训班/.test(line) && !ANY_LABEL.test(line))
  const found: Record<string, string> = title ? { title: title.replace(/[\s\u3000]+/g, ' ').slice(0, 100) } : {}
  for (const [key, labels] of Object.entries(LABELS)) {
    for (const line of lines) {
      const value = new RegExp(`(?:${labels})(?:[(（]盖章[)）])?\\s*[:：]\\s*(.*)`).exec(line)?.[1]
      const until = value?.split(ANY_LABEL)[0]?.replace(/[\s\u3000]+/g, ' ').trim()
      if (until) { found[key] = until.slice(0, 80); break }
    }
  }
  return found
}
