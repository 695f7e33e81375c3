/** Files that the program was started with: by double click, or by a second start that handed its arguments over. */
import type { BrowserWindow } from 'electron'
import { FILE_OPENED_CHANNEL } from '#contract/calls.ts'
import { sayUnreadable } from './pick-file.ts'
import { readGiven } from './read-given.ts'

/** Keeps the files until the page listens: they arrive before it has loaded. */
export class OpenedFromOutside {
  #waiting: string[] = []
  #isListening = false
  readonly #window: BrowserWindow

  constructor(window: BrowserWindow) {
    this.#window = window
  }

  offer(files: readonly string[]): void {
    this.#waiting.push(...files)
    if (this.#isListening) void this.#deliver()
  }

  pageListens(): void {
    this.#isListening = true
    void this.#deliver()
  }

  /** A reload: what comes now waits for the new page. */
  pageLeft(): void {
    this.#isListening = false
  }

  async #deliver(): Promise<void> {
    const files = this.#waiting
    this.#waiting = []
    for (const file of files) {
      const outcome = await readGiven(file)
      if (outcome.kind === 'read') this.#window.webContents.send(FILE_OPENED_CHANNEL, outcome.file)
      else await sayUnreadable(this.#window, outcome.sentence)
    }
  }
}
