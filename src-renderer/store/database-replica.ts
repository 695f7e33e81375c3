/** What this PC holds, as the plan of an import asks for it. */
import type { Collection } from 'dexie'
import type { Head, RecordState } from '#sync/heads.ts'
import type { Author } from '#sync/manifest.ts'
import type { Operation, Written } from '#sync/operation.ts'
import type { Have } from '#sync/ranges.ts'
import type { ReplicaReader } from '#sync/replica.ts'
import type { SealKey } from '#sync/seal.ts'
import { unpackState } from '#sync/stamps.ts'
import { addWriter, type WhoWrote } from '#sync/who-wrote.ts'
import { isTableName } from '#domain/tables.ts'
import { isWrittenAgain } from '#sync/written-again.ts'
import { classesWrittenAgain } from './classes-written-again.ts'
import { storedValue } from './commit.ts'
import { readOperations } from './journal.ts'
import { noBudget } from '#sync/columns.ts'
import { readHead, readOperations as readSegment } from '#sync/segment.ts'
import { keysOf } from './keys.ts'
import type { BanciDb, SegmentRow, StoredRow } from './schema.ts'

/** Segments of one PC in one class, by number. */
export const segmentsOf = (db: BanciDb, cls: string, device: string): Collection<SegmentRow> => db.segs.where('[cls+d+n0+n1]').between([cls, device, 0, 0], [cls, device, Infinity, Infinity])

export class DatabaseReplica implements ReplicaReader {
  readonly device: string
  readonly #db: BanciDb
  readonly #ends = new Map<string, Map<number, string[]>>()

  constructor(db: BanciDb, device: string) {
    this.#db = db
    this.device = device
  }

  async have(cls: string): Promise<Have> {
    return new Map((await this.#db.have.where('cls').equals(cls).toArray()).map((row) => [row.d, row.ranges]))
  }

  async hashesAt(cls: string, device: string, n: number): Promise<readonly string[]> {
    // Asked once a segment of a package: the chain of a PC is read once and not for each of them.
    const name = `${cls} ${device}`
    let ends = this.#ends.get(name)
    if (!ends) {
      this.#ends.set(name, (ends = new Map()))
      for (const { n1, hash } of await segmentsOf(this.#db, cls, device).toArray()) ends.set(n1, [...(ends.get(n1) ?? []), hash])
    }
    return ends.get(n) ?? []
  }

  async operations(cls: string, device: string, n0: number, n1: number): Promise<readonly Operation[]> {
    // Asked for each run of a package that overlaps, so only the segments that meet it are unpacked.
    const [segments, tail] = await Promise.all([segmentsOf(this.#db, cls, device).filter((row) => row.n0 <= n1 && n0 <= row.n1).toArray(), this.#db.tail.where('[cls+d+n]').between([cls, device, n0], [cls, device, n1], true, true).toArray()])
    return [...segments.flatMap(({ bytes }) => readSegment(readHead(bytes), noBudget())), ...tail.map(({ op }) => op)].filter(({ n }) => n0 <= n && n <= n1)
  }

  async writtenAgain(cls: string): Promise<readonly Written[]> {
    // Hardly ever has a class such work, and reading it through costs as much as the import.
    return (await classesWrittenAgain(this.#db)).includes(cls) ? (await readOperations(this.#db, cls)).filter(({ op }) => isWrittenAgain(op)) : []
  }

  async records(cls: string): Promise<ReadonlyMap<string, RecordState>> {
    const metas = await this.#db.meta.where('cls').equals(cls).toArray()
    const tables = [...new Set(metas.map((meta) => meta.tbl))]
    const rows = new Map<string, StoredRow>()
    for (const table of tables) {
      const stored = isTableName(table) ? await this.#db.rows(table).where('cls').equals(cls).toArray() : await this.#unknownRows(cls, table)
      for (const row of stored) rows.set(`${table}/${row.id}`, row)
    }
    return new Map(metas.map((meta) => {
      const name = `${meta.tbl}/${meta.id}`
      return [name, unpackState(meta, (field) => storedValue(rows.get(name), field))]
    }))
  }

  async #unknownRows(cls: string, table: string): Promise<StoredRow[]> {
    const stored = await this.#db.unknown.where('[cls+tbl+id]').between([cls, table, ''], [cls, table, []]).toArray()
    return stored.map(({ id, values }): StoredRow => ({ cls, id, _x: values }))
  }

  async keys(cls: string): Promise<readonly SealKey[]> {
    return keysOf(this.#db, cls)
  }

  async authors(): Promise<ReadonlyMap<string, Author>> {
    return new Map((await this.#db.peers.toArray()).map(({ d, person, computer, campus }) => [d, { device: d, person, computer, campus: campus ?? '' }]))
  }

  async people(cls: string, heads: readonly Pick<Head, 'd' | 'n'>[]): Promise<WhoWrote> {
    const people: WhoWrote = new Map()
    if (heads.length) for (const { device, op } of await readOperations(this.#db, cls)) addWriter(people, device, op.n, op.u)
    return people
  }
}
