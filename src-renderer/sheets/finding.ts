/** What an import has to tell, and the cells it changed. */
import { traineeFields } from '#domain/trainee.ts'
import type { RosterField } from './roster-columns.ts'

/**
 * error: the value was not taken, someone has to ask the unit. warning: the value was taken or left open, someone has
 * to look. note: taken, told so that nobody wonders; asks nothing.
 */
export type Severity = 'error' | 'warning' | 'note'

export interface Finding {
  /** The sheet's row, from 1; absent where the whole file is meant. */
  readonly row?: number
  readonly field?: RosterField
  readonly severity: Severity
  /** Stable ASCII word, for programs. */
  readonly code: string
  /** Names row, field and reason in one Chinese sentence. */
  readonly message: string
}

/** A cell that the import writes otherwise than it came. */
export interface Change {
  readonly row: number
  readonly field: RosterField
  readonly before: string
  readonly after: string
  readonly why: string
  /** Another way to write the same value (1975.03, 1975-03): worth a mark in the preview, not worth a line. */
  readonly formOnly?: true
}

/** A remark on one value, before row and field are known. */
export interface Problem {
  readonly severity: Severity
  readonly code: string
  readonly says: string
}

/** A cell after cleaning. Without `value` nothing is taken from it. */
export interface Cleaned {
  readonly value?: string
  /** Why `value` differs from what stood there. */
  readonly why?: string
  readonly formOnly?: true
  readonly problems?: readonly Problem[]
  /** Covered with *, so it must not replace a real value. */
  readonly masked?: true
}

export const problem = (severity: Severity, code: string, says: string): Problem => ({ severity, code, says })
export const rejected = (code: string, says: string): Cleaned => ({ problems: [problem('error', code, says)] })

export const cellFinding = (row: number, field: RosterField, { severity, code, says }: Problem): Finding => ({ row, field, severity, code, message: `第${row}行“${traineeFields[field].label}”：${says}` })
