/**
 * contextBridge between the preload's isolated world and the page's: runs once in each. Functions become handles, promises
 * are settled across, and calls go over as synchronous DOM events whose detail Chromium clones from world to world.
 * One function without outer names, because its source is injected into Chromium.
 */
export interface Bridge {
  expose(key: string, api: unknown): void
}

export function createBridge(channel: string, side: 'page' | 'preload'): Bridge {
  type Packet =
    | { op: 'call'; id: number; args: unknown[] }
    | { op: 'return'; ok: boolean; value: unknown }
    | { op: 'settle'; id: number; ok: boolean; value: unknown }
    | { op: 'expose'; key: string; api: unknown }
  type Waiting = { resolve(value: unknown): void; reject(error: unknown): void }

  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const promises = new Map<number, Waiting>()
  let lastId = 0
  let returned: Extract<Packet, { op: 'return' }> | undefined

  const send = (packet: Packet): void => void dispatchEvent(new CustomEvent(channel + (side === 'page' ? 'preload' : 'page'), { detail: packet }))
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
  const isPlain = (value: unknown): value is Record<string, unknown> => {
    if (typeof value !== 'object' || value === null) return false
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === null || Object.getPrototypeOf(prototype) === null
  }

  const handOver = (value: unknown): unknown => {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...args: unknown[]) => unknown)
      return { $function: lastId }
    }
    if (value instanceof Promise) {
      const id = ++lastId
      value.then(
        (result) => send({ op: 'settle', id, ok: true, value: handOver(result) }),
        (error: unknown) => send({ op: 'settle', id, ok: false, value: messageOf(error) })
      )
      return { $promise: id }
    }
    if (Array.isArray(value)) return value.map(handOver)
    return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, handOver(inner)])) : value
  }
  const takeOver = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(takeOver)
    if (!isPlain(value)) return value
    const { $function, $promise } = value
    if (typeof $function === 'number') return (...args: unknown[]) => callAcross($function, args)
    if (typeof $promise === 'number') return new Promise((resolve, reject) => promises.set($promise, { resolve, reject }))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, takeOver(inner)]))
  }
  const sendAndReturn = (packet: Packet): unknown => {
    returned = undefined
    send(packet)
    const answer = returned as Extract<Packet, { op: 'return' }> | undefined
    if (!answer) throw new Error('electron stand-in: nobody answered over contextBridge')
    if (!answer.ok) throw new Error(String(answer.value))
    return takeOver(answer.value)
  }
  const callAcross = (id: number, args: unknown[]): unknown => sendAndReturn({ op: 'call', id, args: handOver(args) as unknown[] })

  const deepFreeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    Object.values(value).forEach(deepFreeze)
    return Object.freeze(value)
  }
  const exposeHere = (key: string, api: unknown): void => {
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, key, { value: deepFreeze(takeOver(api)), enumerable: true })
  }
  const answering = (work: () => unknown): void => {
    try {
      const value = handOver(work())
      send({ op: 'return', ok: true, value })
    } catch (error) {
      send({ op: 'return', ok: false, value: messageOf(error) })
    }
  }

  addEventListener(channel + side, (event) => {
    const packet = (event as CustomEvent<Packet>).detail
    if (packet.op === 'return') returned = packet
    else if (packet.op === 'call') answering(() => functions.get(packet.id)?.(...(takeOver(packet.args) as unknown[])))
    else if (packet.op === 'expose') answering(() => exposeHere(packet.key, packet.api))
    else {
      const waiting = promises.get(packet.id)
      promises.delete(packet.id)
      if (packet.ok) waiting?.resolve(takeOver(packet.value))
      else waiting?.reject(new Error(String(packet.value)))
    }
  })
  return { expose: (key, api) => void sendAndReturn({ op: 'expose', key, api: handOver(api) }) }
}
