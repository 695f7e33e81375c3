/** A class, a college and a moment in few words, for the tests of the rules. */
import { checkClass } from '#domain/regulation/check-class.ts'
import type { ClauseId } from '#domain/regulation/clauses.ts'
import type { Finding } from '#domain/regulation/finding.ts'
import type { Moment } from '#domain/regulation/moment.ts'
import { BARE_COLLEGE, collegeFactsOf, type ClassBrief, type CollegeFacts, type CollegeTable } from '#domain/college-facts.ts'
import { snapshotOf, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import type { RowTypes } from '#domain/tables.ts'
import type { TrainingClass } from '#domain/training-class.ts'

/** 2026-11-23 14:00 报到, 24 开班, 27 结业 and 撤场; nothing else is known. */
const CLASS: TrainingClass = { id: 'c1', name: '执法骨干培训班', hostMode: '承办', sponsor: '演示省示范学会', arriveOn: '2026-11-23', arriveFrom: '14:00', arriveTo: '20:00', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-27' }

type Rows<Table extends ListTable | CollegeTable> = { readonly [Name in Table]?: readonly Partial<RowTypes[Name]>[] }
type Numbered = Record<string, { id: string }[]>

/** Records without an id get one: `task-1`, `task-2` … */
const numbered = (rows: Readonly<Record<string, readonly { id?: string }[] | undefined>>): Numbered =>
  Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, (list ?? []).map((row, i) => ({ id: `${table}-${i + 1}`, ...row }))]))

export const classOf = (own: { readonly [Name in keyof TrainingClass]?: TrainingClass[Name] | undefined } = {}, rows: Rows<ListTable> = {}): ClassSnapshot => snapshotOf({ ...CLASS, ...own } as TrainingClass, numbered(rows))

export const collegeOf = (rows: Rows<CollegeTable>, classes: readonly ClassBrief[] = []): CollegeFacts => collegeFactsOf(undefined, numbered(rows), classes)

/** `2026-11-23 09:00`; a day alone is its first minute. */
export const at = (text: string): Moment => ({ day: text.slice(0, 10), minute: text.length > 10 ? text : `${text} 00:00` })

/** What one clause says of a class. */
export const found = (clause: ClauseId, of: ClassSnapshot, now: string, college: CollegeFacts = BARE_COLLEGE): Finding[] => checkClass(of, college, at(now)).filter((finding) => finding.clause === clause)
