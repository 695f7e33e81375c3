/** A schedule on PCs of one kind or the other. */
import { DatabasePc } from './database-pc.ts'
import { MemoryPc } from './memory-pc.ts'
import { nameOf } from './names.ts'
import { play } from './properties.ts'
import type { Schedule } from './schedules.ts'

/** `writesFiles`: every exchange goes through the bytes of a real package. */
export const playInMemory = ([count, actions]: Schedule, writesFiles = false): Promise<string | undefined> =>
  play(Array.from({ length: count }, (_, i) => new MemoryPc(nameOf(i), writesFiles)), actions)

export async function playOnDatabases([count, actions]: Schedule): Promise<string | undefined> {
  const pcs: DatabasePc[] = []
  for (let i = 0; i < count; i++) pcs.push(await DatabasePc.open(nameOf(i)))
  try {
    return await play(pcs, actions)
  } finally {
    for (const pc of pcs) await pc.close()
  }
}
