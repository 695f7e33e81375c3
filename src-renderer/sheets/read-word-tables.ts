/** Tables of a Word document, merged cells included; deleted text of tracked changes is left out. */
import { SaxesParser } from 'saxes'
import { decodeUtf8 } from './decode-text.ts'
import { readChat } from './read-chat.ts'
import { MOST_COLUMNS, MOST_MERGES, MOST_ROWS, sheetOfTexts, unreadable, type MergedArea, type RawSheet, type SourceResult } from './raw-book.ts'

interface WordCell { text: string; left: number; span: number; merge?: 'restart' | 'continue' }

/** Text inside of these is not what a reader of the page sees; nested tables stay part of their cell's text. */
const UNSEEN = new Set(['w:del', 'w:instrText', 'w:moveFrom', 'mc:Fallback'])

export function readWordTables(part: Uint8Array): SourceResult {
  const tables: WordCell[][][] = []
  const around: string[] = []
  let depth = 0
  let unseen = 0
  let row: WordCell[] | undefined
  let cell: WordCell | undefined
  let paragraph = ''
  let inText = false
  const parser = new SaxesParser()
  // A list half read would look whole: any fault of the XML counts as damage.
  parser.on('error', (error) => { throw error })
  parser.on('doctype', () => { throw new Error('a Word document has no document type') })
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] as string | undefined
    if (UNSEEN.has(name)) unseen++
    else if (name === 'w:tbl' && ++depth === 1) tables.push([])
    else if (name === 'w:tr' && depth === 1) tables.at(-1)!.push((row = []))
    else if (name === 'w:tc' && depth === 1 && row) row.push((cell = { text: '', left: row.reduce((end, before) => Math.max(end, before.left + before.span), 0), span: 1 }))
    else if (name === 'w:gridBefore' && depth === 1 && row?.length === 0) row.push({ text: '', left: 0, span: bounded(value) })
    else if (name === 'w:gridSpan' && depth === 1 && cell) cell.span = bounded(value)
    else if (name === 'w:vMerge' && depth === 1 && cell) cell.merge = value === 'restart' ? 'restart' : 'continue'
    else if (name === 'w:t') inText = unseen === 0
    else if ((name === 'w:tab' || name === 'w:br') && unseen === 0) paragraph += name === 'w:tab' ? '\t' : '\n'
  })
  parser.on('text', (text) => { if (inText) paragraph += text })
  parser.on('closetag', ({ name }) => {
    if (UNSEEN.has(name)) unseen--
    else if (name === 'w:t') inText = false
    else if (name === 'w:p') {
      if (cell) cell.text += (cell.text && paragraph ? '\n' : '') + paragraph
      else if (paragraph.trim()) around.push(paragraph)
      paragraph = ''
    } else if (name === 'w:tc' && depth === 1) cell = undefined
    else if (name === 'w:tbl') depth--
  })
  parser.write(decodeUtf8(part)).close()
  const sheets = tables.filter((table) => table.length > 0).map((table, index) => sheetOfTable(table, `表格${index + 1}`))
  if (sheets.length === 0) return around.length > 0 ? readChat(around.join('\n')) : unreadable('no-table', '这个 Word 文档里没有表格', '请确认选对了文件')
  return { tag: 'read', book: { kind: 'docx', sheets, textAround: around } }
}

const bounded = (value: string | undefined): number => Math.min(MOST_COLUMNS, Math.max(1, Number(value) || 1))

function sheetOfTable(table: readonly WordCell[][], name: string): RawSheet {
  const merges: MergedArea[] = []
  const open = new Map<number, { top: number; bottom: number; left: number; right: number }>()
  const lines = table.slice(0, MOST_ROWS).map((row, index) => {
    const line: string[] = []
    for (const cell of row) {
      line[cell.left] = cell.merge === 'continue' ? '' : cell.text
      const right = cell.left + cell.span - 1
      if (cell.merge === 'continue' && open.has(cell.left)) open.get(cell.left)!.bottom = index + 1
      else if (cell.merge || cell.span > 1) {
        const area = { top: index + 1, bottom: index + 1, left: cell.left, right }
        merges.push(area)
        open.set(cell.left, area)
      } else open.delete(cell.left)
    }
    return Array.from(line, (text) => text ?? '')
  })
  return sheetOfTexts(name, lines, { merges: merges.filter((area) => area.bottom > area.top || area.right > area.left).slice(0, MOST_MERGES) })
}
