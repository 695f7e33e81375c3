/** Our own engine, without a database: every file is signed, checked, planned with all its preview shows, and only then taken. */
import { signerOf, type Verify } from '#sync/device.ts'
import { conflictsOf, visible } from '#sync/heads.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import type { PackageKind } from '#sync/manifest.ts'
import { readPackage } from '#sync/package-read.ts'
import { writePackage } from '#sync/package-write.ts'
import type { Have } from '#sync/ranges.ts'
import type { Value } from '#sync/operation.ts'
import { isSigned } from '#sync/segment.ts'
import { verifyNatively } from '#worker/verify.ts'
import { timed } from '../figures.ts'
import { cellName, inGroups, type Cell, type Desk, type Rival, type Save } from './rival.ts'

const CLS = 'class'
const START = Date.UTC(2026, 8, 1)

export class BanciDesk implements Desk {
  readonly replica: MemoryReplica
  readonly #signer
  #marked: Have | undefined
  #now = START

  constructor(desk: number) {
    this.#signer = signerOf(new Uint8Array(32).fill(desk))
    this.replica = new MemoryReplica(this.#signer)
  }

  save(saves: readonly Save[], together: number): void {
    for (const group of inGroups(saves, together)) {
      this.#now += 30_000
      this.replica.writeTogether(CLS, group.map(({ r, s }) => [r, s as Record<string, Value>]), { person: '王老师', why: 'edit', now: this.#now })
    }
  }
  whole(): Promise<Uint8Array> {
    return this.#pack('full', [])
  }
  mark(): void {
    this.#marked = this.replica.held(CLS).have
  }
  delta(): Promise<Uint8Array> {
    return this.#pack('delta', [this.#marked])
  }
  async #pack(kind: PackageKind, acks: readonly (Have | undefined)[]): Promise<Uint8Array> {
    const input = { id: 'bench', kind, createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes: [await this.replica.toSend(CLS, acks)] }
    const written = await writePackage(input, this.#signer, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    return written.bytes
  }

  async take(delta: Uint8Array, verify: Verify = verifyNatively): Promise<void> {
    const pkg = await readPackage(delta, { verify })
    if (pkg.kind === 'refused') throw new Error(pkg.code)
    const plan = await planImport(pkg, this.replica, { now: this.#now })
    if (plan.kind === 'refused') throw new Error(plan.code)
    this.replica.accept(plan)
  }

  cells(): ReadonlyMap<string, Cell> {
    return new Map([...this.replica.held(CLS).records].flatMap(([r, record]) => [...record.keys()].map((field) => [cellName(r, field), visible(record, field) as Cell] as const)))
  }
  conflicts(): number {
    return [...this.replica.held(CLS).records.values()].reduce((sum, record) => sum + conflictsOf(record).length, 0)
  }
}

export const banci: Rival = {
  name: '班次台',
  keepsPast: true,
  create: (desk) => new BanciDesk(desk),
  async load(whole, desk) {
    const loaded = new BanciDesk(desk)
    await loaded.take(whole)
    return loaded
  }
}

/** Milliseconds of the part of `take` that only proves whose words these are. */
export async function signatureMs(delta: Uint8Array): Promise<number> {
  const pkg = await readPackage(delta, { verify: async () => true })
  if (pkg.kind === 'refused') throw new Error(pkg.code)
  const { ms } = await timed(async () => {
    for (const segment of pkg.segments) await isSigned(segment, verifyNatively)
  })
  return ms
}
