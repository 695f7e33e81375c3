/** Making a class: empty, or from an earlier one. */
import type { Enquiry } from '#domain/college-lists.ts'
import { ORG } from '#domain/college.ts'
import { currentRuleSet } from '#domain/rule-set.ts'
import { recordsOf, type ClassSnapshot } from '#domain/snapshot.ts'
import type { TableName } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { trainingClassFields, type HostMode, type TrainingClass } from '#domain/training-class.ts'
import { addDays, dayOfInstant, daysBetween } from '#domain/calendar.ts'
import { commit, type Change, type CommitOutcome } from './commit.ts'
import { newId, type Desk } from './desk.ts'
import { takeNumber } from './numbers.ts'
import { readRows, readSnapshot } from './read.ts'
import { isSensitiveSponsor } from '#domain/reading/sensitive-sponsor.ts'

export interface NewClass {
  readonly name: string
  readonly sponsor: string
  readonly hostMode: HostMode
  readonly sponsorContact?: string
  readonly sponsorPhone?: string
}

/** Creates a class and returns its id. */
export async function createClass(desk: Desk, given: NewClass): Promise<{ id: string; outcome: CommitOutcome }> {
  const id = newId(desk)
  const outcome = await commit(desk, id, [{ table: 'class', id, set: { ...given, ...(await firstFacts(desk, given.sponsor)) } }], 'new')
  return { id, outcome }
}

/**
 * A class of what a sponsor asked for by telephone: its days, its head-count, and the call as the first round of the
 * 洽商. The enquiry keeps the class's id.
 */
export async function classFromEnquiry(desk: Desk, { id: enquiryId, ...asked }: Enquiry): Promise<{ id: string; outcome: CommitOutcome }> {
  const id = newId(desk)
  const facts: Record<string, Scalar | undefined> = {
    name: `${asked.sponsor}培训班`, sponsor: asked.sponsor, hostMode: '承办', sponsorContact: asked.contact, sponsorPhone: asked.phone,
    arriveOn: asked.fromOn, withdrawOn: asked.untilOn, plannedCount: asked.persons, ...(await firstFacts(desk, asked.sponsor))
  }
  const call: Change = { table: 'contact', id: newId(desk), set: { kind: '洽商', date: asked.calledOn, way: '电话', theirs: asked.contact, matters: asked.matters ?? '来电商谈办班' } }
  const outcome = await commit(desk, id, [{ table: 'class', id, set: facts }, call], 'new')
  await commit(desk, ORG, [{ table: 'enquiry', id: enquiryId, set: { classId: id, outcome: '已转为班次' } }], 'edit')
  return { id, outcome }
}

async function firstFacts(desk: Desk, sponsor: string): Promise<Record<string, Scalar>> {
  const year = Number(dayOfInstant(desk.now()).slice(0, 4))
  const number = await takeNumber(desk, '班次', year)
  const rules = currentRuleSet(await readRows(desk.db, 'ruleSet', ORG), dayOfInstant(desk.now()))
  return { code: `${year}-${String(number).padStart(3, '0')}`, mode: '线下', sensitive: isSensitiveSponsor(sponsor), ...(rules ? { ruleSetId: rules.id } : {}) }
}

/** What 新建自上期 leaves behind: people, dates, signatures, and what was agreed for that one time. */
const NOT_COPIED: ReadonlySet<keyof TrainingClass> = new Set([
  'id', 'name', 'code', 'arriveOn', 'openOn', 'closeOn', 'withdrawOn', 'planIssuedOn', 'plannedCount', 'leaderName', 'leaderPhone', 'leaderSection',
  'sponsorContact', 'sponsorContactPost', 'sponsorPhone', 'confirmationNote', 'closed', 'basis',
  // 日程 is a text of dates; whether the class is 敏感 is judged anew.
  'schedule', 'sensitive', 'sensitiveOffReason',
  // It runs under the version in force when it is made, not the one of its model.
  'ruleSetId',
  // What was done and by whom for that one class.
  'leaderDepartment', 'leaderAppointedOn', 'handbookOn', 'noticeOn', 'signInReadyOn', 'firstArrivalOn', 'firstArrivalTime',
  // A letter that names the class.
  'welcomeText',
  // It is a class of its own, whatever it is modelled on.
  'extractOf', 'extractFor', 'extractedAt'
])

/**
 * 新建自上期: courses, teachers, budget and texts of an earlier class; never people, dates or signatures. Days of the
 * timetable move with `arriveOn`, the new class's first day.
 */
export async function copyClass(desk: Desk, from: string, given: NewClass & { readonly arriveOn: string }): Promise<{ id: string; outcome: CommitOutcome } | undefined> {
  const earlier = await readSnapshot(desk.db, from)
  if (!earlier) return undefined
  const id = newId(desk)
  const copied = Object.fromEntries(Object.keys(trainingClassFields).filter((name) => !NOT_COPIED.has(name as keyof TrainingClass)).map((name) => [name, earlier.class[name as keyof TrainingClass]]))
  const facts: Change = { table: 'class', id, set: { ...(await firstFacts(desk, given.sponsor)), ...copied, ...given } as Record<string, Scalar> }
  const outcome = await commit(desk, id, [facts, ...copiedLists(desk, earlier, given.arriveOn)], 'copy')
  return { id, outcome }
}

function copiedLists(desk: Desk, earlier: ClassSnapshot, arriveOn: string): Change[] {
  const first = earlier.class.arriveOn ?? earlier.sessions[0]?.date
  const copy = (table: TableName, rows: readonly { id: string }[], without: readonly string[], moved: (row: never) => Record<string, Scalar> = () => ({})): Change[] =>
    rows.map((row) => {
      const set = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id' && !without.includes(name)))
      return { table, id: newId(desk), set: { ...set, ...moved(row as never) } as Record<string, Scalar> }
    })
  const sessions = first ? earlier.sessions : []
  return [
    ...copy('session', sessions, [], (row: { date: string }) => ({ date: movedDay(row.date, first!, arriveOn) })),
    // What a line is planned at is kept; how many it was for, and what it came to in the 决算, are not.
    ...copy('budgetLine', earlier.budget, ['persons', 'days', 'finalStandard', 'finalPersons', 'finalDays', 'figure', 'differenceReason']),
    // A department's task is kept, the person who did it, the days and the meeting are not.
    ...copy('task', earlier.tasks, ['person', 'phone', 'dueOn', 'startOn', 'toldOn', 'doneOn', 'meetingId'])
  ]
}

const movedDay = (day: string, from: string, to: string): string => addDays(to, daysBetween(from, day))

/** All changes that write a whole snapshot into an empty class; for the demo college and for tests. */
export const changesOfSnapshot = (snapshot: ClassSnapshot): Change[] => recordsOf(snapshot)
