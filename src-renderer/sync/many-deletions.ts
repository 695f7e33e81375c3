/** When a package deletes so much that it may be a mistake of the other PC: then a person types the number. */
import type { TableName } from '#domain/tables.ts'
import { isDeleted } from './heads.ts'
import type { ClassPlan } from './import-plan.ts'

/** Records of one class. */
const MANY = 20
/** Part of a class's people, where it is not just one or two who dropped out of a small class. */
const PART = 1 / 5
const FEW_PEOPLE = 2
const PEOPLE: TableName = 'trainee'

/** How many records these classes would lose together, where one of them loses many; else 0. */
export function manyDeletions(classes: readonly ClassPlan[]): number {
  const lost = (plan: ClassPlan): number => [...plan.tables.values()].reduce((sum, { deleted }) => sum + deleted, 0)
  const people = (plan: ClassPlan): number => plan.tables.get(PEOPLE)?.deleted ?? 0
  const many = (plan: ClassPlan): boolean => lost(plan) > MANY || (people(plan) > FEW_PEOPLE && people(plan) > PART * peopleBefore(plan))
  return classes.some(many) ? classes.reduce((sum, plan) => sum + lost(plan), 0) : 0
}

const peopleBefore = ({ before }: ClassPlan): number => [...before].filter(([name, record]) => name.startsWith(`${PEOPLE}/`) && !isDeleted(record)).length
