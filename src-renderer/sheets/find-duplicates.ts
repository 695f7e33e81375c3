/** The same person twice in one list: shown side by side, never merged. */
import { cellFinding, problem, type Finding } from './finding.ts'
import type { Incoming } from './clean-person.ts'
import type { RosterField } from './roster-columns.ts'

export interface DuplicateGroup {
  /** same-name: another unit, so perhaps another person. */
  readonly by: 'idNumber' | 'name+phone' | 'name+organization' | 'same-name'
  readonly rows: readonly number[]
}

const RULES: readonly { by: DuplicateGroup['by']; field: RosterField; key: (one: Incoming) => string | undefined }[] = [
  { by: 'idNumber', field: 'idNumber', key: (one) => one.idNumber },
  { by: 'name+phone', field: 'name', key: (one) => (one.name && one.phone ? `${one.name}\n${one.phone}` : undefined) },
  { by: 'name+organization', field: 'name', key: (one) => (one.name && one.organization ? `${one.name}\n${one.organization}` : undefined) },
  { by: 'same-name', field: 'name', key: (one) => one.name }
]

export function findDuplicates(incoming: readonly Incoming[]): { groups: DuplicateGroup[]; findings: Finding[] } {
  const groups: DuplicateGroup[] = []
  const findings: Finding[] = []
  const groupsOfRow = new Map<number, Set<number>>()
  for (const { by, field, key } of RULES) {
    for (const people of groupedBy(incoming, key)) {
      if (areTogether(people, groupsOfRow)) continue
      for (const { row } of people) groupsOfRow.set(row, (groupsOfRow.get(row) ?? new Set()).add(groups.length))
      groups.push({ by, rows: people.map((one) => one.row) })
      for (const one of people) findings.push(cellFinding(one.row, field, problem('warning', by === 'same-name' ? 'same-name' : 'duplicate', says(by, one, othersOf(people, one)))))
    }
  }
  return { groups, findings: [...findings, ...sharedPhones(incoming)] }
}

/** Whether a stronger rule has told of all these rows in one group already. */
function areTogether(people: readonly Incoming[], groupsOfRow: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  const [first, ...rest] = people
  return [...(groupsOfRow.get(first!.row) ?? [])].some((group) => rest.every(({ row }) => groupsOfRow.get(row)?.has(group)))
}

/** A sentence names a few of the others, however many there are. */
const MOST_NAMED = 5
const othersOf = (people: readonly Incoming[], one: Incoming): Incoming[] => people.slice(0, MOST_NAMED + 1).filter((other) => other !== one).slice(0, MOST_NAMED)

function says(by: DuplicateGroup['by'], one: Incoming, others: readonly Incoming[]): string {
  const there = others.map((other) => `第${other.row}行 ${other.name ?? '（无姓名）'}${other.organization ? `（${other.organization}）` : ''}`).join('、')
  switch (by) {
    case 'idNumber':
      return others.every((other) => other.name === one.name) ? `身份证号与${there}相同，是同一个人报了两次，请只留一行` : `身份证号与${there}相同，姓名却不同，请核对`
    case 'name+phone': return `姓名和手机与${there}相同，可能是同一个人报了两次，请核对`
    case 'name+organization': return `姓名和单位与${there}相同，可能是同一个人报了两次，请核对`
    case 'same-name': return `与${there}同名，单位不同，没有合并，请核对是不是同一个人`
  }
}

/** A driver's or a liaison's number on several people is common and no fault. */
function sharedPhones(incoming: readonly Incoming[]): Finding[] {
  return groupedBy(incoming, (one) => one.phone).flatMap((people) => {
    if (new Set(people.map((one) => one.name)).size < 2) return []
    return people.map((one) => cellFinding(one.row, 'phone', problem('note', 'phone-shared', `与第${othersOf(people, one).map((other) => other.row).join('、')}行的电话相同`)))
  })
}

function groupedBy(incoming: readonly Incoming[], key: (one: Incoming) => string | undefined): Incoming[][] {
  const groups = new Map<string, Incoming[]>()
  for (const one of incoming) {
    const value = key(one)
    if (value === undefined) continue
    const group = groups.get(value)
    if (group) group.push(one)
    else groups.set(value, [one])
  }
  return [...groups.values()].filter((people) => people.length > 1)
}
