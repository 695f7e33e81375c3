/** A PC whose disk is memory: the production merge, plan, export choice and segments around the plainest of stores. */
import { receive } from '#sync/clock.ts'
import { freshBudget } from '#sync/columns.ts'
import { openConflicts } from '#sync/conflicts.ts'
import type { Signer } from '#sync/device.ts'
import { headsOf, isDeleted, visible, NO_RECORD, type RecordState } from '#sync/heads.ts'
import { planImport, type ImportPlan } from '#sync/import-plan.ts'
import type { Sender } from '#sync/manifest.ts'
import { MemoryReplica, type HeldClass } from '#sync/memory-replica.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { DELETED, dotOf, type Dot, type Operation, type Value } from '#sync/operation.ts'
import type { ClassToSend } from '#sync/package-write.ts'
import type { Have } from '#sync/ranges.ts'
import { replay } from '#sync/replay.ts'
import { readOperations, type Segment } from '#sync/segment.ts'
import { MONDAY_MORNING } from '#support/test-desk.ts'
import { CLS, type Kind } from './actions.ts'
import { asFile, handedOver, packageIn } from './mail.ts'
import { named, type Disk, type Holdings, type Intent, type Mail, type Pc, type Taken } from './pc.ts'
import { signerFor } from './signers.ts'

interface MemoryDisk {
  readonly owner: string
  readonly held: HeldClass
  readonly acks: ReadonlyMap<string, Have>
  readonly addresses: ReadonlyMap<string, string>
  readonly signer: Signer
}

export class MemoryPc implements Pc {
  readonly name: string
  clock = MONDAY_MORNING
  isNewer = false
  expectsForks = false
  signer: Signer
  replica: MemoryReplica
  /** By device: what that PC said it holds. */
  heardAcks = new Map<string, Have>()
  /** By name of a PC: under which device it was last heard. */
  addresses = new Map<string, string>()
  readonly #writesFiles: boolean
  /** Identities this machine had; not on its disk, so never used twice. */
  #lives = 0
  #lastBatch: { op: Operation; before: RecordState }[] = []
  #lastImport: { segments: ReadonlySet<Segment>; leftSince: boolean } | undefined

  constructor(name: string, writesFiles: boolean) {
    this.name = name
    this.#writesFiles = writesFiles
    this.signer = signerFor(name, 0)
    this.replica = this.newReplica()
  }
  async upgrade(): Promise<void> {
    this.isNewer = true
  }
  newReplica(): MemoryReplica {
    return new MemoryReplica(this.signer)
  }
  get device(): string {
    return this.signer.device
  }
  get held(): HeldClass {
    return this.replica.held(CLS)
  }

  async write(intents: readonly Intent[]): Promise<readonly Operation[]> {
    const batch = intents.map(({ r, s }) => {
      const before = this.held.records.get(r) ?? NO_RECORD
      const revives = isDeleted(before) && !Object.hasOwn(s, DELETED)
      return { op: this.replica.write(CLS, r, revives ? { ...s, [DELETED]: false } : s, { person: this.name, why: 'edit', now: this.clock }), before }
    })
    this.#lastBatch = batch
    return batch.map(({ op }) => op)
  }

  async resolve(): Promise<readonly Operation[]> {
    for (const [r, record] of this.held.records) {
      const [field] = openConflicts(r, record, new OpenedValues([]))
      if (field) return this.write([{ r, s: { [field]: field === DELETED ? false : headsOf(record, field).at(-1)!.v } }])
    }
    return []
  }

  async undo(): Promise<readonly Operation[]> {
    const intents = this.#lastBatch.toReversed().flatMap(({ op, before }): Intent[] => {
      const record = this.held.records.get(op.r) ?? NO_RECORD
      const isStill = (field: string): boolean => headsOf(record, field).some((head) => dotOf(head.d, head.n) === dotOf(this.device, op.n))
      const s: Record<string, Value> = op.s[DELETED] === true ? { [DELETED]: false } : Object.fromEntries(Object.keys(op.s).filter((field) => field !== DELETED && isStill(field)).map((field) => [field, visible(before, field) ?? null]))
      return Object.keys(s).length ? [{ r: op.r, s }] : []
    })
    return this.write(intents)
  }

  /** Nothing left this PC since, so nobody was told that it holds what that import brought; and nothing was built upon it. */
  mayUndoImport(): boolean {
    const brought = new Set(this.#broughtByLastImport())
    return !this.wasTold() && brought.size > 0 && !this.#operations().some(({ device, op }) => !brought.has(dotOf(device, op.n)) && [...Object.values(op.o ?? {}).flat(), ...(op.seen ?? [])].some((dot) => brought.has(dot)))
  }
  wasTold(): boolean {
    return this.#lastImport?.leftSince !== false
  }
  async undoImport(): Promise<readonly Operation[]> {
    if (!this.mayUndoImport()) return []
    this.held.segments = this.held.segments.filter((segment) => !this.#lastImport!.segments.has(segment))
    this.rebuild()
    this.#lastImport = undefined
    this.#lastBatch = []
    return []
  }
  rebuild(): void {
    const { records, have } = replay(this.#operations())
    this.held.records = new Map(records)
    this.held.have = have
  }
  #broughtByLastImport(): Dot[] {
    return [...(this.#lastImport?.segments ?? [])].flatMap((segment) => operationsOf(segment).map(({ op }) => dotOf(segment.device, op.n)))
  }
  #operations(): { device: string; op: Operation }[] {
    return [...this.held.segments.flatMap(operationsOf), ...this.held.tail.map((op) => ({ device: this.device, op }))]
  }

  ackOf(device: string): Have | undefined {
    return this.heardAcks.get(device)
  }
  acksOf(devices: readonly string[]): readonly (Have | undefined)[] {
    return devices.map((device) => this.ackOf(device))
  }
  async send(to: readonly string[], kind: Kind): Promise<Mail> {
    const acks = this.acksOf(to.map((name) => this.addresses.get(name) ?? ''))
    const send = await this.replica.toSend(CLS, kind === 'full' ? [] : acks)
    const chosen: ClassToSend = kind === 'receipt' ? { ...send, segments: [] } : send
    if (this.#lastImport) this.#lastImport.leftSince = true
    this.sent(to, chosen)
    const needsNewer = kind === 'brake'
    const letter = { name: this.name, kind: kind === 'brake' ? 'delta' : kind, send: chosen } as const
    return { file: this.#writesFiles ? await asFile(letter, this.signer) : handedOver(letter, this.signer), needsNewer }
  }
  /** Nothing may follow from having made a file. */
  sent(_to: readonly string[], _send: ClassToSend): void {}

  async take(mail: Mail, failAt?: number): Promise<Taken | undefined> {
    const plan = await this.#plan(mail)
    if (mail.needsNewer && !this.isNewer) return this.braked(plan)
    if (failAt !== undefined) return this.died(plan)
    if (!plan.identityAlarm || !this.notices()) return this.#store(plan)
    await this.rotate()
    return this.#store(await this.#plan(mail))
  }
  async #plan(mail: Mail): Promise<ImportPlan> {
    const plan = await planImport(await packageIn(mail), this.replica, { now: this.clock })
    if (plan.kind === 'refused') throw new Error(plan.sentence)
    return plan
  }
  #store(plan: ImportPlan): Taken {
    const before = new Map(this.held.records)
    this.accept(plan)
    for (const { writes } of plan.classes) {
      this.held.lastStamp = receive(this.held.lastStamp, Math.max(0, ...writes.lastStamps.values()), this.clock)
      if (writes.segments.length) this.#lastImport = { segments: new Set(writes.segments), leftSince: false }
      if (plan.manifest.sender.device !== this.device) this.heard(plan.manifest.sender, writes.ack)
    }
    return { plan, before, after: this.held.records }
  }
  heard({ device, computer }: Sender, holds: Have): void {
    this.heardAcks.set(device, holds)
    this.addresses.set(computer, device)
  }
  accept(plan: ImportPlan): void {
    this.replica.accept(plan)
  }
  /** What the disk gave out in the middle of is as if it had not begun. */
  died(_plan: ImportPlan): undefined {}
  braked(_plan: ImportPlan): undefined {}

  async copyDisk(): Promise<Disk> {
    return copyOf({ owner: this.name, held: this.held, acks: this.heardAcks, addresses: this.addresses, signer: this.signer })
  }
  async startOn(disk: Disk): Promise<void> {
    const { owner, held, acks, addresses, signer } = copyOf(disk as MemoryDisk)
    this.signer = signer
    this.replica = this.newReplica()
    this.replica.classes.set(CLS, held)
    this.heardAcks = new Map(acks)
    this.addresses = new Map(addresses)
    this.#lastBatch = []
    this.#lastImport = undefined
    if (this.rotatesAtStart({ isOwn: owner === this.name })) await this.rotate()
  }
  /** The program sees at its start that the disk is not as it left it: an own one of earlier, or that of another PC. */
  rotatesAtStart(_disk: { isOwn: boolean }): boolean {
    return true
  }
  /** It sees in a package that work was done under its name. */
  notices(): boolean {
    return true
  }
  async rotate(): Promise<void> {
    this.signer = signerFor(this.name, ++this.#lives)
    await this.replica.rotate(this.signer)
  }

  async addressOf(name: string): Promise<string | undefined> {
    return this.addresses.get(name)
  }
  async acks(): Promise<ReadonlyMap<string, Have>> {
    return this.heardAcks
  }
  async have(): Promise<Have> {
    return this.held.have
  }
  async record(r: string): Promise<RecordState> {
    return this.held.records.get(r) ?? NO_RECORD
  }
  async holdings(): Promise<Holdings> {
    const { records, have } = this.held
    const operations = new Map([...this.held.segments.flatMap(textsIn), ...this.held.tail.map((op) => named(this.device, op))])
    return { records, have, operations, shown: '' }
  }
}

const copyOf = ({ owner, held, acks, addresses, signer }: MemoryDisk): MemoryDisk => ({
  owner, held: { ...held, records: new Map(held.records), segments: [...held.segments], tail: [...held.tail], keys: [...held.keys], people: structuredClone(held.people) },
  acks: new Map(acks), addresses: new Map(addresses), signer
})

/** A segment never changes and is handed from PC to PC, so it is opened once. */
const read = new WeakMap<Segment, { device: string; op: Operation }[]>()
export function operationsOf(segment: Segment): { device: string; op: Operation }[] {
  let operations = read.get(segment)
  if (!operations) read.set(segment, (operations = readOperations(segment, freshBudget()).map((op) => ({ device: segment.device, op }))))
  return operations
}
const texts = new WeakMap<Segment, [Dot, string][]>()
function textsIn(segment: Segment): [Dot, string][] {
  let known = texts.get(segment)
  if (!known) texts.set(segment, (known = operationsOf(segment).map(({ device, op }) => named(device, op))))
  return known
}
