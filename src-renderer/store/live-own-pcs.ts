import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from './live.ts'
import type { PeerRow } from './schema.ts'
import { ownPcs, standingsWith, type Standing } from './take-along.ts'

export interface OwnPcs {
  readonly pcs: readonly PeerRow[]
  /** Classes that differ, as far as those PCs have told. */
  readonly standings: readonly Standing[]
}

/** A person's other PCs and how the classes here stand to theirs; undefined while they are read. */
export function useOwnPcs(): OwnPcs | undefined {
  const { db } = useDesk()
  return useLiveQuery(async () => {
    const pcs = await ownPcs(db)
    return { pcs, standings: pcs.length ? (await standingsWith(db, pcs)).filter(({ here, there }) => here > 0 || there > 0) : [] }
  }, [db])
}
