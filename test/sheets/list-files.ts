/** Real files for the tests of name lists, made in memory: the bytes that sponsors send. */
import { strToU8, zipSync } from 'fflate'
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import { checkCharacter } from '#domain/reading/identity-number.ts'
import { importRoster, type Roster } from '#sheets/import-roster.ts'
import { readPasted, readSource } from '#sheets/read-source.ts'

// The library's own tables, which the product does without; their types know another export than the module has.
const codec = (codePages as unknown as { utils: { encode(page: number, text: string): ArrayLike<number> } }).utils

export const TODAY = '2026-11-23'

/** An invented number with the right check character; its region (990000) is given to nobody. */
export function idNumber(birth = '19750315', order = '001'): string {
  const first = `990000${birth}${order}`
  return first + checkCharacter(first)
}

export type CellValue = string | number | null | { f?: string; v?: string | number; z?: string; t?: string; c?: { a: string; t: string }[] }

export function sheetOf(rows: readonly (readonly CellValue[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? (cell.v ?? null) : cell))))
  rows.forEach((row, r) => row.forEach((cell, c) => {
    if (cell !== null && typeof cell === 'object') sheet[utils.encode_cell({ r, c })] = { t: typeof cell.v === 'number' ? 'n' : 's', ...cell }
  }))
  return sheet
}

export function workbook(sheet: WorkSheet, change: (book: WorkBook) => void = () => {}): WorkBook {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名单')
  change(book)
  return book
}

export const bytesOf = (book: WorkBook, bookType: 'xlsx' | 'biff8' | 'biff5' | 'xlsb' | 'html' = 'xlsx'): Uint8Array => new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
export const xlsx = (rows: readonly (readonly CellValue[])[], change?: (sheet: WorkSheet) => void): Uint8Array => {
  const sheet = sheetOf(rows)
  change?.(sheet)
  return bytesOf(workbook(sheet))
}

export const gbk = (text: string): Uint8Array => Uint8Array.from(codec.encode(936, text))

/** An Excel 95 file, whose strings are bytes of the code page. The library writes none in Chinese, so that places of the right length are written and then overwritten. */
export function oldXls(rows: readonly (readonly string[])[]): Uint8Array {
  const wanted: [string, Uint8Array][] = []
  const place = (text: string): string => {
    const bytes = gbk(text)
    if (bytes.length === text.length) return text
    const name = `~${wanted.length.toString(36)}`.padEnd(bytes.length, '~')
    wanted.push([name, bytes])
    return name
  }
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(place))), 'Sheet1')
  const file = bytesOf(book, 'biff5')
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join('')
  for (const [name, bytes] of wanted) file.set(bytes, text.indexOf(name))
  const page = text.indexOf('\x42\x00\x02\x00')
  file.set([936 & 255, 936 >> 8], page + 4)
  return file
}

export const utf16 = (text: string, mark = true): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('')
  return Uint8Array.from({ length: units.length * 2 }, (_, i) => (units.charCodeAt(i >> 1) >> (i % 2 ? 8 : 0)) & 255)
}
export const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n')

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const docx = (body: string): Uint8Array => zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`)
})
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const wordCell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`
export const wordTable = (rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => (cell.startsWith('<') ? cell : wordCell(cell))).join('')}</w:tr>`).join('')}</w:tbl>`

export async function rosterOf(bytes: Uint8Array): Promise<Roster> {
  const source = await readSource(bytes)
  if (source.tag === 'unreadable') throw new Error(source.message)
  const roster = importRoster(source.book, TODAY)
  if (roster.tag === 'unreadable') throw new Error(roster.message)
  return roster
}
export async function rosterOfPasted(text: string): Promise<Roster> {
  const source = await readPasted(text)
  if (source.tag === 'unreadable') throw new Error(source.message)
  const roster = importRoster(source.book, TODAY)
  if (roster.tag === 'unreadable') throw new Error(roster.message)
  return roster
}
/** `error id-ruined` for each finding of a row and field. */
export const told = (roster: Roster, row?: number, field?: string): string[] =>
  roster.findings.filter((finding) => (row === undefined || finding.row === row) && (field === undefined || finding.field === field)).map((finding) => `${finding.severity} ${finding.code}`)
