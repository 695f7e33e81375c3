/** What a planned paper shows, without making the file: all its words, and the rows of its tables with | between cells. */
import { shownTexts } from '#documents/parts/shown-texts.ts'
import { planPaper, type PaperPlan } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

export interface Shown {
  readonly plan: PaperPlan
  readonly text: string
  readonly rows: readonly string[]
}

/** One for each file that the paper makes. */
export const shownFiles = (snapshot: ClassSnapshot, kind: PaperId, options: Partial<PaperOptions> = {}): Shown[] =>
  planPaper(snapshot, kind, { today: '2026-11-26', ...options }).map((plan) => {
    const sections = plan.sections.map(({ section }) => section)
    const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
    return { plan, text: shownTexts(sections).join('\n'), rows: tables.flatMap(({ head, rows }) => [...head, ...rows]).map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', '／')).join('|')) }
  })

export const shownPaper = (snapshot: ClassSnapshot, kind: PaperId, options: Partial<PaperOptions> = {}): Shown => shownFiles(snapshot, kind, options)[0]!

/** The words of each file by what it is about; of one that is about nothing under ''. */
export const shownByFile = (snapshot: ClassSnapshot, kind: PaperId, options: Partial<PaperOptions> = {}): Map<string, string> => new Map(shownFiles(snapshot, kind, options).map(({ plan, text }) => [plan.about ?? '', text]))

/** Whether these stand in this order. */
export const inThisOrder = (text: string, words: readonly string[]): boolean => words.reduce((at, word) => (at < 0 ? at : text.indexOf(word, at)), 0) >= 0
