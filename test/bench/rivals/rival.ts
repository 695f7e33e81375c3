/** What every engine of the comparison is asked to do: the life of one class on two PCs that exchange files. */

export type Cell = string | number
/** One save of one record; an operation of ours fits. */
export interface Save {
  /** Name of the record. */
  readonly r: string
  /** Field to value. */
  readonly s: Readonly<Record<string, unknown>>
}

/** One PC's copy of the class. */
export interface Desk {
  /** `together` saves make one transaction. */
  save(saves: readonly Save[], together: number): void | Promise<void>
  /** The whole class as a file, with as much of its past as the engine passes on. */
  whole(): Uint8Array | Promise<Uint8Array>
  /** From here on, work is news to the other PC. */
  mark(): void | Promise<void>
  /** The file for the other PC: all since the mark. */
  delta(): Uint8Array | Promise<Uint8Array>
  /** Merges such a file. Throws where the engine does not take it. */
  take(delta: Uint8Array): void | Promise<void>
  /** Record and field to the value shown. */
  cells(): ReadonlyMap<string, Cell> | Promise<ReadonlyMap<string, Cell>>
  /** Places where both values can still be seen after a merge; absent where the engine keeps only the winner. */
  conflicts?(): number | Promise<number>
  close?(): void | Promise<void>
}

export interface Rival {
  readonly name: string
  /** Whether the whole file still holds what was overwritten. */
  readonly keepsPast: boolean
  /** What a place of `conflicts` is, where it is not a single cell. */
  readonly place?: string
  create(desk: number): Desk | Promise<Desk>
  load(whole: Uint8Array, desk: number): Desk | Promise<Desk>
}

export const cellName = (record: string, field: string): string => `${record} ${field}`

export function inGroups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}

/** What travels between engines that exchange JSON. */
export const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
export const fromJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
