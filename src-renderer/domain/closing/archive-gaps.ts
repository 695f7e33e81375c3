/** What the file of a class still lacks (第六条（七）, 第八条（七）), told alike by the 档案 screen, the rules and the life of the class. */
import { ARCHIVE_STAGES, type ArchiveItem } from '../closing.ts'
import type { ArchiveTerm } from '../college-lists.ts'
import { inOrder } from '../in-order.ts'

/** Lines of the 档案目录 that must be filed: the line says so itself, else the college's 归档范围 does for a paper of that name. */
export function requiredItems(items: readonly ArchiveItem[], terms: readonly ArchiveTerm[]): ArchiveItem[] {
  const byRange = new Set(terms.filter((term) => term.required).map(nameInStage))
  return inOrder(items).filter((item) => !item.notApplicable && (item.required ?? byRange.has(nameInStage(item))))
}

/** Those of them that are not filed. */
export const unfiledItems = (items: readonly ArchiveItem[], terms: readonly ArchiveTerm[]): ArchiveItem[] => requiredItems(items, terms).filter(({ filedOn }) => !filedOn)

/**
 * Titles of what a stage lacks: what its 目录 lists and has not, then what the 归档范围 requires and the 目录 does not list.
 * undefined where neither names any paper of this stage.
 */
export function missingPapers(items: readonly ArchiveItem[], terms: readonly ArchiveTerm[], stage: ArchiveItem['stage']): string[] | undefined {
  const own = items.filter((item) => item.stage === stage)
  const wanted = inOrder(terms.filter((term) => term.stage === stage))
  if (!own.length && !wanted.length) return undefined
  const listed = new Set(own.map(nameInStage))
  const unlisted = wanted.filter((term) => term.required && !listed.has(nameInStage(term)))
  return [...new Set([...unfiledItems(own, wanted), ...unlisted].map(({ title }) => title))]
}

/** 归档 is done when every stage has its 目录 and nothing of it is missing. */
export const isArchived = (items: readonly ArchiveItem[], terms: readonly ArchiveTerm[]): boolean => ARCHIVE_STAGES.every((stage) => missingPapers(items, terms, stage)?.length === 0)

/** Two papers of one name in one stage are one, whatever the blanks in it. */
export const nameInStage = ({ stage, title }: Pick<ArchiveItem, 'stage' | 'title'>): string => `${stage}|${title.normalize('NFKC').replace(/\s/g, '')}`
