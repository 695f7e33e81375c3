/** Own operations that are still single rows become signed segments: before a file leaves, and when there are many. */
import { clockMs } from '#sync/clock.ts'
import { NO_HASH, SEGMENT_OPERATIONS, sealSegment } from '#sync/segment.ts'
import type { Desk } from './desk.ts'
import { segmentsOf } from './database-replica.ts'
import type { SegmentRow } from './schema.ts'

/**
 * Seals the own tail of a class. Signing cannot happen inside a database transaction, so what is sealed is checked
 * again when it is stored: if another window sealed first, this one's work is dropped.
 */
export async function sealTail(desk: Desk, cls: string): Promise<void> {
  const { db, identity } = desk
  const own = identity.device
  for (;;) {
    const [tail, last] = await Promise.all([ownTail(desk, cls), lastOwnSegment(desk, cls)])
    if (!tail.length) return
    const segment = await sealSegment(identity, cls, last?.hash ?? NO_HASH, tail.map((row) => row.op))
    await db.transaction('rw', db.segs, db.tail, async () => {
      if ((await lastOwnSegment(desk, cls))?.hash !== last?.hash) return
      const { n0, n1, bytes, hash } = segment
      await db.segs.put({ cls, d: own, n0, n1, bytes, hash })
      await db.tail.where('[cls+d+n]').between([cls, own, n0], [cls, own, n1], true, true).delete()
    })
  }
}

const LONG_TAIL = 500
const DAY_MS = 86_400_000

/** At start: tails that grew long or are older than a day, so that a year of single saves never lies about as rows. */
export async function sealLongTails(desk: Desk): Promise<void> {
  const oldest = new Map<string, { rows: number; at: number }>()
  await desk.db.tail.each(({ cls, op }) => {
    const known = oldest.get(cls)
    oldest.set(cls, { rows: (known?.rows ?? 0) + 1, at: Math.min(known?.at ?? Infinity, clockMs(op.t)) })
  })
  for (const [cls, { rows, at }] of oldest) if (rows >= LONG_TAIL || desk.now() - at > DAY_MS) await sealTail(desk, cls)
}

const ownTail = ({ db, identity }: Desk, cls: string) =>
  db.tail.where('[cls+d+n]').between([cls, identity.device, 0], [cls, identity.device, Infinity]).limit(SEGMENT_OPERATIONS).sortBy('n')

const lastOwnSegment = ({ db, identity }: Desk, cls: string): Promise<SegmentRow | undefined> =>
  segmentsOf(db, cls, identity.device).last()
