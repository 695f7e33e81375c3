/**
 * How far other PCs are trusted here. What a person at this PC said comes first; else the word of a 管理员电脑, written as
 * `deviceCertificate` records in `org`. Those are worked out anew from operations of PCs whose word counts, so that what
 * anybody else writes into them, or over them, changes nothing.
 */
import { dayOfInstant } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import type { DeviceCertificate } from '#domain/device-certificate.ts'
import { fromBase64 } from '#sync/bytes.ts'
import { deviceId } from '#sync/device.ts'
import { headsOf, isDeleted, visible, type RecordState } from '#sync/heads.ts'
import type { Written } from '#sync/operation.ts'
import { replay } from '#sync/replay.ts'
import { withoutCeded } from '#sync/written-again.ts'
import { formerNames } from './identity.ts'
import { readSigned } from './journal.ts'
import type { BanciDb, PeerRow } from './schema.ts'

/** vouched: by a 管理员电脑. own: another PC of the same person. */
export const TRUSTS = ['own', 'trusted', 'vouched', 'unknown', 'revoked'] as const
export type Trust = (typeof TRUSTS)[number]
export const TRUST_NAMES: Readonly<Record<Trust, string>> = { own: '自己的电脑', trusted: '已核对', vouched: '管理员列入', unknown: '未核对', revoked: '已停用' }

/** One PC as the list of certificates has it. */
export interface Certified {
  readonly certificate: DeviceCertificate
  /** PCs that wrote what is shown. */
  readonly by: readonly string[]
  /** Only what a 管理员电脑, or this PC, wrote counts. */
  readonly counts: boolean
}

export interface TrustBook {
  of(device: string): Trust
  /** Whether what that PC says of others counts here: marked 管理员电脑, or this PC. */
  counts(device: string): boolean
  /** Device to what was last written of it, counting or not. */
  readonly certified: ReadonlyMap<string, Certified>
  /** Every PC out of use. */
  readonly revoked: ReadonlySet<string>
}

const TABLE = 'deviceCertificate/'

/** `own`: this PC. `now`: milliseconds UTC. */
export async function readTrust(db: BanciDb, own: string, now: number): Promise<TrustBook> {
  const [rows, former, hasCertificates] = await Promise.all([db.peers.toArray(), formerNames(db), db.rows('deviceCertificate').where('cls').equals(ORG).count()])
  const written = hasCertificates ? (await readSigned(db, ORG)).filter(({ op }) => op.r.startsWith(TABLE)) : []
  return trustBook(new Map(rows.map((row) => [row.d, row])), new Set([own, ...former]), written, dayOfInstant(now))
}

/** `written`: operations on certificates, of anybody. `today`: YYYY-MM-DD. */
export function trustBook(peers: ReadonlyMap<string, PeerRow>, own: ReadonlySet<string>, written: readonly Written[], today: string): TrustBook {
  const marked = (device: string): boolean => own.has(device) || (peers.get(device)?.admin === true && peers.get(device)?.trust !== 'revoked')
  const stated = certificatesOf(written.filter(({ device }) => marked(device)))
  const revokedByWord = new Set([...stated].filter(([device, record]) => !own.has(device) && text(record, 'revokedAt') !== '').map(([device]) => device))
  // A PC put out of use vouches for nobody any more, even where it is still marked 管理员电脑.
  const counts = (device: string): boolean => marked(device) && !revokedByWord.has(device)
  const counting = certificatesOf(written.filter(({ device }) => counts(device)))
  const isVouched = (device: string): boolean => {
    const record = counting.get(device)
    return record !== undefined && isOfThatKey(device, record) && (text(record, 'until') === '' || today <= text(record, 'until'))
  }
  const revoked = new Set([...revokedByWord, ...[...peers.values()].filter(({ trust }) => trust === 'revoked').map(({ d }) => d)])
  // A PC that took a new name goes on as what it was, as far as nobody said otherwise of the new one.
  const of = (device: string): Trust => {
    const names = namesOf(device, peers)
    if (names.some((name) => revoked.has(name))) return 'revoked'
    return peers.get(device)?.trust ?? (names.some(isVouched) ? 'vouched' : 'unknown')
  }
  const all = [...certificatesOf(written)].filter(([device, record]) => isOfThatKey(device, record))
  const certified = all.map(([device, record]) => [device, certifiedFrom(device, counting.get(device) ?? record, counting.has(device))] as const)
  return { of, counts, certified: new Map(certified), revoked }
}

/** Its name and the ones it had before. */
function namesOf(device: string, peers: ReadonlyMap<string, PeerRow>): string[] {
  const names = [device]
  for (let before = peers.get(device)?.incarnationOf; before !== undefined && !names.includes(before); before = peers.get(before)?.incarnationOf) names.push(before)
  return names
}

/** Device to record, deleted ones left out. */
function certificatesOf(written: readonly Written[]): Map<string, RecordState> {
  // Ceded only by the word of those who are asked here: a copy by anybody else would lift what it copies.
  return new Map([...replay(withoutCeded(written)).records].filter(([, record]) => !isDeleted(record)).map(([name, record]) => [name.slice(TABLE.length), record]))
}

function certifiedFrom(device: string, record: RecordState, counts: boolean): Certified {
  const fields = Object.fromEntries([...record.keys()].map((field) => [field, text(record, field)]).filter(([, value]) => value))
  return { certificate: { ...fields, id: device } as DeviceCertificate, by: [...new Set(headsOf(record, 'publicKey').map(({ d }) => d))], counts }
}

const text = (record: RecordState, field: string): string => {
  const value = visible(record, field)
  return typeof value === 'string' ? value : ''
}

/** A certificate for another key than the PC's own would let a stranger in under its name. */
function isOfThatKey(device: string, record: RecordState): boolean {
  try {
    return deviceId(fromBase64(text(record, 'publicKey'))) === device
  } catch {
    return false
  }
}
