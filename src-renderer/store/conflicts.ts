/**
 * 两边不一样: fields for which two PCs wrote different values without knowing of each other. Derived from the merge
 * state at every look; nothing about them is stored, so nothing about them can be out of date.
 */
import { isTableName, fieldOf, TABLES, type TableName, type TableSpec } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { clockMs } from '#sync/clock.ts'
import { conflictsOf, headsOf, isEditedAfterDelete, sameValue, type Head } from '#sync/heads.ts'
import { DELETED, dotOf } from '#sync/operation.ts'
import { unpackState } from '#sync/stamps.ts'
import { commit, storedValue, type CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import { readOperations, valuesByDot } from './journal.ts'
import type { Unsealer } from './keys.ts'
import { unsealerOf } from './read.ts'
import type { BanciDb, MetaRow } from './schema.ts'

export interface Side {
  readonly dot: string
  readonly value: Scalar
  readonly person: string
  readonly device: string
  /** What the PC is called; its id where it never said. */
  readonly computer: string
  /** Milliseconds UTC. */
  readonly at: number
}

export interface OpenConflict {
  readonly cls: string
  readonly table: TableName
  readonly tableLabel: string
  readonly id: string
  /** What names the record to a person. */
  readonly title: string
  /** `_del` where one PC deleted what another edited. */
  readonly field: string
  readonly label: string
  /** What stood there before both; undefined where nothing did. */
  readonly base?: Scalar
  readonly sides: readonly Side[]
}

/** All open questions, of one class or of all, in a settled order. */
export async function readConflicts(db: BanciDb, cls?: string): Promise<OpenConflict[]> {
  const metas = (await db.meta.where('cf').above(0).toArray()).filter((meta) => cls === undefined || meta.cls === cls)
  const classes = [...new Set(metas.map((meta) => meta.cls))].sort()
  const found = await Promise.all(classes.map((id) => conflictsOfClass(db, id, metas.filter((meta) => meta.cls === id))))
  return found.flat()
}

async function conflictsOfClass(db: BanciDb, cls: string, metas: readonly MetaRow[]): Promise<OpenConflict[]> {
  const [written, unsealer, peers] = await Promise.all([readOperations(db, cls), unsealerOf(db, cls), db.peers.toArray()])
  const byDot = new Map(written.map(({ device, op }) => [dotOf(device, op.n), op]))
  const computers = new Map(peers.map((peer) => [peer.d, peer.computer]))
  const valueAt = valuesByDot(written)
  const found: OpenConflict[] = []
  for (const meta of metas) {
    if (!isTableName(meta.tbl)) continue
    const { tbl: table, id } = meta
    const row = await db.rows(table).get([cls, id])
    const record = unpackState(meta, (field) => storedValue(row, field))
    const spec: TableSpec = TABLES[table]
    const title = spec.title ? String(openValue(unsealer, table, id, spec.title, headsOf(record, spec.title)[0]) ?? '') : ''
    const side = (field: string) => (head: Head): Side => ({
      dot: dotOf(head.d, head.n),
      value: openValue(unsealer, table, id, field, head),
      person: byDot.get(dotOf(head.d, head.n))?.u ?? '',
      device: head.d,
      computer: computers.get(head.d) ?? '',
      at: clockMs(head.t)
    })
    const about = { cls, table, tableLabel: spec.label, id, title }
    // Sealed values are compared by what is in them: two PCs may have sealed one text with two keys.
    for (const field of conflictsOf(record, (a, b, name) => sameValue(unsealer.open(table, id, name, a), unsealer.open(table, id, name, b)))) {
      const described = fieldOf(table, field)
      if (!described || described.merge === 'newest') continue
      const heads = headsOf(record, field)
      const shared = commonBefore(heads, field, byDot)
      const base = shared === undefined ? undefined : valueAt(shared, field)
      found.push({ ...about, field, label: described.label, sides: heads.map(side(field)), ...(base === undefined ? {} : { base: unsealer.open(table, id, field, base) }) })
    }
    if (isEditedAfterDelete(record)) found.push({ ...about, field: DELETED, label: '删除', sides: headsOf(record, DELETED).map(side(DELETED)) })
  }
  return found
}

const openValue = (unsealer: Unsealer, table: string, id: string, field: string, head: Head | undefined): Scalar => (head ? unsealer.open(table, id, field, head.v) : null)

/** The dot that the operations of all heads overwrote, where there is one. */
function commonBefore(heads: readonly Head[], field: string, byDot: ReadonlyMap<string, { readonly o?: Readonly<Record<string, readonly string[]>> }>): string | undefined {
  const overwritten = heads.map((head) => byDot.get(dotOf(head.d, head.n))?.o?.[field] ?? [])
  return overwritten[0]?.find((dot) => overwritten.every((dots) => dots.includes(dot)))
}

/** Settles a field: the value chosen or typed becomes an ordinary edit that overwrites all that stood there. */
export const resolveField = (desk: Desk, conflict: OpenConflict, value: Scalar): Promise<CommitOutcome> =>
  commit(desk, conflict.cls, [{ table: conflict.table, id: conflict.id, set: { [conflict.field]: value } }], 'resolve')

/** Settles "deleted there, edited here". */
export const resolveDeletion = (desk: Desk, conflict: OpenConflict, keep: boolean): Promise<CommitOutcome> =>
  commit(desk, conflict.cls, [{ table: conflict.table, id: conflict.id, ...(keep ? { restore: true as const } : { remove: true as const }) }], 'resolve')
