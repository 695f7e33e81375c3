/** A PC for tests: its own database in memory, its own identity, a clock that the test moves. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { webcrypto } from 'node:crypto'
import type { Desk } from '#store/desk.ts'
import { ownIdentity } from '#store/identity.ts'
import { openDatabase } from '#store/open.ts'

export interface TestDesk extends Desk {
  clock: { ms: number }
  engine: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
}

/** 2026-11-23 09:00 in Harbin. */
export const MONDAY_MORNING = Date.UTC(2026, 10, 23, 1)

export async function openTestDesk(person = '张老师', engine = { indexedDB: new IDBFactory(), IDBKeyRange }): Promise<TestDesk> {
  const opened = await openDatabase(engine)
  if (opened.kind !== 'open') throw new Error(`test database: ${opened.kind}`)
  const clock = { ms: MONDAY_MORNING }
  const identity = await ownIdentity(opened.db, webcrypto.subtle as SubtleCrypto)
  return { db: opened.db, identity, clock, engine, now: () => clock.ms, random: (length) => webcrypto.getRandomValues(new Uint8Array(length)), who: () => person }
}
