/** What of a class still rests with one person: for the 离岗交接单 of whoever leaves before it ends. */
import { shortDate } from '../calendar.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { handedOverOn } from './handover-term.ts'

export interface OpenWork {
  readonly kind: '任务' | '意见反馈' | '备品' | '材料'
  readonly matter: string
  /** YYYY-MM-DD. */
  readonly dueOn?: string | undefined
  readonly note: string
}

export const dayOfWork = (day: string | undefined): string => (day ? shortDate(day) : '')

/** Open tasks and answers owed, things to be brought back, papers still in hand; matched by name, as the records have it. */
export function openWorkOf(of: ClassSnapshot, name: string): OpenWork[] {
  const given = new Map(of.handovers.map((list) => [list.id, list]))
  const isGiver = (department: string): boolean => given.get(department)?.giver === name && !handedOverOn(given.get(department))
  return [
    ...of.tasks.filter(({ person, doneOn }) => person === name && !doneOn).map(({ matter, requirement, dueOn }): OpenWork => ({ kind: '任务', matter, dueOn, note: requirement ?? '' })),
    ...of.feedback.filter(({ person, doneOn, sentOn }) => person === name && sentOn && !doneOn).map(({ opinion, sentOn }): OpenWork => ({ kind: '意见反馈', matter: opinion, note: `${shortDate(sentOn!)}收到，待改进` })),
    ...of.supplies.filter(({ issuedTo, durable, returnedOn, issuedOn }) => issuedTo === name && durable && issuedOn && !returnedOn).map(({ item, issued, unit }): OpenWork => ({ kind: '备品', matter: `${item}${issued === undefined ? '' : `${issued}${unit ?? ''}`}待归还`, note: '' })),
    ...of.handoverItems.filter(({ department }) => isGiver(department)).map(({ title, department }): OpenWork => ({ kind: '材料', matter: title, note: `待移交${department}` })),
    ...unfiledOf(of, name)
  ]
}

/** What is to be filed is many papers and one matter. */
function unfiledOf({ archiveItems }: ClassSnapshot, name: string): OpenWork[] {
  const titles = archiveItems.filter(({ responsible, filedOn, notApplicable }) => responsible === name && !filedOn && !notApplicable).map(({ title }) => title)
  return titles.length ? [{ kind: '材料', matter: titles.join('、'), note: `${titles.length}种，待归档` }] : []
}
