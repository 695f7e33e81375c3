/** The first page of a 手册 or 簿: what class it is of, what it is, and the facts that somebody who takes it from a shelf looks for. */
import { mm, SHEET_MARGIN, styleOf } from '../house.ts'
import { fittedCell, paragraph, type Section, type Table } from '../paper.ts'
import { bodyHeight } from './page-plan.ts'
import { blankLine } from './sign-off.ts'
import { titleLines } from './title-lines.ts'

const FRAME: Section = { landscape: false, margin: SHEET_MARGIN, footer: 'none', writtenBreaks: true, blocks: [] }
/** Half-points; the smaller one for a name that would take more than six lines, so that the cover stays one page. */
const NAME_SIZES = [52, 44] as const
const MOST_LINES = 6
const WORD_SIZE = 60
/** Millimetres: the facts stand in the middle, a name and a line. */
const FACT = { label: 32, value: 98, row: 13 } as const
const LINES_BETWEEN = 2

/** `word` is 学员手册 or 签到簿; its characters are spread, as on the back of a book. */
export function coverSection(className: string, word: string, facts: readonly (readonly [string, string])[]): Section {
  const { size, line } = styleOf('Title')
  const linesIn = (own: number): string[] => titleLines(className, '', Math.floor((mm(160) * size) / own))
  const isLong = linesIn(NAME_SIZES[0]).length > MOST_LINES
  const nameSize = NAME_SIZES[isLong ? 1 : 0]
  const name = linesIn(nameSize)
  const above = isLong ? 2 : 4
  const used = (above + LINES_BETWEEN) * styleOf('OfficialFlush').line + (name.length + 1) * line + facts.length * (mm(FACT.row) + 20)
  const below = Math.max(1, Math.floor((bodyHeight(FRAME) - used) / styleOf('OfficialFlush').line) - 2)
  const blanks = (count: number) => Array.from({ length: count }, () => blankLine(true))
  return {
    ...FRAME,
    blocks: [
      ...blanks(above),
      ...name.map((text) => paragraph('Title', text, { size: nameSize, keepNext: true })),
      ...blanks(LINES_BETWEEN),
      paragraph('Title', [...word].join('　'), { size: WORD_SIZE, keepNext: true }),
      ...blanks(below),
      factLines(facts)
    ]
  }
}

function factLines(facts: readonly (readonly [string, string])[]): Table {
  const widths = [mm(FACT.label), mm(FACT.value)]
  const height = mm(FACT.row)
  const rows = facts.map(([label, value]) => ({ height, cells: [fittedCell(`${label}：`, widths[0]!, height, { style: 'OfficialFlush', align: 'right', borders: 'none' }), fittedCell(value, widths[1]!, height, { style: 'OfficialFlush', borders: 'bottom', face: 'name' })] }))
  return { kind: 'table', widths, head: [], rows }
}
