/**
 * 复制为文字: what a paper says, for a form of the college's OA: 名称：值 a line, tables as columns parted by tabs. Without
 * what only paper needs: rules to write on, blank rows, names spread to three characters.
 */
import type { Block, Cell, Row, Section, Table } from '../paper.ts'

export function plainText(sections: readonly Section[]): string {
  return sections.map(({ blocks }) => blocks.reduce(withBlock, []).filter((line) => line !== '').join('\n')).join('\n\n')
}

/** A title broken into lines for the paper is one line again. */
function withBlock(lines: string[], block: Block, at: number, all: readonly Block[]): string[] {
  const own = linesOf(block)
  return isTitle(block) && at > 0 && isTitle(all[at - 1]!) ? [...lines.slice(0, -1), lines.at(-1)! + own.join('')] : [...lines, ...own]
}

const isTitle = (block: Block): boolean => block.kind === 'paragraph' && block.style === 'Title'

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [clean(block.runs.map(({ text }) => text).join(''))]
  return [...block.head.map((row) => rowLine(row, block)), ...block.rows.filter(saysSomething).map((row) => rowLine(row, block))]
}

/** A row without words, or with the number of a line alone, is there to be written in. */
const saysSomething = ({ cells }: Row): boolean => cells.some(({ text }, at) => clean(text) !== '' && !(at === 0 && cells.length > 1 && /^\d+$/.test(text)))

/** A form's row is names and values by turns; a list's row, and the head of a list, is columns. */
function rowLine({ cells }: Row, { head }: Table): string {
  if (cells.length === 1) return clean(cells[0]!.text)
  const isForm = head.length === 0 && cells.length % 2 === 0 && cells.every((cell, at) => isName(cell) === (at % 2 === 0))
  // Where both parties sign, each says what it is in lines of its own.
  if (head.length === 0 && !isForm && cells.some(({ text }) => text.includes('\n'))) return cells.flatMap(({ text }) => text.split('\n').map(clean)).filter(Boolean).join('\n')
  if (!isForm) return cells.map(({ text }) => clean(text)).join('\t')
  return cells.flatMap((cell, at) => (at % 2 ? [] : [`${clean(cell.text)}：${clean(cells[at + 1]!.text)}`])).join('\n')
}

const isName = ({ style }: Cell): boolean => style === 'TableHead'

const clean = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/＿+/g, '')
    .replace(/^(\p{Script=Han})\u3000+(\p{Script=Han})$/u, '$1$2')
    .trim()
