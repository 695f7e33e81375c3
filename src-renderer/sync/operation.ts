/** One saved intent on one record. Everything that is exchanged, undone and shown as history is made of these. */
import type { Scalar, SealKind } from '#domain/field.ts'

/** A value encrypted for one kind of reader; see seal.ts. Equal plaintexts of one field of one record have equal boxes. */
export interface Sealed {
  readonly seal: SealKind
  /** First 16 hex digits of the key's SHA-256. */
  readonly key: string
  /** base64 of the AES-SIV ciphertext. */
  readonly box: string
}

export type Value = Scalar | Sealed
export const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'box' in value

/** `DEVICE:n`, the name of one operation within its class. */
export type Dot = string
export const dotOf = (device: string, n: number): Dot => `${device}:${n}`
/** Whether `dot` is `dotOf(device, n)`; makes no string, because a merge asks it once an edit. */
export function isDotOf(dot: Dot, device: string, n: number): boolean {
  let left = n
  let at = dot.length - 1
  for (; left > 0; at--, left = Math.floor(left / 10)) if (dot.charCodeAt(at) !== 48 + (left % 10)) return false
  return at === device.length && dot.startsWith(device)
}
export function readDot(dot: Dot): { device: string; n: number } {
  const at = dot.lastIndexOf(':')
  return { device: dot.slice(0, at), n: Number(dot.slice(at + 1)) }
}

/** Why it was written; `undo:BATCH` for an undo, `again:…` for what was written under another name before (written-again.ts). Shown in 历史. */
export type Why = 'edit' | 'roster' | 'new' | 'copy' | 'demo' | 'resolve' | 'reserve' | 'export' | 'extract' | `undo:${string}` | `again:${string}`

export interface Operation {
  /** Per device and class, from 1, without gaps. */
  readonly n: number
  /** Hybrid clock, see clock.ts. */
  readonly t: number
  /** Who sat at the PC, as typed into 设置; 自报, not verified. */
  readonly u: string
  /** Batch: operations of one intent share it. */
  readonly b: string
  readonly w: string
  /** TABLE/ID */
  readonly r: string
  /** Fields set; null clears. A delete sets only `_del`. */
  readonly s: Readonly<Record<string, Value>>
  /** Heads overwritten, per field; a field that had none is left out. */
  readonly o?: Readonly<Record<string, readonly Dot[]>>
  /** On a delete: every head of the record its author had seen. */
  readonly seen?: readonly Dot[]
}

/** An operation and the PC that wrote it. */
export interface Written {
  readonly device: string
  readonly op: Operation
}

/** The field that says a record was deleted. */
export const DELETED = '_del'

export const recordOf = (op: Operation): { table: string; id: string } => {
  const at = op.r.indexOf('/')
  return { table: op.r.slice(0, at), id: op.r.slice(at + 1) }
}

/**
 * The batch named after its first operation: nobody else writes with that device and stamp, and a segment stores such a
 * name in one bit where a random one costs 16 bytes a save.
 */
export const batchOf = (device: string, t: number): string => `${device}.${t.toString(36)}`
