/** Making a package of classes for one recipient or for anyone. */
import { ORG } from '#domain/college.ts'
import { digestOf } from '#sync/digest.ts'
import { segmentsFor } from '#sync/export-selection.ts'
import { readHead } from '#sync/segment.ts'
import { writePackage, type ClassToSend, type WriteOptions, type WriteOutcome } from '#sync/package-write.ts'
import type { Have } from '#sync/ranges.ts'
import { DatabaseReplica } from './database-replica.ts'
import { newId, type Desk } from './desk.ts'
import { keysOf } from './keys.ts'
import { readClasses } from './read.ts'
import { sealTail } from './seal-tail.ts'

export interface ExportOrder {
  readonly classes: readonly string[]
  /** Device of the PC it is for; undefined for a new one or for anybody: then everything goes along. */
  readonly recipient?: string
  readonly from: { readonly person: string; readonly computer: string; readonly campus: string }
}

/** The college's settings and reserved numbers go along with every class. Refuses what may not leave as asked. */
export async function exportClasses(desk: Desk, order: ExportOrder, options: WriteOptions): Promise<WriteOutcome> {
  const { db, identity } = desk
  const titles = new Map((await readClasses(db)).map((one) => [one.id, one]))
  const withOrg = (await db.have.where('cls').equals(ORG).count()) ? [...order.classes, ORG] : order.classes
  const classes: ClassToSend[] = []
  for (const cls of withOrg) {
    await sealTail(desk, cls)
    const replica = new DatabaseReplica(db, identity.device)
    const [rows, have, records, keys, ack] = await Promise.all([db.segs.where('cls').equals(cls).toArray(), replica.have(cls), replica.records(cls), keysOf(db, cls), order.recipient ? db.acks.get([order.recipient, cls]) : undefined])
    const acknowledged: Have | undefined = ack && new Map(Object.entries(ack.have))
    const segments = segmentsFor(rows.map(({ bytes }) => readHead(bytes)), [acknowledged])
    const about = titles.get(cls)
    classes.push({ cls, title: about?.name ?? '学院设置', sensitive: about?.sensitive === true, segments, have, digest: digestOf(records), keys })
  }
  const peers = await db.peers.toArray()
  const authors = peers.map(({ d, person, computer, campus }) => ({ device: d, person, computer, campus: campus ?? '' }))
  return writePackage({ id: newId(desk), kind: order.recipient ? 'delta' : 'full', createdAt: new Date(desk.now()).toISOString(), ...order.from, authors, classes }, identity, options)
}
