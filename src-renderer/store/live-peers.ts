/** PCs as those who export choose among them: under the names they have now, without those that are out of use. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from './live.ts'
import { readTrust, type Trust } from './trust.ts'

export interface Receiving {
  readonly device: string
  readonly computer: string
  readonly person: string
  readonly campus: string
  readonly trust: Trust
  /** Files can be encrypted to it alone, without a passphrase. */
  readonly hasKey: boolean
  /** Last time something left for it, milliseconds UTC. */
  readonly sentAt?: number
}

/** PCs that sent something themselves, by campus and name; undefined while they are read. */
export function useReceiving(): Receiving[] | undefined {
  const desk = useDesk()
  return useLiveQuery(async () => {
    const [peers, book] = await Promise.all([desk.db.peers.toArray(), readTrust(desk.db, desk.identity.device, desk.now())])
    const former = new Set(peers.map(({ incarnationOf }) => incarnationOf))
    return peers
      .filter(({ d, publicKey }) => publicKey.length > 0 && !former.has(d) && book.of(d) !== 'revoked')
      .map(({ d, computer, person, campus = '', recipient, sentAt }): Receiving => ({ device: d, computer: computer || `电脑 ${d.slice(0, 4)}`, person, campus, trust: book.of(d), hasKey: recipient !== undefined, ...(sentAt === undefined ? {} : { sentAt }) }))
      .sort((a, b) => a.campus.localeCompare(b.campus, 'zh') || a.computer.localeCompare(b.computer, 'zh'))
  }, [desk])
}
