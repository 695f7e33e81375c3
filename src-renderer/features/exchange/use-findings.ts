/**
 * What cannot be true at once, read off the screen: when the page of it is open after every save, else once at the start and
 * after each import. The last result is kept, so that the count in the menu is the one of the page.
 */
import { useEffect } from 'react'
import type { Desk } from '#store/desk.ts'
import { useFound, useImportCount } from '#store/found.ts'
import { hasSharedClass, type OpenFinding } from '#store/integrity.ts'
import { useDesk, useSavedCount } from '#store/live.ts'
import { runJob } from '#worker/client.ts'

let last = Promise.resolve()
let asked = 0

/** One look at a time, and of those that wait only the last. */
function look({ db }: Desk): void {
  const own = ++asked
  last = last.then(async () => {
    if (own !== asked) return
    const findings = (await hasSharedClass(db)) ? await runJob('findIntegrity', undefined).catch(() => []) : []
    useFound.setState({ findings })
  })
}

/** undefined while they are read for the first time. */
export function useFindings(): readonly OpenFinding[] | undefined {
  const desk = useDesk()
  const saved = useSavedCount()
  useEffect(() => look(desk), [desk, saved])
  return useFound((state) => state.findings)
}

/** For the menu: how many there were at the last look. */
export function useFindingCount(): number {
  const desk = useDesk()
  const imports = useImportCount()
  useEffect(() => {
    if (imports) look(desk)
  }, [desk, imports])
  return useFound((state) => state.findings?.length ?? 0)
}
