/**
 * Whether a paper is 空白件: a form that nobody has filled, a list without rows. It is held against the same paper of a class
 * without records: what it says beyond that, and beyond the class's own facts in its head, somebody has put there.
 */
import { dayRange } from './phrases.ts'
import { longDate } from '#domain/calendar.ts'
import { snapshotOf, type ClassSnapshot } from '#domain/snapshot.ts'
import { trainingClassFields } from '#domain/training-class.ts'
import type { Section } from '../paper.ts'

/** `make` makes the same paper of another class. */
export function isBlankPaper(snapshot: ClassSnapshot, sections: readonly Section[], make: (of: ClassSnapshot) => readonly Section[]): boolean {
  const { id, name, hostMode, sponsor } = snapshot.class
  const bare = wordsOf(make(snapshotOf({ id, name, hostMode, sponsor }, {}, snapshot.college)))
  const known = new Set([...bare.said, ...bare.told].map(plain))
  // Facts of the class stand in the head of every form; in a sentence they are what the paper is for.
  const facts = factsOf(snapshot)
  const own = wordsOf(sections)
  return own.said.every((text) => known.has(plain(text))) && own.told.every((text) => known.has(plain(without(facts, text))) || known.has(plain(text)) || plain(without(facts, text)) === '')
}

/** Sentences, and what stands in cells and under the title. The number in front of a row stands there before the row is written. */
function wordsOf(sections: readonly Section[]): { readonly said: string[]; readonly told: string[] } {
  const said: string[] = []
  const told: string[] = []
  for (const { blocks } of sections) for (const block of blocks) {
    if (block.kind === 'paragraph') (block.style === 'SheetInfo' || block.style === 'SheetTitle' || block.style === 'Title' ? told : said).push(block.runs.map(({ text }) => text).join(''))
    else for (const row of [...block.head, ...block.rows]) told.push(...row.cells.filter(({ text }, i) => i > 0 || !/^\d{1,4}$/.test(text)).map(({ text }) => text))
  }
  return { said, told }
}

/** The longest first, so that none is torn by a shorter one. */
function factsOf({ class: own, college }: ClassSnapshot): string[] {
  const values = Object.entries(own).flatMap(([field, value]): string[] => {
    const kind = field === 'id' ? undefined : trainingClassFields[field as keyof typeof trainingClassFields]?.kind
    if (typeof value === 'number') return [String(value)]
    if (typeof value !== 'string' || kind === undefined || kind === 'paragraphs') return []
    return kind === 'date' ? [longDate(value)] : [value]
  })
  return [...values, dayRange(own), college.name].filter((text) => text.length > 1).sort((a, b) => b.length - a.length)
}

const without = (facts: readonly string[], text: string): string => facts.reduce((rest, fact) => rest.replaceAll(fact, ''), text)

/** Without what a form leaves to be written: lines, days, boxes, and the figures of the class. */
const plain = (text: string): string => text.replace(/周[一二三四五六日]|[\s＿_年月日至时分起止0-9—–\-()（）：:，,.。、；;□■／/]/g, '')
