/** Two lists of shownLabels side by side: which places differ, in words short enough for one sentence. */

/** Places named one by one; what comes after is counted. */
const MOST_ROWS = 5

/** One row, or ten of them: the second number is the last one. */
const ROW = /(?:^|·)第((?:\d+—)?(\d+))行(?:·|$)/

/** What is said where only a number of somebody changed: places do not keep those. */
export const NUMBERS = '电话、证件号或者账号'

/** How coarse the places of one list are. */
export const gradeOf = (shown: string): number => Number(shown.split(/[ \n]/, 1)[0])

/** Empty where both show the same. Both must be of one grade. */
export function shownDifference(before: string, now: string): string[] {
  if (before === now) return []
  const [old, own] = [hashes(before), hashes(now)]
  const differing = [...new Set([...old.keys(), ...own.keys()])].filter((label) => old.get(label) !== own.get(label))
  const [rowsBefore, rowsNow] = [rowCounts(old), rowCounts(own)]
  const found = new Map<string, string[]>()
  for (const label of differing) {
    const row = ROW.exec(label)
    const list = listOf(label)
    const [from, to] = [rowsBefore.get(list) ?? 0, rowsNow.get(list) ?? 0]
    if (!row) found.set(label, [])
    // A row more or less moves all that follow: which ones moved says nothing.
    else if (from !== to) found.set(`${list || '表格'}（由${from}行变为${to}行）`, [])
    else {
      const place = label.replace(ROW, (whole) => (whole.startsWith('·') && whole.endsWith('·') ? '·' : '')) || '表格'
      found.set(place, [...(found.get(place) ?? []), row[1]!])
    }
  }
  return found.size ? [...found].map(([place, rows]) => place + (rows.length ? `（${inRows(rows)}）` : '')) : [NUMBERS]
}

const inRows = (rows: readonly string[]): string => `第${rows.slice(0, MOST_ROWS).join('、')}行${rows.length > MOST_ROWS ? `等${rows.length}处` : ''}`

/** What a label says before its row. */
const listOf = (label: string): string => label.slice(0, ROW.exec(label)?.index ?? 0)

const hashes = (shown: string): Map<string, string> => new Map(shown.split('\n').slice(1).map((line) => [line.slice(0, -9), line.slice(-8)]))

function rowCounts(labels: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels.keys()) {
    const row = ROW.exec(label)
    if (row) counts.set(listOf(label), Math.max(counts.get(listOf(label)) ?? 0, Number(row[2])))
  }
  return counts
}
