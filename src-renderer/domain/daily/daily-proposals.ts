/**
 * What rooms, sign-in and timetable already tell of one day, as proposals for the daily figures. A proposal fills only
 * what nobody has typed: figures are signed by both sides, so a person's word stands.
 */
import { lodgingDayId, mealDayId, venueUseId, type Activity, type LodgingDay, type MealDay, type VenueUse } from '../daily-figures.ts'
import type { Scalar } from '../field.ts'
import { nightsOf, sleepsOn } from '../lodging/nights.ts'
import { presentOn, traineeMeals } from './present-counts.ts'
import { ROOM_KINDS } from '../room.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { Session } from '../session.ts'
import { venuesOf } from '../teaching/venues.ts'

export type DailyTable = 'lodgingDay' | 'mealDay' | 'venueUse' | 'activity'

/** One record as it would be; `set` holds every field proposed, `id` the record it belongs to. */
export interface Proposal {
  readonly table: DailyTable
  readonly id: string
  readonly set: Readonly<Record<string, Scalar>>
}

export type DailyFacts = Omit<ClassSnapshot, 'college' | 'budget' | 'tasks'>
type Row = LodgingDay | MealDay | VenueUse | Activity

const proposal = <T extends Row>(table: DailyTable, { id, ...set }: T): Proposal => ({ table, id, set: Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) })

/** 住宿 by the rooms: for each kind in use that night, rooms and trainees. Staff and teachers have no stays here. */
export function proposeLodging(facts: DailyFacts, date: string): Proposal[] {
  const there = new Set(presentOn(facts, date).map((trainee) => trainee.id))
  const roomIds = facts.stays.filter((stay) => stay.roomId && there.has(stay.id) && sleepsOn(nightsOf(stay, facts.class), date)).map((stay) => stay.roomId!)
  return ROOM_KINDS.flatMap((roomKind) => {
    const ofKind = new Set(facts.rooms.filter((room) => room.kind === roomKind).map((room) => room.id))
    const used = roomIds.filter((id) => ofKind.has(id))
    return used.length ? [proposal('lodgingDay', { id: lodgingDayId(date, roomKind), date, roomKind, rooms: new Set(used).size, trainees: used.length })] : []
  })
}

/** 用餐 by stays and sign-in; 工作人员 are the 辅导员 and 学业导师, who stay with the class all day. */
export function proposeMeals(facts: DailyFacts, date: string): Proposal[] {
  const present = presentOn(facts, date)
  if (present.length === 0) return []
  const meals = traineeMeals(facts, date)
  const workers = facts.staff.filter((person) => person.role === '辅导员' || person.role === '学业导师').length
  const served = (count: number): number => (count > 0 ? workers : 0)
  const special = specialMeals(present.map((trainee) => trainee.diet ?? ''))
  return [
    proposal('mealDay', { id: mealDayId(date, '学员'), date, diners: '学员', ...meals, ...(special ? { special } : {}) }),
    ...(workers ? [proposal('mealDay', { id: mealDayId(date, '工作人员'), date, diners: '工作人员', breakfast: served(meals.breakfast), lunch: served(meals.lunch), dinner: served(meals.dinner) })] : [])
  ]
}

/** 清真3份、素食1份. What is said of a single person's health stays out of it: it is a count and nothing more. */
function specialMeals(diets: readonly string[]): string {
  const kinds = [['清真', /清真/], ['素食', /素/]] as const
  return kinds.flatMap(([name, pattern]) => {
    const count = diets.filter((diet) => pattern.test(diet)).length
    return count ? [`${name}${count}份`] : []
  }).join('、')
}

const OUTSIDE: readonly Session['kind'][] = ['现场教学', '自学', '报到', '撤场']
/** The use that names a half-day best comes first. */
const USE_OF_KIND = { 开班式: '开班式', 结业式: '结业式', 研讨: '研讨', 讲授: '授课', 考核: '授课' } as const
const RANK = ['开班式', '结业式', '授课', '研讨', '其他'] as const

/** 会场 by the timetable: each venue once a half-day. */
export function proposeVenues(facts: DailyFacts, date: string): Proposal[] {
  const uses = new Map<string, VenueUse>()
  for (const session of facts.sessions.filter((candidate) => candidate.date === date && !OUTSIDE.includes(candidate.kind))) {
    const use = (USE_OF_KIND as Partial<Record<Session['kind'], VenueUse['use']>>)[session.kind] ?? '其他'
    for (const venue of venuesOf(session.venue)) {
      const id = venueUseId(date, session.half, venue)
      const known = uses.get(id)
      if (!known || RANK.indexOf(use) < RANK.indexOf(known.use ?? '其他')) uses.set(id, { id, date, venue, half: session.half, use, units: 1 })
    }
  }
  return [...uses.values()].map((use) => proposal('venueUse', use))
}

/** 其他活动 by the timetable: 现场教学 once each, certificates on the day of the 结业式. */
export function proposeActivities(facts: DailyFacts, date: string): Proposal[] {
  const sessions = facts.sessions.filter((session) => session.date === date)
  const trips = sessions.filter((session) => session.kind === '现场教学').length
  const closes = sessions.some((session) => session.kind === '结业式')
  const people = presentOn(facts, date).length
  return [
    ...(trips ? [proposal('activity', { id: `${date}|现场教学`, date, item: '现场教学', quantity: trips, unit: '次' })] : []),
    ...(closes && people ? [proposal('activity', { id: `${date}|结业证书`, date, item: '结业证书', quantity: people, unit: '本' })] : [])
  ]
}

/** What of the proposals is news: fields that hold nothing yet. Records of the same activity typed by hand count as there. */
export function onlyMissing(proposals: readonly Proposal[], rows: readonly Row[]): Proposal[] {
  const rowById = new Map(rows.map((row) => [row.id, row as unknown as Readonly<Record<string, Scalar | undefined>>]))
  const items = new Set(rows.flatMap((row) => ('item' in row ? [`${row.date} ${activityWord(row.item)}`] : [])))
  return proposals.flatMap((proposed) => {
    const row = rowById.get(proposed.id)
    if (!row && proposed.table === 'activity' && items.has(`${String(proposed.set['date'])} ${activityWord(String(proposed.set['item']))}`)) return []
    const set = Object.fromEntries(Object.entries(proposed.set).filter(([name]) => (row?.[name] ?? undefined) === undefined))
    return Object.keys(set).length ? [{ ...proposed, set }] : []
  })
}

/** 结业证书制作 and 结业证书 are one thing; 现场教学用车 is not 现场教学. */
const activityWord = (item: string): string => item.replace(/\s/g, '').replace(/(制作|印制|发放)$/, '')

export interface Difference {
  readonly proposal: Proposal
  readonly field: string
  readonly typed: Scalar
  readonly proposed: Scalar
}

/**
 * Figures that a person typed and that rooms, sign-in or timetable tell otherwise; shown, never changed. Of workers only
 * the least is known, so a person who counted more of them is not asked.
 */
export function differencesOf(proposals: readonly Proposal[], rows: readonly Row[]): Difference[] {
  const rowById = new Map(rows.map((row) => [row.id, row as unknown as Readonly<Record<string, Scalar | undefined>>]))
  return proposals.filter((proposed) => proposed.set['diners'] !== '工作人员').flatMap((proposed) =>
    Object.entries(proposed.set).flatMap(([field, value]) => {
      const typed = rowById.get(proposed.id)?.[field]
      return typeof value === 'number' && typed !== undefined && typed !== null && typed !== value ? [{ proposal: proposed, field, typed, proposed: value }] : []
    })
  )
}
