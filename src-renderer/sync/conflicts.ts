/** Where two PCs said different things and a person has to choose. */
import { fieldOf, isTableName } from '#domain/tables.ts'
import { clockMs } from './clock.ts'
import { NOBODY_SUSPECT, type IsSuspect } from './clock-guard.ts'
import { conflictsOf, headsOf, isDeleted, isEditedAfterDelete, type Head, type RecordState } from './heads.ts'
import { DELETED } from './operation.ts'
import type { OpenedValues, Shown } from './opened-values.ts'
import { writerOf, type WhoWrote } from './who-wrote.ts'

/** Who gave a field its value. Names are as their owners typed them; empty where unknown. */
export interface Origin {
  readonly device: string
  readonly computer: string
  readonly person: string
  /** Milliseconds since 1970 by that PC's clock. */
  readonly at: number
}

export interface Side extends Origin {
  readonly value: Shown
}

export interface Conflict {
  readonly table: string
  readonly id: string
  /** `_del`: deleted on one PC, edited on another. */
  readonly field: string
  /** The value shown for now comes first. */
  readonly sides: readonly Side[]
}

export type OriginOf = (head: Pick<Head, 'd' | 'n' | 't'>) => Origin

/**
 * Fields a person must decide on; those of a deleted record are none. Where the newer value would simply win, a person
 * decides only if one of the clocks was wrong.
 */
export function openConflicts(name: string, record: RecordState, values: Pick<OpenedValues, 'isSame'>, isSuspect: IsSuspect = NOBODY_SUSPECT): string[] {
  if (isDeleted(record)) return []
  const table = name.slice(0, name.indexOf('/'))
  const asks = (field: string): boolean => {
    const policy = isTableName(table) ? fieldOf(table, field)?.merge : undefined
    return policy === 'newest' ? headsOf(record, field).some(isSuspect) : policy !== 'union'
  }
  const fields = conflictsOf(record, (a, b, field) => values.isSame(name, field, a, b)).filter(asks).sort()
  return isEditedAfterDelete(record) ? [...fields, DELETED] : fields
}

export function describeConflict(name: string, field: string, record: RecordState, values: OpenedValues, originOf: OriginOf): Conflict {
  const at = name.indexOf('/')
  return { table: name.slice(0, at), id: name.slice(at + 1), field, sides: headsOf(record, field).map((head) => ({ value: values.show(name, field, head.v), ...originOf(head) })) }
}

/** Names from what PCs said of themselves, and of who sat there when an operation was written. */
export const originFrom =
  (computers: ReadonlyMap<string, { person: string; computer: string }>, people: WhoWrote): OriginOf =>
  ({ d, n, t }) => ({ device: d, computer: computers.get(d)?.computer ?? '', person: writerOf(people, d, n) ?? computers.get(d)?.person ?? '', at: clockMs(t) })
