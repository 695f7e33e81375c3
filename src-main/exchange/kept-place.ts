/**
 * Where this PC exchanges, kept over restarts in a small file of our own. A server's password goes in only as the
 * operating system locked it; where the system locks nothing it is held for this run, and asked for again in the next.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import type { ExchangeServer } from '#contract/exchange-folder.ts'

export type Place = { readonly kind: 'folder'; readonly path: string } | ({ readonly kind: 'server' } & Omit<ExchangeServer, 'password'> & { readonly password?: string })

/** electron's safeStorage, as far as it is needed. */
export interface SecretLock {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(bytes: Buffer): string
}

const stored = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), path: z.string() }),
  z.object({ kind: z.literal('server'), address: z.string(), user: z.string(), locked: z.optional(z.string()) })
])

export class KeptPlace {
  readonly #file: string
  readonly #lock: SecretLock
  #place: Place | undefined

  constructor(file: string, lock: SecretLock) {
    this.#file = file
    this.#lock = lock
    this.#place = this.#read()
  }

  get(): Place | undefined {
    return this.#place
  }

  keep(place: Place): void {
    this.#place = place
    let kept: z.infer<typeof stored>
    if (place.kind === 'folder') kept = place
    else {
      const { password, ...server } = place
      kept = { ...server, ...(password !== undefined && this.#lock.isEncryptionAvailable() ? { locked: this.#lock.encryptString(password).toString('base64') } : {}) }
    }
    mkdirSync(path.dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.part`, JSON.stringify(kept), { mode: 0o600 })
    renameSync(`${this.#file}.part`, this.#file)
  }

  forget(): void {
    this.#place = undefined
    rmSync(this.#file, { force: true })
  }

  #read(): Place | undefined {
    try {
      const kept = stored.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
      if (kept.kind === 'folder') return kept
      const { locked, ...server } = kept
      return { ...server, ...(locked && this.#lock.isEncryptionAvailable() ? { password: this.#lock.decryptString(Buffer.from(locked, 'base64')) } : {}) }
    } catch {
      // Nothing kept, or damaged, or locked by another user of this PC: a person chooses again.
      return undefined
    }
  }
}
