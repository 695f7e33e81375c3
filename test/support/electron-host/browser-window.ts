import { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'
import { preventable } from './events.ts'
import { strict } from './strict.ts'
import { WebContents, type Around } from './web-contents.ts'

interface WindowOptions {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: { readonly preload?: string; readonly sandbox?: boolean; readonly contextIsolation?: boolean; readonly nodeIntegration?: boolean }
}

/** The windows of one run, and what happens when the last has gone. */
export class Windows {
  readonly all = new Set<StandInWindow>()
  readonly #around: Around
  readonly #allClosed: () => void

  constructor(around: Around, allClosed: () => void) {
    this.#around = around
    this.#allClosed = allClosed
  }

  open(options: WindowOptions): StandInWindow {
    const window = new StandInWindow(this.#around, options, () => {
      this.all.delete(window)
      if (this.all.size === 0) this.#allClosed()
    })
    this.all.add(window)
    return window
  }
}

export class StandInWindow {
  readonly #events = new EventEmitter()
  readonly #contents: WebContents
  readonly options: WindowOptions
  readonly #forget: () => void
  #bounds: { x: number; y: number; width: number; height: number }
  #isMaximized = false
  #isMinimized = false
  #isVisible: boolean
  #isGone = false

  readonly api = strict('BrowserWindow', {
    on: (name: string, listener: (...args: unknown[]) => void) => void this.#events.on(name, listener),
    once: (name: string, listener: (...args: unknown[]) => void) => void this.#events.once(name, listener),
    loadURL: (address: string) => this.#contents.load(address),
    close: () => this.close(),
    show: () => void (this.#isVisible = true),
    focus: () => this.#events.emit('focus'),
    isVisible: () => this.#isVisible,
    isMinimized: () => this.#isMinimized,
    minimize: () => void (this.#isMinimized = true),
    restore: () => void (this.#isMinimized = false),
    isMaximized: () => this.#isMaximized,
    maximize: () => void (this.#isMaximized = true),
    getNormalBounds: () => ({ ...this.#bounds }),
    setBounds: (bounds: Partial<{ x: number; y: number; width: number; height: number }>) => {
      this.#bounds = { ...this.#bounds, ...bounds }
      void this.#contents.resize(this.#bounds)
    }
  })

  constructor(around: Around, options: WindowOptions, forget: () => void) {
    const { preload, sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {}
    if (sandbox === false || contextIsolation === false || nodeIntegration === true) throw new Error('electron stand-in: only sandboxed windows with context isolation are emulated')
    this.options = options
    this.#forget = forget
    this.#isVisible = options.show !== false
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.#contents = new WebContents(around, this.#bounds, preload)
    Object.assign(this.api, { webContents: this.#contents.api })
    this.#contents.api.on('did-finish-load', () => this.#events.emit('ready-to-show'))
    void this.#contents.ready.then((page) => page.on('close', () => this.#gone()))
  }

  page(): Promise<Page> {
    return this.#contents.ready
  }

  async close(): Promise<void> {
    const event = preventable({})
    this.#events.emit('close', event)
    if (!event.defaultPrevented) await (await this.#contents.ready).close()
  }

  #gone(): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#events.emit('closed')
    this.#forget()
  }
}
