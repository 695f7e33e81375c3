import { writeChinese } from './reading/next-term-name.ts'

/**
 * How the office cites a clause that rules know as `R8.9`: 第八条（九）. A letter after the figure names a sentence within
 * the clause, which no one cites: R7.a is 第七条, R6.1a 第六条（一）. Anything else comes back as it is.
 */
export function citeClause(id: string): string {
  const [, article, item] = /^R(\d{1,2})(?:\.(\d{1,2})?[a-z]?)?$/.exec(id) ?? []
  if (!article) return id
  return `第${writeChinese(Number(article))}条${item ? `（${writeChinese(Number(item))}）` : ''}`
}
