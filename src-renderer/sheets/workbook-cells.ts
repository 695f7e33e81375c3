/** What the spreadsheet library gives, as raw cells. The only file that knows the library's shapes. */
import { read, set_cptable, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { decodeGbk, decodeUtf16, decodeUtf8 } from './decode-text.ts'
import { LONGEST_CELL, MOST_COLUMNS, MOST_MERGES, MOST_ROWS, unreadable, type MergedArea, type Place, type RawCell, type RawRow, type RawSheet, type SourceKind, type SourceResult } from './raw-book.ts'

/**
 * Old workbooks of Chinese Windows name code page 936. The library's own tables weigh 470 KB and lack the characters
 * of GB 18030, so its codec is answered from the platform's decoder. It asks for bytes as arrays or buffers.
 */
function decodeCodePage(codepage: number | string, data: string | ArrayLike<number>): string {
  const bytes = typeof data === 'string' ? Uint8Array.from(data, (character) => character.charCodeAt(0)) : Uint8Array.from(data)
  switch (Number(codepage)) {
    case 1200: return decodeUtf16(bytes)
    case 65001: return decodeUtf8(bytes)
    default: return decodeGbk(bytes)
  }
}
const CHINESE_CODE_PAGE = 936

const CODEC = { utils: { decode: decodeCodePage, hascp: () => true, encode: () => { throw new Error('nothing is written through this codec') } } }

/** Throws on damage, and with "password" in the message on protection; callers turn both into sentences. */
export function readWorkbook(source: Uint8Array | string, kind: SourceKind & ('xlsx' | 'xls' | 'html')): SourceResult {
  set_cptable(CODEC)
  const asText = typeof source === 'string'
  const book = read(source, {
    type: asText ? 'string' : 'array', dense: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: true,
    sheetRows: MOST_ROWS + 1, bookVBA: false, bookDeps: false, codepage: CHINESE_CODE_PAGE,
    // A web page holds only text; reading 510322… as a number would ruin it a second time.
    ...(asText && { raw: true })
  })
  const sheets = book.SheetNames.map((name, index) => sheetOf(book, name, index))
  if (sheets.every((sheet) => sheet.rows.length === 0)) return unreadable('empty', '表格里没有内容', '请确认选对了文件')
  return { tag: 'read', book: { kind, sheets, textAround: [] } }
}

type Dense = WorkSheet & { '!data'?: (CellObject[] | undefined)[]; '!fullref'?: string }

function sheetOf(book: WorkBook, name: string, index: number): RawSheet {
  const sheet = book.Sheets[name] as Dense
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const formulas: Place[] = []
  const errors: Place[] = []
  const coloured: Place[] = []
  const comments: (Place & { text: string })[] = []
  const rows: RawRow[] = []
  let rowsLeftOut = 0
  for (const [at, line] of (sheet['!data'] ?? []).entries()) {
    if (!line) continue
    const row = at + 1
    const cells: (RawCell | undefined)[] = []
    for (let column = 0; column < Math.min(line.length, MOST_COLUMNS); column++) {
      const cell = line[column]
      if (!cell) continue
      const place = { row, column }
      if (cell.f !== undefined) formulas.push(place)
      if (cell.t === 'e') errors.push(place)
      if (cell.c?.length) comments.push({ ...place, text: cell.c.map((note) => note.t ?? '').join('\n').slice(0, LONGEST_CELL) })
      if (isColoured(cell)) coloured.push(place)
      const raw = rawCell(cell, date1904)
      if (raw) cells[column] = raw
    }
    if (!cells.some((cell) => cell)) continue
    if (rows.length === MOST_ROWS) { rowsLeftOut++; continue }
    rows.push({ row, cells, ...(sheet['!rows']?.[at]?.hidden && { hidden: true as const }) })
  }
  const hiddenColumns = (sheet['!cols'] ?? []).slice(0, MOST_COLUMNS).flatMap((column, at) => (column?.hidden ? [at] : []))
  return {
    name, rows, merges: (sheet['!merges'] ?? []).slice(0, MOST_MERGES).map(mergedArea), hiddenColumns, formulas, errors, comments, coloured,
    ...((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 && { hidden: true as const }),
    ...(rowsLeftOut > 0 && { rowsLeftOut })
  }
}

const mergedArea = (area: { s: { r: number; c: number }; e: { r: number; c: number } }): MergedArea => ({ top: area.s.r + 1, bottom: area.e.r + 1, left: area.s.c, right: area.e.c })

/** White and "automatic" are no colour; a colour is often a meaning that no cell spells out. */
function isColoured(cell: CellObject): boolean {
  const style = cell.s as { patternType?: string; fgColor?: { rgb?: string; theme?: number } } | undefined
  if (style?.patternType !== 'solid' || !style.fgColor) return false
  const rgb = style.fgColor.rgb?.slice(-6).toUpperCase()
  return rgb !== undefined ? rgb !== 'FFFFFF' : style.fgColor.theme !== 0
}

function rawCell(cell: CellObject, date1904: boolean): RawCell | undefined {
  switch (cell.t) {
    case 's': {
      const text = String(cell.v ?? '').slice(0, LONGEST_CELL)
      return text.trim() === '' ? undefined : { text }
    }
    case 'n': return numberCell(cell.v as number, cell, date1904)
    case 'b': return { text: cell.v ? '是' : '否' }
    case 'd': return { text: cell.w ?? '', date: (cell.v as Date).toISOString().slice(0, 10) }
    default: return undefined
  }
}

function numberCell(value: number, cell: CellObject, date1904: boolean): RawCell | undefined {
  if (!Number.isFinite(value)) return undefined
  const format = String(cell.z ?? 'General')
  const shown = (cell.w ?? String(value)).trim()
  if (SSF.is_date(format) && value >= 1 && value < 2_958_466) {
    const day = SSF.parse_date_code(value, { date1904 })
    const pad = (n: number, width: number): string => String(n).padStart(width, '0')
    const month = `${pad(day.y, 4)}-${pad(day.m, 2)}`
    return { text: shown, date: /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) ? `${month}-${pad(day.d, 2)}` : month }
  }
  // 1.39E+10 or ##### on screen: the digits that the cell still has are worth more than the picture of them.
  const text = /e\+|#/i.test(shown) || shown === '' ? plainNumber(value) : shown
  return { text, number: value }
}

/** 15 significant digits are all that a cell ever kept; above that an exponent says so honestly. */
const plainNumber = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(15))))
