/** 住宿 rules (第八条（四） and the house): no mixed sex in a room, no more sleepers than beds, one bed for one person a night. */
import { nightsMeet, nightsOf, type ClassDays, type Nights } from './nights.ts'
import type { Room, Stay } from '../room.ts'
import type { Trainee } from '../trainee.ts'

export interface LodgingFinding {
  readonly kind: 'mixed' | 'crowded' | 'same-bed' | 'no-such-bed'
  readonly roomId: string
  readonly traineeIds: readonly string[]
  readonly sentence: string
}

export interface Sleeper {
  readonly trainee: Trainee
  readonly stay: Stay
  readonly nights: Nights | undefined
}

/** The people of each room, by bed, then roster order. Stays of people unknown or without a room are left out. */
export function sleepersByRoom(stays: readonly Stay[], trainees: readonly Trainee[], days: ClassDays): Map<string, Sleeper[]> {
  const traineeById = new Map(trainees.map((trainee) => [trainee.id, trainee]))
  const byRoom = new Map<string, Sleeper[]>()
  for (const stay of stays) {
    const trainee = traineeById.get(stay.id)
    if (!trainee || !stay.roomId) continue
    const sleeper = { trainee, stay, nights: nightsOf(stay, days) }
    byRoom.set(stay.roomId, [...(byRoom.get(stay.roomId) ?? []), sleeper])
  }
  for (const sleepers of byRoom.values()) sleepers.sort((a, b) => (a.stay.bed ?? 99) - (b.stay.bed ?? 99) || (a.trainee.order ?? 0) - (b.trainee.order ?? 0))
  return byRoom
}

export function findLodgingProblems(rooms: readonly Room[], stays: readonly Stay[], trainees: readonly Trainee[], days: ClassDays): LodgingFinding[] {
  const byRoom = sleepersByRoom(stays, trainees, days)
  return rooms.flatMap((room) => problemsOfRoom(room, byRoom.get(room.id) ?? []))
}

function problemsOfRoom(room: Room, sleepers: readonly Sleeper[]): LodgingFinding[] {
  const findings: LodgingFinding[] = []
  const find = (kind: LodgingFinding['kind'], involved: readonly Sleeper[], words: string): void => {
    findings.push({ kind, roomId: room.id, traineeIds: involved.map(({ trainee }) => trainee.id), sentence: `${room.number}${words}` })
  }
  const pairs = sleepers.flatMap((one, i) => sleepers.slice(i + 1).filter((two) => nightsMeet(one.nights, two.nights)).map((two) => [one, two] as const))
  const mixed = pairs.find(([one, two]) => one.trainee.gender && two.trainee.gender && one.trainee.gender !== two.trainee.gender)
  if (mixed) find('mixed', mixed, `同时住着${mixed.map(({ trainee }) => `${trainee.name}（${trainee.gender}）`).join('和')}`)
  // The most people of one night are those whose stay holds the first night of one of them.
  const most = sleepers.map((one) => sleepers.filter((two) => one === two || (nightsMeet(one.nights, two.nights) && (!one.nights || !two.nights || two.nights.from <= one.nights.from)))).reduce<Sleeper[]>((a, b) => (b.length > a.length ? b : a), [])
  if (most.length > room.beds) find('crowded', most, `有 ${room.beds} 个床位，同一晚安排了 ${most.length} 人`)
  const shared = pairs.find(([one, two]) => one.stay.bed !== undefined && one.stay.bed === two.stay.bed)
  if (shared && most.length <= room.beds) find('same-bed', shared, `的 ${shared[0].stay.bed} 床同时安排了${shared.map(({ trainee }) => trainee.name).join('和')}`)
  const nowhere = sleepers.find(({ stay }) => stay.bed !== undefined && (stay.bed < 1 || stay.bed > room.beds))
  if (nowhere) find('no-such-bed', [nowhere], `没有 ${nowhere.stay.bed} 床（${nowhere.trainee.name}）`)
  return findings
}

/** The lowest bed of a room that is free in these nights; undefined where all are taken. */
export function freeBed(room: Room, sleepers: readonly Sleeper[], nights: Nights | undefined): number | undefined {
  const there = sleepers.filter((sleeper) => nightsMeet(sleeper.nights, nights))
  if (there.length >= room.beds) return undefined
  const taken = new Set(there.map(({ stay }) => stay.bed))
  return Array.from({ length: room.beds }, (_, i) => i + 1).find((bed) => !taken.has(bed))
}
