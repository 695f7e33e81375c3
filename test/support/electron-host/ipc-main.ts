import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'
import type { Message } from './wire.ts'

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown

export class IpcMain {
  readonly #handlers = new Map<string, Handler>()
  readonly #events = new EventEmitter()

  readonly api = strict('ipcMain', {
    handle: (channel: string, handler: Handler) => {
      if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      this.#handlers.set(channel, handler)
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => void this.#events.on(channel, listener)
  })

  /** Answers an invoke with a reply in Electron's words; a send has none. */
  async receive(message: Message, event: unknown): Promise<Message | undefined> {
    if (message.op === 'send') this.#events.emit(message.channel, event, ...message.args)
    if (message.op !== 'invoke') return undefined
    const { id, channel, args } = message
    try {
      const handler = this.#handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return { op: 'reply', id, ok: true, value: await handler(event, ...args) }
    } catch (error) {
      return { op: 'reply', id, ok: false, value: `Error invoking remote method '${channel}': ${String(error)}` }
    }
  }
}
