/** The part of the File System Access API that TypeScript's DOM library leaves out. Chrome and Edge have it, others not. */
interface SavePickerOptions {
  readonly suggestedName: string
}

interface FilePickers {
  readonly showSaveFilePicker?: (options: SavePickerOptions) => Promise<FileSystemFileHandle>
  readonly showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

/**
 * What the person chose; undefined when they gave up. 'unavailable' where the browser has no such dialog, or refuses it
 * because the click was too long ago (the paper took its time): then a download is the way.
 */
type Picked<Handle> = Handle | undefined | 'unavailable'

const pickers = (): FilePickers => window as unknown as FilePickers

async function pick<Handle>(ask: (() => Promise<Handle>) | undefined): Promise<Picked<Handle>> {
  if (!ask) return 'unavailable'
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return error.name === 'AbortError' ? undefined : 'unavailable'
  }
}

export function pickPlaceToSave(suggestedName: string): Promise<Picked<FileSystemFileHandle>> {
  const { showSaveFilePicker } = pickers()
  return pick(showSaveFilePicker && (() => showSaveFilePicker({ suggestedName })))
}

export const canPickFolder = (): boolean => pickers().showDirectoryPicker !== undefined

export function pickFolder(): Promise<Picked<FileSystemDirectoryHandle>> {
  const { showDirectoryPicker } = pickers()
  return pick(showDirectoryPicker && (() => showDirectoryPicker({ mode: 'readwrite' })))
}

/** A plain file input, which every browser has; undefined when the person gave up. */
export function pickFileToRead(endings: readonly string[]): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map((ending) => `.${ending}`).join(',')
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}
