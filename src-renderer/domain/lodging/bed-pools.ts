/**
 * 分台: two or more 报到台 without a network place arrivals at the same time. Each room belongs to one counter, a counter
 * gives out beds of its own rooms only, so that no bed is given out twice whenever their files meet.
 */
import { byNumber } from './bed-plan.ts'
import type { Room } from '../room.ts'

/** What this PC gives out: the rooms of one counter; all, once the counters have met again; else those that no counter has. */
export interface CounterChoice {
  readonly counter?: string | undefined
  readonly all?: true | undefined
}

/** In the order of their first rooms. */
export const countersOf = (rooms: readonly Room[]): string[] => [...new Set([...rooms].sort(byNumber).flatMap(({ counter }) => (counter ? [counter] : [])))]

export function poolOf(rooms: readonly Room[], { counter, all }: CounterChoice): Room[] {
  if (all || !rooms.some((room) => room.counter)) return [...rooms]
  return rooms.filter((room) => (room.counter ?? '') === (counter ?? ''))
}

/** Rooms to counters: of each building and kind every counter gets a run of neighbouring numbers, as many as the others or one less. */
export function splitRooms(rooms: readonly Room[], counters: readonly string[]): Map<string, string> {
  const groups = new Map<string, Room[]>()
  for (const room of [...rooms].sort(byNumber)) {
    const key = `${room.building ?? ''} ${room.kind}`
    groups.set(key, [...(groups.get(key) ?? []), room])
  }
  const split = new Map<string, string>()
  for (const group of groups.values()) group.forEach((room, i) => split.set(room.id, counters[Math.floor((i * counters.length) / group.length)]!))
  return split
}
