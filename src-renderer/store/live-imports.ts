/** 导入记录, as screens read it. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from './live.ts'
import type { ImportRow } from './schema.ts'

/** Every file that was taken, the last one first; undefined while they are read. */
export function useImports(): ImportRow[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(async () => (await db.imports.toArray()).sort((a, b) => b.at - a.at || (b.before?.imports ?? 0) - (a.before?.imports ?? 0)), [db])
}
