/**
 * 签到: one record per sheet, whose fields are trainee ids and whose values are marks, so that a roll-call is one
 * operation and every mark still merges on its own. A sheet's id is the session's id, or ARRIVAL for 报到.
 */
import { choice, type FieldSpec } from './field.ts'

export const MARKS = ['到', '迟到', '早退', '请假', '缺席'] as const
export type Mark = (typeof MARKS)[number]
/** 迟到 and 早退 did come. */
export const isHere = (mark: Mark | undefined): boolean => mark === '到' || mark === '迟到' || mark === '早退'
/** The sheet of the arrival itself; the day and clock of the arrival stand in the lodging record. */
export const ARRIVAL = 'arrival'

export interface AttendanceSheet {
  id: string
  marks: Readonly<Record<string, Mark>>
}

/** The description of any one mark; the field's name is a trainee's id. */
export const markField: FieldSpec = choice('签到', MARKS)

export interface AttendanceCount {
  expected: number
  present: number
  onLeave: number
  absent: number
  unmarked: number
}

/** 应到, 实到 (迟到 and 早退 did come), 请假, 缺席, 未登记 over the trainees given. */
export function countAttendance(sheet: AttendanceSheet | undefined, traineeIds: readonly string[]): AttendanceCount {
  const count: AttendanceCount = { expected: traineeIds.length, present: 0, onLeave: 0, absent: 0, unmarked: 0 }
  for (const id of traineeIds) {
    const mark = sheet?.marks[id]
    if (mark === undefined) count.unmarked++
    else if (mark === '请假') count.onLeave++
    else if (mark === '缺席') count.absent++
    else count.present++
  }
  return count
}
