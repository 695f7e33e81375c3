/**
 * What crosses between page and main, as text: plain values, dates, byte arrays, maps, sets, errors; functions are
 * refused with Electron's own words. One function without outer names, because its source also runs inside Chromium.
 */
export interface Wire {
  pack(value: unknown): string
  unpack(text: string): unknown
}

export function createWire(): Wire {
  type Tagged = { $: string; kind?: string; value?: unknown }
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  // By tag, not by instanceof: a test, the main bundle and an isolated world each have their own Date and Map.
  const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)

  const encodeObject = (value: object, encode: (inner: unknown) => unknown): unknown => {
    if (ArrayBuffer.isView(value)) return { $: 'bytes', kind: kindOf(value), value: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    const kind = kindOf(value)
    if (kind === 'ArrayBuffer') return { $: 'bytes', kind, value: toBase64(new Uint8Array(value as ArrayBuffer)) }
    if (kind === 'Array') return (value as unknown[]).map(encode)
    if (kind === 'Date') return { $: 'date', value: String((value as Date).getTime()) }
    if (kind === 'Map') return { $: 'map', value: [...(value as Map<unknown, unknown>)].map(encode) }
    if (kind === 'Set') return { $: 'set', value: [...(value as Set<unknown>)].map(encode) }
    if (kind === 'Error') return { $: 'error', value: (value as Error).message }
    if (kind !== 'Object') throw new Error('An object could not be cloned.')
    return { $: 'object', value: Object.entries(value).map(([key, inner]) => [key, encode(inner)]) }
  }
  const encodeWithin = (parents: readonly unknown[]) => (value: unknown): unknown => {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', value: Object.is(value, -0) ? '-0' : String(value) }
    if (typeof value === 'bigint') return { $: 'bigint', value: String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (parents.includes(value)) throw new Error('electron stand-in: cyclic values are not emulated')
    return encodeObject(value, encodeWithin([...parents, value]))
  }
  const decodeBytes = (kind: string, bytes: Uint8Array): unknown => {
    if (kind === 'ArrayBuffer') return bytes.buffer
    if (kind === 'Uint8Array') return bytes
    const Kind = (globalThis as unknown as Record<string, new (buffer: ArrayBufferLike) => unknown>)[kind]
    return Kind ? new Kind(bytes.buffer) : bytes
  }
  const decode = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    const tagged = value as Tagged
    if (tagged.$ === 'bytes') return decodeBytes(String(tagged.kind), fromBase64(String(tagged.value)))
    if (tagged.$ === 'undefined') return undefined
    if (tagged.$ === 'number') return Number(tagged.value)
    if (tagged.$ === 'bigint') return BigInt(String(tagged.value))
    if (tagged.$ === 'date') return new Date(Number(tagged.value))
    if (tagged.$ === 'error') return new Error(String(tagged.value))
    const inner = (tagged.value as unknown[]).map(decode)
    if (tagged.$ === 'set') return new Set(inner)
    if (tagged.$ === 'map') return new Map(inner as [unknown, unknown][])
    return Object.fromEntries(inner as [string, unknown][])
  }
  return { pack: (value) => JSON.stringify(encodeWithin([])(value)), unpack: (text) => decode(JSON.parse(text)) }
}

/** Between preload and main, in both directions. */
export type Message =
  | { readonly op: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly op: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly op: 'reply'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly op: 'event'; readonly channel: string; readonly args: readonly unknown[] }
