/**
 * What a receiving department is given of a class: only what its own task of 第三条 needs. A profile names every field that
 * may leave; what it does not name stays, whatever a later version adds to the records.
 */
import type { Department } from '../college-lists.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { RowTypes } from '../tables.ts'

export const RECEIVERS = ['财务后勤处', '教研部门', '法治宣传事务部'] as const
export type Receiver = (typeof RECEIVERS)[number]

type FieldsByTable = { readonly [Table in keyof RowTypes]?: readonly Exclude<keyof RowTypes[Table] & string, 'id'>[] }

export interface Profile {
  readonly receiver: Receiver
  /** What it is given, for whoever exports: 人数、房间…… */
  readonly gives: string
  /** Fields beside those every department is given (GIVEN_TO_ALL). */
  readonly fields: FieldsByTable
  /** The records it is given, counts in place of people where it needs no more. */
  chosen(snapshot: ClassSnapshot, departments: readonly Pick<Department, 'name' | 'kind'>[]): ClassSnapshot
}

/** Which class it is, when and where, and whom to ask. */
export const GIVEN_TO_ALL = {
  class: [
    'name', 'code', 'hostMode', 'category', 'mode', 'sponsor', 'sensitive', 'arriveOn', 'arriveFrom', 'arriveTo', 'openOn', 'closeOn', 'withdrawOn', 'withdrawTime', 'place', 'plannedCount',
    'leaderName', 'leaderDepartment', 'leaderPhone', 'closed'
  ],
  staff: ['role', 'name', 'department', 'phone', 'first', 'order']
} as const satisfies FieldsByTable

/** The counselors, whom every department may have to ask. */
export const counselorsOf = ({ staff }: ClassSnapshot): ClassSnapshot['staff'] => staff.filter(({ role }) => role === '辅导员')
