import { EventEmitter } from 'node:events'
import type { Page, Request as PageRequest } from '@playwright/test'
import type { ChromiumSide } from './chromium-side.ts'
import { preventable } from './events.ts'
import type { IpcMain } from './ipc-main.ts'
import { PreloadWorld } from './preload-injection.ts'
import type { Schemes } from './schemes.ts'
import { strict } from './strict.ts'
import type { Message } from './wire.ts'

export interface Around {
  readonly chromium: ChromiumSide
  readonly schemes: Schemes
  readonly ipcMain: IpcMain
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

/** One page with its preload; `api` is what the program sees as webContents. */
export class WebContents {
  readonly #around: Around
  readonly #events = new EventEmitter()
  readonly ready: Promise<Page>
  #page: Page | undefined
  #world: PreloadWorld | undefined
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #zoom = 1
  #size: { width: number; height: number }
  /** The program's own loads are no navigations of the page, so nobody is asked about them. */
  #isLoadedByProgram = false

  readonly api = strict('webContents', {
    on: (name: string, listener: (...args: unknown[]) => void) => void this.#events.on(name, listener),
    send: (channel: string, ...args: unknown[]) => void this.#post({ op: 'event', channel, args }),
    setWindowOpenHandler: (handler: OpenHandler) => void (this.#openHandler = handler),
    getURL: () => this.#address(),
    getZoomFactor: () => this.#zoom,
    setZoomFactor: (factor: number) => {
      this.#zoom = factor
      void this.resize(this.#size)
    },
    // What the operating system's dialog does only a test can say, by putting its own function in place.
    print: () => {
      throw new Error('electron stand-in: webContents.print was called and the test gave no answer')
    },
    printToPDF: async ({ preferCSSPageSize = false, printBackground = false }: { preferCSSPageSize?: boolean; printBackground?: boolean }) => (await this.ready).pdf({ preferCSSPageSize, printBackground }),
    reload: () => void this.#reload()
  })

  constructor(around: Around, size: { width: number; height: number }, preload: string | undefined) {
    this.#around = around
    this.#size = size
    this.ready = this.#open(preload)
  }

  async load(address: string): Promise<void> {
    const page = await this.ready
    await this.#around.chromium.grantPermissions(page, address)
    this.#isLoadedByProgram = true
    await page.goto(this.#around.schemes.shown(address)).finally(() => (this.#isLoadedByProgram = false))
  }

  /** A zoomed page sees fewer, larger pixels. */
  async resize(size: { width: number; height: number }): Promise<void> {
    this.#size = size
    const page = await this.ready
    if (!page.isClosed()) await page.setViewportSize({ width: Math.round(size.width / this.#zoom), height: Math.round(size.height / this.#zoom) })
  }

  emit(name: string, ...args: unknown[]): void {
    this.#events.emit(name, ...args)
  }

  async #open(preload: string | undefined): Promise<Page> {
    const page = await this.#around.chromium.newPage(this.#size, (request) => this.#askAbout(request))
    this.#page = page
    if (preload) this.#world = await PreloadWorld.inject(page, preload, (message) => void this.#receive(message))
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Page.enable')
    cdp.on('Page.windowOpen', ({ url }) => this.#askAboutWindow(url))
    // Chromium has opened it before anybody could be asked.
    page.on('popup', (popup) => void popup.close())
    page.on('load', () => this.emit('did-finish-load', {}))
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    return page
  }

  #askAboutWindow(url: string): void {
    if (this.#openHandler({ url: this.#around.schemes.real(url) }).action !== 'deny') throw new Error('electron stand-in: second windows are not emulated')
  }

  #askAbout(request: PageRequest): boolean {
    const url = this.#around.schemes.real(request.url())
    const isMainFrame = request.frame() === this.#page?.mainFrame()
    const event = preventable({ url, isMainFrame, isSameDocument: false })
    if (!this.#isLoadedByProgram || !isMainFrame) {
      this.emit('will-frame-navigate', event)
      if (isMainFrame) this.emit('will-navigate', event)
    }
    if (!event.defaultPrevented) this.emit('did-start-navigation', event)
    return !event.defaultPrevented
  }

  async #receive(message: Message): Promise<void> {
    const event = { sender: this.api, senderFrame: { url: this.#address(), parent: null } }
    const reply = await this.#around.ipcMain.receive(message, event)
    if (reply) await this.#post(reply)
  }

  async #post(message: Message): Promise<void> {
    await this.ready
    await this.#world?.post(message)
  }

  async #reload(): Promise<void> {
    this.#isLoadedByProgram = true
    await (await this.ready).reload().finally(() => (this.#isLoadedByProgram = false))
  }

  #address(): string {
    return this.#page ? this.#around.schemes.real(this.#page.url()) : ''
  }
}
