/** What the file holds beside plain visible cells: told once, so that nobody wonders what became of it. */
import type { Finding } from './finding.ts'
import { guessSheetLayout, type Layout } from './find-heading.ts'
import { columnName, MOST_ROWS, type Place, type RawBook, type RawSheet } from './raw-book.ts'
import { COLUMN_LABELS, ROSTER_FIELDS, type RosterColumn, type RosterField } from './roster-columns.ts'

const fieldOf = (column: RosterColumn | undefined): RosterField | undefined => ROSTER_FIELDS.find((field) => field === column)
const listed = (names: readonly (string | number)[]): string => `${names.slice(0, 8).join('、')}${names.length > 8 ? `等 ${names.length} 处` : ''}`

export function fileFindings(book: RawBook, layout: Layout): Finding[] {
  const sheet = book.sheets[layout.sheet]!
  const first = (layout.heading?.last ?? 0) + 1
  const inBody = ({ row, column }: Place): boolean => row >= first && layout.columns[column] !== undefined
  const heading = layout.heading?.last
  const found: Finding[] = [...aboutSheets(book, layout)]
  const tell = (severity: Finding['severity'], code: string, message: string, at: { row?: number; field?: RosterField } = {}): void => void found.push({ ...at, severity, code, message })

  const at = heading === undefined ? {} : { row: heading }
  if (layout.by === 'content') tell('warning', 'no-heading', '没有找到表头，各栏是按内容猜的，请核对栏目对应', at)
  if (layout.by === 'few') tell('warning', 'short-heading', `表头（第${heading}行）只认出两栏，请核对栏目对应`, at)
  if (layout.by !== 'source' && !layout.columns.includes('name')) tell('error', 'no-name-column', '没有“姓名”一栏，请在栏目对应里指定哪一栏是姓名', { ...at, field: 'name' })
  if (layout.columns.filter((column) => column === 'name').length > 1) tell('warning', 'two-lists', '表头里有不止一个“姓名”，像是左右并排的两份名单，只读了左边一份', { ...at, field: 'name' })

  const hiddenRows = sheet.rows.filter((row) => row.hidden && row.row >= first).map((row) => row.row)
  if (hiddenRows.length > 0) tell('warning', 'hidden-rows', `第${listed(hiddenRows)}行是隐藏的（或被筛选掉的），没有读取；要用的话请取消隐藏后再导入`, { row: hiddenRows[0]! })
  const hiddenColumns = sheet.hiddenColumns.filter((column) => sheet.rows.some((row) => row.cells[column]))
  if (hiddenColumns.length > 0) tell('warning', 'hidden-columns', `${listed(hiddenColumns.map((column) => `${columnName(column)}列`))}是隐藏的，没有读取；要用的话请取消隐藏后再导入`, at)

  const unread = layout.headings.flatMap((text, column) => (layout.columns[column] === undefined && !sheet.hiddenColumns.includes(column) && sheet.rows.some((row) => row.row >= first && row.cells[column]) ? [`“${text}”`] : []))
  if (unread.length > 0) tell('note', 'unknown-columns', `${listed(unread)}不是名单栏目，没有读取；需要的话请在栏目对应里指定`, at)
  if (layout.columns.includes('age') && !layout.columns.includes('birth')) tell('note', 'age-not-kept', '“年龄”只用来核对，不登记，请以出生年月为准', at)

  const rowsByNumber = new Map(sheet.rows.map((row) => [row.row, row]))
  const empty = sheet.formulas.filter((place) => inBody(place) && !rowsByNumber.get(place.row)?.cells[place.column])
  for (const { row, column } of empty.slice(0, 100)) {
    const field = fieldOf(layout.columns[column])
    if (layout.columns[column] !== 'serial') tell('warning', 'formula-empty', `第${row}行“${COLUMN_LABELS[layout.columns[column]!]}”：是公式，文件里没有存它的结果，没有取用；请在 Excel 里打开并保存一次再导入`, { row, ...(field && { field }) })
  }
  const formulas = new Set(sheet.formulas.filter((place) => inBody(place) && layout.columns[place.column] !== 'serial').map((place) => place.column))
  if (formulas.size > 0) tell('note', 'formulas', `“${listed([...formulas].map((column) => COLUMN_LABELS[layout.columns[column]!]))}”里有公式，取的是文件里存的结果`, at)
  for (const { row, column } of sheet.errors.filter(inBody).slice(0, 100)) {
    const field = fieldOf(layout.columns[column])
    tell('error', 'formula-error', `第${row}行“${COLUMN_LABELS[layout.columns[column]!]}”：公式出错，没有内容，请向单位核对`, { row, ...(field && { field }) })
  }
  for (const { row, column, text } of sheet.comments.filter((place) => place.row >= first).slice(0, 100)) {
    const field = fieldOf(layout.columns[column])
    tell('note', 'comment', `第${row}行${columnName(column)}列有批注“${text.replace(/\s+/g, ' ').slice(0, 80)}”，批注不会带入名单`, { row, ...(field && { field }) })
  }
  const coloured = sheet.coloured.filter(inBody)
  if (coloured.length > 0) tell('note', 'colours', `有 ${coloured.length} 个单元格涂了颜色（最先在第${coloured[0]!.row}行），颜色的意思不会带入，如有含义请写进备注`, { row: coloured[0]!.row })
  if (sheet.rowsLeftOut) tell('error', 'rows-left-out', `名单超过 ${MOST_ROWS} 行，后面的没有读取，请分成几个文件`)
  return found
}

function aboutSheets(book: RawBook, layout: Layout): Finding[] {
  const others = book.sheets.filter((sheet, index) => index !== layout.sheet && sheet.rows.length > 0)
  const lists = others.filter((sheet) => !sheet.hidden && isList(sheet))
  const hidden = others.filter((sheet) => sheet.hidden)
  const found: Finding[] = []
  const here = book.sheets[layout.sheet]!.name
  if (lists.length > 0) found.push({ severity: 'warning', code: 'other-sheets', message: `只读了“${here}”，另有 ${listed(lists.map((sheet) => `“${sheet.name}”`))}也像名单，需要的话请另选后再导入` })
  if (hidden.length > 0) found.push({ severity: 'warning', code: 'hidden-sheets', message: `有隐藏的工作表 ${listed(hidden.map((sheet) => `“${sheet.name}”`))}，没有读取` })
  return found
}

const isList = (sheet: RawSheet): boolean => guessSheetLayout(sheet, 0)?.by === 'alias'
