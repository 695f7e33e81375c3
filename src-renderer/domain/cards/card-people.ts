/** Who may have a 桌签 or 胸牌 in a class, each under an id that stays the same: trainees, staff, teachers, and guests named by hand. */
import type { ClassSnapshot } from '../snapshot.ts'
import { onRoster } from '../trainee.ts'

export const CARD_GROUPS = ['学员', '授课教师', '工作人员', '来宾'] as const

export interface CardPerson {
  readonly id: string
  /** As it is printed, rare characters replaced where the roster says so. */
  readonly name: string
  readonly kind: (typeof CARD_GROUPS)[number]
  readonly unit?: string | undefined
  /** 第1组, or what a member of the staff does. */
  readonly part?: string | undefined
}

/** A guest stands in no list; the name is all that is known. */
export const guestId = (name: string): string => `guest|${name.trim()}`

/** The leader is no record of the 工作人员. */
export const LEADER = 'leader'

/** Trainees in roster order, then teachers in the order of their lessons, staff, guests; nobody twice by one name outside the roster. */
export function cardPeople({ class: own, college, trainees, staff, sessions }: ClassSnapshot, guests: readonly string[] = []): CardPerson[] {
  const people: CardPerson[] = onRoster(trainees).map(({ id, name, printName, organization, group }) => ({ id, name: printName ?? name, kind: '学员', unit: organization, part: groupWords(group) }))
  const known = new Set<string>()
  const add = (person: CardPerson): void => {
    if (known.has(person.name)) return
    known.add(person.name)
    people.push(person)
  }
  for (const { teacher, teacherUnit } of sessions) if (teacher && !staff.some(({ name, role }) => name === teacher && role === '辅导员')) add({ id: `teacher|${teacher}`, name: teacher, kind: '授课教师', unit: teacherUnit })
  if (own.leaderName) add({ id: LEADER, name: own.leaderName, kind: '工作人员', unit: college.name, part: '项目负责人' })
  for (const { id, name, role, department } of staff) add({ id, name, kind: '工作人员', unit: role === '主办单位派驻人员' ? department : college.name, part: role === '部门参与人' ? department : role })
  for (const name of guests) if (name.trim()) add({ id: guestId(name), name: name.trim(), kind: '来宾' })
  return people
}

/** 第1组 from 1; any other name of a group as it stands. */
const groupWords = (group: string | undefined): string | undefined => (group && /^\d+$/.test(group) ? `第${group}组` : group)

/** Those who get one unless told otherwise: everybody at the table but the staff; everybody who walks about. */
export const usualPeople = (people: readonly CardPerson[], card: 'name-plates' | 'badges'): CardPerson[] => people.filter(({ kind }) => (card === 'badges' ? kind !== '来宾' : kind !== '工作人员'))

/** What a badge shows of a person; of a 敏感班次 no unit. */
export function badgeWords({ name, unit, part, kind }: CardPerson, { name: className, sensitive }: Pick<ClassSnapshot['class'], 'name' | 'sensitive'>): { readonly className: string; readonly name: string; readonly unit: string; readonly part: string } {
  return { className, name, unit: sensitive ? '' : (unit ?? ''), part: part ?? (kind === '学员' ? '学员' : kind) }
}
