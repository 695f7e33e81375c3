/** Opens the database, or says why not. A database of a newer program is left alone: Dexie would write to it. */
import { BanciDb } from './schema.ts'
import { DATABASE_VERSION } from './migrations/all.ts'
import { reproject } from './reproject.ts'

export const DATABASE_NAME = 'banci-desk'

export type OpenOutcome =
  | { readonly kind: 'open'; readonly db: BanciDb }
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  | { readonly kind: 'failed'; readonly reason: string }

export interface Engine {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/** Right after a crash Chromium may answer once that it cannot open its files, and open them a moment later. */
const TRIES = 10
const BETWEEN_TRIES_MS = 200

export async function openDatabase(engine: Engine, name = DATABASE_NAME): Promise<OpenOutcome> {
  for (let tries = 1; ; tries++) {
    const outcome = await openOnce(engine, name)
    if (outcome.kind !== 'failed' || outcome.reason !== 'UnknownError' || tries === TRIES) return outcome
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS))
  }
}

async function openOnce(engine: Engine, name: string): Promise<OpenOutcome> {
  try {
    // Dexie multiplies its version by ten in IndexedDB.
    const found = (await engine.indexedDB.databases()).find((database) => database.name === name)?.version ?? 0
    if (found > DATABASE_VERSION * 10) return { kind: 'newer', found: found / 10, known: DATABASE_VERSION }
    const db = new BanciDb(name, engine)
    await db.open()
    await reproject(db)
    return { kind: 'open', db }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.name : 'Error' }
  }
}
