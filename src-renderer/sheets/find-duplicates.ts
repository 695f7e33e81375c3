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
  const told = new Set<string>()
  for (const { by, field, key } of RULES) {
    for (const people of groupedBy(incoming, key)) {
      const signature = people.map((one) => one.row).join(',')
      // The same rows under a stronger rule have been told already.
      if ([...told].some((before) => isWithin(signature, before))) continue
      told.add(signature)
      groups.push({ by, rows: people.map((one) => one.row) })
      for (const one of people) findings.push(cellFinding(one.row, field, problem('warning', by === 'same-name' ? 'same-name' : 'duplicate', says(by, one, people.filter((other) => other !== one)))))
    }
  }
  return { groups, findings: [...findings, ...sharedPhones(incoming)] }
}

function says(by: DuplicateGroup['by'], one: Incoming, others: readonly Incoming[]): string {
  const there = others.slice(0, 5).map((other) => `第${other.row}行 ${other.name ?? '（无姓名）'}${other.organization ? `（${other.organization}）` : ''}`).join('、')
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
    return people.map((one) => cellFinding(one.row, 'phone', problem('note', 'phone-shared', `与第${people.filter((other) => other !== one).map((other) => other.row).slice(0, 5).join('、')}行的电话相同`)))
  })
}

function groupedBy(incoming: readonly Incoming[], key: (one: Incoming) => string | undefined): Incoming[][] {
  const groups = new Map<string, Incoming[]>()
  for (const one of incoming) {
    const value = key(one)
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), one])
  }
  return [...groups.values()].filter((people) => people.length > 1)
}

const isWithin = (rows: string, among: string): boolean => {
  const all = new Set(among.split(','))
  return rows.split(',').every((row) => all.has(row))
}
