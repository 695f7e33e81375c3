/** Questions as a person works through them: class by class, record by record, and what can be answered at one stroke. */
import type { OpenConflict, Side } from '#store/conflicts.ts'
import type { OpenFinding } from '#store/integrity.ts'
import { DELETED_FIELD } from '../field-words.ts'

export interface RecordQuestions {
  readonly key: string
  readonly tableLabel: string
  readonly title: string
  readonly questions: readonly OpenConflict[]
}

export interface ClassQuestions {
  readonly cls: string
  readonly count: number
  readonly records: readonly RecordQuestions[]
}

export function byClass(conflicts: readonly OpenConflict[]): ClassQuestions[] {
  return grouped(conflicts, ({ cls }) => cls).map(([cls, all]) => ({
    cls, count: all.length,
    records: grouped(all, ({ table, id }) => `${cls} ${table} ${id}`).map(([key, questions]) => ({ key, tableLabel: questions[0]!.tableLabel, title: questions[0]!.title, questions }))
  }))
}

/** Fields that exactly these two PCs filled in, two or more of them. */
export interface Pair {
  readonly devices: readonly [string, string]
  /** What they are called: a side of each, for its name. */
  readonly sides: readonly [Side, Side]
  readonly questions: readonly OpenConflict[]
}

export function pairsOf(conflicts: readonly OpenConflict[]): Pair[] {
  const between = conflicts.filter((one) => one.field !== DELETED_FIELD && one.sides.length === 2 && one.sides[0]!.device !== one.sides[1]!.device)
  return grouped(between, pairKey)
    .filter(([, questions]) => questions.length > 1)
    .map(([, questions]) => {
      const [a, b] = [...questions[0]!.sides].sort((x, y) => (x.device < y.device ? -1 : 1)) as [Side, Side]
      return { devices: [a.device, b.device], sides: [a, b], questions }
    })
}

/** All like this: the same field of the same kind of record, between the same PCs; the question itself among them. */
export const alike = (question: OpenConflict, conflicts: readonly OpenConflict[]): OpenConflict[] =>
  question.field === DELETED_FIELD ? [question] : conflicts.filter((one) => one.cls === question.cls && one.table === question.table && sameField(one, question) && pairKey(one) === pairKey(question))

/** A mark's field is the trainee it is for; all marks are alike. */
const sameField = (a: OpenConflict, b: OpenConflict): boolean => a.table === 'attendance' || a.field === b.field

const pairKey = ({ sides }: OpenConflict): string => [...new Set(sides.map(({ device }) => device))].sort().join(' ')

/** What that PC says in each of these questions. */
export const wordOf = (device: string, questions: readonly OpenConflict[]): { question: OpenConflict; side: Side }[] =>
  questions.flatMap((question) => {
    const side = question.sides.find((one) => one.device === device)
    return side ? [{ question, side }] : []
  })

/** By class: pairs that can be made one at a stroke, because nobody is in two of them. */
export function persons(findings: readonly OpenFinding[]): [string, OpenFinding[]][] {
  const pairs = findings.filter(({ code }) => code === 'same-person')
  const times = new Map<string, number>()
  for (const { cls, records } of pairs) for (const name of records) times.set(`${cls} ${name}`, (times.get(`${cls} ${name}`) ?? 0) + 1)
  return grouped(pairs.filter(({ cls, records }) => records.every((name) => times.get(`${cls} ${name}`) === 1)), ({ cls }) => cls).filter(([, all]) => all.length > 1)
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups]
}
