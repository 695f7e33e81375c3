/** What a person decided about an open list, row by row, and the one batch of changes that follows from it. */
import type { Trainee } from '#domain/trainee.ts'
import type { Change } from '#store/commit.ts'
import { newcomers, type TraineeFields } from '../roster-changes.ts'
import type { Reading } from './use-intake.ts'

export type DiffEntry = Reading['diff']['entries'][number]
/** Whom an uncertain row is: a trainee's id, OTHER for somebody else, undefined while nobody has decided. */
export type SamePerson = string | undefined
export const OTHER = 'other'

export interface Decisions {
  /** 新增 rows a person switched on or off; otherwise see `isOn`. */
  readonly rows: ReadonlyMap<number, boolean>
  /** ROW/FIELD of changes that are not wanted. */
  readonly refused: ReadonlySet<string>
  readonly same: ReadonlyMap<number, SamePerson>
  /** Ids of missing trainees to be marked 退出; nobody is by default. */
  readonly leavers: ReadonlySet<string>
}
export const UNDECIDED: Decisions = { rows: new Map(), refused: new Set(), same: new Map(), leavers: new Set() }

export const changeKey = (row: number, field: string): string => `${row}/${field}`

/** An earlier row of the same list is surely the same person. The same number under two names is two people, one of them with a wrong number. */
function comesAgain(reading: Reading, { row, incoming }: DiffEntry): boolean {
  const nameOf = (other: number | undefined): string | undefined => reading.roster.trainees.find((one) => one.row === other)?.name
  return reading.roster.duplicates.some(({ by, rows }) => (by === 'idNumber' || by === 'name+phone') && rows.includes(row) && rows[0] !== row && nameOf(rows[0]) === incoming.name)
}

/** 新增 rows are on unless they have no name or come again. */
export const isOn = (reading: Reading, { rows }: Decisions, entry: DiffEntry): boolean => entry.incoming.name !== undefined && (rows.get(entry.row) ?? !comesAgain(reading, entry))

/** What is to be written. */
export interface Intent {
  readonly added: readonly DiffEntry[]
  readonly changed: readonly { readonly trainee: Trainee; readonly fields: TraineeFields }[]
  readonly left: readonly Trainee[]
}

export function intentOf(reading: Reading, decisions: Decisions): Intent {
  const { entries, missing } = reading.diff
  const changed: { trainee: Trainee; fields: TraineeFields }[] = []
  const added: DiffEntry[] = []
  for (const entry of entries) {
    const candidate = entry.candidates?.find(({ trainee }) => trainee.id === decisions.same.get(entry.row))
    if (entry.kind === '新增' ? isOn(reading, decisions, entry) : entry.kind === '疑似同一人' && decisions.same.get(entry.row) === OTHER && entry.incoming.name !== undefined) added.push(entry)
    const trainee = entry.kind === '变更' ? entry.trainee : candidate?.trainee
    if (!trainee) continue
    const wanted = (candidate?.changes ?? entry.changes).filter(({ field }) => !decisions.refused.has(changeKey(entry.row, field)))
    if (wanted.length) changed.push({ trainee, fields: Object.fromEntries(wanted.map(({ field, after }) => [field, after])) })
  }
  return { added, changed, left: missing.filter(({ id }) => decisions.leavers.has(id)) }
}

export const countOf = ({ added, changed, left }: Intent): number => added.length + changed.length + left.length

/** One batch: taking it back takes the whole import back. `freshId` gives an id for each newcomer. */
export const changesOf = ({ added, changed, left }: Intent, trainees: readonly Trainee[], freshId: () => string): Change[] => [
  ...newcomers(trainees, added.map(freshId), added.map((entry) => entry.edit.fields as TraineeFields)),
  ...changed.map(({ trainee, fields }): Change => ({ table: 'trainee', id: trainee.id, set: fields })),
  ...left.map(({ id }): Change => ({ table: 'trainee', id, set: { status: '退出' } }))
]
