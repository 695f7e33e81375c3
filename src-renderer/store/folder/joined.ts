/** Which exchange folder this PC belongs to, and making or joining one. The place itself is kept by the host. */
import type { ExchangeFolder, FolderFailure } from '#contract/exchange-folder.ts'
import { makeRoot, openRoot, readRoot, type FolderKey, type FolderRoot } from '#sync/folder-root.ts'
import { ROOT_FILE } from '#sync/folder-names.ts'
import type { Desk } from '../desk.ts'
import type { BanciDb } from '../schema.ts'
import { FOLDER_STATE } from './state.ts'

const JOINED = 'exchange-folder'

export const joinedFolder = async (db: BanciDb): Promise<FolderKey | undefined> => (await db.local.get(JOINED))?.value as FolderKey | undefined

/** What opens files of the folder, for whoever reads one; the keys of earlier folders stay, as their files may wait in 待处理. */
export async function folderIdentities(db: BanciDb): Promise<readonly string[]> {
  const [now, earlier] = await Promise.all([joinedFolder(db), earlierKeys(db)])
  return [...new Set([...(now ? [now.identity] : []), ...earlier])]
}

const EARLIER = 'earlier-exchange-folders'
const earlierKeys = async (db: BanciDb): Promise<string[]> => ((await db.local.get(EARLIER))?.value as string[] | undefined) ?? []

async function keep(db: BanciDb, key: FolderKey): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    const [before, earlier] = await Promise.all([joinedFolder(db), earlierKeys(db)])
    if (before && before.id !== key.id) await db.local.put({ key: EARLIER, value: [...new Set([...earlier, before.identity])] })
    await db.local.put({ key: JOINED, value: key })
    await db.local.delete(FOLDER_STATE)
  })
}

export type RootFound = { readonly kind: 'root'; readonly root: FolderRoot } | { readonly kind: 'none' | 'unfinished' | 'newer' } | { readonly kind: FolderFailure }

/** What lies in a place: a folder to join, none yet, or why that cannot be told. */
export async function findRoot(folder: ExchangeFolder): Promise<RootFound> {
  const found = await folder.read(ROOT_FILE)
  if (found.kind === 'absent') return { kind: 'none' }
  if (found.kind !== 'read') return found
  const root = readRoot(found.bytes)
  return typeof root === 'string' ? { kind: root } : { kind: 'root', root }
}

export type Joined = 'joined' | 'wrong-passphrase' | 'altered' | 'unfinished' | 'newer' | 'none' | FolderFailure

export async function joinFolder(desk: Desk, folder: ExchangeFolder, passphrase: string): Promise<Joined> {
  const found = await findRoot(folder)
  if (found.kind !== 'root') return found.kind
  const key = await openRoot(found.root, passphrase)
  if (typeof key === 'string') return key
  await keep(desk.db, key)
  return 'joined'
}

/** Makes the root where there is none. Another PC may do so in the same moment: what lies there in the end is joined. */
export async function makeFolder(desk: Desk, folder: ExchangeFolder, passphrase: string, workFactor?: number): Promise<Joined> {
  const { file } = await makeRoot(desk.random(48), passphrase, workFactor)
  const made = await folder.create(ROOT_FILE, file)
  return made === 'created' || made === 'there' ? joinFolder(desk, folder, passphrase) : made
}

/** Takes part no more; what this PC put there stays for the others, and what is here stays here. */
export async function leaveFolder(db: BanciDb): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    const before = await joinedFolder(db)
    if (before) await db.local.put({ key: EARLIER, value: [...new Set([...(await earlierKeys(db)), before.identity])] })
    await db.local.bulkDelete([JOINED, FOLDER_STATE])
  })
}
