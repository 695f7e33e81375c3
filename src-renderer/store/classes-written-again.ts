/**
 * In which classes there may be work that was written again (written-again.ts). Kept beside the log so that an import need
 * not read through every class; a class too many costs time, one too few would let ceded work in, so none ever leaves.
 */
import type { BanciDb } from './schema.ts'

const KEY = 'written-again'

export const classesWrittenAgain = async (db: BanciDb): Promise<readonly string[]> => ((await db.local.get(KEY))?.value as readonly string[] | undefined) ?? []

/** Before the work itself is stored. */
export async function noteWrittenAgain(db: BanciDb, cls: string): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    const classes = await classesWrittenAgain(db)
    if (!classes.includes(cls)) await db.local.put({ key: KEY, value: [...classes, cls] })
  })
}
