/** What the plan of an import asks of the PC it is made for. The database answers in the app, memory in the command line. */
import type { Head, RecordState } from './heads.ts'
import type { Author } from './manifest.ts'
import type { Operation, Written } from './operation.ts'
import type { Have } from './ranges.ts'
import type { SealKey } from './seal.ts'
import type { WhoWrote } from './who-wrote.ts'

export interface ReplicaReader {
  readonly device: string
  /** Everything held of the class, unsealed own work as well. Empty for a class not known yet. */
  have(cls: string): Promise<Have>
  /** Hashes of the segments of that PC that end with this number; usually one, none where that is not sealed yet. */
  hashesAt(cls: string, device: string, n: number): Promise<readonly string[]>
  /** What is held of that PC's operations from `n0` to `n1`. Asked only where a package brings a run that is partly here. */
  operations(cls: string, device: string, n0: number, n1: number): Promise<readonly Operation[]>
  /** All records of the class, deleted ones too, from TABLE/ID to state. Not changed by the plan. */
  records(cls: string): Promise<ReadonlyMap<string, RecordState>>
  /** Operations held that stand for ceded ones (written-again.ts); absent where nobody ever cedes. What was ceded may still be among `operations`. */
  writtenAgain?(cls: string): Promise<readonly Written[]>
  keys(cls: string): Promise<readonly SealKey[]>
  /** PCs heard of so far. */
  authors(): Promise<ReadonlyMap<string, Author>>
  /** Who sat at the PC when these operations were written, for those held here. Asked only for what is in conflict or changed. */
  people(cls: string, heads: readonly Pick<Head, 'd' | 'n'>[]): Promise<WhoWrote>
}
