/**
 * Taking back: a batch of changes that sets every field, whose head is still what the batch wrote, back to what stood
 * there before; a choice between two values becomes a question again. It is an ordinary batch, so it is journalled,
 * exchanged, and can itself be taken back.
 */
import { isTableName } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { headsOf, sameValue } from '#sync/heads.ts'
import { DELETED, dotOf, recordOf, type Dot, type Operation, type Value } from '#sync/operation.ts'
import { unpackState } from '#sync/stamps.ts'
import { isUnion, unionOf } from '#sync/union.ts'
import { commit, readMeta, storedValue, type Change, type CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import { readOperations, valuesByDot } from './journal.ts'
import { unsealerOf } from './read.ts'

export type UndoOutcome = CommitOutcome | { readonly kind: 'nothing' }

/** Takes back one batch of this class. Fields edited since stay as they are. */
export async function undoBatch(desk: Desk, cls: string, batch: string): Promise<UndoOutcome> {
  const { db } = desk
  const [written, unsealer] = await Promise.all([readOperations(db, cls), unsealerOf(db, cls)])
  const valueAt = valuesByDot(written)
  const byDot = new Map(written.map(({ device, op }) => [dotOf(device, op.n), op]))
  const ofBatch = new Set(written.filter(({ op }) => op.b === batch).map(({ device, op }) => dotOf(device, op.n)))
  const changes: Change[] = []
  for (const { device, op } of written.filter((entry) => entry.op.b === batch).reverse()) {
    const { table, id } = recordOf(op)
    if (!isTableName(table)) continue
    const meta = await readMeta(db, cls, table, id)
    if (!meta) continue
    const row = await db.rows(table).get([cls, id])
    const record = unpackState(meta, (field) => storedValue(row, field))
    const own = dotOf(device, op.n)
    const still = (field: string): boolean => headsOf(record, field).some((head) => dotOf(head.d, head.n) === own)
    const before = (field: string): Value[] => (op.o?.[field] ?? []).map((dot) => valueAt(dot, field)).filter((value) => value !== undefined)
    const reopened = op.w === 'resolve' ? Object.keys(op.s).filter((field) => still(field)).flatMap((field) => questionBefore(table, field, op, byDot) ?? []) : []
    changes.push(...reopened.map((reopen): Change => ({ table, id, reopen: { ...reopen, values: reopen.values.map((value) => unsealer.open(table, id, reopen.field, value)) } })))
    const again = new Set(reopened.map(({ field }) => field))
    const created = [...record.keys()].every((field) => still(field)) && !op.o
    if (again.has(DELETED)) continue
    if (op.s[DELETED] === true) changes.push({ table, id, restore: true })
    else if (created || (op.s[DELETED] === false && Object.keys(op.s).length === 1)) changes.push({ table, id, remove: true })
    else {
      const set: Record<string, Scalar> = {}
      for (const field of Object.keys(op.s)) {
        if (field === DELETED || again.has(field) || !still(field)) continue
        // Where another PC's value stands beside ours, taking ours back leaves theirs.
        const others = headsOf(record, field).filter((head) => !ofBatch.has(dotOf(head.d, head.n))).map((head) => head.v)
        const values = others.length ? others : before(field)
        set[field] = unsealer.open(table, id, field, (isUnion(table, field) && values.length > 1 ? unionOf(values) : values[0]) ?? null)
      }
      if (Object.keys(set).length) changes.push({ table, id, set })
    }
  }
  return changes.length ? commit(desk, cls, changes, `undo:${batch}`) : { kind: 'nothing' }
}

/** The values a choice was made between, the one shown last; undefined where it overwrote but one meaning. */
function questionBefore(table: string, field: string, op: Operation, byDot: ReadonlyMap<Dot, Operation>): { field: string; values: Value[]; seen?: Dot[][] } | undefined {
  if (isUnion(table, field)) return undefined
  const ops = (op.o?.[field] ?? []).flatMap((dot) => byDot.get(dot) ?? []).reverse()
  const values = ops.map((over) => over.s[field] ?? null)
  if (field === DELETED) return op.s[DELETED] === false && values.includes(true) ? { field, values, seen: ops.map((over) => [...(over.seen ?? [])]) } : undefined
  return values.some((value) => !sameValue(value, values[0]!)) ? { field, values } : undefined
}
