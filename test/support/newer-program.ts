/** A version of this program that does not exist yet: it knows one field and one table more. */
import { text, type FieldSpec } from '#domain/field.ts'
import { TABLES, TABLE_NAMES, type TableName, type TableSpec } from '#domain/tables.ts'
import { MIGRATIONS, type Migration } from '#store/migrations/all.ts'
import { BanciDb } from '#store/schema.ts'
import { DATABASE_NAME } from '#store/open.ts'
import { RECORD_STORES } from '#store/put-records.ts'
import { reproject } from '#store/reproject.ts'
import type { TestDesk } from './test-desk.ts'

export const NEW_FIELD = 'plateNumber'
export const NEW_TABLE = 'parkingSpace' as TableName

/** Runs `work` as the newer version would; everything is as before when it returns. */
export async function asNewerProgram<T>(work: () => Promise<T>): Promise<T> {
  const tables = TABLES as unknown as Record<string, TableSpec>
  const fields = TABLES.trainee.fields as unknown as Record<string, FieldSpec>
  const migrations = MIGRATIONS as Migration[]
  fields[NEW_FIELD] = text('车牌')
  tables[NEW_TABLE] = { label: '车位', fields: { place: text('位置') } }
  TABLE_NAMES.push(NEW_TABLE)
  // Drawn from the table names when the program was loaded.
  const stores = RECORD_STORES as string[]
  stores.push(NEW_TABLE)
  migrations.push({ version: migrations.at(-1)!.version + 1, stores: { [NEW_TABLE]: '[cls+id]' } })
  try {
    return await work()
  } finally {
    delete fields[NEW_FIELD]
    delete tables[NEW_TABLE]
    TABLE_NAMES.pop()
    stores.pop()
    migrations.pop()
  }
}

/** The PC gets the newer version: its database is opened and carried over. Call it inside `asNewerProgram`. */
export async function upgrade(desk: TestDesk): Promise<TestDesk> {
  desk.db.close()
  const db = new BanciDb(DATABASE_NAME, desk.engine)
  await db.open()
  await reproject(db)
  return { ...desk, db }
}
