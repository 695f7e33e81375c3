import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { preventable } from './events.ts'
import { strict } from './strict.ts'

export interface RunFacts {
  readonly root: string
  readonly name: string
  readonly version: string
  readonly userDataDir: string
  readonly args: readonly string[]
  readonly folder: string
}

/** Who holds the lock of a data folder: one run at a time, as between processes. */
const runByDataFolder = new Map<string, AppState>()

/** The life of one run: ready, quitting, gone. */
export class AppState {
  readonly #facts: RunFacts
  readonly #paths = new Map<string, string>()
  readonly #whenReady: Promise<void>
  readonly events = new EventEmitter()
  becomeReady!: () => void
  /** Closes all windows; answers whether none stayed. */
  closeWindows: () => Promise<boolean> = async () => true
  /** Puts Chromium away at the very end. */
  finish: () => Promise<void> = async () => {}
  #isQuitting = false
  readonly gone: Promise<void>
  #nowGone!: () => void

  constructor(facts: RunFacts) {
    this.#facts = facts
    this.#whenReady = new Promise((resolve) => (this.becomeReady = resolve))
    this.gone = new Promise((resolve) => (this.#nowGone = resolve))
    for (const name of ['userData', 'documents', 'logs', 'temp']) this.#paths.set(name, name === 'userData' ? facts.userDataDir : path.join(facts.userDataDir, name))
  }

  readonly api = strict('app', {
    name: '',
    isPackaged: false,
    getVersion: () => this.#facts.version,
    getAppPath: () => this.#facts.root,
    getPath: (name: string) => {
      const folder = this.#paths.get(name)
      if (!folder) throw new Error(`Failed to get '${name}' path`)
      mkdirSync(folder, { recursive: true })
      return folder
    },
    setPath: (name: string, folder: string) => void this.#paths.set(name, folder),
    commandLine: strict('app.commandLine', { hasSwitch: (name: string) => ['user-data-dir', ...this.#facts.args.map((arg) => arg.replace(/^--|=.*$/g, ''))].includes(name) }),
    requestSingleInstanceLock: () => this.#takeLock(),
    whenReady: () => this.#whenReady,
    on: (name: string, listener: (...args: unknown[]) => void) => void this.events.on(name, listener),
    once: (name: string, listener: (...args: unknown[]) => void) => void this.events.once(name, listener),
    quit: () => void this.quit()
  })

  async quit(): Promise<void> {
    if (this.#isQuitting) return this.gone
    this.#isQuitting = true
    const event = preventable({})
    this.events.emit('before-quit', event)
    if (event.defaultPrevented || !(await this.closeWindows())) {
      this.#isQuitting = false
      return
    }
    if (runByDataFolder.get(this.#facts.userDataDir) === this) runByDataFolder.delete(this.#facts.userDataDir)
    await this.finish()
    this.#nowGone()
  }

  allWindowsClosed(): void {
    if (this.#isQuitting) return
    if (this.events.listenerCount('window-all-closed') > 0) this.events.emit('window-all-closed')
    else void this.quit()
  }

  #takeLock(): boolean {
    const holder = runByDataFolder.get(this.#facts.userDataDir)
    if (!holder) {
      runByDataFolder.set(this.#facts.userDataDir, this)
      return true
    }
    holder.events.emit('second-instance', {}, ['electron', this.#facts.root, ...this.#facts.args], this.#facts.folder)
    return false
  }
}
