/** The sections of a paper made of the tracer class as sections of tags, with lists where it repeats. */
import { paragraph, type Block, type Cell, type Row, type Section, type Table } from '../paper.ts'
import type { PaperFile } from '../paper-maker.ts'
import { isGroup, LISTS } from './lists.ts'
import { isOwner, type Meanings, type Owner, type Token } from './meanings.ts'
import { listOf, namesSeveral, ownersOf, stretches, type FoundOwner, type Stretch } from './owners.ts'
import { tag, tagText, type Around } from './tag-text.ts'
import type { RowKind } from './vocabulary.ts'

/** Blank rows to write on that a form keeps: more would only fill the page of the tracer class. */
const MOST_BLANKS = 10

export function tagFile({ sections, about }: PaperFile, meanings: Meanings): { readonly sections: Section[]; readonly wider: string[] } {
  const around: Around = { owners: [], meanings, wider: new Set() }
  const tagged = taggedFile(sections, about, around)
  return { sections: tagged, wider: [...around.wider] }
}

function taggedFile(sections: readonly Section[], about: string | undefined, around: Around): Section[] {
  if (about !== undefined) {
    const owner = aboutOwner(sections, about, around.meanings)
    // Nothing of the record is printed: the form is the same for each.
    if (owner) return wrapped(tagSections(sections, within(around, owner)), owner.kind.name)
  }
  return tagSections(sections, around)
}

const within = (around: Around, owner: Owner): Around => ({ ...around, owners: [...around.owners, owner] })

/** The record or department that a whole file is about. */
function aboutOwner(sections: readonly Section[], about: string, meanings: Meanings): Owner | undefined {
  const tokens = sections.flatMap((section) => outerTokens(section, meanings))
  const kinds = LISTS.map(({ kind }) => kind).filter((kind, i, all) => all.indexOf(kind) === i && kind.rows(meanings.facts).some(({ id }) => id === about))
  const weight = (kind: RowKind): number => tokens.filter((token) => token.meanings.some(({ of }) => of?.kind === kind && of.id === about)).length
  const best = kinds.map((kind) => ({ kind, count: weight(kind) })).sort((a, b) => b.count - a.count || Number(isGroup(b.kind)) - Number(isGroup(a.kind)))[0]
  return best && { kind: best.kind, id: about }
}

/** The list that repeats rows, told of where it holds others too. */
function repeatedList(kind: RowKind, ids: readonly string[], { owners, meanings, wider }: Around): string {
  const { name, isExact } = listOf(kind, ids, owners, meanings)
  if (!isExact) wider.add(name)
  return name
}

const marker = (name: string): Block => paragraph('SheetInfo', tag(name))

function wrapped(sections: readonly Section[], list: string): Section[] {
  return sections.map((section, i) => ({ ...section, blocks: [...(i === 0 ? [marker(`#${list}`)] : []), ...section.blocks, ...(i === sections.length - 1 ? [marker(`/${list}`)] : [])] }))
}

/** Sheets of one lesson, day or person each become one sheet that repeats, every time on a new page. */
function tagSections(sections: readonly Section[], around: Around): Section[] {
  const { meanings } = around
  const owners = ownersAmong(sections.map((section) => outerTokens(section, meanings)), around)
  return onceOnly(stretches(sections, owners, 0), around).flatMap(({ items, repeats }): Section[] => {
    if (!repeats) return items.filter((section) => !continuesAnother(section, sections, meanings)).map((section) => ({ ...section, blocks: tagBlocks(section.blocks, around) }))
    const list = repeatedList(repeats.kind, repeats.ids, around)
    const inside = within(around, { kind: repeats.kind, id: repeats.ids[0]! })
    const blocks = repeats.groups[0]!.flatMap(({ blocks: own }) => [paragraph('Tail', '', { pageBreakBefore: true }), ...tagBlocks(own, inside)])
    return [{ ...items[0]!, blocks: [marker(`#${list}`), ...blocks, marker(`/${list}`)] }]
  })
}

/** A further volume of a sheet (第2册) lists the same people once more, and its head is of days that the form leaves blank. */
function continuesAnother(section: Section, sections: readonly Section[], meanings: Meanings): boolean {
  const people = ({ blocks }: Section): string => blocks.flatMap((block) => (block.kind === 'table' ? stretches(block.rows, ownersOf(block.rows.map((row) => rowTokens(row, meanings))), 0).flatMap(({ repeats }) => repeats?.ids ?? []) : [])).join()
  const title = ({ blocks: [first] }: Section): string => (first?.kind === 'table' ? (first.head[0]?.cells[0]?.text ?? '') : '')
  return title(section) !== '' && people(section) !== '' && sections.slice(0, sections.indexOf(section)).some((other) => title(other) === title(section) && people(other) === people(section))
}

/** Whom pieces are about, apart from what they stand in. */
const ownersAmong = (pieces: readonly (readonly Token[])[], { owners }: Around): (FoundOwner | undefined)[] => ownersOf(pieces).map((owner) => (owners.some((one) => isOwner(one, owner)) ? undefined : owner))

function tagBlocks(blocks: readonly Block[], around: Around): Block[] {
  const { meanings } = around
  const tokens = blocks.map((block) => blockTokens(block, meanings))
  const owners = blockOwners(tokens).map((owner) => (around.owners.some((one) => isOwner(one, owner)) ? undefined : owner))
  return onceOnly(stretches(blocks, owners, 6), around).flatMap(({ items, repeats }) => {
    if (!repeats) return items.map((block) => tagBlock(block, around))
    const list = repeatedList(repeats.kind, repeats.ids, around)
    const inside = within(around, { kind: repeats.kind, id: repeats.ids[0]! })
    return [marker(`#${list}`), ...repeats.groups[0]!.map((block) => tagBlock(block, inside)), marker(`/${list}`)]
  })
}

const tagBlock = (block: Block, around: Around): Block => (block.kind === 'table' ? tagTable(block, around) : { ...block, runs: tagRuns(block.runs, around) })

/** A list may begin in one run and end in another; then the paragraph keeps the face of its first. */
function tagRuns(runs: (Block & { kind: 'paragraph' })['runs'], around: Around): (Block & { kind: 'paragraph' })['runs'] {
  const alone = runs.map((run) => ({ ...run, text: tagText(run.text, around) }))
  const joined = runs.map(({ text }) => text).join('')
  const whole = tagText(joined, around)
  return alone.map(({ text }) => text).join('') === whole ? alone : [{ ...runs[0]!, text: whole }]
}

function tagTable(table: Table, around: Around): Table {
  const owners = rowOwners(table.rows, around)
  const rows = onceOnly(stretches(table.rows, owners, 0), around).flatMap(({ items, repeats }) => (repeats ? repeatedRows(repeats, around) : items.map((row) => tagRow(row, around))))
  return { ...table, head: table.head.map((row) => tagRow(row, around)), rows: fewBlanks(rows) }
}

/** A row that names several is no row of a list. */
function rowOwners(rows: readonly Row[], around: Around): (FoundOwner | undefined)[] {
  const tokens = rows.map((row) => rowTokens(row, around.meanings))
  return ownersAmong(tokens, around).map((owner, i) => (owner && !namesSeveral(tokens[i]!, owner) ? owner : undefined))
}

/** Where no list is just the rows of a stretch, a second stretch would print all of them once more. */
function onceOnly<T>(found: readonly Stretch<T>[], { owners, meanings }: Around): readonly Stretch<T>[] {
  const seen = new Set<string>()
  return found.filter(({ repeats }) => {
    if (!repeats) return true
    const { name } = listOf(repeats.kind, repeats.ids, owners, meanings)
    const isNew = !seen.has(name)
    seen.add(name)
    return isNew
  })
}

function repeatedRows({ kind, ids, groups }: { readonly kind: RowKind; readonly ids: readonly string[]; readonly groups: readonly (readonly Row[])[] }, around: Around): Row[] {
  const list = repeatedList(kind, ids, around)
  const inside = within(around, { kind, id: ids[0]! })
  const [first = []] = groups
  // Rows of another kind under the heading of a group repeat within it.
  const owners = rowOwners(first, inside)
  const rows = stretches(first, owners, 0).flatMap(({ items, repeats }) => (repeats ? repeatedRows(repeats, inside) : items.map((row) => tagRow(row, inside))))
  const isNumber = (r: number, c: number): boolean => rows.length === first.length && groups.every((group, g) => group[r]?.cells[c]?.text === String(g + 1))
  const numbered = rows.map((row, r) => ({ ...row, cells: row.cells.map((cell, c) => (isNumber(r, c) ? retext(cell, tag('序号')) : cell)) }))
  return numbered.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) => retext(cell, `${r === 0 && c === 0 ? rowsMark(`#${list}`, row) : ''}${cell.text}${r === numbered.length - 1 && c === row.cells.length - 1 ? rowsMark(`/${list}`, row) : ''}`))
  }))
}

/** A row of one cell has to say that the row repeats and not the words in the cell. */
const rowsMark = (name: string, row: Row): string => (row.cells.length === 1 && name.startsWith('#') ? tag(`-w:tr ${name.slice(1)}`) : tag(name))

/** Cells that were one over several rows are one a row: the rows come from the list. */
const tagRow = (row: Row, around: Around): Row => ({ ...row, cells: row.cells.map((cell) => retext(cell, tagText(cell.text, around))) })

/** Sizes stay those of the short words of the tracer class, which are the style's. */
const retext = ({ merge, ...cell }: Cell, text: string): Cell => ({ ...cell, text, fitted: { ...cell.fitted, lines: [text] }, ...(merge !== undefined && !text.includes('【') && { merge }) })

function fewBlanks(rows: readonly Row[]): Row[] {
  let blanks = 0
  return rows.filter((row) => {
    blanks = row.cells.every(({ text }) => text === '') ? blanks + 1 : 0
    return blanks <= MOST_BLANKS
  })
}

const rowTokens = (row: Row, meanings: Meanings): Token[] => row.cells.flatMap(({ text }) => meanings.tokens(text))

/** What a block tells, apart from the rows of its own lists. */
function blockTokens(block: Block, meanings: Meanings): Token[] {
  if (block.kind === 'paragraph') return meanings.tokens(block.runs.map(({ text }) => text).join(''))
  const tokens = block.rows.map((row) => rowTokens(row, meanings))
  const single = stretches(block.rows, ownersOf(tokens), 0).filter(({ repeats }) => !repeats)
  return [...block.head.flatMap((row) => rowTokens(row, meanings)), ...single.flatMap(({ items }) => items.flatMap((row) => rowTokens(row, meanings)))]
}

/** A block of several people is a line of names, and a day or a figure alone tells nothing of a block. */
const blockOwners = (blocks: readonly (readonly Token[])[]): (FoundOwner | undefined)[] =>
  ownersOf(blocks.map((tokens) => tokens.filter(({ telling }) => telling))).map((owner, i) => (owner && !namesSeveral(blocks[i]!, owner) ? owner : undefined))

function outerTokens(section: Section, meanings: Meanings): Token[] {
  const tokens = section.blocks.map((block) => blockTokens(block, meanings))
  const single = new Set(stretches(section.blocks, blockOwners(tokens), 6).filter(({ repeats }) => !repeats).flatMap(({ items }) => items))
  return section.blocks.flatMap((block, i) => (single.has(block) ? tokens[i]! : []))
}
