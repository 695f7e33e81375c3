/** What screens read: live rows that follow every saved change, whichever window or worker wrote it. */
import { Dexie } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { OtherClass } from '#domain/teaching/clashes.ts'
import { DEFAULT_COLLEGE, ORG, type College } from '#domain/college.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { SNAPSHOT_LISTS, snapshotOf, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import type { Session } from '#domain/session.ts'
import type { RowTypes, TableName } from '#domain/tables.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { countConflicts, readConflicts, type OpenConflict } from './conflicts.ts'
import type { Desk } from './desk.ts'
import { readClasses, readCollegeFacts, readAllSessions, readOtherTimetables, readRows } from './read.ts'
import { scanIds } from './scans.ts'
import type { PeerRow } from './schema.ts'

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no desk above this component')
  return desk
}

/** Live rows of one table of one class; undefined while they are read for the first time. */
export function useRows<Table extends TableName>(table: Table, cls: string): RowTypes[Table][] | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => readRows(db, table, cls), [db, table, cls])
}

export function useClasses(): TrainingClass[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => readClasses(db), [db])
}

/** undefined while read; null where there is no such class. */
export function useClass(cls: string): TrainingClass | null | undefined {
  const rows = useRows('class', cls)
  return rows === undefined ? undefined : (rows[0] ?? null)
}

export function useCollege(): College {
  return useRows('college', ORG)?.[0] ?? DEFAULT_COLLEGE
}

/** What the college has set and what its classes do; undefined while it is read. */
export function useCollegeFacts(): CollegeFacts | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => readCollegeFacts(db), [db])
}

const LISTS = Object.keys(SNAPSHOT_LISTS) as ListTable[]

/**
 * The whole class, read again table by table as tables change; undefined until all of it is there. One query a table rather
 * than one over all: with 300 trainees both open alike, but after a save one table is read again in a tenth of the time.
 */
export function useSnapshot(cls: string): ClassSnapshot | undefined {
  const trainingClass = useClass(cls)
  const college = useCollege()
  // The list of tables never changes, so the number of hooks does not either.
  const lists = LISTS.map((table) => useRows(table, cls))
  return useMemo(() => {
    if (!trainingClass || lists.some((list) => list === undefined)) return undefined
    return snapshotOf(trainingClass, Object.fromEntries(LISTS.map((table, i) => [table, lists[i]])) as never, college)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the lists are spread, their number is fixed
  }, [trainingClass, college, ...lists])
}

/** Timetables of the other classes of this PC, where one teacher or venue may be taken already. */
export function useOtherTimetables(cls: string): OtherClass[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => readOtherTimetables(db, cls), [db, cls])
}

/** Timetable entries of every class of this PC. */
export function useAllSessions(): (Session & { readonly cls: string })[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => readAllSessions(db), [db])
}

/** People on the roster (在册) by class, without opening what is sealed; undefined while they are counted. */
export function useRosterCounts(): ReadonlyMap<string, number> | undefined {
  const { db } = useDesk()
  return useLiveQuery(async () => {
    const counts = new Map<string, number>()
    await db.rows('trainee').each((row) => {
      if (!row._del && (row['status'] ?? '在册') === '在册') counts.set(row.cls, (counts.get(row.cls) ?? 0) + 1)
    })
    return counts
  }, [db])
}

/** Every question that waits for a person, of one class or of all; undefined while they are read. */
export function useConflicts(cls?: string): OpenConflict[] | undefined {
  const { db, now } = useDesk()
  return useLiveQuery(() => readConflicts(db, cls, now()), [db, cls, now])
}

/** PCs that sent something themselves, not only through others. */
export function usePeers(): PeerRow[] {
  const { db } = useDesk()
  return useLiveQuery(async () => (await db.peers.toArray()).filter((peer) => peer.publicKey.length > 0), [db]) ?? []
}

/** How many fields of a class, or of all, wait for a person's choice. */
export function useConflictCount(cls?: string): number {
  const { db, now } = useDesk()
  return useLiveQuery(() => countConflicts(db, now(), cls), [db, cls, now]) ?? 0
}

/** Rises a moment after anything was saved, in whichever window or worker; for what is too much to follow row by row. */
export function useSavedCount(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setCount((before) => before + 1), 400)
    }
    Dexie.on('storagemutated', changed)
    return () => {
      clearTimeout(timer)
      Dexie.on('storagemutated').unsubscribe(changed)
    }
  }, [])
  return count
}

/** What this PC keeps for itself under a key (see `local` in schema.ts); undefined while read and where there is nothing. */
export function useLocal<T>(key: string): T | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => db.local.get(key), [db, key])?.value as T | undefined
}

/** Ids of the files that came back and are kept here (see scans.ts); undefined while read. */
export function useScanIds(cls: string): string[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => scanIds(db, cls), [db, cls])
}
