import type { FileToSave, Host, IncomingFile } from '#contract/host.ts'

/** A host under test together with the hand that answers its dialogs and looks at its disk. */
export interface TestedHost {
  readonly host: Host
  /** Bytes of a saved file by its final name; undefined where there is none. */
  read(name: string): Promise<Uint8Array | undefined>
  /** The words of the document that went to the printer last. */
  printed(): Promise<string>
  /** The next pick dialog is answered with this file. */
  willPick(file: IncomingFile): Promise<void>
}

/** A host that asks where to save and sees what becomes of it; a download does neither. */
export interface AskingHost extends TestedHost {
  /** The next save, folder or pick dialog is given up. */
  cancelNext(): Promise<void>
  /** Nobody can write this name until the answer is called: what an open Word does. */
  block(name: string): Promise<() => Promise<void>>
}

export const textFile = (name: string, text: string): FileToSave => ({ name, bytes: new TextEncoder().encode(text) })
