/** A class as plain data and as records of a replica: how a college file gets in, and how papers get at a package. */
import { DEFAULT_COLLEGE, ORG, type College } from '#domain/college.ts'
import { briefOf, collegeFactsOf, COLLEGE_LISTS, recordsOfCollege, type CollegeFacts, type CollegeTable } from '#domain/college-facts.ts'
import type { SealKind } from '#domain/field.ts'
import { SNAPSHOT_LISTS, recordsOf, snapshotOf, type ClassSnapshot, type ListTable, type PlainRecord } from '#domain/snapshot.ts'
import { fieldOf, type TableName } from '#domain/tables.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { isDeleted, type RecordState } from './heads.ts'
import type { Intent, MemoryReplica } from './memory-replica.ts'
import type { Value } from './operation.ts'
import { OpenedValues, isLocked } from './opened-values.ts'
import { SEAL_KEY_LENGTH, seal, sealKey, type SealKey } from './seal.ts'
import { shownIn } from './union.ts'

const LISTS = Object.keys(SNAPSHOT_LISTS) as ListTable[]

/** Writes college and classes into a replica, one operation a record; `random` gives bytes for the sealing keys. */
export function writeSnapshots(replica: MemoryReplica, facts: CollegeFacts, classes: readonly ClassSnapshot[], intent: Intent, random: (length: number) => Uint8Array): void {
  const write = (cls: string, { table, id: record, set }: PlainRecord): void => {
    const values = sealed(`${table}/${record}`, table, set, (kind) => keyFor(replica.held(cls).keys, cls, kind, random))
    // A sheet nobody marked yet holds nothing that could be written.
    if (Object.keys(values).length) replica.write(cls, `${table}/${record}`, values, intent)
  }
  for (const record of recordsOfCollege(facts)) write(ORG, record)
  for (const snapshot of classes) for (const record of recordsOf(snapshot)) write(snapshot.class.id, record)
}

function sealed(name: string, table: TableName, set: PlainRecord['set'], keyOf: (kind: SealKind) => SealKey): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(set).flatMap(([field, value]): [string, Value][] => {
      if (value === undefined || value === null) return []
      const kind = fieldOf(table, field)?.seal
      return [[field, kind ? seal(keyOf(kind), name, field, value) : value]]
    })
  )
}

function keyFor(keys: SealKey[], cls: string, kind: SealKind, random: (length: number) => Uint8Array): SealKey {
  let key = keys.find((own) => own.kind === kind)
  if (!key) keys.push((key = sealKey(cls, kind, random(SEAL_KEY_LENGTH))))
  return key
}

/** The live class of these records, or undefined where there is none. Values whose key did not travel are left out. */
export function snapshotFrom(cls: string, records: ReadonlyMap<string, RecordState>, keys: readonly SealKey[], college: College): ClassSnapshot | undefined {
  const values = new OpenedValues(keys)
  const trainingClass = rowsOf('class', records, values).find((row) => row['id'] === cls)
  if (!trainingClass) return undefined
  return snapshotOf(trainingClass as unknown as TrainingClass, Object.fromEntries(LISTS.map((table) => [table, rowsOf(table, records, values)])), college)
}

export const collegeFrom = (records: ReadonlyMap<string, RecordState>): College => (rowsOf('college', records, new OpenedValues([]))[0] as College | undefined) ?? DEFAULT_COLLEGE

/** What these records of `org` set, with what the classes beside them do. */
export function collegeFactsFrom(records: ReadonlyMap<string, RecordState>, classes: readonly ClassSnapshot[]): CollegeFacts {
  const values = new OpenedValues([])
  const rows = Object.fromEntries((Object.keys(COLLEGE_LISTS) as CollegeTable[]).map((table) => [table, rowsOf(table, records, values) as unknown as { id: string }[]]))
  return collegeFactsOf(collegeFrom(records), rows, classes.map((of) => briefOf(of.class, of.mentorNotices)))
}

function rowsOf(table: TableName, records: ReadonlyMap<string, RecordState>, values: OpenedValues): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = []
  for (const [name, record] of records) {
    if (!name.startsWith(`${table}/`) || isDeleted(record)) continue
    const row: Record<string, unknown> = { id: name.slice(table.length + 1) }
    for (const field of record.keys()) {
      const value = shownIn(table, record, field)
      const shown = fieldOf(table, field) && value !== undefined ? values.show(name, field, value) : undefined
      if (shown !== undefined && !isLocked(shown)) row[field] = shown
    }
    rows.push(row)
  }
  return rows
}
