/** Own operations that are still single rows become signed segments: before a file leaves, and when there are many. */
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

const ownTail = ({ db, identity }: Desk, cls: string) =>
  db.tail.where('[cls+d+n]').between([cls, identity.device, 0], [cls, identity.device, Infinity]).limit(SEGMENT_OPERATIONS).sortBy('n')

const lastOwnSegment = ({ db, identity }: Desk, cls: string): Promise<SegmentRow | undefined> =>
  segmentsOf(db, cls, identity.device).last()
