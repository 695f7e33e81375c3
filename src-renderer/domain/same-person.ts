/** Trainees who may be one person, put on the list twice: by two PCs, or by two lists. A question, never an answer. */
import { tidyName } from './reading/person-name.ts'
import type { Trainee } from './trainee.ts'

export interface Listed extends Pick<Trainee, 'id' | 'name' | 'organization' | 'phone' | 'idNumber' | 'status'> {
  /** Which PC made the record in which save: those that came with one list are not asked about, the list has both. */
  readonly made: string
}

/** More people than this on one number share an office telephone. */
const MOST_ON_ONE_PHONE = 3
/** Of one name and unit at most so many are held against each other. */
const MOST_NAMESAKES = 20

/** Pairs of ids, the smaller first, each once, in a settled order. */
export function samePersons(trainees: readonly Listed[]): [string, string][] {
  const there = trainees.filter(({ status }) => (status ?? '在册') === '在册')
  const byName = groupsOf(there, ({ name, organization }) => (name ? `${tidyName(name)} ${tidyName(organization ?? '')}` : ''), MOST_NAMESAKES)
  const byPhone = groupsOf(there, ({ phone }) => phone?.replace(/\D/g, '') ?? '', MOST_ON_ONE_PHONE)
  const pairs = new Map<string, [string, string]>()
  for (const group of [...byName, ...byPhone]) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        if (a.made === b.made || areTold(a, b)) continue
        const pair: [string, string] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
        pairs.set(pair.join('|'), pair)
      }
    }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

/** Two ID numbers tell two people apart; the same one twice is a finding of its own. */
const areTold = (a: Listed, b: Listed): boolean => Boolean(a.idNumber && b.idNumber)

function groupsOf(trainees: readonly Listed[], keyOf: (one: Listed) => string, most: number): Listed[][] {
  const groups = new Map<string, Listed[]>()
  for (const one of trainees) {
    const key = keyOf(one)
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= most)
}
