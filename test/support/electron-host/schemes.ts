/**
 * Custom schemes. Chromium does not know app://, so app://banci/x is shown to it as https://app--banci.stand-in.test/x: a
 * secure origin of its own as well. Addresses are turned back before main sees them.
 */
const SHOWN_AS = /^https:\/\/([a-z][a-z0-9+.]*)--([^/:]*)\.stand-in\.test(?=[/?#]|$)/i

export class Schemes {
  readonly #registered = new Set<string>()
  readonly #handlers = new Map<string, (request: Request) => Response | Promise<Response>>()

  register(scheme: string): void {
    this.#registered.add(scheme)
  }

  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    if (this.#handlers.has(scheme)) throw new Error(`electron stand-in: the scheme ${scheme} has a handler already`)
    if (!this.#registered.has(scheme)) throw new Error(`electron stand-in: ${scheme} must be registered as privileged before ready`)
    this.#handlers.set(scheme, handler)
  }

  handlerOf(address: string): ((request: Request) => Response | Promise<Response>) | undefined {
    return this.#handlers.get(address.slice(0, address.indexOf(':')))
  }

  /** As Chromium is shown it. */
  shown(address: string): string {
    const parts = /^([a-z][a-z0-9+.]*):\/\/([^/?#]*)(.*)$/i.exec(address)
    return parts?.[1] && this.#registered.has(parts[1]) ? `https://${parts[1]}--${parts[2]}.stand-in.test${parts[3]}` : address
  }

  /** As the program knows it. */
  real(address: string): string {
    return address.replace(SHOWN_AS, '$1://$2')
  }
}
