import type { Trainee } from './trainee.ts'

/** People by group, within it by unit, both in the order in which the roster first names them. */
export function inSheetOrder(trainees: readonly Trainee[]): Trainee[] {
  const rank = (key: (trainee: Trainee) => string): Map<string, number> => {
    const ranks = new Map<string, number>()
    for (const trainee of trainees) if (!ranks.has(key(trainee))) ranks.set(key(trainee), ranks.size)
    return ranks
  }
  const group = (trainee: Trainee): string => trainee.group ?? ''
  const home = (trainee: Trainee): string => trainee.organization ?? ''
  const [groups, units] = [rank(group), rank(home)]
  return trainees
    .map((trainee, at) => ({ trainee, at }))
    .sort((a, b) => groups.get(group(a.trainee))! - groups.get(group(b.trainee))! || units.get(home(a.trainee))! - units.get(home(b.trainee))! || a.at - b.at)
    .map(({ trainee }) => trainee)
}
