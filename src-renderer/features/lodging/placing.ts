/** Edits of the lodging grid as changes: who moves into which room gets the first free bed there. */
import { ARRIVAL, isHere, type Mark } from '#domain/attendance.ts'
import { clockOfInstant, dayOfInstant } from '#domain/calendar.ts'
import { freeBed, sleepersByRoom } from '#domain/lodging/lodging-findings.ts'
import { nightsOf, type ClassDays } from '#domain/lodging/nights.ts'
import type { Room, Stay } from '#domain/room.ts'
import type { Trainee } from '#domain/trainee.ts'
import type { Change } from '#store/commit.ts'
import type { GridChange } from '#ui/grid/block.ts'

export interface LodgingFacts {
  readonly days: ClassDays
  readonly rooms: readonly Room[]
  readonly stays: readonly Stay[]
  readonly trainees: readonly Trainee[]
  /** The marks of the 报到 sheet so far, by trainee. */
  readonly arrivals: Readonly<Record<string, Mark>>
}

/** `11.23 14:05`; 到 of one whose arrival was marked on the sign-in sheet alone; null of one who is not here. */
export function arrivalShown({ stays, arrivals }: Pick<LodgingFacts, 'stays' | 'arrivals'>, traineeId: string): string | null {
  const at = stays.find(({ id }) => id === traineeId)?.arrivedAt
  if (!at) return isHere(arrivals[traineeId]) ? '到' : null
  const day = dayOfInstant(Date.parse(at))
  return `${Number(day.slice(5, 7))}.${Number(day.slice(8))} ${clockOfInstant(Date.parse(at))}`
}

/** What is shown and typed for a room: its number, with the building where the number alone is not enough. */
export function roomLabels(rooms: readonly Room[]): Map<string, string> {
  const times = new Map<string, number>()
  for (const { number } of rooms) times.set(number, (times.get(number) ?? 0) + 1)
  return new Map(rooms.map((room) => [room.id, times.get(room.number)! > 1 && room.building ? `${room.building} ${room.number}` : room.number]))
}

/** The room a person means by typing its label or its number; undefined where there is none or there are several. */
export function roomTyped(rooms: readonly Room[], labels: ReadonlyMap<string, string>, typed: string): Room | undefined {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const wanted = plain(typed)
  const byLabel = rooms.filter((room) => plain(labels.get(room.id)!) === wanted)
  const found = byLabel.length ? byLabel : rooms.filter((room) => plain(room.number) === wanted)
  return found.length === 1 ? found[0] : undefined
}

/**
 * Changes for edited cells of one intent. People placed by one paste find each other's beds taken. `now` is written as
 * the moment of arrival; the 报到 sheet is marked with it, unless it already says 迟到 or another thing of that person.
 */
export function changesOfEdits(facts: LodgingFacts, edits: readonly GridChange[], now: string): Change[] {
  const stays = new Map(facts.stays.map((stay) => [stay.id, stay]))
  const sets = new Map<string, Record<string, string | number | null>>()
  const arrivals: Record<string, '到' | null> = {}
  for (const { row, key, value } of edits) {
    const set = sets.get(row) ?? {}
    if (key === 'roomId') Object.assign(set, placedIn(facts, [...stays.values()], row, value as string | null))
    else if (key === 'arrivedAt') {
      set['arrivedAt'] = value === null ? null : (stays.get(row)?.arrivedAt ?? now)
      if (value === null ? facts.arrivals[row] === '到' : facts.arrivals[row] === undefined) arrivals[row] = value === null ? null : '到'
    } else set[key] = value
    sets.set(row, set)
    const cleared = Object.fromEntries(Object.entries({ ...stays.get(row), ...set }).filter(([, one]) => one !== null))
    stays.set(row, { ...cleared, id: row } as Stay)
  }
  return [...[...sets].map(([id, set]): Change => ({ table: 'stay', id, set })), ...(Object.keys(arrivals).length ? [{ table: 'attendance', id: ARRIVAL, set: arrivals } as const] : [])]
}

function placedIn(facts: LodgingFacts, stays: readonly Stay[], traineeId: string, roomId: string | null): Record<string, string | number | null> {
  const room = facts.rooms.find((candidate) => candidate.id === roomId)
  if (!room) return { roomId: null, bed: null }
  const own = stays.find((stay) => stay.id === traineeId)
  const others = sleepersByRoom(stays.filter((stay) => stay.id !== traineeId), facts.trainees, facts.days).get(room.id) ?? []
  return { roomId: room.id, bed: freeBed(room, others, nightsOf(own, facts.days)) ?? null }
}
