/**
 * After an upgrade: what an older version kept without knowing it (fields parked in `_x`, records of tables it had no
 * store for) becomes what it was meant to be. Nothing is read from files again; the merge state says it all.
 */
import { hash64 } from '#domain/hash64.ts'
import { fieldOf, isTableName, TABLES, TABLE_NAMES, type TableName } from '#domain/tables.ts'
import { unpackState } from '#sync/stamps.ts'
import { metaRow, storedRow, storedValue } from './commit.ts'
import type { BanciDb, StoredRow } from './schema.ts'

const CATALOGUE = 'catalogue'

/** Does nothing where this version was the last one to open the database. Each table is one transaction; doing it twice changes nothing. */
export async function reproject(db: BanciDb): Promise<void> {
  const mark = hash64(JSON.stringify(TABLE_NAMES.map((table) => [table, Object.keys(TABLES[table].fields)])))
  if ((await db.local.get(CATALOGUE))?.value === mark) return
  for (const table of TABLE_NAMES) await unpark(db, table)
  for (const table of new Set((await db.unknown.toArray()).map(({ tbl }) => tbl))) if (isTableName(table)) await settle(db, table)
  await db.local.put({ key: CATALOGUE, value: mark })
}

/** Fields that were parked in the rows of a table. */
async function unpark(db: BanciDb, table: TableName): Promise<void> {
  const isParked = (row: StoredRow): boolean => row._x !== undefined && Object.keys(row._x).some((field) => fieldOf(table, field))
  await db.transaction('rw', db.rows(table), db.meta, async () => {
    for (const row of await db.rows(table).filter(isParked).toArray()) await rewrite(db, table, row.cls, row.id, (field) => storedValue(row, field))
  })
}

/** Whole records of a table that had no store of its own. */
async function settle(db: BanciDb, table: TableName): Promise<void> {
  await db.transaction('rw', db.rows(table), db.meta, db.unknown, async () => {
    for (const { cls, id, values } of await db.unknown.filter(({ tbl }) => tbl === table).toArray()) {
      await rewrite(db, table, cls, id, (field) => values[field])
      await db.unknown.delete([cls, table, id])
    }
  })
}

async function rewrite(db: BanciDb, table: TableName, cls: string, id: string, valueOf: Parameters<typeof unpackState>[1]): Promise<void> {
  const meta = await db.meta.get([cls, table, id])
  if (!meta) return
  const record = unpackState(meta, valueOf)
  await Promise.all([db.rows(table).put(storedRow(cls, table, id, record)), db.meta.put(metaRow(cls, table, id, record))])
}
