/** Everything a database holds, as text, to see that a failure changed nothing. */
import type { BanciDb } from '#store/schema.ts'

export async function imageOf(db: BanciDb): Promise<string> {
  const stores: Record<string, unknown> = {}
  for (const table of db.tables) stores[table.name] = await table.toArray()
  return JSON.stringify(stores, (_key, value: unknown) => (value instanceof Uint8Array ? [...value] : value))
}
