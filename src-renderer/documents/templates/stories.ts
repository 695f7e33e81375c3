/** The words of a Word file in the order of its paragraphs, with the places that a person can find again. */
import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'

/** Parts of an unpacked .docx by their paths. */
export type DocxParts = ReadonlyMap<string, Uint8Array>

export interface StoryParagraph {
  /** 正文第3段, 表2第4行, 页眉第1段. */
  readonly place: string
  readonly text: string
  /** The cell that it stands in: numbers of table, row and cell, of tables within cells one after the other. */
  readonly cell?: readonly number[]
}

export interface Story {
  readonly path: string
  readonly paragraphs: readonly StoryParagraph[]
}

const STORY = /^word\/(document|header\d*|footer\d*)\.xml$/
export const isStory = (path: string): boolean => STORY.test(path)

/** Body first, then headers and footers. The parts are known to be well-formed. */
export function storiesOf(parts: DocxParts): Story[] {
  return [...parts.keys()].filter(isStory).sort((a, b) => Number(b.includes('document')) - Number(a.includes('document')) || (a < b ? -1 : 1)).map((path) => ({ path, paragraphs: paragraphsOf(path, strFromU8(parts.get(path)!)) }))
}

function paragraphsOf(path: string, xml: string): StoryParagraph[] {
  const found: StoryParagraph[] = []
  const where = path.includes('header') ? '页眉' : path.includes('footer') ? '页脚' : '正文'
  /** Table, row, cell of each table that is open. */
  const open: { table: number; row: number; cell: number; inner: number }[] = []
  let tables = 0
  let outside = 0
  const texts: string[] = []
  let inText = false
  let unseen = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    // What older programs would show in place of a text box holds the same words once more.
    if (name === 'mc:Fallback') unseen++
    else if (name === 'w:tbl') {
      const around = open.at(-1)
      open.push({ table: around ? ++around.inner : ++tables, row: 0, cell: 0, inner: 0 })
    } else if (name === 'w:tr') Object.assign(open.at(-1)!, { row: open.at(-1)!.row + 1, cell: 0 })
    else if (name === 'w:tc') Object.assign(open.at(-1)!, { cell: open.at(-1)!.cell + 1, inner: 0 })
    else if (name === 'w:p') texts.push('')
    else if (name === 'w:t') inText = unseen === 0
    else if ((name === 'w:br' && attributes['w:type'] !== 'page') || name === 'w:tab') append(name === 'w:tab' ? ' ' : '\n')
  })
  const append = (text: string): void => {
    if (texts.length) texts[texts.length - 1] += text
  }
  parser.on('text', (text) => {
    if (inText) append(text)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false
    else if (name === 'w:tbl') open.pop()
    else if (name === 'mc:Fallback') unseen--
    else if (name === 'w:p') {
      const text = texts.pop()!
      const [first] = open
      if (!first && unseen === 0) outside++
      if (unseen > 0) return
      found.push({ place: first ? `${where === '正文' ? '' : where}表${first.table}第${first.row}行` : `${where}第${outside}段`, text, ...(open.length && { cell: open.flatMap(({ table, row, cell }) => [table, row, cell]) }) })
    }
  })
  parser.write(xml).close()
  return found
}

/** Why the XML cannot be read; undefined for sound XML without a document type, which no Office program writes. */
export function brokenXml(xml: string): '不完整' | '有不正常的内容' | undefined {
  let found: '不完整' | '有不正常的内容' | undefined
  const parser = new SaxesParser()
  parser.on('error', () => (found ??= '不完整'))
  parser.on('doctype', () => (found = '有不正常的内容'))
  parser.write(xml)
  if (!found) parser.close()
  return found
}

/** What a reader sees, for a look before it is used: lines, and tables as rows of cells. */
export type ReadingBlock = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

export function readingOf(parts: DocxParts): ReadingBlock[] {
  const blocks: ReadingBlock[] = []
  let table: { number: number; rows: string[][] } | undefined
  for (const { text, cell } of storiesOf(parts)[0]?.paragraphs ?? []) {
    if (!cell) {
      table = undefined
      blocks.push({ kind: 'line', text })
      continue
    }
    const [number, row, column] = cell as [number, number, number]
    if (table?.number !== number) blocks.push({ kind: 'table', rows: (table = { number, rows: [] }).rows })
    const cells = (table.rows[row - 1] ??= [])
    cells[column - 1] = cells[column - 1] === undefined ? text : `${cells[column - 1]}\n${text}`
  }
  return blocks
}
