/**
 * Taking back: a batch of changes that sets every field, whose head is still what the batch wrote, back to what stood
 * there before. It is an ordinary batch, so it is journalled, exchanged, and can itself be taken back.
 */
import { isTableName } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { headsOf } from '#sync/heads.ts'
import { DELETED, dotOf, recordOf } from '#sync/operation.ts'
import { unpackState } from '#sync/stamps.ts'
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
    const created = [...record.keys()].every((field) => still(field)) && !op.o
    if (op.s[DELETED] === true) changes.push({ table, id, restore: true })
    else if (created || (op.s[DELETED] === false && Object.keys(op.s).length === 1)) changes.push({ table, id, remove: true })
    else {
      const set: Record<string, Scalar> = {}
      for (const field of Object.keys(op.s)) {
        if (field === DELETED || !still(field)) continue
        const before = (op.o?.[field] ?? []).map((dot) => valueAt(dot, field)).find((value) => value !== undefined) ?? null
        set[field] = unsealer.open(table, id, field, before)
      }
      if (Object.keys(set).length) changes.push({ table, id, set })
    }
  }
  return changes.length ? commit(desk, cls, changes, `undo:${batch}`) : { kind: 'nothing' }
}
