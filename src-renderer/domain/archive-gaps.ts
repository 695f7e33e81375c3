/** 档案归集 (第六条（七）, 第八条（七）): which papers of a stage the file of a class still lacks. */
import type { ArchiveStage } from './archive-index.ts'
import type { ArchiveItem } from './closing.ts'
import type { ArchiveTerm } from './college-lists.ts'
import { inOrder } from './in-order.ts'

/**
 * Titles of required papers that are neither filed nor said not to occur: of the class's own 档案目录 in its order, then those
 * of the college's 归档范围 that the 目录 does not list. undefined where neither names any paper of this stage.
 */
export function missingPapers(items: readonly ArchiveItem[], terms: readonly ArchiveTerm[], stage: ArchiveStage): string[] | undefined {
  const own = inOrder(items.filter((item) => item.stage === stage))
  const wanted = inOrder(terms.filter((term) => term.stage === stage))
  if (!own.length && !wanted.length) return undefined
  const listed = new Set(own.map(({ title }) => plain(title)))
  const required = new Set(wanted.filter((term) => term.required).map(({ title }) => plain(title)))
  const open = own.filter((item) => (item.required ?? required.has(plain(item.title))) && !item.filedOn && !item.notApplicable)
  const unlisted = wanted.filter((term) => term.required && !listed.has(plain(term.title)))
  return [...new Set([...open, ...unlisted].map(({ title }) => title))]
}

const plain = (title: string): string => title.normalize('NFKC').replace(/\s/g, '')
