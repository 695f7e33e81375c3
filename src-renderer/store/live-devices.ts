/** 电脑 as the screen reads it: this PC, every other one heard of, how far each is trusted, and what has to be told of them. */
import { useLiveQuery } from 'dexie-react-hooks'
import { sixWords } from '#sync/six-words.ts'
import { formerNames } from './identity.ts'
import { useDesk } from './live.ts'
import type { PeerRow } from './schema.ts'
import { readTrust, type Certified, type Trust } from './trust.ts'
import { publicKeyOf } from './trust-actions.ts'

export interface Device extends PeerRow {
  readonly state: Trust
  /** Absent where nothing of it was ever here, so that there is nothing to compare. */
  readonly words?: readonly string[]
  readonly certified?: Certified
}

/** Two pieces of work under one number of one PC. */
export interface TwoStories {
  readonly key: string
  readonly device: string
  /** What the class is called. */
  readonly title: string
  /** Milliseconds UTC of the import that brought the second one. */
  readonly at: number
}

export interface Devices {
  readonly words: readonly string[]
  readonly others: readonly Device[]
  readonly twoStories: readonly TwoStories[]
  /** A 管理员电脑 put this very PC out of use. */
  readonly isOut: boolean
}

export const SEEN_STORIES = 'seen-two-stories'

/** undefined while it is read for the first time. */
export function useDevices(): Devices | undefined {
  const desk = useDesk()
  return useLiveQuery(async () => {
    const { db, identity } = desk
    const [book, peers, former, imports, seen] = await Promise.all([readTrust(db, identity.device, desk.now()), db.peers.toArray(), formerNames(db), db.imports.toArray(), db.local.get(SEEN_STORIES)])
    const others: Device[] = []
    for (const peer of peers.filter(({ d }) => d !== identity.device && !former.includes(d))) {
      const key = await publicKeyOf(db, peer.d)
      const certified = book.certified.get(peer.d)
      others.push({ ...peer, state: book.of(peer.d), ...(key ? { words: sixWords(key) } : {}), ...(certified ? { certified } : {}) })
    }
    const dismissed = new Set((seen?.value as readonly string[] | undefined) ?? [])
    const twoStories = new Map<string, TwoStories>()
    for (const { at, alarms = [], titles = {} } of imports) {
      for (const { kind, cls, device } of alarms) {
        const key = `${cls} ${device}`
        if (kind === 'forked' && device && !former.includes(device) && !dismissed.has(key) && !twoStories.has(key)) twoStories.set(key, { key, device, title: titles[cls] ?? cls, at })
      }
    }
    return { words: sixWords(identity.publicKey), others: others.sort(lastHeardFirst), twoStories: [...twoStories.values()], isOut: book.revoked.has(identity.device) }
  }, [desk])
}

const lastHeardFirst = (a: Device, b: Device): number => (b.heardAt ?? 0) - (a.heardAt ?? 0) || (a.d < b.d ? -1 : 1)
