import type { Locator, Page } from '@playwright/test'

/** Where a journey runs: the page alone in a browser, or the built shell around it. */
export type Where = 'browser' | 'shell'

export interface FileOnDisk {
  readonly name: string
  readonly path: string
  readonly bytes: Buffer
}

/** One running 班次台 on one "PC" (one profile folder), the same to a test wherever it runs. */
export interface OpenedApp {
  readonly where: Where
  /** Folder that stands for this PC's data; give it to openApp again to start the program anew on the same data. */
  readonly profile: string
  /** Another page after a restart: never keep it in a variable over one. */
  readonly page: Page
  /** Closes the program as a person would and starts it again on the same data. */
  restart(): Promise<void>
  /** Pulls the plug: SIGKILL to the browser's processes, then starts again on the same data. */
  crashAndRestart(): Promise<void>
  close(): Promise<void>
  /** The file that the program saved; waits until one whose name fits is there. Save dialogs are answered with the proposed name. */
  savedFile(name: string | RegExp): Promise<FileOnDisk>
  /** Names of all files saved so far, sorted. */
  savedNames(): Promise<readonly string[]>
  /** The next "pick a file" dialog is answered with this file. Call it before the click. */
  willPick(file: string): Promise<void>
  /** Drops a file from outside onto an element. */
  drop(target: Locator, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>
}
