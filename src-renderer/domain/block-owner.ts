/**
 * Who answers for which records (the owner of a block of data). Whoever else edits them may do so: what really happened is
 * recorded, and the owner is told.
 */
import type { TableName } from './tables.ts'

const OWNERS: Readonly<Partial<Record<TableName, string>>> = {
  contact: '教务处', exceptionalMatter: '教务处', agreement: '教务处', planRevision: '教务处', feedback: '教务处', evaluationRound: '教务处', evaluationSheet: '教务处', mentorNotice: '教务处',
  attendance: '学员工作处', room: '学员工作处', stay: '学员工作处', supply: '学员工作处', duty: '学员工作处', handout: '学员工作处', problem: '学员工作处',
  lodgingDay: '学员工作处', mealDay: '学员工作处', venueUse: '学员工作处', activity: '学员工作处', dataConfirmation: '学员工作处', handover: '学员工作处', handoverItem: '学员工作处',
  invoice: '财务后勤处', settlement: '财务后勤处', lectureFee: '财务后勤处'
}

/** Fields of a record with several owners. */
const FIELD_OWNERS: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  budgetLine: { standard: '财务后勤处', finalStandard: '财务后勤处', finalPersons: '财务后勤处', finalDays: '财务后勤处', differenceReason: '财务后勤处' },
  // Anybody applies for a seal and notes who agreed; that it was put is for 办公室 to say.
  sealing: { sealedOn: '办公室', keeper: '办公室' },
  class: { leaderName: '教务处', leaderSection: '教务处', budgetStandard: '教务处', planIssuedOn: '教务处' }
}

/** The department that answers for a field of a record; undefined where everybody may. */
export const ownerOf = (table: TableName, field: string): string | undefined => FIELD_OWNERS[table]?.[field] ?? OWNERS[table]

/** The department a seat belongs to; a 部门 seat says which, 只读 has none. */
export function departmentOfSeat(role: string, department: string): string | undefined {
  if (role === '部门') return department || undefined
  return { 项目负责人: '教务处', 辅导员: '学员工作处', 财务: '财务后勤处' }[role]
}
