/**
 * What cannot be true at once, of the classes that more than one PC has written in: derived from the records at every look,
 * never stored and never repaired unasked. Only what a person says of it is kept: that it stays as it is.
 */
import { mergePersons, type MergedPersons } from '#domain/merge-persons.ts'
import type { TableName } from '#domain/tables.ts'
import type { Trainee } from '#domain/trainee.ts'
import type { RecordState } from '#sync/heads.ts'
import { INTEGRITY_TABLES, integrityOf, type IntegrityFinding } from '#sync/integrity.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { unpackState } from '#sync/stamps.ts'
import { storedValue } from './commit.ts'
import { keysOf } from './keys.ts'
import { readClasses, readSnapshot } from './read.ts'
import { RecordTitles } from './record-titles.ts'
import type { BanciDb } from './schema.ts'

export type Merge = Pick<MergedPersons, 'moved' | 'dropped'>

export interface OpenFinding extends IntegrityFinding {
  readonly cls: string
  /** What each of the records is called, in their order. */
  readonly titles: readonly string[]
  /** Of two trainees: what keeping the first, and the second, would carry over and give up. */
  readonly merges?: readonly Merge[]
  /** Of two trainees: which was put on the list first. */
  readonly first?: string
  /** Of two trainees: what they say, side by side. */
  readonly rows?: readonly Partial<Trainee>[]
}

/** Findings of every class that is not put away, class by class in a settled order. */
export async function readFindings(db: BanciDb): Promise<OpenFinding[]> {
  const closed = new Set((await readClasses(db)).filter((one) => one.closed).map(({ id }) => id))
  const found: OpenFinding[] = []
  for (const cls of await sharedClasses(db)) if (!closed.has(cls)) found.push(...(await findingsOf(db, cls)))
  return found
}

/** Classes that more than one PC has written in; alone, a PC is told by its own screens. Keys only. */
async function sharedClasses(db: BanciDb): Promise<string[]> {
  const writers = new Map<string, number>()
  for (const { cls, ranges } of await db.have.toArray()) if (ranges.length) writers.set(cls, (writers.get(cls) ?? 0) + 1)
  return [...writers].filter(([, count]) => count > 1).map(([cls]) => cls).sort()
}

export const hasSharedClass = async (db: BanciDb): Promise<boolean> => (await sharedClasses(db)).length > 0

async function findingsOf(db: BanciDb, cls: string): Promise<OpenFinding[]> {
  const records = await recordsOf(db, cls)
  const findings = integrityOf(records, new Set(records.keys()), new OpenedValues(await keysOf(db, cls)))
  if (!findings.length) return []
  const titles = new RecordTitles(db, cls)
  const of = findings.some(isAboutTwo) ? await readSnapshot(db, cls) : undefined
  const merge = (kept: string, gone: string): Merge => {
    const merged = of && mergePersons(of, idOf(kept), idOf(gone))
    return { moved: merged?.moved ?? [], dropped: merged?.dropped ?? [] }
  }
  return Promise.all(
    findings.map(async (finding) => ({
      ...finding, cls,
      titles: await Promise.all(finding.records.map((name) => titles.of(tableOf(name), idOf(name)))),
      ...(isAboutTwo(finding) ? { merges: [merge(finding.records[0]!, finding.records[1]!), merge(finding.records[1]!, finding.records[0]!)], first: [...finding.records].sort((a, b) => madeAt(records, a) - madeAt(records, b))[0]!, rows: finding.records.map((name) => of?.trainees.find(({ id }) => id === idOf(name)) ?? {}) } : {})
    }))
  )
}

/** The oldest stamp of a record that still stands. */
const madeAt = (records: ReadonlyMap<string, RecordState>, name: string): number => Math.min(...[...(records.get(name)?.values() ?? [])].flatMap(({ heads }) => heads.map(({ t }) => t)))

/** Two records that may be one trainee. */
export const isAboutTwo = ({ code, records }: IntegrityFinding): boolean => (code === 'same-person' || code === 'same-id-number') && records.length === 2

export const tableOf = (name: string): TableName => name.slice(0, name.indexOf('/')) as TableName
export const idOf = (name: string): string => name.slice(name.indexOf('/') + 1)

async function recordsOf(db: BanciDb, cls: string): Promise<Map<string, RecordState>> {
  const records = new Map<string, RecordState>()
  for (const table of INTEGRITY_TABLES) {
    const [metas, rows] = await Promise.all([db.meta.where('[cls+tbl+id]').between([cls, table, ''], [cls, table, '\uffff']).toArray(), db.rows(table).where('cls').equals(cls).toArray()])
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const meta of metas) records.set(`${table}/${meta.id}`, unpackState(meta, (field) => storedValue(byId.get(meta.id), field)))
  }
  return records
}
