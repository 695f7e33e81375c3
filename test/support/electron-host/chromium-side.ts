/** Chromium under the stand-in: opened with the first window, its requests answered by the program's own handlers. */
import type { BrowserContext, Page, Request as PageRequest, Route } from '@playwright/test'
import { openChromium } from '../chromium.ts'
import type { Schemes } from './schemes.ts'
import type { SessionState } from './session.ts'

/** What a window wants to know about a request of its page. Answers whether it may go on. */
export type NavigationAsked = (request: PageRequest) => boolean

/** Electron's permission names, and what Chromium's own protocol calls them. */
const PERMISSIONS = {
  'persistent-storage': 'durableStorage',
  'clipboard-read': 'clipboardReadWrite',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  notifications: 'notifications',
  geolocation: 'geolocation',
  midi: 'midi'
} as const

async function answerByHandler(route: Route, handler: (request: Request) => Response | Promise<Response>, address: string): Promise<void> {
  const request = route.request()
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'))
  const response = await handler(new Request(address, { method: request.method(), headers }))
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) })
}

export class ChromiumSide {
  readonly #userData: string
  readonly #schemes: Schemes
  readonly #session: SessionState
  readonly #asked = new Map<Page, NavigationAsked>()
  #context: Promise<BrowserContext> | undefined
  #isFirstPageTaken = false

  constructor(userData: string, schemes: Schemes, session: SessionState) {
    this.#userData = userData
    this.#schemes = schemes
    this.#session = session
  }

  async newPage(size: { width: number; height: number }, asked: NavigationAsked): Promise<Page> {
    const context = await (this.#context ??= this.#open(size))
    const first = this.#isFirstPageTaken ? undefined : context.pages()[0]
    this.#isFirstPageTaken = true
    const page = first ?? (await context.newPage())
    this.#asked.set(page, asked)
    return page
  }

  context(): Promise<BrowserContext> {
    if (!this.#context) throw new Error('electron stand-in: no window has been opened yet')
    return this.#context
  }

  /** Asks the program's handlers once per origin, before its first page loads, and lets Chromium refuse the rest. */
  async grantPermissions(page: Page, address: string): Promise<void> {
    const permissions: string[] = []
    for (const [name, inChromium] of Object.entries(PERMISSIONS)) if (await this.#session.isGranted(name, address)) permissions.push(inChromium)
    // Kept open: Chromium takes the grants back together with the session that gave them.
    const cdp = await page.context().newCDPSession(page)
    const { origin } = new URL(this.#schemes.shown(address))
    if (origin !== 'null') await cdp.send('Browser.grantPermissions', { origin, permissions: permissions as never })
  }

  async close(): Promise<void> {
    const context = await this.#context
    await context?.close()
  }

  async #open(size: { width: number; height: number }): Promise<BrowserContext> {
    const context = await openChromium(this.#userData, size)
    await context.route(/.*/, (route) => this.#route(route))
    return context
  }

  #mayNavigate(request: PageRequest): boolean {
    try {
      return this.#asked.get(request.frame().page())?.(request) !== false
    } catch {
      // The request of a window that opened a moment ago and is being closed again: it has no frame yet.
      return false
    }
  }

  async #route(route: Route): Promise<void> {
    const request = route.request()
    const address = this.#schemes.real(request.url())
    if (request.isNavigationRequest() && !this.#mayNavigate(request)) return route.abort('aborted')
    if (await this.#session.isCancelled(address)) return route.abort('blockedbyclient')
    const handler = this.#schemes.handlerOf(address)
    if (handler) return answerByHandler(route, handler, address)
    return /^(data|blob):/.test(address) ? route.continue() : route.abort('internetdisconnected')
  }
}
