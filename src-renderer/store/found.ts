/** What the last look at the classes found, for the page of it and for the count in the menu. */
import { useLiveQuery } from 'dexie-react-hooks'
import { create } from 'zustand'
import type { OpenFinding } from './integrity.ts'
import { useDesk } from './live.ts'

/** `findings` is absent until somebody has looked. */
export const useFound = create<{ readonly findings?: readonly OpenFinding[] }>(() => ({}))

/** How many files were taken so far; undefined while that is read. */
export function useImportCount(): number | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => db.imports.count(), [db])
}
