/** From a name list as it came to incoming trainees with everything there is to say about them. Writes nothing. */
import { batchSource, type BatchSource } from './batch-source.ts'
import { cleanPerson, type Incoming } from './clean-person.ts'
import { fileFindings } from './file-findings.ts'
import { findDuplicates, type DuplicateGroup } from './find-duplicates.ts'
import { guessLayout, type Layout } from './find-heading.ts'
import { listRows, type Skipped } from './list-rows.ts'
import { organizationVariants } from './organization-variants.ts'
import { unreadable, type RawBook, type Unreadable } from './raw-book.ts'
import type { Progress } from './read-source.ts'
import type { Change, Finding } from './finding.ts'

export interface Roster {
  readonly tag: 'roster'
  readonly layout: Layout
  readonly source: BatchSource
  readonly trainees: readonly Incoming[]
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
  readonly skipped: readonly Skipped[]
  readonly duplicates: readonly DuplicateGroup[]
}

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 }

/**
 * `layout` is a person's correction of the guess (see `Roster.layout`); without it the guess is used.
 * `today` is YYYY-MM-DD. Fails only where nothing in the book looks like a list.
 */
export function importRoster(book: RawBook, today: string, layout: Layout | undefined = guessLayout(book), progress: Progress = () => {}): Roster | Unreadable {
  if (!layout) return unreadable('no-list', '没有找到名单：表头里至少要有“姓名”和另外两栏（如单位、手机）', '请检查表头，或确认选对了文件和工作表')
  const rows = listRows(book.sheets[layout.sheet]!, layout)
  const changes: Change[] = [...rows.changes]
  const findings: Finding[] = [...rows.findings]
  const trainees: Incoming[] = []
  for (const [index, person] of rows.people.entries()) {
    if (index % 100 === 0) progress(index, rows.people.length, '正在检查名单')
    const cleaned = cleanPerson(person, today)
    trainees.push(cleaned.incoming)
    changes.push(...cleaned.changes)
    findings.push(...cleaned.findings)
  }
  progress(rows.people.length, rows.people.length, '检查完毕')
  const duplicates = findDuplicates(trainees)
  findings.push(...duplicates.findings, ...organizationVariants(trainees), ...fileFindings(book, layout))
  findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])
  changes.sort((a, b) => a.row - b.row)
  if (trainees.length === 0) findings.unshift({ severity: 'error', code: 'nobody', message: '表头下面没有人员，请确认选对了文件和工作表' })
  return { tag: 'roster', layout, source: batchSource(book, layout), trainees, changes, findings, skipped: rows.skipped, duplicates: duplicates.groups }
}
