/** Comma, tab or semicolon separated cells: .csv files and what Excel and WPS put on the clipboard. */
import { sheetOfTexts, type SourceResult } from './raw-book.ts'
import { columnOfHeading } from './roster-columns.ts'

const SEPARATORS = ['\t', ',', ';', '，', '|'] as const

/** undefined where the text is no table. */
export function readDelimited(text: string, kind: 'csv' | 'pasted'): SourceResult | undefined {
  const separator = separatorOf(text)
  if (!separator) return undefined
  const lines = cellsOf(text, separator).map((line) => line.map(unquoteForExcel))
  const sheet = sheetOfTexts(kind === 'csv' ? '名单' : '粘贴的表格', lines)
  return { tag: 'read', book: { kind, sheets: [sheet], textAround: [] } }
}

/** The one that cuts most lines into the same number of cells: 3 or more, or 2 under a heading. Commas also stand in sentences. */
function separatorOf(text: string): string | undefined {
  const sample = text.slice(0, 65_536)
  // Excel itself writes this first line to name the separator.
  const named = /^sep=(.)\r?\n/i.exec(sample)?.[1]
  if (named) return named
  let best: { separator: string; score: number } | undefined
  for (const separator of SEPARATORS) {
    const cut = cellsOf(sample, separator).filter((line) => line.some((cell) => cell !== ''))
    const widths = cut.map((line) => line.length)
    const narrow = separator === '\t' || cut.some(isNarrowHeading)
    const counts = new Map<number, number>()
    for (const width of widths) if (width >= 3 || (narrow && width === 2)) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [width, lines] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
    const score = lines / Math.max(1, widths.length)
    if (score >= 0.5 && width > 1 && score > (best?.score ?? 0)) best = { separator, score }
  }
  return best?.separator
}

/** 姓名,单位: two known headings, one of them the name. */
function isNarrowHeading(line: readonly string[]): boolean {
  const columns = line.length === 2 ? line.map(columnOfHeading) : []
  return columns.includes('name') && !columns.includes(undefined)
}

/** RFC 4180, forgiving: a quote only opens at the start of a cell; an unclosed one ends with the text. */
function cellsOf(text: string, separator: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let at = 0
  while (at < text.length) {
    let cell: string
    if (text[at] === '"') {
      let end = at + 1
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') cell += text[at++]
    } else {
      const start = at
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
      cell = text.slice(start, at)
    }
    line.push(cell)
    if (text[at] === separator) {
      at++
      if (at === text.length) line.push('')
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    lines.push(line)
    line = []
  }
  if (line.length > 0) lines.push(line)
  return lines
}

/** ="510322…" is how careful programs keep Excel from ruining a number. */
const unquoteForExcel = (cell: string): string => /^="(.*)"$/.exec(cell.trim())?.[1] ?? cell
