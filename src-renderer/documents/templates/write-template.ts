/**
 * 导出为模板: any paper as a Word file of tags, made by making the paper of the tracer class twice and finding in it where
 * each word comes from. What differs between the two and is no field becomes a blank to be filled in by hand.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { paperKind, type PaperId, type PrivacyLevel } from '#domain/paper-kinds.ts'
import { DEFAULT_FONTS, type Fonts } from '../house.ts'
import { MAKERS } from '../makers.ts'
import type { Block, Cell, Row, Section } from '../paper.ts'
import { planSection } from '../parts/page-plan.ts'
import { shownTexts } from '../parts/shown-texts.ts'
import { packed, stamp } from '../parts/stamp.ts'
import { wordShell } from '../parts/word.ts'
import { Meanings } from './meanings.ts'
import { tagFile } from './tag-sections.ts'
import { LOST } from './tag-text.ts'
import { TRACER_SEEDS, TRACER_TODAY, tracerClass, type TracerSeed } from './tracer.ts'

/** A line to be filled in by hand. */
const BLANK = '＿＿＿＿'

export interface WrittenTemplate {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where a value of the class stood that no field gives, as the words around the blank. */
  readonly blanks: readonly string[]
  /** Lists that may show more rows than the built-in layout, which leaves some out. */
  readonly wider: readonly string[]
}

/** The tagged sections of a paper; tests read them without Word. */
export function templateSections(kind: PaperId, college: CollegeFacts): Pick<WrittenTemplate, 'blanks' | 'wider'> & { readonly sections: readonly Section[] } {
  const [first, ...others] = TRACER_SEEDS.map((seed) => tagged(kind, college, seed))
  const sections = others.reduce((own, other) => withoutComputed(own, other.sections), first!.sections)
  const line = (text: string): string => text.replaceAll(LOST, BLANK)
  const blanks = shownTexts(sections).filter((text) => text.includes(LOST)).map((text) => line(text).replace(/\s+/g, ' '))
  // The program that opens it turns the pages.
  const free = sections.map(({ writtenBreaks: _breaks, about: _about, ...section }) => ({ ...section, blocks: section.blocks.map((block) => mapBlock(block, line)) }))
  return { sections: free, blanks: [...new Set(blanks)], wider: first!.wider }
}

/** They are the same for every paper of a level, and cost more than the paper. */
const known = new Map<string, Meanings>()
function meaningsFor(level: PrivacyLevel, seed: TracerSeed): Meanings {
  const key = `${level}${seed}`
  if (!known.has(key)) known.set(key, new Meanings({ snapshot: tracerClass(seed), level, today: TRACER_TODAY, code: '', version: '' }))
  return known.get(key)!
}

function tagged(kind: PaperId, college: CollegeFacts, seed: TracerSeed): { readonly sections: readonly Section[]; readonly wider: readonly string[] } {
  const meanings = meaningsFor(paperKind(kind).level, seed)
  const { snapshot } = meanings.facts
  const files = MAKERS[kind](snapshot, { today: TRACER_TODAY, college: { ...college, college: snapshot.college }, spare: 5 })
  // Files about one record each are one form.
  const file = files.find(({ about }) => about !== undefined) ?? files[0]
  return file ? tagFile(file, meanings) : { sections: [], wider: [] }
}

/** The words of the first where both have them, block by block as far as they are alike: what differs was computed of the class's values. */
function withoutComputed(first: readonly Section[], second: readonly Section[]): Section[] {
  return first.map((section, s) => {
    const others = second[s]?.blocks.length === section.blocks.length ? second[s].blocks : []
    return { ...section, blocks: section.blocks.map((block, b) => blankedBlock(block, others[b])) }
  })
}

function blankedBlock(block: Block, other: Block | undefined): Block {
  const others = other ? textsOf(other) : []
  let at = 0
  return others.length === textsOf(block).length ? mapBlock(block, (text) => blanked(text, others[at++]!)) : block
}

/** The texts of a block in the order in which mapBlock comes to them. */
function textsOf(block: Block): string[] {
  const texts: string[] = []
  mapBlock(block, (text) => (texts.push(text), text))
  return texts
}

function mapBlock(block: Block, change: (text: string) => string): Block {
  if (block.kind === 'paragraph') return { ...block, runs: block.runs.map((run) => ({ ...run, text: change(run.text) })) }
  const cell = (one: Cell): Cell => {
    const text = change(one.text)
    return text === one.text ? one : { ...one, text, fitted: { ...one.fitted, lines: [text] } }
  }
  const rows = (own: readonly Row[]): Row[] => own.map((row) => ({ ...row, cells: row.cells.map(cell) }))
  return { ...block, head: rows(block.head), rows: rows(block.rows) }
}

/** Digits and capital numbers at the edge of what differs belong to it. */
const FIGURES_BEFORE = /[\d,.零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+$/
const FIGURES_AFTER = /^[\d,.零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+/

/** What two texts begin and end with, a blank between; no tag is cut in two. */
function blanked(text: string, other: string): string {
  if (text === other) return text
  const [begin, own, end] = withoutMarks(text)
  return begin + blankedWords(own, withoutMarks(other)[1]) + end
}

/** Where lists begin and end is no value, even where another list would have done as well. */
function withoutMarks(text: string): readonly [string, string, string] {
  const [, begin = '', own = '', end = ''] = /^((?:【(?:#|-w:tr )[^】]*】)*)(.*?)((?:【\/[^】]*】)*)$/s.exec(text)!
  return [begin, own, end]
}

function blankedWords(text: string, other: string): string {
  if (text === other) return text
  let start = 0
  while (start < text.length && text[start] === other[start]) start++
  let end = 0
  while (end < Math.min(text.length, other.length) - start && text.at(-1 - end) === other.at(-1 - end)) end++
  let head = text.slice(0, start).replace(FIGURES_BEFORE, '')
  let tail = end ? text.slice(-end).replace(FIGURES_AFTER, '') : ''
  if (head.lastIndexOf('【') > head.lastIndexOf('】')) head = head.slice(0, head.lastIndexOf('【'))
  if (tail.indexOf('】') >= 0 && (tail.indexOf('【') < 0 || tail.indexOf('】') < tail.indexOf('【'))) tail = tail.slice(tail.indexOf('】') + 1)
  return head + LOST + tail
}

/** What the header's picture shows until the form is filled; its text becomes a tag. */
const SAMPLE_CODE = 'CMS1/SAMPLE'

/**
 * The code as a tag, and rows that grow with what is put into them. How many pages they will be is then nobody's to know, and
 * where there is one section the field that every program counts is taken: LibreOffice shows SECTIONPAGES as it was written.
 */
function withTags(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const isOneSection = strFromU8(parts['word/document.xml']!).split('<w:sectPr').length === 2
  for (const path of Object.keys(parts)) {
    if (/^word\/header\d*\.xml$/.test(path)) parts[path] = strToU8(strFromU8(parts[path]!).replaceAll(SAMPLE_CODE, '【文件编码】'))
    if (isOneSection && /^word\/footer\d*\.xml$/.test(path)) parts[path] = strToU8(strFromU8(parts[path]!).replaceAll(' SECTIONPAGES ', ' NUMPAGES '))
    if (path === 'word/document.xml') parts[path] = strToU8(strFromU8(parts[path]!).replaceAll('w:hRule="exact"', 'w:hRule="atLeast"'))
  }
  return packed(parts)
}

/** A template of a paper as its built-in layout has it now. `today` YYYY-MM-DD goes into the file's properties. */
export async function writeTemplate(kind: PaperId, college: CollegeFacts, today: string, given: Partial<Fonts> = {}): Promise<WrittenTemplate> {
  const { title, isCard } = paperKind(kind)
  const fonts = { ...DEFAULT_FONTS, ...given }
  const { sections, blanks, wider } = templateSections(kind, college)
  const shell = await wordShell(sections.map(planSection), fonts, isCard ? '' : SAMPLE_CODE, Infinity)
  const identity = { code: '', classId: '', docType: kind, rev: '', sourceHash: '', title: `${title}表样`, college: college.college.name, day: today, oddAndEven: sections.some(({ footer }) => footer === 'official') }
  return { name: `${title}表样.docx`, bytes: withTags(stamp(shell, identity, fonts)), blanks, wider }
}
