/** What a backup program, a cloned disk or a copied profile makes of a PC: the same database byte for byte, the same identity. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openTestDesk, type TestDesk } from './test-desk.ts'

/** A PC that holds what this one holds now and believes to be the same; its clock is its own. */
export async function copyDisk(desk: TestDesk): Promise<TestDesk> {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  const blank = await openTestDesk(desk.who(), engine)
  for (const table of desk.db.tables) {
    await blank.db.table(table.name).clear()
    await blank.db.table(table.name).bulkPut(await table.toArray())
  }
  blank.db.close()
  const copy = await openTestDesk(desk.who(), engine)
  copy.clock.ms = desk.clock.ms
  return copy
}
