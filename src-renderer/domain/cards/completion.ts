/** Who may be given a 结业证书: proposed from 签到 and 请假, decided by a person. Nothing here is a verdict. */
import { ARRIVAL, isHere } from '../attendance.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { leaveByTrainee } from '../teaching/leave-hours.ts'
import { onRoster, type Trainee } from '../trainee.ts'

export interface Completion {
  readonly trainee: Trainee
  /** Why it should be looked at first, as a few words; absent where nothing speaks against it. */
  readonly doubt?: string
}

/** Everybody on the roster, in its order. Sheets that were never marked say nothing. */
export function completions({ trainees, sessions, attendance }: ClassSnapshot): Completion[] {
  const leave = leaveByTrainee(sessions, attendance)
  const arrival = attendance.find(({ id }) => id === ARRIVAL)
  const isCalled = arrival && Object.values(arrival.marks).some(isHere)
  const lessons = attendance.filter(({ id }) => id !== ARRIVAL)
  return onRoster(trainees).map((trainee): Completion => {
    const absent = lessons.filter(({ marks }) => marks[trainee.id] === '缺席').length
    const own = leave.get(trainee.id)
    const doubts = [
      isCalled && !isHere(arrival.marks[trainee.id]) ? '没有报到记录' : '',
      own?.state === 'over' ? `请假${own.hours}学时，超过总学时的七分之一` : '',
      absent ? `缺席${absent}次` : ''
    ].filter(Boolean)
    return { trainee, ...(doubts.length && { doubt: doubts.join('，') }) }
  })
}
