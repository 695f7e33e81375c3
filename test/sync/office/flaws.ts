/**
 * Ways in which other programs were broken, as switches of the model; production code knows none of them. Each must be
 * caught by the suite, else the suite has gone blind.
 */
import { dotOf, readDot, type Operation } from '#sync/operation.ts'
import type { FieldState } from '#sync/heads.ts'
import type { ImportPlan } from '#sync/import-plan.ts'
import type { Sender } from '#sync/manifest.ts'
import { MemoryReplica, type Intent } from '#sync/memory-replica.ts'
import type { ClassToSend } from '#sync/package-write.ts'
import { lastOf, union, type Have } from '#sync/ranges.ts'
import { NEW_FIELD } from '#support/newer-program.ts'
import { MemoryPc, operationsOf } from './memory-pc.ts'
import { packageIn } from './mail.ts'
import type { Mail, Taken } from './pc.ts'

export type MakePc = new (name: string, writesFiles: boolean) => MemoryPc
export type Flaws = Readonly<Record<string, MakePc>>

/** Those of the first prototype, in whose place other programs stand. */
export const KNOWN_FLAWS: Flaws = {
  'sends what is new since the last export': class extends MemoryPc {
    override sent(to: readonly string[], { have }: ClassToSend): void {
      for (const name of to) this.heardAcks.set(this.addresses.get(name) ?? name, have)
    }
    override ackOf(device: string): Have | undefined {
      return this.heardAcks.get(device)
    }
    override heard({ device, computer }: Sender): void {
      this.addresses.set(computer, device)
    }
  },
  'keeps the highest number and forgets the gaps': class extends MemoryPc {
    override ackOf(device: string): Have | undefined {
      const ack = super.ackOf(device)
      return ack && highest(ack)
    }
    override newReplica(): MemoryReplica {
      return new (class extends MemoryReplica {
        override async have(cls: string): Promise<Have> {
          return highest(await super.have(cls))
        }
      })(this.signer)
    }
  },
  'shows the own value where two are of the same time': class extends MemoryPc {
    override accept(plan: ImportPlan): void {
      super.accept(plan)
      spoil(this, ({ heads, pending }) => ({ heads: [...heads].sort((a, b) => b.t - a.t || Number(b.d === this.device) - Number(a.d === this.device)), pending }))
    }
  },
  'forgets what was overwritten before it came': class extends MemoryPc {
    override accept(plan: ImportPlan): void {
      super.accept(plan)
      spoil(this, ({ heads }) => ({ heads, pending: [] }))
    }
  },
  'keeps its identity after a restore': class extends MemoryPc {
    override rotatesAtStart({ isOwn }: { isOwn: boolean }): boolean {
      return !isOwn
    }
    override notices(): boolean {
      return false
    }
  },
  'notices a restore only when its own work comes back': class extends MemoryPc {
    override rotatesAtStart({ isOwn }: { isOwn: boolean }): boolean {
      return !isOwn
    }
  },
  'keeps the identity of a copied disk': class extends MemoryPc {
    override rotatesAtStart({ isOwn }: { isOwn: boolean }): boolean {
      return isOwn
    }
    override notices(): boolean {
      return false
    }
  },
  'notices a copied disk only when its own work comes back': class extends MemoryPc {
    override rotatesAtStart({ isOwn }: { isOwn: boolean }): boolean {
      return isOwn
    }
  },
  'stores what it holds before the operations': class extends MemoryPc {
    override died(plan: ImportPlan): undefined {
      this.held.have = plan.classes[0]!.writes.have
    }
  }
}

/** Of our own: deleting, taking back, receipts, versions, files for several. */
export const FURTHER_FLAWS: Flaws = {
  'lets the later clock win without a word': class extends MemoryPc {
    override accept(plan: ImportPlan): void {
      super.accept(plan)
      spoil(this, ({ heads, pending }) => ({ heads: heads.slice(0, 1), pending }))
    }
  },
  'applies an operation twice': class extends MemoryPc {
    override newReplica(): MemoryReplica {
      return new (class extends MemoryReplica {
        override async have(): Promise<Have> {
          return new Map()
        }
      })(this.signer)
    }
  },
  'deletes what a full file does not hold': class extends MemoryPc {
    override async take(mail: Mail, failAt?: number): Promise<Taken | undefined> {
      const taken = await super.take(mail, failAt)
      const inside = new Set((await packageIn(mail)).segments.flatMap(operationsOf).map(({ op }) => op.r))
      if (taken && (await packageIn(mail)).manifest.kind === 'full') for (const name of this.held.records.keys()) if (!inside.has(name)) this.held.records.delete(name)
      return taken
    }
  },
  'deletes up to the highest number seen of each PC': class extends MemoryPc {
    override newReplica(): MemoryReplica {
      return rewriting(this, (op) => (op.seen ? { ...op, seen: upToHighest(op.seen) } : op))
    }
  },
  'overwrites only the value on show': class extends MemoryPc {
    override newReplica(): MemoryReplica {
      return rewriting(this, (op) => (op.o ? { ...op, o: Object.fromEntries(Object.entries(op.o).map(([field, dots]) => [field, dots.slice(0, 1)])) } : op))
    }
  },
  'takes an import back and still says it holds it': class extends MemoryPc {
    override async undoImport(): Promise<readonly Operation[]> {
      const { have } = this.held
      const written = await super.undoImport()
      this.held.have = have
      return written
    }
  },
  'takes an import back and leaves its records': class extends MemoryPc {
    override async undoImport(): Promise<readonly Operation[]> {
      const { records } = this.held
      const written = await super.undoImport()
      this.held.records = records
      return written
    }
  },
  'takes an import back and leaves its segments': class extends MemoryPc {
    override async undoImport(): Promise<readonly Operation[]> {
      const { segments } = this.held
      const written = await super.undoImport()
      this.held.segments = segments
      return written
    }
  },
  'credits a receipt to every PC that it names': class extends MemoryPc {
    override heard(sender: Sender, holds: Have): void {
      super.heard(sender, holds)
      for (const device of holds.keys()) this.heardAcks.set(device, holds)
    }
  },
  'sends several only what all of them lack': class extends MemoryPc {
    override acksOf(devices: readonly string[]): readonly (Have | undefined)[] {
      const known = devices.flatMap((device) => this.ackOf(device) ?? [])
      return known.length ? [known.reduce(together)] : []
    }
  },
  'hands the receipts of an old identity on to the new one': class extends MemoryPc {
    override heard(sender: Sender, holds: Have): void {
      const before = this.heardAcks.get(this.addresses.get(sender.computer) ?? '')
      super.heard(sender, before ? together(before, holds) : holds)
    }
  },
  'drops fields that only a newer version knows': class extends MemoryPc {
    override accept(plan: ImportPlan): void {
      super.accept(plan)
      const { records } = this.held
      if (!this.isNewer) for (const [name, record] of records) records.set(name, new Map([...record].filter(([field]) => field !== NEW_FIELD)))
    }
  },
  'counts as received what it was too old to read': class extends MemoryPc {
    override braked(plan: ImportPlan): undefined {
      this.held.have = plan.classes[0]!.writes.have
    }
  },
  'refuses work whose clock is a year ahead': class extends MemoryPc {
    override async take(mail: Mail, failAt?: number): Promise<Taken | undefined> {
      const newest = Math.max(0, ...(await packageIn(mail)).segments.flatMap(operationsOf).map(({ op }) => op.t))
      return newest / 1024 > this.clock + 300 * 86_400_000 ? undefined : super.take(mail, failAt)
    }
  }
}

/** Broken in ways that lose nothing. What the other PC says it holds is true, however our own import ends; and whoever was told too much is told better by the next file. */
export const HARMLESS: Flaws = {
  'takes an import back of which others were told': class extends MemoryPc {
    override wasTold(): boolean {
      return false
    }
  },
  'notes a receipt before the operations it came with': class extends MemoryPc {
    override died(plan: ImportPlan): undefined {
      this.heard(plan.manifest.sender, plan.classes[0]!.writes.ack)
    }
  }
}

const highest = (have: Have): Have => new Map([...have].map(([device, ranges]) => [device, [[1, lastOf(ranges)]]]))
const together = (a: Have, b: Have): Have => new Map([...new Set([...a.keys(), ...b.keys()])].map((device) => [device, union(a.get(device) ?? [], b.get(device) ?? [])]))

function upToHighest(seen: readonly string[]): string[] {
  const last = new Map<string, number>()
  for (const { device, n } of seen.map(readDot)) last.set(device, Math.max(n, last.get(device) ?? 0))
  return [...last].flatMap(([device, n]) => Array.from({ length: n }, (_, i) => dotOf(device, i + 1)))
}

function spoil({ held }: MemoryPc, how: (state: FieldState) => FieldState): void {
  for (const [name, record] of held.records) held.records.set(name, new Map([...record].map(([field, state]) => [field, how(state)])))
}

/** A replica whose own operations are other than they should be, in the log and in what it makes of them. */
function rewriting(pc: MemoryPc, how: (op: Operation) => Operation): MemoryReplica {
  return new (class extends MemoryReplica {
    override write(...args: [cls: string, r: string, s: Operation['s'], intent: Intent]): Operation {
      const op = how(super.write(...args))
      pc.held.tail.splice(-1, 1, op)
      pc.rebuild()
      return op
    }
  })(pc.signer)
}
