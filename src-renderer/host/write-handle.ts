import type { SaveFailure } from '#contract/host.ts'

const FAILURE_BY_NAME: Readonly<Record<string, SaveFailure>> = {
  NoModificationAllowedError: 'locked',
  InvalidModificationError: 'locked',
  QuotaExceededError: 'full',
  NotFoundError: 'gone',
  NotAllowedError: 'denied',
  SecurityError: 'denied'
}

/** Chromium writes beside the file and swaps on close, so an old file survives whatever happens before. */
export async function writeHandle(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<'saved' | SaveFailure> {
  try {
    const stream = await handle.createWritable()
    try {
      await stream.write(bytes as Uint8Array<ArrayBuffer>)
      await stream.close()
    } catch (error) {
      await stream.abort().catch(() => undefined)
      throw error
    }
    return 'saved'
  } catch (error) {
    if (error instanceof DOMException) return FAILURE_BY_NAME[error.name] ?? 'failed'
    throw error
  }
}
