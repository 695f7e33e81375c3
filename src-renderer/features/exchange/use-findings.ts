/**
 * What cannot be true at once, read off the screen: when the page of it is open after every save, else once at the start and
 * after each import. The last result is kept, so that the count in the menu is the one of the page.
 */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect } from 'react'
import { create } from 'zustand'
import { hasSharedClass, type OpenFinding } from '#store/integrity.ts'
import { useDesk, useSavedCount } from '#store/live.ts'
import { runJob } from '#worker/client.ts'

const useFound = create<{ readonly findings?: readonly OpenFinding[] }>(() => ({}))

let last = Promise.resolve()
let asked = 0

/** One look at a time, and of those that wait only the last. */
function look(db: Parameters<typeof hasSharedClass>[0]): void {
  const own = ++asked
  last = last.then(async () => {
    if (own !== asked) return
    const findings = (await hasSharedClass(db)) ? await runJob('findIntegrity', undefined).catch(() => []) : []
    useFound.setState({ findings })
  })
}

/** undefined while they are read for the first time. */
export function useFindings(): readonly OpenFinding[] | undefined {
  const { db } = useDesk()
  const saved = useSavedCount()
  useEffect(() => look(db), [db, saved])
  return useFound((state) => state.findings)
}

/** For the menu: how many there were at the last look. */
export function useFindingCount(): number {
  const { db } = useDesk()
  const imports = useLiveQuery(() => db.imports.count(), [db])
  useEffect(() => {
    if (imports) look(db)
  }, [db, imports])
  return useFound((state) => state.findings?.length ?? 0)
}
