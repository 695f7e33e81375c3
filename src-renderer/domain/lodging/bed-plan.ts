/**
 * 自动排房: a proposal that fills free beds. Nobody already placed is moved; a room never holds both sexes; people of one
 * group and unit come to lie together because they are placed one after the other.
 */
import { freeBed, sleepersByRoom, type Sleeper } from './lodging-findings.ts'
import { nightsMeet, nightsOf, type ClassDays } from './nights.ts'
import type { Room, Stay } from '../room.ts'
import { onRoster, type Trainee } from '../trainee.ts'

export interface BedPlan {
  readonly placements: readonly { readonly trainee: Trainee; readonly room: Room; readonly bed: number }[]
  readonly unplaced: readonly { readonly trainee: Trainee; readonly reason: string }[]
}

/** 不住, 自理, 走读, 回家住, 否: no bed is wanted. */
export const wantsNoBed = (trainee: Trainee): boolean => /不住|不需|不用|不安排|自理|走读|回家|^[否无]$/.test(trainee.lodging ?? '')
const wantsSingle = (trainee: Trainee): boolean => /单间|单人/.test(trainee.lodging ?? '')

/** Those of the roster who want a bed and have none. */
export function withoutBed(trainees: readonly Trainee[], stays: readonly Stay[]): Trainee[] {
  const placed = new Set(stays.filter((stay) => stay.roomId).map((stay) => stay.id))
  return onRoster(trainees).filter((trainee) => !placed.has(trainee.id) && !wantsNoBed(trainee))
}

export function proposeBeds(rooms: readonly Room[], stays: readonly Stay[], trainees: readonly Trainee[], days: ClassDays): BedPlan {
  const sleepers = sleepersByRoom(stays, trainees, days)
  const stayById = new Map(stays.map((stay) => [stay.id, stay]))
  const ordered = [...rooms].sort(byNumber)
  const placements: BedPlan['placements'][number][] = []
  const unplaced: BedPlan['unplaced'][number][] = []
  for (const trainee of together(withoutBed(trainees, stays))) {
    const nights = nightsOf(stayById.get(trainee.id), days)
    const free = ordered.flatMap((room) => {
      const there = sleepers.get(room.id) ?? []
      const bed = freeBed(room, there, nights)
      const roommates = there.filter((sleeper) => nightsMeet(sleeper.nights, nights))
      return bed !== undefined && roommates.every((sleeper) => sleeper.trainee.gender === trainee.gender) ? [{ room, bed, roommates }] : []
    })
    const best = trainee.gender && free.sort((a, b) => fit(b.room, b.roommates, trainee) - fit(a.room, a.roommates, trainee))[0]
    if (!best) {
      unplaced.push({ trainee, reason: !trainee.gender ? '没有填性别' : free.length === 0 && rooms.length > 0 ? '没有合适的空床' : '还没有房间' })
      continue
    }
    placements.push({ trainee, room: best.room, bed: best.bed })
    const sleeper: Sleeper = { trainee, nights, stay: { id: trainee.id, roomId: best.room.id, bed: best.bed } }
    sleepers.set(best.room.id, [...(sleepers.get(best.room.id) ?? []), sleeper])
  }
  return { placements, unplaced }
}

/** Higher is better; equal ones stay in the order of room numbers. */
function fit(room: Room, roommates: readonly Sleeper[], trainee: Trainee): number {
  const single = room.beds === 1
  if (wantsSingle(trainee) !== single) return single ? -4 : -1
  if (roommates.length === 0) return 1
  const same = (field: 'group' | 'organization'): number => (roommates.some((sleeper) => (sleeper.trainee[field] ?? '') === (trainee[field] ?? '')) ? 1 : 0)
  // A half-filled room is filled up first, soonest beside people of the same unit.
  return 2 + same('group') + 2 * same('organization')
}

/** Sex, then group, then unit, then roster order: neighbours in this list become neighbours in rooms. */
function together(trainees: readonly Trainee[]): Trainee[] {
  const key = (trainee: Trainee): string => [trainee.gender ?? '~', wantsSingle(trainee) ? 0 : 1, trainee.group ?? '~', trainee.organization ?? '~'].join('\u0000')
  const keys = new Map(trainees.map((trainee) => [trainee.id, key(trainee)]))
  const place = new Map(trainees.map((trainee, i) => [trainee.id, i]))
  return [...trainees].sort((a, b) => {
    const [one, two] = [keys.get(a.id)!, keys.get(b.id)!]
    return one < two ? -1 : one > two ? 1 : place.get(a.id)! - place.get(b.id)!
  })
}

/** 2号楼 after 1号楼, 1002 after 302. */
export function byNumber(a: Pick<Room, 'building' | 'number' | 'id'>, b: Pick<Room, 'building' | 'number' | 'id'>): number {
  const key = (room: Pick<Room, 'building' | 'number'>): string => `${room.building ?? ''} ${room.number}`.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1
}
