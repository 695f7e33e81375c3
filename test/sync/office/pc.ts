/** What the office asks of a PC: MemoryPc answers from the pure engine, DatabasePc from the program's own stores. */
import type { RecordState } from '#sync/heads.ts'
import type { ImportPlan } from '#sync/import-plan.ts'
import { dotOf, type Dot, type Operation, type Value } from '#sync/operation.ts'
import type { ReceivedPackage } from '#sync/package-read.ts'
import type { Have } from '#sync/ranges.ts'
import type { Kind } from './actions.ts'

/** What a record is to become; `_del` alone deletes it, or brings it back. */
export interface Intent {
  readonly r: string
  readonly s: Readonly<Record<string, Value>>
}

export interface Mail {
  /** The file; or, where no PC of the office reads files, what would be in it. */
  readonly file: Uint8Array | ReceivedPackage
  readonly needsNewer: boolean
}

export interface Holdings {
  readonly records: ReadonlyMap<string, RecordState>
  readonly have: Have
  /** Every operation held, whole, as `textOf` writes it. */
  readonly operations: ReadonlyMap<Dot, string>
  /** What lists on the screen are made from. */
  readonly shown: string
}

/** What a person was shown before a file was taken, and what was there before and after. */
export interface Taken {
  readonly plan: ImportPlan
  readonly before: ReadonlyMap<string, RecordState>
  readonly after: ReadonlyMap<string, RecordState>
}

/** Everything on a PC's disk, to be put back there or onto another PC. */
export type Disk = unknown

export interface Pc {
  readonly name: string
  readonly device: string
  /** Wall clock, milliseconds since 1970. */
  clock: number
  readonly isNewer: boolean
  upgrade(): Promise<void>
  /** One batch of one person. Gives what was written. */
  write(intents: readonly Intent[]): Promise<readonly Operation[]>
  /** Chooses the value on show in the first open question, whatever it is. */
  resolve(): Promise<readonly Operation[]>
  /** Takes back the last batch written here. */
  undo(): Promise<readonly Operation[]>
  /** Takes back the last import: as if it had never come, while that is still possible. */
  undoImport(): Promise<readonly Operation[]>
  /** For PCs by name; nobody: for anyone. */
  send(to: readonly string[], kind: Kind): Promise<Mail>
  /** undefined where it was refused, or where the disk gave out at that write. */
  take(mail: Mail, failAt?: number): Promise<Taken | undefined>
  /** Puts another one out of use; only where there is trust at all. undefined where it was never heard. */
  revoke?(name: string): Promise<readonly Operation[] | undefined>
  copyDisk(): Promise<Disk>
  /** The program starts on that disk, and sees that it is not the one it ran on; a browser may not see it. */
  startOn(disk: Disk, isSeen?: boolean): Promise<void>
  /** Somewhere two PCs went by one name, so it is no fault of this one to be told two stories. */
  expectsForks: boolean
  have(): Promise<Have>
  /** Under which device it last heard that PC. */
  addressOf(name: string): Promise<string | undefined>
  /** By device, what it believes that one to hold. */
  acks(): Promise<ReadonlyMap<string, Have>>
  record(r: string): Promise<RecordState>
  holdings(): Promise<Holdings>
}

/** All there is of an operation as one text: the same for the same operation, whatever order its fields were read in. */
export const textOf = ({ n, t, u, b, w, r, s, o, seen }: Operation): string => JSON.stringify({ n, t, u, b, w, r, s: sorted(s), o: o && sorted(o), seen: seen && [...seen].sort() })
const sorted = (of: Readonly<Record<string, unknown>>): unknown => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
export const named = (device: string, op: Operation): [Dot, string] => [dotOf(device, op.n), textOf(op)]
