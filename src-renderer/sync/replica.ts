/** What the plan of an import asks of the PC it is made for. The database answers in the app, memory in the command line. */
import type { RecordState } from './heads.ts'
import type { Author } from './manifest.ts'
import type { Dot } from './operation.ts'
import type { Have } from './ranges.ts'
import type { SealKey } from './seal.ts'

export interface ReplicaReader {
  readonly device: string
  /** Everything held of the class, unsealed own work as well. Empty for a class not known yet. */
  have(cls: string): Promise<Have>
  /** Hash of the segment that ends with the highest number held of this PC; undefined where there is no such segment. */
  lastHash(cls: string, device: string): Promise<string | undefined>
  /** All records of the class, deleted ones too, from TABLE/ID to state. Not changed by the plan. */
  records(cls: string): Promise<ReadonlyMap<string, RecordState>>
  keys(cls: string): Promise<readonly SealKey[]>
  /** PCs heard of so far. */
  authors(): Promise<ReadonlyMap<string, Author>>
  /** Who sat at the PC when these operations were written, for those held here. Asked only for what is in conflict or changed. */
  people(cls: string, dots: readonly Dot[]): Promise<ReadonlyMap<Dot, string>>
}
