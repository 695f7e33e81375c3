/** One PC of the invented college: many classes, real files, a person who answers questions now and then. */
import { openConflicts } from '#sync/conflicts.ts'
import { digestOf } from '#sync/digest.ts'
import { headsOf, type RecordState } from '#sync/heads.ts'
import { planImport, type ImportPlan } from '#sync/import-plan.ts'
import { MemoryReplica, type HeldClass } from '#sync/memory-replica.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { DELETED, dotOf, type Value } from '#sync/operation.ts'
import { readPackage } from '#sync/package-read.ts'
import { writePackage } from '#sync/package-write.ts'
import { contains, type Have } from '#sync/ranges.ts'
import type { Signer } from '#sync/device.ts'
import { testVerify } from '#support/test-keys.ts'
import { signerFor } from '../office/signers.ts'

export interface Question {
  readonly cls: string
  readonly r: string
  readonly field: string
  /** What stands side by side, as one text: the same question wherever it is asked. */
  readonly name: string
}

interface Disk {
  readonly classes: ReadonlyMap<string, HeldClass>
  readonly acks: ReadonlyMap<string, ReadonlyMap<string, Have>>
  readonly addresses: ReadonlyMap<string, string>
  readonly signer: Signer
}

export class CollegePc {
  readonly name: string
  readonly campus: number
  /** By how much its clock is off, milliseconds. */
  clockOff = 0
  replica: MemoryReplica
  #signer: Signer
  #lives = 0
  #files = 0
  #acks = new Map<string, ReadonlyMap<string, Have>>()
  #addresses = new Map<string, string>()

  constructor(name: string, campus: number) {
    this.name = name
    this.campus = campus
    this.#signer = signerFor(name, 0)
    this.replica = new MemoryReplica(this.#signer)
  }

  /** `now` by the clock on the wall. */
  save(cls: string, saves: readonly (readonly [r: string, s: Readonly<Record<string, Value>>])[], now: number): void {
    this.replica.writeTogether(cls, saves, { person: `${this.name}的人`, why: 'edit', now: now + this.clockOff })
  }

  /** A file of these classes for another PC: what that one has not said it has. */
  async fileFor(other: string, classes: readonly string[], now: number): Promise<Uint8Array> {
    const known = this.#acks.get(this.#addresses.get(other) ?? '')
    const sent = []
    for (const cls of classes) sent.push(await this.replica.toSend(cls, [known?.get(cls)]))
    const createdAt = new Date(now + this.clockOff).toISOString()
    const written = await writePackage({ id: `${this.#signer.device}-${this.#files++}`, kind: 'delta', createdAt, person: this.name, computer: this.name, campus: String(this.campus), authors: [...this.replica.heardOf.values()], classes: sent }, this.#signer, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    return written.bytes
  }

  async take(file: Uint8Array, now: number): Promise<void> {
    const pkg = await readPackage(file, { verify: testVerify })
    if (pkg.kind !== 'package') throw new Error(pkg.sentence)
    const plan = async (): Promise<ImportPlan> => {
      const made = await planImport(pkg, this.replica, { now: now + this.clockOff })
      if (made.kind !== 'plan') throw new Error(made.sentence)
      return made
    }
    let taken = await plan()
    if (taken.identityAlarm) {
      await this.#rename()
      taken = await plan()
    }
    this.replica.accept(taken)
    const { device, computer } = pkg.manifest.sender
    this.#acks.set(device, new Map([...(this.#acks.get(device) ?? []), ...taken.classes.map(({ cls, writes }) => [cls, writes.ack] as const)]))
    this.#addresses.set(computer, device)
  }

  questions(cls: string): Question[] {
    return [...this.replica.held(cls).records].flatMap(([r, record]) => openConflicts(r, record, NO_KEYS).map((field): Question => ({ cls, r, field, name: `${cls} ${r} ${field} ${headsOf(record, field).map(({ d, n }) => dotOf(d, n)).toSorted().join()}` })))
  }
  answer({ cls, r, field }: Question, now: number): void {
    const record: RecordState = this.replica.held(cls).records.get(r)!
    this.save(cls, [[r, { [field]: field === DELETED ? false : headsOf(record, field)[0]!.v }]], now)
  }

  copyDisk(): Disk {
    return copyOf({ classes: this.replica.classes, acks: this.#acks, addresses: this.#addresses, signer: this.#signer })
  }
  async startOn(disk: Disk): Promise<void> {
    const { classes, acks, addresses, signer } = copyOf(disk)
    this.replica = new MemoryReplica((this.#signer = signer))
    for (const [cls, held] of classes) this.replica.classes.set(cls, held)
    this.#acks = new Map(acks)
    this.#addresses = new Map(addresses)
    await this.#rename()
  }
  async #rename(): Promise<void> {
    this.#signer = signerFor(this.name, ++this.#lives)
    await this.replica.rotate(this.#signer)
  }

  holds(cls: string, device: string, n: number): boolean {
    return contains(this.replica.held(cls).have.get(device) ?? [], n)
  }
  digests(): string {
    return [...this.replica.classes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([cls, { records }]) => `${cls} ${digestOf(records)}`).join('\n')
  }
}

const NO_KEYS = new OpenedValues([])

/** States and segments never change, so that only what holds them is copied. */
const copyOf = ({ classes, acks, addresses, signer }: Disk): Disk => ({
  classes: new Map([...classes].map(([cls, held]) => [cls, { ...held, records: new Map(held.records), segments: [...held.segments], tail: [...held.tail], keys: [...held.keys], people: structuredClone(held.people) }])),
  acks: new Map(acks), addresses: new Map(addresses), signer
})
