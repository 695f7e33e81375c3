/** A host that lives in a page, as if it lived here: calls and bytes go over as text. */
import type { Page } from '@playwright/test'
import type { Host } from '#contract/host.ts'
import { createWire } from '../electron-host/wire.ts'

const wire = createWire()

/** `name` is the global under which the page has it. */
export function hostInPage(page: () => Page, name: string): Host {
  const call = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    // As text, because the page's CSP forbids it to build functions from strings; Playwright's own evaluation may.
    const source = `(async () => {
      const wire = (${createWire.toString()})()
      return wire.pack(await window[${JSON.stringify(name)}][${JSON.stringify(method)}](...wire.unpack(${JSON.stringify(wire.pack(args))})))
    })()`
    return wire.unpack(await page().evaluate<string>(source))
  }
  return new Proxy({} as Host, { get: (_target, method) => (method === 'then' ? undefined : (...args: unknown[]) => call(String(method), args)) })
}
