/**
 * 退回为新的修改: an import taken back by new edits, once others may have seen it. They are ordinary operations: journalled,
 * exchanged, and they refuse the same content for good. What somebody edited since stays, and is listed before.
 */
import { isTableName, fieldOf, type TableName } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { reversalsOf, withdraw, type Reversal } from '#sync/withdrawal.ts'
import { commit, refuseValue, type Change } from './commit.ts'
import type { Desk } from './desk.ts'
import { classesBrought, markedWork } from './imported-work.ts'
import type { Unsealer } from './keys.ts'
import { RECORD_STORES } from './put-records.ts'
import { unsealerOf } from './read.ts'
import { RecordTitles } from './record-titles.ts'
import type { BanciDb, ImportRow } from './schema.ts'
import { undoBatch } from './undo.ts'

/** edited: somebody worked on it since. fixed: numbers given out and the word of other PCs are never taken back. unwritable: a newer version, or a key that is not here, would be needed. */
export interface Stays {
  readonly table: string
  readonly id: string
  readonly title: string
  /** undefined: the whole record. */
  readonly field?: string
  readonly why: 'edited' | 'fixed' | 'unwritable'
}

export interface ClassReversal {
  readonly cls: string
  readonly changes: readonly Change[]
  readonly stays: readonly Stays[]
}

/** Numbers once given out are on paper somewhere; what PCs say of each other is theirs to take back. */
const FIXED: ReadonlySet<string> = new Set<TableName>(['numberBlock', 'deviceCertificate', 'revocation'])

export async function reversalsOfImport(db: BanciDb, row: ImportRow): Promise<ClassReversal[]> {
  const found: ClassReversal[] = []
  for (const cls of await classesBrought(db, row)) found.push(await reversalOfClass(db, cls, row))
  return found
}

async function reversalOfClass(db: BanciDb, cls: string, row: ImportRow): Promise<ClassReversal> {
  const written = await markedWork(db, cls, row)
  const { reversals, stays } = reversalsOf(written, withdraw(written))
  const unsealer = await unsealerOf(db, cls)
  const titles = new RecordTitles(db, cls)
  const about = async (record: string): Promise<Omit<Stays, 'why'>> => {
    const at = record.indexOf('/')
    const [table, id] = [record.slice(0, at), record.slice(at + 1)]
    return { table, id, title: isTableName(table) ? await titles.of(table, id) : '' }
  }
  const edited = await Promise.all(stays.map(async ({ record, field }): Promise<Stays> => ({ ...(await about(record)), ...(field ? { field } : {}), why: 'edited' })))
  const all = await Promise.all(reversals.map(async (reversal) => changesOf(cls, reversal, await about(reversal.record), unsealer)))
  return { cls, changes: all.flatMap(({ changes }) => changes), stays: [...edited, ...all.flatMap((one) => one.stays)] }
}

/** Restoring and setting are two changes of one batch, so that taking that batch back undoes both. */
function changesOf(cls: string, { remove, restore, set }: Reversal, about: Omit<Stays, 'why'>, unsealer: Unsealer): ClassReversal {
  const { table, id } = about
  if (FIXED.has(table)) return { cls, changes: [], stays: [{ ...about, why: 'fixed' }] }
  if (!isTableName(table)) return { cls, changes: [], stays: [{ ...about, why: 'unwritable' }] }
  if (remove) return { cls, changes: [{ table, id, remove }], stays: [] }
  const values: Record<string, Scalar> = {}
  const stays: Stays[] = []
  for (const [field, value] of set) {
    const spec = fieldOf(table, field)
    const plain = unsealer.open(table, id, field, value)
    if (spec && refuseValue(spec, plain) === undefined) values[field] = plain
    else stays.push({ ...about, field, why: 'unwritable' })
  }
  return { cls, changes: [...(restore ? [{ table, id, restore } as const] : []), ...(Object.keys(values).length ? [{ table, id, set: values }] : [])], stays }
}

/** One batch a class, all of them or none. false where nothing is left to take back. */
export async function revertImport(desk: Desk, importId: string): Promise<boolean> {
  const { db, now, who } = desk
  return db.transaction('rw', [...RECORD_STORES, 'segs', 'tail', 'have', 'keys', 'imports'], async () => {
    const row = await db.imports.get(importId)
    if (!row || row.undone) return false
    const batches = row.batches ? await backAgain(desk, row) : await revertClasses(desk, row)
    if (!batches.length) return false
    await db.imports.put({ ...row, undone: 'compensated', undoneAt: now(), ...(who() ? { undoneBy: who() } : {}), batches })
    return true
  })
}

async function revertClasses(desk: Desk, row: ImportRow): Promise<{ cls: string; batch: string }[]> {
  const batches: { cls: string; batch: string }[] = []
  for (const { cls, changes } of await reversalsOfImport(desk.db, row)) {
    if (!changes.length) continue
    const outcome = await commit(desk, cls, changes, `undo:${row.id}`)
    if (outcome.kind === 'saved') batches.push({ cls, batch: outcome.batch })
  }
  return batches
}

/** Takes the taking back back again: the same undo as of any batch. false where nothing is left of it. */
export async function restoreImport(desk: Desk, importId: string): Promise<boolean> {
  const { db } = desk
  return db.transaction('rw', [...RECORD_STORES, 'segs', 'tail', 'have', 'keys', 'imports'], async () => {
    const row = await db.imports.get(importId)
    if (row?.undone !== 'compensated') return false
    const batches = await backAgain(desk, row)
    if (!batches.length) return false
    const { undone: _, undoneAt: _at, undoneBy: _by, ...kept } = row
    await db.imports.put({ ...kept, batches })
    return true
  })
}

async function backAgain(desk: Desk, row: ImportRow): Promise<{ cls: string; batch: string }[]> {
  const batches: { cls: string; batch: string }[] = []
  for (const { cls, batch } of row.batches ?? []) {
    const outcome = await undoBatch(desk, cls, batch)
    if (outcome.kind === 'saved') batches.push({ cls, batch: outcome.batch })
  }
  return batches
}
