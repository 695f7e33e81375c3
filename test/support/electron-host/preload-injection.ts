/** Puts the program's real preload into an isolated world of the page, and carries messages between it and main. */
import { existsSync, readFileSync } from 'node:fs'
import type { CDPSession, Page } from '@playwright/test'
import { createBridge } from './context-bridge.ts'
import { POST, RECEIVE, runPreload, type WorldInfo } from './preload-world.ts'
import { createWire, type Message } from './wire.ts'

const WORLD = 'Electron Isolated Context'
const wire = createWire()

/** Only the main frame gets a preload (nodeIntegrationInSubFrames is off), and never the empty page before the first. */
const IN_MAIN_FRAME = "if (self === top && location.href !== 'about:blank') "

export class PreloadWorld {
  readonly #cdp: CDPSession
  #context: number | undefined

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp
  }

  static async inject(page: Page, preload: string, receive: (message: Message) => void): Promise<PreloadWorld> {
    if (!existsSync(preload)) throw new Error(`Unable to load preload script: ${preload}`)
    const cdp = await page.context().newCDPSession(page)
    const world = new PreloadWorld(cdp)
    await cdp.send('Page.enable')
    const mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && (context.auxData as { frameId?: string } | undefined)?.frameId === mainFrame) world.#context = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === POST) receive(wire.unpack(payload) as Message)
    })
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: POST, executionContextName: WORLD })

    const channel = JSON.stringify(`bridge-${Math.random().toString(36).slice(2)}-`)
    const info: WorldInfo = { post: POST, receive: RECEIVE, platform: process.platform }
    const source = readFileSync(preload, 'utf8')
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `${IN_MAIN_FRAME}(${createBridge.toString()})(${channel}, 'page')` })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: `${IN_MAIN_FRAME}(${runPreload.toString()})(${JSON.stringify(info)}, (${createWire.toString()})(), (${createBridge.toString()})(${channel}, 'preload'), function (require, module, exports, process) {\n${source}\n})`
    })
    return world
  }

  async post(message: Message): Promise<void> {
    const expression = `${RECEIVE}(${JSON.stringify(wire.pack(message))})`
    // The page may have been closed or reloaded since; Electron drops such answers too.
    if (this.#context !== undefined) await this.#cdp.send('Runtime.evaluate', { contextId: this.#context, expression }).catch(() => undefined)
  }
}
