/** What may happen in an office. PCs, records and mail are named by number, taken modulo how many there are; the newest mail is 0. */
import { NEW_FIELD, NEW_TABLE } from '#support/newer-program.ts'

export type Action =
  | { readonly do: 'edit'; readonly pc: number; readonly record: number; readonly field: number; readonly value: number }
  | { readonly do: 'roster'; readonly pc: number; readonly size: number; readonly value: number }
  | { readonly do: 'delete' | 'recreate'; readonly pc: number; readonly record: number }
  | { readonly do: 'resolve' | 'undo' | 'undoImport' | 'backup' | 'restore' | 'upgrade'; readonly pc: number }
  | { readonly do: 'export' | 'visit'; readonly pc: number; readonly to: number; readonly also?: number; readonly kind: Kind }
  /** Two give each other a file. */
  | { readonly do: 'swap'; readonly pc: number; readonly to: number; readonly kind: Kind }
  | { readonly do: 'deliver'; readonly mail: number; readonly pc: number }
  /** The program dies at the k-th write of taking a file. */
  | { readonly do: 'crash'; readonly mail: number; readonly pc: number; readonly write: number }
  | { readonly do: 'lose'; readonly mail: number }
  /** The disk of one PC is copied onto another one. */
  | { readonly do: 'clone'; readonly pc: number; readonly to: number }
  /** The first PC, whose word counts everywhere, puts one out of use. */
  | { readonly do: 'revoke'; readonly to: number }
  /** Everybody gives everybody a file: from here on they know what each other holds. */
  | { readonly do: 'meet' }
  /** The same, and an own copy put back, where the program cannot see it: on PCs with databases only. */
  | { readonly do: 'cloneUnseen'; readonly pc: number; readonly to: number }
  | { readonly do: 'restoreUnseen'; readonly pc: number }
  | { readonly do: 'clock'; readonly pc: number; readonly ms: number }

/** brake: a package that only the newer version may read. */
export type Kind = 'delta' | 'full' | 'receipt' | 'brake'

export const CLS = 'class1'
export const RECORDS = 3
/** The last one is known to the newer version alone. */
export const FIELDS = ['name', 'remark', NEW_FIELD] as const
/** Two texts that mean the same, two that do not, and nothing. */
export const VALUES = ['甲', '甲 ', '乙', '丙', null] as const
export const recordName = (record: number): string => `trainee/${record % RECORDS}`
/** Of a table that the newer version alone has. */
export const NEW_RECORD = { r: `${NEW_TABLE}/1`, field: 'place' } as const
