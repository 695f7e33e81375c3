/**
 * 课程表的冲突 (第八条（二）: the timetable is carried out as issued): one teacher, one venue or the class itself in two
 * places at once, and half-days with more 学时 than are counted (540号文: at most 4).
 *
 * Two entries overlap when both have clock times and these overlap; where one has none, when they share a half-day.
 */
import { shortDateWithWeekday } from '../calendar.ts'
import { HALVES, type Half, type Session } from '../session.ts'
import { totalHours } from './timetable.ts'
import { venuesOf } from './venues.ts'

export const MOST_HOURS_PER_HALF = 4

export type ClashKind = 'teacher' | 'venue' | 'class' | 'hours'

export interface Clash {
  readonly kind: ClashKind
  readonly date: string
  readonly half: Half
  /** Entries of the class looked at; a clash with another class names one. */
  readonly sessionIds: readonly string[]
  /** One sentence for a person, with day and names. */
  readonly sentence: string
}

/** The timetable of another class on this PC. */
export interface OtherClass {
  readonly name: string
  readonly sessions: readonly Session[]
}

/** Every clash of a class's timetable, in timetable order. */
export function findClashes(own: readonly Session[], others: readonly OtherClass[] = []): Clash[] {
  const clashes: Clash[] = []
  own.forEach((one, i) => {
    for (const two of own.slice(i + 1)) if (overlap(one, two)) clashes.push(...within(one, two))
    for (const other of others) for (const two of other.sessions) if (overlap(one, two)) clashes.push(...across(one, two, other.name))
  })
  clashes.push(...tooManyHours(own))
  return clashes.sort((a, b) => rank(a).localeCompare(rank(b), 'en'))
}

/** One teacher or venue taken by two classes at once, each pair of classes told once, in timetable order. */
export function clashesBetween(classes: readonly OtherClass[]): Clash[] {
  const clashes = classes.flatMap((one, i) =>
    classes.slice(i + 1).flatMap((two) => one.sessions.flatMap((own) => two.sessions.filter((other) => overlap(own, other)).flatMap((other) => across(own, other, two.name).map((clash) => ({ ...clash, sentence: `${one.name}：${clash.sentence}` })))))
  )
  return clashes.sort((a, b) => rank(a).localeCompare(rank(b), 'en'))
}

const rank = (clash: Clash): string => `${clash.date} ${HALVES.indexOf(clash.half)} ${clash.kind}`

const hasClock = (session: Session): session is Session & { from: string; to: string } => session.from !== undefined && session.to !== undefined

/** Whether two entries take place at the same time. */
export function overlap(one: Session, two: Session): boolean {
  if (one.date !== two.date) return false
  return hasClock(one) && hasClock(two) ? one.from < two.to && two.from < one.to : one.half === two.half
}

function within(one: Session, two: Session): Clash[] {
  const clash = (kind: ClashKind, sentence: string): Clash => ({ kind, date: one.date, half: one.half, sessionIds: [one.id, two.id], sentence: `${when(one)}${sentence}` })
  const both = `“${one.title}”和“${two.title}”`
  const clashes = sharedTeachers(one, two).map((name) => clash('teacher', `${name}同时有${both}`))
  // Groups may discuss in two rooms at once, so the same venue and the class itself are told apart.
  for (const venue of sharedVenues(one, two)) clashes.push(clash('venue', `${venue}同时安排了${both}`))
  if (occupiesClass(one) && occupiesClass(two)) clashes.push(clash('class', hasClock(one) && hasClock(two) ? `全班同时安排了${both}` : `${both}都没有分开时间，请填上起止时刻`))
  return clashes
}

function across(one: Session, two: Session, className: string): Clash[] {
  const clash = (kind: ClashKind, sentence: string): Clash => ({ kind, date: one.date, half: one.half, sessionIds: [one.id], sentence: `${when(one)}${sentence}` })
  return [
    ...sharedTeachers(one, two).map((name) => clash('teacher', `${name}在“${one.title}”的同时，还有“${className}”的“${two.title}”`)),
    ...sharedVenues(one, two).map((venue) => clash('venue', `${venue}在“${one.title}”的同时，还安排了“${className}”的“${two.title}”`))
  ]
}

const when = (session: Session): string => `${shortDateWithWeekday(session.date)}${session.half}：`

/** People arrive and leave one by one, and free study may run beside anything. */
const occupiesClass = (session: Session): boolean => session.kind !== '报到' && session.kind !== '撤场' && session.kind !== '自学'

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
const UNDECIDED = /^(待定|未定|另行通知|无|—|-)$/

/** 张三、李四 taught together are two teachers. */
export const teachersOf = (session: Session): string[] => (session.teacher ?? '').split(/[、，,；;/]/).map(plain).filter((name) => name !== '' && !UNDECIDED.test(name))

function sharedTeachers(one: Session, two: Session): string[] {
  // Two units given and different: two people of one name.
  if (one.teacherUnit && two.teacherUnit && plain(one.teacherUnit) !== plain(two.teacherUnit)) return []
  const names = teachersOf(two)
  return teachersOf(one).filter((name) => names.includes(name))
}

function sharedVenues(one: Session, two: Session): string[] {
  const venues = venuesOf(two.venue)
  return venuesOf(one.venue).filter((venue) => venues.includes(venue))
}

function tooManyHours(sessions: readonly Session[]): Clash[] {
  const halves = new Map<string, Session[]>()
  for (const session of sessions) if (session.hours) halves.set(`${session.date} ${session.half}`, [...(halves.get(`${session.date} ${session.half}`) ?? []), session])
  return [...halves.values()].flatMap((entries): Clash[] => {
    const first = entries[0]!
    const hours = totalHours(entries)
    if (hours <= MOST_HOURS_PER_HALF) return []
    return [{ kind: 'hours', date: first.date, half: first.half, sessionIds: entries.map((session) => session.id), sentence: `${when(first)}共 ${hours} 学时，半天至多计 ${MOST_HOURS_PER_HALF} 学时` }]
  })
}
