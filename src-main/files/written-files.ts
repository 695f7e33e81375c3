import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { shell } from 'electron'
import type { SavedFile } from '#contract/host.ts'

/**
 * The files written in this run, by ids that mean nothing outside it. The page can have only these opened: an id that
 * was never given out opens nothing, and a path is never asked for.
 */
export class WrittenFiles {
  readonly #pathById = new Map<string, string>()

  add(file: string): SavedFile {
    const id = randomUUID()
    this.#pathById.set(id, file)
    return { id, name: path.basename(file) }
  }

  /** In Word, WPS or whatever the PC uses. */
  async open(id: string): Promise<boolean> {
    const file = this.#pathById.get(id)
    // shell.openPath answers with an error text, or with nothing when it went well.
    return file !== undefined && existsSync(file) && (await shell.openPath(file)) === ''
  }

  /** In its folder, selected. */
  async show(id: string): Promise<boolean> {
    const file = this.#pathById.get(id)
    if (file === undefined || !existsSync(file)) return false
    shell.showItemInFolder(file)
    return true
  }
}
