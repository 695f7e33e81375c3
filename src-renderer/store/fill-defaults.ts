/** Defaults as changes. A default that was once removed is brought back: its id is the same for every PC and every time. */
import type { Scalar } from '#domain/field.ts'
import type { TableName } from '#domain/tables.ts'
import type { Change } from './commit.ts'

export const defaultChanges = (table: TableName, rows: readonly { readonly id: string }[]): Change[] =>
  rows.map(({ id, ...set }): Change => ({ table, id, set: set as Readonly<Record<string, Scalar>>, restore: true }))
