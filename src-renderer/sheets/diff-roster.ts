/**
 * A list that was sent again, against the class: 新增, 变更, 不变, 疑似同一人 by row, and who is missing from it.
 * Only says what each row would do; rows are accepted one by one. Missing people are never deleted.
 */
import { readPhones } from '#domain/reading/phone-number.ts'
import { tidyName } from '#domain/reading/person-name.ts'
import type { TableName } from '#domain/tables.ts'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import type { Incoming } from './clean-person.ts'
import { ROSTER_FIELDS, type RosterField } from './roster-columns.ts'

export interface FieldChange {
  readonly field: RosterField
  /** Absent where the class had nothing. */
  readonly before?: string
  readonly after: string
}

export interface DiffEntry {
  readonly row: number
  readonly kind: '新增' | '变更' | '不变' | '疑似同一人'
  readonly incoming: Incoming
  /** Whom it changes; absent for 新增. For 疑似同一人 a person chooses among `candidates` or takes it as new. */
  readonly trainee?: Trainee
  readonly candidates?: readonly { readonly trainee: Trainee; readonly changes: readonly FieldChange[]; readonly why: string }[]
  readonly changes: readonly FieldChange[]
  /** What accepting the row writes; for 新增 the whole record without its id. */
  readonly edit: { readonly table: Extract<TableName, 'trainee'>; readonly id?: string; readonly fields: Readonly<Partial<Trainee>> }
}

export interface RosterDiff {
  /** One for each incoming row, in its order. */
  readonly entries: readonly DiffEntry[]
  /** On the class's roster and not in the list. */
  readonly missing: readonly Trainee[]
}

export function diffRoster(existing: readonly Trainee[], incoming: readonly Incoming[]): RosterDiff {
  const present = onRoster(existing)
  const index = indexed(present)
  const claimed = new Map<string, number>()
  const entries = incoming.map((one): DiffEntry => {
    const { sure, unsure } = match(one, index)
    const taken = sure && claimed.get(sure.id)
    // A second row for the same person in one list must not overwrite what the first one brought.
    if (sure && taken !== undefined) return asked(one, [{ trainee: sure, why: `第${taken}行已经是这个人` }])
    if (sure) {
      claimed.set(sure.id, one.row)
      const changes = changesTo(sure, one)
      return { row: one.row, kind: changes.length > 0 ? '变更' : '不变', incoming: one, trainee: sure, changes, edit: { table: 'trainee', id: sure.id, fields: fieldsOf(changes) } }
    }
    if (unsure.length > 0) return asked(one, unsure)
    const changes = changesTo(undefined, one)
    return { row: one.row, kind: '新增', incoming: one, changes, edit: { table: 'trainee', fields: { ...fieldsOf(changes), source: '名单' } } }
  })
  const possible = new Set(entries.flatMap((entry) => entry.candidates?.map(({ trainee }) => trainee.id) ?? []))
  return { entries, missing: present.filter((trainee) => !claimed.has(trainee.id) && !possible.has(trainee.id)) }
}

function asked(one: Incoming, found: readonly { trainee: Trainee; why: string }[]): DiffEntry {
  const changes = changesTo(undefined, one)
  return {
    row: one.row, kind: '疑似同一人', incoming: one, changes,
    candidates: found.map(({ trainee, why }) => ({ trainee, why, changes: changesTo(trainee, one) })),
    edit: { table: 'trainee', fields: { ...fieldsOf(changes), source: '名单' } }
  }
}

interface Index {
  readonly byId: Map<string, Trainee[]>
  readonly byName: Map<string, Trainee[]>
}

function indexed(trainees: readonly Trainee[]): Index {
  const byId = new Map<string, Trainee[]>()
  const byName = new Map<string, Trainee[]>()
  for (const trainee of trainees) {
    if (trainee.idNumber) byId.set(trainee.idNumber, [...(byId.get(trainee.idNumber) ?? []), trainee])
    const name = tidyName(trainee.name ?? '')
    if (name) byName.set(name, [...(byName.get(name) ?? []), trainee])
  }
  return { byId, byName }
}

/** Identity number, then name and phone, then name and unit; anything less is a question. */
function match(one: Incoming, { byId, byName }: Index): { sure?: Trainee; unsure: { trainee: Trainee; why: string }[] } {
  const sameId = one.idNumber ? byId.get(one.idNumber) ?? [] : []
  if (sameId.length === 1 && (one.name === undefined || one.name === tidyName(sameId[0]!.name))) return { sure: sameId[0]!, unsure: [] }
  if (sameId.length > 0) return { unsure: sameId.map((trainee) => ({ trainee, why: sameId.length > 1 ? '班里有几个人的身份证号相同' : '身份证号相同，姓名不同' })) }
  const sameName = one.name ? byName.get(one.name) ?? [] : []
  // Two different identity numbers are two people, or one of them is wrong: a person decides.
  const contradicts = (trainee: Trainee): boolean => trainee.idNumber !== undefined && one.idNumber !== undefined && trainee.idNumber !== one.idNumber
  const open = sameName.filter((trainee) => !contradicts(trainee))
  for (const same of [open.filter((trainee) => sharePhone(trainee.phone, one.phone)), open.filter((trainee) => one.organization !== undefined && trainee.organization === one.organization)]) {
    if (same.length === 1) return { sure: same[0]!, unsure: [] }
    if (same.length > 1) return { unsure: same.map((trainee) => ({ trainee, why: '同名，另外的资料也相同' })) }
  }
  return { unsure: sameName.map((trainee) => ({ trainee, why: contradicts(trainee) ? '同名，身份证号不同' : trainee.organization && one.organization ? '同名，单位不同' : '同名，其他资料不足以判断' })) }
}

function sharePhone(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false
  const numbers = new Set(readPhones(a).numbers)
  return readPhones(b).numbers.some((number) => numbers.has(number))
}

/** Absent values (empty, covered with *, refused) change nothing, and a month does not replace a full date of the same month. */
function changesTo(trainee: Trainee | undefined, one: Incoming): FieldChange[] {
  return ROSTER_FIELDS.flatMap((field): FieldChange[] => {
    const after = one[field]
    const before = trainee?.[field] ?? undefined
    if (after === undefined || after === '' || after === before || after.includes('*')) return []
    if (field === 'birth' && before?.startsWith(after)) return []
    if (field === 'phone' && before !== undefined && readPhones(before).numbers.join() === readPhones(after).numbers.join() && readPhones(after).numbers.length > 0) return []
    return [{ field, ...(before && { before }), after }]
  })
}

const fieldsOf = (changes: readonly FieldChange[]): Partial<Trainee> => Object.fromEntries(changes.map(({ field, after }) => [field, after]))
