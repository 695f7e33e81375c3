/** What the college still has to offer in a stretch of days: beds, halls, and a first idea of the money. For 来电登记 and the 日历. */
import { addDays, daysBetween, eachDay } from '../calendar.ts'
import type { CollegeFacts } from '../college-facts.ts'
import type { Session } from '../session.ts'
import { venuesOf } from '../teaching/venues.ts'

export interface BedNight {
  readonly day: string
  /** People of classes held then, by their planned head-count. */
  readonly taken: number
  readonly free: number
}

/** Beds of all 客房; undefined while the college has listed none. */
export function bedsOf({ facilities }: Pick<CollegeFacts, 'facilities'>): number | undefined {
  const rooms = facilities.filter(({ kind }) => kind === '客房')
  return rooms.length ? rooms.reduce((sum, { capacity = 1, count = 1 }) => sum + capacity * count, 0) : undefined
}

/** Each night from the first day to the one before the last; classes without a head-count or days take no bed. */
export function bedNights(facts: Pick<CollegeFacts, 'facilities' | 'classes'>, fromOn: string, untilOn: string): BedNight[] {
  const beds = bedsOf(facts) ?? 0
  return eachDay(fromOn, untilOn > fromOn ? addDays(untilOn, -1) : fromOn).map((day) => {
    const taken = facts.classes.filter(({ arriveOn, withdrawOn }) => arriveOn !== undefined && arriveOn <= day && day < (withdrawOn ?? addDays(arriveOn, 1))).reduce((sum, { plannedCount = 0 }) => sum + plannedCount, 0)
    return { day, taken, free: beds - taken }
  })
}

export interface HallDays {
  readonly name: string
  readonly capacity?: number | undefined
  /** Days on which a class has it, half a day counting. */
  readonly takenOn: readonly string[]
}

/** Halls that hold so many people, those free on all days first. `sessions` are those of every class. */
export function hallsFor(facts: Pick<CollegeFacts, 'facilities'>, sessions: readonly Pick<Session, 'date' | 'venue'>[], fromOn: string, untilOn: string, persons = 0): HallDays[] {
  const within = sessions.filter(({ date }) => fromOn <= date && date <= untilOn)
  return facts.facilities
    .filter(({ kind, capacity }) => kind === '会场' && (capacity ?? persons) >= persons)
    .map(({ name, capacity }) => ({ name, capacity, takenOn: [...new Set(within.filter(({ venue }) => venuesOf(venue).includes(name)).map(({ date }) => date))].sort() }))
    .sort((a, b) => a.takenOn.length - b.takenOn.length || (a.capacity ?? 0) - (b.capacity ?? 0) || (a.name < b.name ? -1 : 1))
}

export interface RoughBudget {
  readonly profile: string
  readonly category: string
  /** Yuan a person and day. */
  readonly quota: number
  readonly days: number
  /** Yuan, without 师资费. */
  readonly total: number
}

/** Quota × persons × days of each category of the college's first profile that has figures; days count 报到 and 撤离. */
export function roughBudgets({ costProfiles, costQuotas }: Pick<CollegeFacts, 'costProfiles' | 'costQuotas'>, fromOn: string, untilOn: string, persons: number): RoughBudget[] {
  const days = daysBetween(fromOn, untilOn) + 1
  const profile = costProfiles.find(({ id }) => costQuotas.some(({ profileId, total }) => profileId === id && total !== undefined))
  if (!profile) return []
  const { name, fullDays = 30, laterShare = 100 } = profile
  const paid = Math.min(days, fullDays) * 100 + Math.max(0, days - fullDays) * laterShare
  return costQuotas.filter(({ profileId, total }) => profileId === profile.id && total !== undefined).map(({ category, total }) => ({ profile: name, category, quota: total!, days, total: Math.round(total! * persons * paid) / 100 }))
}
