/** Several PCs of one college over one exchange folder, each with its own database, and a clock they share. */
import { ROOT_FILE } from '#sync/folder-names.ts'
import type { ExchangeFolder } from '#contract/exchange-folder.ts'
import { commit } from '#store/commit.ts'
import { DatabaseReplica } from '#store/database-replica.ts'
import { joinFolder, makeFolder } from '#store/folder/joined.ts'
import { runRound, type RoundOptions } from '#store/folder/round.ts'
import type { RoundReport } from '#store/folder/state.ts'
import { createFolderWork } from '#store/folder/work.ts'
import { digestOf } from '#sync/digest.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'
import { testVerify } from '#support/test-keys.ts'

export const FOLDER_PASSPHRASE = '哈南哈西'

export interface FolderPc {
  readonly desk: TestDesk
  /** What it sees of the folder. */
  readonly folder: ExchangeFolder
  round(options?: Partial<RoundOptions>): Promise<RoundReport>
}

export async function openFolderPc(person: string, folder: ExchangeFolder): Promise<FolderPc> {
  const desk = await openTestDesk(person)
  const root = await folder.read(ROOT_FILE)
  const joined = root.kind === 'read' ? await joinFolder(desk, folder, FOLDER_PASSPHRASE) : await makeFolder(desk, folder, FOLDER_PASSPHRASE, 4)
  if (joined !== 'joined') throw new Error(joined)
  return folderPc(desk, folder)
}

/** The same database opened again, under the name that it holds by now. */
export const sameNameAs = async ({ desk }: FolderPc, folder: ExchangeFolder): Promise<FolderPc> => folderPc(await openTestDesk(desk.who(), desk.engine), folder)

function folderPc(desk: TestDesk, folder: ExchangeFolder): FolderPc {
  const work = createFolderWork(desk, { person: desk.who(), computer: `${desk.who()}的电脑`, campus: '' }, { verify: testVerify })
  const receipts = new Map<string, string>()
  return { desk, folder, round: async (options = {}) => (await runRound({ desk, folder, work }, { everything: true, atOnce: true, receipts, ...options }))! }
}

/** Each says of every other that it is checked. */
export async function trustEachOther(pcs: readonly FolderPc[]): Promise<void> {
  for (const { desk } of pcs) {
    for (const { desk: other } of pcs) {
      if (other === desk) continue
      const known = await desk.db.peers.get(other.identity.device)
      await desk.db.peers.put({ publicKey: other.identity.publicKey, person: '', computer: '', firstSeen: 0, ...known, d: other.identity.device, trust: 'trusted' })
    }
  }
}

export const typeName = ({ desk }: FolderPc, cls: string, id: string, fields: Record<string, string>): Promise<unknown> => commit(desk, cls, [{ table: 'trainee', id, set: fields }], 'edit')

export const digestAt = async ({ desk }: FolderPc, cls: string): Promise<string> => digestOf(await new DatabaseReplica(desk.db, desk.identity.device).records(cls))
