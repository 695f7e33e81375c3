/** The opened program: the database, who this PC is, who sits at it, and the only sources of time and chance. */
import { base32nopad } from '@scure/base'
import type { Signer } from '#sync/device.ts'
import type { BanciDb } from './schema.ts'

export interface Desk {
  readonly db: BanciDb
  readonly identity: Signer
  /** Milliseconds since 1970, UTC. */
  now(): number
  random(length: number): Uint8Array
  /** 自报 name of whoever sits here; empty until typed. */
  who(): string
}

/** 16 characters of base32 in lower case: 80 bits of chance. */
export const newId = (desk: Pick<Desk, 'random'>): string => base32nopad.encode(desk.random(10)).toLowerCase()
