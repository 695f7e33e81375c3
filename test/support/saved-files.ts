import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { FileOnDisk } from './opened-app.ts'

const isUnfinished = (name: string): boolean => name.startsWith('.') || name.endsWith('.part')

/** The folder that this "PC" saves into; a file counts once it stands under its final name. */
export class SavedFiles {
  readonly folder: string

  constructor(profile: string) {
    this.folder = path.join(profile, 'saved')
    mkdirSync(this.folder, { recursive: true })
  }

  names(): readonly string[] {
    return readdirSync(this.folder)
      .filter((name) => !isUnfinished(name))
      .sort()
  }

  async wait(wanted: string | RegExp): Promise<FileOnDisk> {
    for (let tries = 0; tries < 600; tries++) {
      const name = this.names().find((candidate) => (typeof wanted === 'string' ? candidate === wanted : wanted.test(candidate)))
      if (name) {
        const file = path.join(this.folder, name)
        return { name, path: file, bytes: readFileSync(file) }
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`no saved file ${String(wanted)} after 30 s; there are: ${this.names().join(', ') || 'none'}`)
  }
}
