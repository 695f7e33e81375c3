/** 资料用品发放 and 告知 (R8.4b, R8.4d): as many as have come are owed. */
import { isHere, type Mark } from '../attendance.ts'
import type { Handout } from '../preparation.ts'
import { onRoster, type Trainee } from '../trainee.ts'

export interface HandoutCounts {
  readonly onRoster: number
  /** Those who have come; before 报到 begins nobody is owed anything. */
  readonly registered: readonly Trainee[]
  readonly kit: number
  readonly told: number
  /** Registered, and without. */
  readonly withoutKit: readonly Trainee[]
  readonly notTold: readonly Trainee[]
}

/** `arrival` is the sheet of 报到, trainee id to mark. */
export function handoutCounts(trainees: readonly Trainee[], arrival: Readonly<Record<string, Mark | undefined>>, handouts: readonly Handout[]): HandoutCounts {
  const people = onRoster(trainees)
  const given = new Map(handouts.map((handout) => [handout.id, handout]))
  const registered = people.filter(({ id }) => isHere(arrival[id]))
  return {
    onRoster: people.length,
    registered,
    kit: people.filter(({ id }) => given.get(id)?.kit).length,
    told: people.filter(({ id }) => given.get(id)?.told).length,
    withoutKit: registered.filter(({ id }) => !given.get(id)?.kit),
    notTold: registered.filter(({ id }) => !given.get(id)?.told)
  }
}
