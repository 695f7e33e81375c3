/**
 * Runs in the preload's isolated world: the part of `electron` that a sandboxed preload may require. One function without
 * outer names, because its source is injected into Chromium.
 */
import type { Bridge } from './context-bridge.ts'
import type { Message, Wire } from './wire.ts'

/** How main posts a message into the world. */
export const RECEIVE = '__electronStandInReceive'
/** The binding through which the world posts to main. */
export const POST = '__electronStandInPost'

export interface WorldInfo {
  readonly post: string
  readonly receive: string
  readonly platform: string
}

type PreloadSource = (require: unknown, module: unknown, exports: unknown, process: unknown) => void

export function runPreload(info: WorldInfo, wire: Wire, bridge: Bridge, preload: PreloadSource): void {
  type Listener = (event: unknown, ...args: unknown[]) => void
  const world = globalThis as unknown as Record<string, unknown>
  const listeners = new Map<string, Set<Listener>>()
  const replies = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let lastId = 0

  const strictly = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === 'symbol' || key in object) return Reflect.get(object, key) as unknown
        throw new Error(`electron stand-in: ${name}.${key} is not emulated`)
      }
    })
  const post = (message: Message): void => (world[info.post] as (text: string) => void)(wire.pack(message))

  const ipcRenderer = strictly('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        post({ op: 'invoke', id, channel, args })
        replies.set(id, { resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) => post({ op: 'send', channel, args }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener)
    }
  })
  world[info.receive] = (text: string): void => {
    const message = wire.unpack(text) as Message
    if (message.op === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...message.args)
    } else if (message.op === 'reply') {
      const waiting = replies.get(message.id)
      replies.delete(message.id)
      if (message.ok) waiting?.resolve(message.value)
      else waiting?.reject(new Error(String(message.value)))
    }
  }

  const electron = strictly('electron (sandboxed preload)', {
    contextBridge: strictly('contextBridge', { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) }),
    ipcRenderer
  })
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, { platform: info.platform, sandboxed: true, contextIsolated: true, env: {} })
}
