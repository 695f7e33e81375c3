/** Calls of the exchange folder inside a round: the first that fails ends the round, which goes on where it was next time. */
import type { ExchangeFolder, FolderEntry } from '#contract/exchange-folder.ts'
import type { RoundStop } from './state.ts'

/** Caught by the round alone, which returns it as a value; a round is deep, and each of its calls may be the last. */
export class RoundStopped extends Error {
  constructor(readonly why: RoundStop) {
    super(why)
  }
}

export async function listFolder(folder: ExchangeFolder, path: string): Promise<readonly FolderEntry[]> {
  const found = await folder.list(path)
  if (found.kind !== 'listed') throw new RoundStopped(found.kind)
  return found.entries
}

/** undefined where it is not there any more. */
export async function readFolder(folder: ExchangeFolder, path: string): Promise<Uint8Array | undefined> {
  const found = await folder.read(path)
  if (found.kind === 'read') return found.bytes
  if (found.kind === 'absent') return undefined
  throw new RoundStopped(found.kind)
}

export async function replaceFile(folder: ExchangeFolder, path: string, bytes: Uint8Array): Promise<void> {
  const done = await folder.replace(path, bytes)
  if (done !== 'replaced') throw new RoundStopped(done)
}

/** Encrypted anew, the same work never has the same name twice: what stands there is looked at as any other file, later. */
export async function createFile(folder: ExchangeFolder, path: string, bytes: Uint8Array): Promise<void> {
  const done = await folder.create(path, bytes)
  if (done !== 'created') throw new RoundStopped(done === 'there' ? 'busy' : done)
}

export async function removeFile(folder: ExchangeFolder, path: string): Promise<void> {
  const done = await folder.remove(path)
  if (done !== 'removed') throw new RoundStopped(done)
}
