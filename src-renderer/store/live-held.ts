/** Files kept aside, as screens read them. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from './live.ts'
import type { HeldRow } from './schema.ts'

/** Newest first; undefined while they are read. */
export function useHeldFiles(): HeldRow[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => db.held.orderBy('at').reverse().toArray(), [db])
}

export function useHeldCount(): number {
  const { db } = useDesk()
  return useLiveQuery(() => db.held.count(), [db]) ?? 0
}
