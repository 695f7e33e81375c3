/** A PC's holdings in memory: what the command line merges into, and what the tests let drift apart and meet again. */
import { ORG } from '#domain/college.ts'
import { tick } from './clock.ts'
import { HIGHEST_NUMBER } from './check-operation.ts'
import { noBudget } from './columns.ts'
import type { Signer } from './device.ts'
import { digestOf } from './digest.ts'
import { NO_RECORD, allDots, applyOperation, overwrites, visible, type RecordState } from './heads.ts'
import type { ImportPlan } from './import-plan.ts'
import type { Author } from './manifest.ts'
import type { ClassToSend } from './package-write.ts'
import { DELETED, batchOf, type Operation, type Value, type Written } from './operation.ts'
import { Known, lastOf, union, type Have } from './ranges.ts'
import { replay } from './replay.ts'
import type { ReplicaReader } from './replica.ts'
import type { SealKey } from './seal.ts'
import { NO_HASH, SEGMENT_OPERATIONS, readOperations, sealSegment, type Segment } from './segment.ts'
import { segmentsFor } from './export-selection.ts'
import { addWriter, addWriters, type WhoWrote } from './who-wrote.ts'
import { Ceded, writeAgain } from './written-again.ts'

export interface HeldClass {
  records: Map<string, RecordState>
  have: Have
  segments: Segment[]
  /** Own operations not sealed yet. */
  tail: Operation[]
  keys: SealKey[]
  people: WhoWrote
  lastStamp: number
  /** Copies of ceded work among all that is held. */
  again?: Written[]
}

export interface Intent {
  readonly person: string
  readonly why: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export class MemoryReplica implements ReplicaReader {
  readonly classes = new Map<string, HeldClass>()
  readonly heardOf = new Map<string, Author>()
  #signer: Signer

  constructor(signer: Signer) {
    this.#signer = signer
  }
  get device(): string {
    return this.#signer.device
  }
  held(cls: string): HeldClass {
    let held = this.classes.get(cls)
    if (!held) this.classes.set(cls, (held = { records: new Map(), have: new Map(), segments: [], tail: [], keys: [], people: new Map(), lastStamp: 0 }))
    return held
  }

  async have(cls: string): Promise<Have> {
    return this.held(cls).have
  }
  async hashesAt(cls: string, device: string, n: number): Promise<readonly string[]> {
    return this.held(cls).segments.filter((segment) => segment.device === device && segment.n1 === n).map((segment) => segment.hash)
  }
  async operations(cls: string, device: string, n0: number, n1: number): Promise<readonly Operation[]> {
    const { segments, tail, again } = this.held(cls)
    const sealed = segments.filter((segment) => segment.device === device && segment.n0 <= n1 && n0 <= segment.n1).flatMap((segment) => readOperations(segment, noBudget()))
    const ceded = new Ceded(again)
    return [...sealed, ...(device === this.device ? tail : [])].filter((op) => n0 <= op.n && op.n <= n1 && !ceded.has(device, op))
  }
  async writtenAgain(cls: string): Promise<readonly Written[]> {
    return this.held(cls).again ?? []
  }
  async records(cls: string): Promise<ReadonlyMap<string, RecordState>> {
    return this.held(cls).records
  }
  async keys(cls: string): Promise<readonly SealKey[]> {
    return this.held(cls).keys
  }
  async authors(): Promise<ReadonlyMap<string, Author>> {
    return this.heardOf
  }
  async people(cls: string): Promise<WhoWrote> {
    return this.held(cls).people
  }

  /** One save of one record; `s` of `_del: true` alone deletes it. */
  write(cls: string, r: string, s: Readonly<Record<string, Value>>, intent: Intent): Operation {
    return this.#write(cls, r, s, intent, this.#tick(cls, intent.now))
  }
  /** Several records in one intent: one moment, one batch, as a pasted block. */
  writeTogether(cls: string, saves: Iterable<readonly [r: string, s: Readonly<Record<string, Value>>]>, intent: Intent): void {
    const t = this.#tick(cls, intent.now)
    for (const [r, s] of saves) this.#write(cls, r, s, intent, t)
  }
  #tick(cls: string, now: number): number {
    const held = this.held(cls)
    return (held.lastStamp = tick(held.lastStamp, now))
  }
  #write(cls: string, r: string, s: Readonly<Record<string, Value>>, intent: Intent, t: number): Operation {
    const held = this.held(cls)
    const record = held.records.get(r) ?? NO_RECORD
    const own = held.have.get(this.device) ?? []
    const o = Object.fromEntries(Object.keys(s).map((field) => [field, overwrites(record, field)] as const).filter(([, dots]) => dots.length))
    const seen = s[DELETED] === true ? allDots(record) : []
    const op: Operation = { n: lastOf(own) + 1, t, u: intent.person, b: batchOf(this.device, t), w: intent.why, r, s, ...(Object.keys(o).length ? { o } : {}), ...(seen.length ? { seen } : {}) }
    const known = new Known(held.have)
    held.records.set(r, applyOperation(record, this.device, op, (d, n) => known.has(d, n)))
    held.have = new Map(held.have).set(this.device, union(own, [[op.n, op.n]]))
    addWriter(held.people, this.device, op.n, op.u)
    held.tail.push(op)
    return op
  }

  /** Own work so far becomes segments: before a file leaves. */
  async seal(cls: string): Promise<void> {
    const held = this.held(cls)
    while (held.tail.length) {
      const operations = held.tail.slice(0, SEGMENT_OPERATIONS)
      const before = held.segments.find((segment) => segment.device === this.device && segment.n1 === operations[0]!.n - 1)
      held.segments.push(await sealSegment(this.#signer, cls, before?.hash ?? NO_HASH, operations))
      held.tail.splice(0, operations.length)
    }
  }

  /** A new identity, after a restore or a copy: what the old one wrote is sealed in its name first. */
  async rotate(signer: Signer): Promise<void> {
    for (const cls of this.classes.keys()) await this.seal(cls)
    this.#signer = signer
  }

  /**
   * What this PC holds of `device` (a name it had) from number `from` on, written once more under its present name, so that
   * the other work under those numbers can come in. The name must have been given up before.
   */
  async cede(cls: string, device: string, from: number): Promise<void> {
    const held = this.held(cls)
    const branch = new Map((await this.operations(cls, device, from, HIGHEST_NUMBER)).map((op) => [op.n, op]))
    const own = held.have.get(this.device) ?? []
    const copies = writeAgain(device, [...branch.values()].sort((a, b) => a.n - b.n), { device: this.device, first: lastOf(own) + 1, lastT: own.length ? held.lastStamp : 0 })
    held.again = [...(held.again ?? []), ...copies.map((op) => ({ device: this.device, op }))]
    held.tail.push(...copies)
    held.lastStamp = Math.max(held.lastStamp, ...copies.map(({ t }) => t))
    for (const op of copies) addWriter(held.people, this.device, op.n, op.u)
    const devices = new Set([...held.have.keys(), this.device])
    const left = await Promise.all([...devices].map(async (name) => (await this.operations(cls, name, 1, HIGHEST_NUMBER)).map((op) => ({ device: name, op }))))
    const anew = replay(left.flat())
    held.records = new Map(anew.records as Map<string, RecordState>)
    held.have = new Map([...devices].map((name) => [name, anew.have.get(name) ?? []]))
  }

  /** What receivers with these holdings lack; see segmentsFor. */
  async toSend(cls: string, acks: readonly (Have | undefined)[]): Promise<ClassToSend> {
    await this.seal(cls)
    const { segments, have, records, keys } = this.held(cls)
    const own = records.get(`class/${cls}`) ?? NO_RECORD
    const title = visible(own, 'name')
    return { cls, title: typeof title === 'string' ? title : cls === ORG ? '学院设置' : cls, sensitive: visible(own, 'sensitive') === true, segments: segmentsFor(segments, acks, have), have, digest: digestOf(records), keys }
  }

  /** Stores what a plan says, of all classes but those left out. */
  accept(plan: ImportPlan, leftOut: ReadonlySet<string> = new Set()): void {
    for (const [device, author] of plan.authors) this.heardOf.set(device, author)
    for (const { cls, writes } of plan.classes) {
      if (leftOut.has(cls)) continue
      const held = this.held(cls)
      for (const [name, record] of writes.records) held.records.set(name, record)
      addWriters(held.people, writes.people)
      held.segments.push(...writes.segments)
      held.keys.push(...writes.keys)
      held.have = writes.have
      if (writes.again.length) held.again = [...(held.again ?? []), ...writes.again]
    }
  }
}
