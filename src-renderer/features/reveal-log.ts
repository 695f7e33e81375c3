/** Laying ID numbers open is a visible act: who did it, when, for whom is kept on this PC, the numbers are not. */
import type { Desk } from '#store/desk.ts'

export interface Reveal {
  /** Milliseconds UTC. */
  readonly at: number
  readonly person: string
  readonly cls: string
  /** Ids of the records whose numbers were laid open, by the list they stand in. */
  readonly trainees?: readonly string[]
  readonly lectureFees?: readonly string[]
  /** TABLE/ID and field of values that two PCs filled in differently. */
  readonly conflicts?: readonly string[]
}

const KEY = 'reveals'
const KEPT = 5000

export async function logReveal({ db, now, who }: Desk, cls: string, laidOpen: Pick<Reveal, 'trainees' | 'lectureFees' | 'conflicts'>): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    const earlier = ((await db.local.get(KEY))?.value as Reveal[] | undefined) ?? []
    await db.local.put({ key: KEY, value: [...earlier.slice(1 - KEPT), { at: now(), person: who(), cls, ...laidOpen }] satisfies Reveal[] })
  })
}
