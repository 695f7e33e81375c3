import type { SaveFailure } from '#contract/host.ts'

const FAILURE_BY_NAME: Readonly<Record<string, SaveFailure>> = {
  NoModificationAllowedError: 'locked',
  InvalidModificationError: 'locked',
  QuotaExceededError: 'full',
  NotFoundError: 'gone',
  NotAllowedError: 'denied',
  SecurityError: 'denied'
}

/** Chromium writes beside the file and swaps on close, so an old file survives whatever happens before. Throws DOMException. */
export async function writeWhole(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable()
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>)
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    throw error
  }
}

/** The same with failures as the neck names them. */
export async function writeHandle(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<'saved' | SaveFailure> {
  try {
    await writeWhole(handle, bytes)
    return 'saved'
  } catch (error) {
    if (error instanceof DOMException) return FAILURE_BY_NAME[error.name] ?? 'failed'
    throw error
  }
}

/** As the shell looks before it writes one of many: what is held there, or was changed there, stays. */
export async function standsThere(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<'nothing' | 'same' | 'taken' | SaveFailure> {
  try {
    const handle = await folder.getFileHandle(name)
    const there = new Uint8Array(await (await handle.getFile()).arrayBuffer())
    if (there.length === bytes.length && there.every((byte, at) => byte === bytes[at])) return 'same'
    const stream = await handle.createWritable()
    await stream.abort()
    return 'taken'
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return error.name === 'NotFoundError' ? 'nothing' : (FAILURE_BY_NAME[error.name] ?? 'failed')
  }
}
