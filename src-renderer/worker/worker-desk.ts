/** The same desk on the worker's side: its own connection to the database, the same identity. */
import type { Desk } from '#store/desk.ts'
import { ownIdentity } from '#store/identity.ts'
import { openDatabase } from '#store/open.ts'

let opened: Promise<Desk> | undefined

/** `person` sits at the screen; it may change between two orders. */
export async function workerDesk(person: string): Promise<Desk> {
  opened ??= open()
  return { ...(await opened), who: () => person }
}

async function open(): Promise<Desk> {
  const outcome = await openDatabase({ indexedDB, IDBKeyRange })
  if (outcome.kind !== 'open') throw new Error(`database: ${outcome.kind}`)
  return { db: outcome.db, identity: await ownIdentity(outcome.db, crypto.subtle), now: () => Date.now(), random: (length) => crypto.getRandomValues(new Uint8Array(length)), who: () => '' }
}
