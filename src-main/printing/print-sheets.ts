/** Documents on their way to the printer: in memory only, each under an address that is served once and guessed by nobody. */
import { randomUUID } from 'node:crypto'
import { APP_PAGE } from '#main/guard/app-origin.ts'

/** A paper has styles and pictures of its own, and nothing else; above all no script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export class PrintSheets {
  readonly #htmlByAddress = new Map<string, string>()

  put(html: string): string {
    const address = new URL(`/print/${randomUUID()}`, APP_PAGE).href
    this.#htmlByAddress.set(address, html)
    return address
  }

  response(address: string): Response | undefined {
    const html = this.#htmlByAddress.get(address)
    this.#htmlByAddress.delete(address)
    return html === undefined ? undefined : new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' } })
  }
}
