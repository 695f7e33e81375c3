/**
 * A model of an office: PCs that never meet, and files that are late, come twice, in the wrong order, go to somebody
 * else or get lost. Each `Flaw` breaks the engine in one way that other programs were broken; the tests must notice.
 */
import { digestOf } from '#sync/digest.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { toBase64 } from '#sync/bytes.ts'
import type { FieldState } from '#sync/heads.ts'
import { headsOf, visible, type RecordState } from '#sync/heads.ts'
import { DELETED, dotOf, type Operation } from '#sync/operation.ts'
import { openConflicts } from '#sync/conflicts.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { readPackage, type ReceivedPackage } from '#sync/package-read.ts'
import { writePackage, type ClassToSend } from '#sync/package-write.ts'
import { lastOf, type Have } from '#sync/ranges.ts'
import type { Signer } from '#sync/device.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'

export const FLAWS = ['delta since the last export', 'highest number instead of ranges', 'tie prefers the local value', 'forgets what was overwritten before it came', 'holdings stored before the operations', 'restore keeps the identity', 'later clock wins silently', 'applies twice'] as const
export type Flaw = (typeof FLAWS)[number]

export const CLS = 'class1'
const FIELDS = ['name', 'phone'] as const

export type Action =
  | { readonly do: 'edit'; readonly pc: number; readonly record: number; readonly field: number; readonly value: number }
  | { readonly do: 'delete' | 'restoreRecord'; readonly pc: number; readonly record: number }
  | { readonly do: 'resolve'; readonly pc: number }
  | { readonly do: 'export' | 'visit'; readonly pc: number; readonly to: number }
  | { readonly do: 'deliver' | 'crash'; readonly mail: number; readonly pc: number }
  | { readonly do: 'lose'; readonly mail: number }
  | { readonly do: 'backup' | 'restore'; readonly pc: number }
  | { readonly do: 'clock'; readonly pc: number; readonly ms: number }

interface Pc {
  replica: MemoryReplica
  signer: Signer
  clock: number
  life: number
  /** By PC number: what that PC said it holds. */
  acks: (Have | undefined)[]
  /** A copy of the whole database, the identity in it. */
  backup?: { classes: MemoryReplica['classes']; acks: (Have | undefined)[]; signer: Signer }
}
interface Mail {
  readonly from: number
  readonly pkg: ReceivedPackage
}

export class Office {
  readonly pcs: Pc[]
  readonly log = new Map<string, Operation>()
  readonly #mail: Mail[] = []
  readonly #flaw: Flaw | undefined
  readonly #throughFiles: boolean

  /** With `throughFiles` every exchange goes through the bytes of a real package. */
  constructor(count: number, options: { flaw?: Flaw | undefined; throughFiles?: boolean } = {}) {
    this.#flaw = options.flaw
    this.#throughFiles = options.throughFiles ?? false
    this.pcs = Array.from({ length: count }, (_, i) => {
      const signer = signerFor(i, 0)
      return { replica: this.#newReplica(signer), signer, clock: 1_000_000, life: 0, acks: [] }
    })
  }

  async act(action: Action): Promise<void> {
    switch (action.do) {
      case 'edit':
        return this.#write(action.pc, `trainee/${action.record}`, { [FIELDS[action.field]!]: String(action.value) })
      case 'delete':
        return this.#write(action.pc, `trainee/${action.record}`, { [DELETED]: true })
      case 'restoreRecord':
        return this.#write(action.pc, `trainee/${action.record}`, { [DELETED]: false, name: '又来' })
      case 'resolve':
        return this.#resolve(action.pc)
      case 'export':
      case 'visit': {
        const [from, to] = [action.pc % this.pcs.length, action.to % this.pcs.length]
        if (from === to) return
        const mail = await this.#export(from, to)
        if (action.do === 'visit') await this.#import(to, mail, false)
        else this.#mail.push(mail)
        return
      }
      case 'deliver':
      case 'crash': {
        const mail = this.#mail[action.mail % (this.#mail.length || 1)]
        return mail && this.#import(action.pc % this.pcs.length, mail, action.do === 'crash')
      }
      case 'lose':
        this.#mail.splice(action.mail % (this.#mail.length || 1), 1)
        return
      case 'backup': {
        const { replica, acks, signer } = this.#pc(action.pc)
        this.#pc(action.pc).backup = { ...structuredClone({ classes: replica.classes, acks }), signer }
        return
      }
      case 'restore':
        return this.#restore(action.pc % this.pcs.length)
      case 'clock':
        this.#pc(action.pc).clock += action.ms
    }
  }

  /** Rounds in which every file arrives; two let everybody hear of everything. */
  async meet(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++)
      for (let from = 0; from < this.pcs.length; from++)
        for (let to = 0; to < this.pcs.length; to++) if (from !== to) await this.#import(to, await this.#export(from, to), false)
  }

  digests(): string[] {
    return this.pcs.map(({ replica }) => digestOf(replica.held(CLS).records))
  }

  #newReplica(signer: Signer): MemoryReplica {
    return this.#flaw ? new FlawedReplica(signer, this.#flaw) : new MemoryReplica(signer)
  }

  #pc(i: number): Pc {
    return this.pcs[i % this.pcs.length]!
  }

  #write(i: number, r: string, s: Operation['s']): void {
    const pc = this.#pc(i)
    const op = pc.replica.write(CLS, r, s, { person: `人${i % this.pcs.length}`, why: 'edit', now: pc.clock })
    this.log.set(dotOf(pc.replica.device, op.n), op)
  }

  #resolve(i: number): void {
    for (const [name, record] of this.#pc(i).replica.held(CLS).records) {
      const [field] = openConflicts(name, record, new OpenedValues([])).filter((each) => each !== DELETED)
      if (field) return this.#write(i, name, { [field]: visible(record, field)! })
    }
  }

  async #export(from: number, to: number): Promise<Mail> {
    const { replica, acks, signer } = this.pcs[from]!
    const ack = this.#flaw === 'highest number instead of ranges' && acks[to] ? new Map([...acks[to]].map(([device, ranges]) => [device, [[1, lastOf(ranges)] as const]])) : acks[to]
    const send = await replica.toSend(CLS, [ack])
    if (this.#flaw === 'delta since the last export') acks[to] = send.have
    return { from, pkg: this.#throughFiles ? await throughFile(send, signer) : received(send, signer) }
  }

  async #import(i: number, { from, pkg }: Mail, crash: boolean): Promise<void> {
    const pc = this.pcs[i]!
    const plan = await planImport(pkg, pc.replica, { now: pc.clock })
    if (plan.kind === 'refused') throw new Error(plan.sentence)
    if (crash) {
      if (this.#flaw === 'holdings stored before the operations') pc.replica.held(CLS).have = plan.classes[0]!.writes.have
      return
    }
    if (plan.identityAlarm && this.#flaw !== 'restore keeps the identity') await this.#rotate(i)
    pc.replica.accept(plan)
    if (this.#flaw !== 'delta since the last export' && from !== i) pc.acks[from] = plan.classes[0]!.writes.ack
  }

  async #restore(i: number): Promise<void> {
    const pc = this.pcs[i]!
    if (!pc.backup) return
    const { classes, acks } = structuredClone({ classes: pc.backup.classes, acks: pc.backup.acks })
    pc.signer = pc.backup.signer
    pc.replica = this.#newReplica(pc.signer)
    for (const [cls, held] of classes) pc.replica.classes.set(cls, held)
    pc.acks = acks
    if (this.#flaw !== 'restore keeps the identity') await this.#rotate(i)
  }

  /** A new identity starts from nothing in the eyes of the others as well. */
  async #rotate(i: number): Promise<void> {
    const pc = this.pcs[i]!
    pc.signer = signerFor(i, ++pc.life)
    await pc.replica.rotate(pc.signer)
    for (const other of this.pcs) other.acks[i] = undefined
  }
}

const signers = new Map<string, Signer>()
function signerFor(pc: number, life: number): Signer {
  const name = `pc ${pc} life ${life}`
  const signer = signers.get(name) ?? testSigner(name)
  signers.set(name, signer)
  return signer
}

const SENDER = { person: '张三', computer: '教务-07', campus: '' }
const manifestOf = (send: ClassToSend, signer: Signer) => ({ id: 'p', kind: 'delta' as const, createdAt: '2026-11-23T00:00:00Z', authors: [], ...SENDER, classes: [send], signer })

async function throughFile(send: ClassToSend, signer: Signer): Promise<ReceivedPackage> {
  const written = await writePackage(manifestOf(send, signer), signer, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  const read = await readPackage(written.bytes, { verify: testVerify })
  if (read.kind !== 'package') throw new Error(read.sentence)
  return read
}

function received(send: ClassToSend, signer: Signer): ReceivedPackage {
  const { classes: _, signer: __, ...rest } = manifestOf(send, signer)
  const segments = [...send.segments].sort((a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : a.n0 - b.n0))
  return {
    kind: 'package', encrypted: false, segments, keys: send.keys, haves: new Map([[CLS, send.have]]), digests: new Map([[CLS, send.digest!]]),
    manifest: { ...rest, sender: { ...SENDER, device: signer.device, publicKey: toBase64(signer.publicKey) }, parts: [], classes: [{ cls: CLS, title: '', sensitive: false, segments: segments.length, operations: 0 }] }
  }
}

class FlawedReplica extends MemoryReplica {
  readonly #flaw: Flaw
  constructor(signer: Signer, flaw: Flaw) {
    super(signer)
    this.#flaw = flaw
  }
  override async have(cls: string): Promise<Have> {
    const have = await super.have(cls)
    if (this.#flaw === 'applies twice') return new Map()
    return this.#flaw === 'highest number instead of ranges' ? new Map([...have].map(([device, ranges]) => [device, [[1, lastOf(ranges)]]])) : have
  }
  override accept(...args: Parameters<MemoryReplica['accept']>): void {
    super.accept(...args)
    const { records } = this.held(CLS)
    for (const [name, record] of records) records.set(name, new Map([...record].map(([field, state]) => [field, this.#spoil(record, field, state)])))
  }
  #spoil(record: RecordState, field: string, state: FieldState): FieldState {
    const heads = [...headsOf(record, field)]
    if (this.#flaw === 'forgets what was overwritten before it came') return { heads, pending: [] }
    if (this.#flaw === 'later clock wins silently') return { heads: heads.slice(0, 1), pending: state.pending }
    if (this.#flaw === 'tie prefers the local value') return { heads: heads.sort((a, b) => b.t - a.t || (a.d === this.device ? -1 : b.d === this.device ? 1 : 0)), pending: state.pending }
    return state
  }
}
