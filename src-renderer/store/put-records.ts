/** Whole records as the merge left them, put into their stores; inside the caller's transaction. */
import { isTableName, TABLE_NAMES, type TableName } from '#domain/tables.ts'
import { visible, type RecordState } from '#sync/heads.ts'
import type { Value } from '#sync/operation.ts'
import { metaRow, storedRow } from './commit.ts'
import type { BanciDb } from './schema.ts'

/** Every store that a record of any table may touch. */
export const RECORD_STORES: readonly string[] = [...TABLE_NAMES, 'unknown', 'meta']

interface Named {
  readonly table: string
  readonly id: string
}

/** `records` from TABLE/ID to state. */
export async function putRecords(db: BanciDb, cls: string, records: ReadonlyMap<string, RecordState>): Promise<void> {
  const named = [...records].map(([name, record]) => ({ ...nameOf(name), record }))
  await Promise.all([
    db.meta.bulkPut(named.map(({ table, id, record }) => metaRow(cls, table, id, record))),
    ...byTable(named).map(([table, rows]) => db.rows(table).bulkPut(rows.map(({ id, record }) => storedRow(cls, table, id, record)))),
    db.unknown.bulkPut(named.filter(({ table }) => !isTableName(table)).map(({ table, id, record }) => ({ cls, tbl: table, id, values: visibleValues(record) })))
  ])
}

/** Takes records away as if they had never been; `names` are TABLE/ID. Only the undo of an import may do that. */
export async function dropRecords(db: BanciDb, cls: string, names: readonly string[]): Promise<void> {
  const named = names.map(nameOf)
  await Promise.all([
    db.meta.bulkDelete(named.map(({ table, id }) => [cls, table, id])),
    ...byTable(named).map(([table, rows]) => db.rows(table).bulkDelete(rows.map(({ id }) => [cls, id]))),
    db.unknown.bulkDelete(named.filter(({ table }) => !isTableName(table)).map(({ table, id }) => [cls, table, id]))
  ])
}

function nameOf(name: string): Named {
  const at = name.indexOf('/')
  return { table: name.slice(0, at), id: name.slice(at + 1) }
}

const byTable = <T extends Named>(named: readonly T[]): [TableName, T[]][] =>
  TABLE_NAMES.map((table): [TableName, T[]] => [table, named.filter((entry) => entry.table === table)]).filter(([, rows]) => rows.length > 0)

function visibleValues(record: RecordState): Record<string, Value> {
  return Object.fromEntries([...record.keys()].map((field) => [field, visible(record, field) ?? null]))
}
