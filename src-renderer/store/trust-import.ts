/** What trust has to say when a package arrives: whether its sender may send, whose work needs a person's word, whom it was before. */
import { verifyPurely, type Verify } from '#sync/device.ts'
import { namesBefore } from '#sync/incarnation.ts'
import { isRevocation, type Revocations } from '#sync/cut-offs.ts'
import type { Sender } from '#sync/manifest.ts'
import { formerNames } from './identity.ts'
import { readSigned } from './journal.ts'
import type { BanciDb, PeerRow } from './schema.ts'
import type { Trust, TrustBook } from './trust.ts'

export interface SenderTrust {
  readonly trust: Trust
  /** The name under which it was known here before, where its old key says that it is the same PC. */
  readonly incarnationOf?: string
}

/** A PC with a new name is what it was under the old one, out of use as well. */
export async function trustOfSender(db: BanciDb, book: TrustBook, { device, was = [] }: Pick<Sender, 'device' | 'was'>, verify: Verify = verifyPurely): Promise<SenderTrust> {
  const trust = book.of(device)
  if (trust === 'revoked') return { trust }
  const known = new Set((await db.peers.toArray()).map(({ d }) => d))
  const before = (await namesBefore(device, was, verify)).filter((name) => known.has(name) || book.of(name) !== 'unknown')
  const revoked = before.find((name) => book.of(name) === 'revoked')
  if (revoked) return { trust: 'revoked', incarnationOf: revoked }
  const incarnationOf = before[0]
  if (incarnationOf === undefined) return { trust }
  return { trust: trust === 'unknown' ? book.of(incarnationOf) : trust, incarnationOf }
}

/** What goes over to the new name when a file of it is taken: what a person said, never what it had acknowledged. */
export async function takenOver(db: BanciDb, { incarnationOf }: SenderTrust): Promise<Partial<PeerRow>> {
  const old = incarnationOf === undefined ? undefined : await db.peers.get(incarnationOf)
  return { ...(incarnationOf === undefined ? {} : { incarnationOf }), ...(old?.trust ? { trust: old.trust } : {}), ...(old?.admin ? { admin: true } : {}) }
}

/** For the plan of an import. */
export async function revocationsOf(db: BanciDb, book: TrustBook, own: string): Promise<Revocations> {
  return {
    devices: book.revoked,
    own: new Set([own, ...(await formerNames(db))]),
    counts: (device) => book.counts(device),
    // A class without such records, as nearly all are, is not read through.
    statements: async (cls) => ((await db.rows('revocation').where('cls').equals(cls).count()) ? (await readSigned(db, cls)).filter(({ op }) => isRevocation(op)) : [])
  }
}
