/** Who is at the college on a day and who eats there, as stays, arrival and sign-in tell; figures for a person to check. */
import { ARRIVAL, type AttendanceSheet, type Mark } from '../attendance.ts'
import { clockOfInstant, dayOfInstant, addDays } from '../calendar.ts'
import { nightsOf, sleepsOn, type ClassDays } from '../lodging/nights.ts'
import type { Stay } from '../room.ts'
import { takesAttendance, type Half, type Session } from '../session.ts'
import { onRoster, type Trainee } from '../trainee.ts'

export interface PresenceFacts {
  readonly class: ClassDays & { readonly arriveFrom?: string }
  readonly trainees: readonly Trainee[]
  readonly stays: readonly Stay[]
  readonly sessions: readonly Session[]
  readonly attendance: readonly AttendanceSheet[]
}

/** Meals are over for those who arrive later (HH:MM). */
const LUNCH_UNTIL = '13:00'
const DINNER_UNTIL = '20:30'

export interface Meals {
  readonly breakfast: number
  readonly lunch: number
  readonly dinner: number
}

/** Trainees who are there on a day: arrived on it or before, not gone before it. */
export function presentOn(facts: PresenceFacts, date: string): Trainee[] {
  const presence = new Presence(facts)
  return onRoster(facts.trainees).filter((trainee) => presence.isThere(trainee, date))
}

/**
 * Trainees at each meal: breakfast for those who slept there, lunch for those at the morning's classes, dinner for those
 * who sleep there that night. Without any stays, everyone present counts.
 */
export function traineeMeals(facts: PresenceFacts, date: string): Meals {
  const presence = new Presence(facts)
  const there = onRoster(facts.trainees).filter((trainee) => presence.isThere(trainee, date))
  const count = (eats: (trainee: Trainee) => boolean): number => there.filter(eats).length
  return {
    breakfast: count((trainee) => presence.sleeps(trainee, addDays(date, -1))),
    lunch: count((trainee) => presence.arrivesBy(trainee, date, LUNCH_UNTIL) && presence.attends(trainee, date, '上午')),
    dinner: count((trainee) => presence.sleeps(trainee, date) && presence.arrivesBy(trainee, date, DINNER_UNTIL) && presence.attends(trainee, date, '下午'))
  }
}

class Presence {
  readonly #facts: PresenceFacts
  readonly #stays: ReadonlyMap<string, Stay>
  readonly #marks: ReadonlyMap<string, Readonly<Record<string, Mark>>>
  readonly #someoneSleeps: boolean
  readonly #someoneArrived: boolean

  constructor(facts: PresenceFacts) {
    this.#facts = facts
    this.#stays = new Map(facts.stays.map((stay) => [stay.id, stay]))
    this.#marks = new Map(facts.attendance.map((sheet) => [sheet.id, sheet.marks]))
    this.#someoneSleeps = facts.stays.some((stay) => stay.roomId)
    this.#someoneArrived = facts.stays.some((stay) => stay.arrivedAt) || Object.keys(this.#marks.get(ARRIVAL) ?? {}).length > 0
  }

  isThere(trainee: Trainee, date: string): boolean {
    const arrived = this.#arrivalDay(trainee)
    const last = this.#stays.get(trainee.id)?.outOn ?? this.#facts.class.withdrawOn ?? this.#facts.class.closeOn
    return arrived !== undefined && arrived <= date && (last === undefined || date <= last)
  }

  sleeps(trainee: Trainee, date: string): boolean {
    const stay = this.#stays.get(trainee.id)
    if (this.#someoneSleeps && !stay?.roomId) return false
    return this.isThere(trainee, date) && sleepsOn(nightsOf(stay, this.#facts.class), date)
  }

  arrivesBy(trainee: Trainee, date: string, clock: string): boolean {
    if (this.#arrivalDay(trainee) !== date) return true
    const at = this.#stays.get(trainee.id)?.arrivedAt
    return (at ? clockOfInstant(Date.parse(at)) : (this.#facts.class.arriveFrom ?? '00:00')) < clock
  }

  /** Not marked 请假 or 缺席 in the last session of that half-day; where there is no sheet, nothing speaks against it. */
  attends(trainee: Trainee, date: string, half: Half): boolean {
    const session = this.#facts.sessions.filter((candidate) => candidate.date === date && candidate.half === half && takesAttendance(candidate)).at(-1)
    const mark = session && this.#marks.get(session.id)?.[trainee.id]
    return mark !== '请假' && mark !== '缺席'
  }

  /** The day of arrival; before anyone has arrived, the planned one counts for all. */
  #arrivalDay(trainee: Trainee): string | undefined {
    const stay = this.#stays.get(trainee.id)
    if (stay?.arrivedAt) return dayOfInstant(Date.parse(stay.arrivedAt))
    const planned = stay?.inOn ?? this.#facts.class.arriveOn ?? this.#facts.class.openOn
    const mark = this.#marks.get(ARRIVAL)?.[trainee.id]
    if (!this.#someoneArrived || mark === '到' || mark === '迟到') return planned
    return this.#facts.sessions.find((session) => ['到', '迟到', '早退'].includes(this.#marks.get(session.id)?.[trainee.id] ?? ''))?.date
  }
}
