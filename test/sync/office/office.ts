/**
 * A model of an office: PCs that never meet, and files that are late, come twice, in the wrong order, go to somebody
 * else or get lost.
 */
import { headsOf } from '#sync/heads.ts'
import { DELETED, readDot, type Operation } from '#sync/operation.ts'
import { contains, minus, union, type Have } from '#sync/ranges.ts'
import { FIELDS, NEW_RECORD, VALUES, recordName, type Action, type Kind } from './actions.ts'
import { named, type Disk, type Intent, type Mail, type Pc, type Taken } from './pc.ts'
import { untruthOf } from './preview-truth.ts'

export class Office {
  readonly pcs: readonly Pc[]
  /** Every operation as it was written. */
  readonly written = new Set<string>()
  /** What was seen on the way that may not be: a preview that was not so, an operation beyond what its author knew. */
  readonly faults: string[] = []
  /** Put out of use by the first PC. */
  outOfUse: Pc | undefined
  #hasCopies = false
  readonly #mail: Mail[] = []
  /** By device, all that it ever said it holds. */
  readonly #said = new Map<string, Have>()
  readonly #backups = new Map<Pc, Disk>()

  constructor(pcs: readonly Pc[]) {
    this.pcs = pcs
  }

  async act(action: Action): Promise<void> {
    if (action.do === 'lose') return void this.#mail.splice(this.#place(action.mail), 1)
    if (action.do === 'meet') return this.meet(1)
    if (action.do === 'revoke') return this.#revoke(this.#pc(action.to))
    const pc = this.#pc(action.pc)
    switch (action.do) {
      case 'edit':
        return this.#note(pc, await pc.write([this.#edit(pc, action)]))
      case 'roster':
        return this.#note(pc, await pc.write(Array.from({ length: action.size }, (_, i) => ({ r: recordName(i), s: { name: `${VALUES[action.value % VALUES.length] ?? '丁'}${i}`, remark: String(action.value) } }))))
      case 'delete':
        return this.#note(pc, await pc.write([{ r: recordName(action.record), s: { [DELETED]: true } }]))
      case 'recreate':
        return this.#note(pc, await pc.write([{ r: recordName(action.record), s: { [DELETED]: false, name: '又来' } }]))
      case 'resolve':
        return this.#note(pc, await pc.resolve())
      case 'undo':
        return this.#note(pc, await pc.undo(), 'undo')
      case 'undoImport':
        return this.#note(pc, await pc.undoImport(), 'undo')
      case 'upgrade':
        return pc.upgrade()
      case 'clock':
        pc.clock = Math.max(0, pc.clock + action.ms)
        return
      case 'export':
      case 'visit':
        return this.#export(pc, action)
      case 'swap':
        await this.#export(pc, { ...action, do: 'visit' })
        return this.#export(this.#pc(action.to), { ...action, do: 'visit', to: action.pc })
      case 'deliver':
        return this.take(pc, this.#letter(action.mail))
      case 'crash':
        return this.take(pc, this.#letter(action.mail), action.write)
      case 'backup':
        return void this.#backups.set(pc, await pc.copyDisk())
      case 'restore':
        return this.#backups.has(pc) ? pc.startOn(this.#backups.get(pc)) : undefined
      case 'restoreUnseen':
        return this.#backups.has(pc) ? this.#unseen(pc, this.#backups.get(pc)) : undefined
      case 'cloneUnseen':
        return this.#pc(action.to) === pc || this.outOfUse ? undefined : this.#unseen(this.#pc(action.to), await pc.copyDisk())
      case 'clone':
        return this.#copy(pc, this.#pc(action.to))
    }
  }

  /**
   * Every file arrives, along the row of PCs and back again: whoever is last has heard of everything, and tells it on
   * the way back. One who was still known by an old name is told the rest on the next way.
   */
  async meet(ways: number): Promise<void> {
    const pcs = this.inUse()
    const row = [...pcs, ...pcs.toReversed().slice(1)]
    for (let way = 0; way < ways; way++) {
      for (const [i, from] of row.slice(0, -1).entries()) {
        const to = row[i + 1]!
        // Of two PCs that go by one name, whoever spoke last is believed: so each speaks just before it is answered.
        if (to.expectsForks) await this.#visit(to, [from], 'delta')
        await this.#visit(from, [to], 'delta')
      }
    }
  }

  inUse(): Pc[] {
    return this.pcs.filter((pc) => pc !== this.outOfUse)
  }
  /** Who goes by its name has its trust, and loses it with it; so nothing is copied from or onto the one out of use. */
  async #copy(from: Pc, to: Pc): Promise<void> {
    if (from === to || this.outOfUse === from || this.outOfUse === to) return
    this.#hasCopies = true
    await to.startOn(await from.copyDisk())
  }
  async #unseen(pc: Pc, disk: Disk): Promise<void> {
    this.#hasCopies = true
    for (const each of this.pcs) each.expectsForks = true
    await pc.startOn(disk, false)
  }
  async #revoke(pc: Pc): Promise<void> {
    const [first] = this.pcs
    if (this.outOfUse || this.#hasCopies || pc === first) return
    const written = await first!.revoke?.(pc.name)
    if (!written) return
    this.outOfUse = pc
    await this.#note(first!, written)
  }

  async take(pc: Pc, mail: Mail | undefined, failAt?: number): Promise<void> {
    const taken: Taken | undefined = mail && (await pc.take(mail, failAt))
    const untruth = taken && untruthOf(taken)
    if (untruth) this.faults.push(untruth)
  }

  #pc(i: number): Pc {
    return this.pcs[i % this.pcs.length]!
  }
  #place(mail: number): number {
    return this.#mail.length - 1 - (mail % (this.#mail.length || 1))
  }
  #letter(mail: number): Mail | undefined {
    return this.#mail[this.#place(mail)]
  }
  #edit(pc: Pc, { record, field, value }: Extract<Action, { do: 'edit' }>): Intent {
    const name = FIELDS[field % (pc.isNewer ? FIELDS.length : FIELDS.length - 1)]!
    const v = VALUES[value % VALUES.length]!
    return name === FIELDS[2] && record === 0 ? { r: NEW_RECORD.r, s: { [NEW_RECORD.field]: v } } : { r: recordName(record), s: { [name]: v } }
  }
  /** An operation overwrites or deletes what its author had, all of it and nothing else. */
  async #note(pc: Pc, operations: readonly Operation[], why?: 'undo'): Promise<void> {
    if (!operations.length) return
    const have = await pc.have()
    for (const op of operations) {
      this.written.add(named(pc.device, op).join(' '))
      const unseen = [...Object.values(op.o ?? {}).flat(), ...(op.seen ?? [])].map(readDot).find(({ device, n }) => !contains(have.get(device) ?? [], n))
      if (unseen) this.faults.push(`${pc.name} overwrote ${unseen.device}:${unseen.n}, which it did not have`)
      // Taking back a choice between two values makes it a question again.
      const record = why === 'undo' ? undefined : await pc.record(op.r)
      const left = record && Object.keys(op.s).find((field) => headsOf(record, field).length !== 1)
      if (left) this.faults.push(`${pc.name} wrote ${left} of ${op.r}, and another value was left standing beside it`)
    }
  }
  async #export(from: Pc, { do: what, to, also, kind }: Extract<Action, { do: 'export' | 'visit' }>): Promise<void> {
    const receivers = [...new Set([this.#pc(to), ...(also === undefined ? [] : [this.#pc(also)])])].filter((pc) => pc !== from)
    if (!receivers.length) return
    if (what === 'visit') await this.#visit(from, receivers, kind)
    else this.#mail.push(await this.#send(from, receivers, kind))
  }
  async #send(from: Pc, receivers: readonly Pc[], kind: Kind): Promise<Mail> {
    const mail = await from.send(receivers.map((pc) => pc.name), kind)
    this.#said.set(from.device, together(this.#said.get(from.device), await from.have()))
    return mail
  }
  /** The file is taken at once: what it should bring is then there. */
  async #visit(from: Pc, receivers: readonly Pc[], kind: Kind): Promise<void> {
    const acks = await from.acks()
    const isAsBelieved = await Promise.all(receivers.map(async (to) => {
      if (to.expectsForks) return false
      const address = await from.addressOf(to.name)
      return address === undefined || (address === to.device && isWithin(acks.get(address) ?? new Map(), await to.have()))
    }))
    const mail = await this.#send(from, receivers, kind)
    for (const [i, to] of receivers.entries()) {
      await this.take(to, mail)
      if (kind !== 'receipt' && from !== this.outOfUse && isAsBelieved[i] && !(mail.needsNewer && !to.isNewer) && !isWithin(await from.have(), await to.have())) this.faults.push(`a file for ${to.name} did not bring it all that ${from.name} had`)
    }
  }
  /** A PC believes of another only what that one said itself. */
  async believe(): Promise<void> {
    for (const pc of this.pcs) for (const [device, ack] of await pc.acks()) if (!isWithin(ack, this.#said.get(device) ?? new Map())) this.faults.push(`${pc.name} believes of ${device} what it never said`)
  }
}

const together = (a: Have | undefined, b: Have): Have => new Map([...new Set([...(a?.keys() ?? []), ...b.keys()])].map((device) => [device, union(a?.get(device) ?? [], b.get(device) ?? [])]))
const isWithin = (part: Have, whole: Have): boolean => [...part].every(([device, ranges]) => minus(ranges, whole.get(device) ?? []).length === 0)
