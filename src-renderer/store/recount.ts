/**
 * After an import (step 12): the class is worked out once more from the log as it lies on the disk, and compared with the
 * rows that screens read and with what the sender says it holds. A difference is told and kept; nothing is undone by itself.
 */
import { sameRecords } from '#sync/digest.ts'
import type { ClassPlan } from '#sync/import-plan.ts'
import { replay } from '#sync/replay.ts'
import { DatabaseReplica } from './database-replica.ts'
import { readOperations } from './journal.ts'
import type { BanciDb, ImportAlarm, ImportRow } from './schema.ts'

/** What the plan saw already: the sender's class differs although both hold the same work, or a PC told two stories. */
export const alarmsOfPlan = (classes: readonly ClassPlan[]): ImportAlarm[] =>
  classes.flatMap(({ cls, digest, alarms }): ImportAlarm[] => [
    ...(digest === 'different' ? [{ kind: 'differs-from-sender' as const, cls }] : []),
    ...[...new Set(alarms.filter(({ kind }) => kind === 'forked').map(({ device }) => device))].map((device) => ({ kind: 'forked' as const, cls, device }))
  ])

/** The import with what the recount found, written down. Classes that brought nothing are not read again. */
export async function afterImport(db: BanciDb, row: ImportRow, classes: readonly ClassPlan[], device: string): Promise<ImportRow> {
  const found: ImportAlarm[] = []
  for (const { cls, operations } of classes) if (operations && !(await isAsTold(db, cls, device))) found.push({ kind: 'recount', cls })
  if (!found.length) return row
  const alarms = [...(row.alarms ?? []), ...found]
  await db.imports.update(row.id, { alarms })
  return { ...row, alarms }
}

/** Whether the rows of a class say what its log says. */
export async function isAsTold(db: BanciDb, cls: string, device: string): Promise<boolean> {
  // Both at one moment: somebody may be typing.
  const [written, stored] = await db.transaction('r', db.tables, () => Promise.all([readOperations(db, cls), new DatabaseReplica(db, device).records(cls)]))
  return sameRecords(replay(written).records, stored)
}
