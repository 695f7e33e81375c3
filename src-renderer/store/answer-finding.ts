/** What a person does about a finding: each is one ordinary batch and one step to take back. */
import { dayOfInstant } from '#domain/calendar.ts'
import { mergePersons } from '#domain/merge-persons.ts'
import { settledId } from '#sync/integrity.ts'
import type { Change, CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import { idOf, tableOf, type OpenFinding } from './integrity.ts'
import { readSnapshot } from './read.ts'
import { RecordTitles } from './record-titles.ts'
import { save } from './saving.ts'

/** 是同一个人：保留这一条: the other one is deleted, and what only it says moves over. */
export async function mergeTrainees(desk: Desk, cls: string, kept: string, gone: string): Promise<CommitOutcome> {
  const of = await readSnapshot(desk.db, cls)
  const merged = of && mergePersons(of, kept, gone)
  if (!merged) return { kind: 'unchanged' }
  const name = of.trainees.find(({ id }) => id === kept)?.name ?? ''
  return save(desk, cls, merged.changes, `把${name}的两条合成一条`, { tellNow: true })
}

/**
 * Two PCs took in the same list while apart: of each pair the one that was put on the list first stays. One batch of the
 * class; whoever presses it, on whichever PC, the same ones stay. No trainee may be in two of the pairs.
 */
export async function mergeAll(desk: Desk, cls: string, findings: readonly OpenFinding[]): Promise<CommitOutcome> {
  const of = await readSnapshot(desk.db, cls)
  const changes = findings.flatMap(({ records, first }) => {
    const gone = records.find((name) => name !== first)
    return (of && first && gone && mergePersons(of, idOf(first), idOf(gone))?.changes) || []
  })
  return changes.length ? save(desk, cls, changes, `把 ${findings.length} 人的两条各合成一条`, { tellNow: true }) : { kind: 'unchanged' }
}

/** A person has looked and it stays as it is: an ordinary record of 理由说明, so no other PC asks again. */
export const settleFinding = (desk: Desk, finding: OpenFinding, words: string): Promise<CommitOutcome> =>
  save(desk, finding.cls, [{ table: 'reason', id: settledId(finding), set: { text: words, person: desk.who() || null, givenOn: dayOfInstant(desk.now()) } }], `记下“${words}”`, { tellNow: true })

/** Takes the place out of a stay, or the record that points nowhere off the list. */
export async function clearFinding(desk: Desk, { cls, code, field }: OpenFinding, record: string): Promise<CommitOutcome> {
  const [table, id] = [tableOf(record), idOf(record)]
  const change: Change = code === 'same-bed' ? { table, id, set: { roomId: null, bed: null } } : field === 'id' || code === 'too-many-counselors' ? { table, id, remove: true } : { table, id, set: { [field]: null, ...(field === 'roomId' ? { bed: null } : {}) } }
  const title = await new RecordTitles(desk.db, cls).of(table, id)
  const label = code === 'same-bed' ? `腾出${title}的床位` : code === 'too-many-counselors' ? `去掉辅导员${title}` : '去掉所指已不在的内容'
  return save(desk, cls, [change], label, { tellNow: true })
}
