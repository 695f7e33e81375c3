/**
 * What both evaluation forms are made of: one row an item, one box a cell in columns of one width, so that a tick can be found
 * again on a scan by its row and column; and framed room for what no box says.
 */
import type { AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import { LEVELS } from '#domain/evaluation.ts'
import { mm } from '../house.ts'
import { fittedCell, type Section, type Table } from '../paper.ts'
import { FORM_WIDTH } from './form.ts'
import { planSection } from './page-plan.ts'
import { columnHeads } from './sheet-head.ts'
import { textRow, type TextCell } from './text-table.ts'

export const BOX = '□'
/** Millimetres. */
const ROW = 12
const GROUP = 30
const SCORE = 14
const BOXES = { 4: 20, 5: 18.8 } as const

/** `levels` are digits of LEVELS, best first. The column of scores is left out where no item has one. */
export function tickTable(items: readonly AskedItem[], levels: readonly string[]): Table {
  const scored = items.some(({ score }) => score !== undefined)
  const grouped = items.some(({ group }) => group)
  const box = BOXES[levels.length as 4 | 5]
  const title = FORM_WIDTH.portrait - (grouped ? GROUP : 0) - (scored ? SCORE : 0) - levels.length * box
  const columns = [...(grouped ? [{ title: '类别', mm: GROUP }] : []), { title: '评估项目', mm: title, align: 'left' as const }, ...(scored ? [{ title: '分值', mm: SCORE }] : []), ...levels.map((digit) => ({ title: LEVELS[digit]!, mm: box }))]
  const widths = columns.map((column) => mm(column.mm))
  const ticks = levels.map((): TextCell => ({ text: BOX, style: 'OfficialFlush', align: 'center' }))
  const rows = items.map(({ group, title: text, score }, i) => {
    // A group that comes again further down is a cell of its own there.
    const run = grouped ? [{ text: group ?? '', merge: `${group ?? ''} ${runOf(items, i)}` }] : []
    return textRow([...run, text, ...(scored ? [score === undefined ? '' : String(score)] : []), ...ticks], widths, columns, mm(ROW))
  })
  return { kind: 'table', widths, head: columnHeads(columns.map((column, i) => ({ title: column.title, width: widths[i]! }))), rows }
}

/** Where the run of neighbours with one group began. */
function runOf(items: readonly AskedItem[], at: number): number {
  let first = at
  while (first > 0 && items[first - 1]!.group === items[at]!.group) first--
  return first
}

/** The form with the highest of these rooms to write in (millimetres) that leaves it on one page; the least where none does. */
export function onOnePage(heights: readonly number[], formWith: (height: number) => Section): Section {
  const forms = heights.map(formWith)
  return forms.find((form) => planSection(form).pages.length === 1) ?? forms.at(-1)!
}

/** Rows to write in: what is asked on the left, `height` millimetres of room beside it. */
export function writingTable(questions: readonly string[], height: number): Table {
  const widths = [mm(39), mm(FORM_WIDTH.portrait) - mm(39)]
  return { kind: 'table', widths, head: [], rows: questions.map((question) => ({ height: mm(height), cells: [fittedCell(question, widths[0]!, mm(height), { style: 'TableHead' }), fittedCell('', widths[1]!, mm(height))] })) }
}
