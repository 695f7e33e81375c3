/** Every version of the database there ever was, oldest first. A released one is never edited. */
import type { Transaction } from 'dexie'
import { version1 } from './0001-first.ts'
import { version2 } from './0002-regulation.ts'
import { version3 } from './0003-papers.ts'
import { version4 } from './0004-exchange.ts'

export interface Migration {
  readonly version: number
  /** Stores added or given further indexes, in Dexie's notation. */
  readonly stores: Readonly<Record<string, string>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [version1, version2, version3, version4]
export const DATABASE_VERSION = MIGRATIONS.at(-1)!.version
