/** Which classes of this PC a person is shown: an extract only where the class itself is not here, and of several the latest. */
import type { TrainingClass } from '../training-class.ts'

const keyOf = ({ extractOf, extractFor }: TrainingClass): string => `${extractOf ?? ''} ${extractFor ?? ''}`
const rankOf = ({ extractedAt, id }: TrainingClass): string => `${extractedAt ?? ''} ${id}`

export function shownClasses(classes: readonly TrainingClass[]): TrainingClass[] {
  const here = new Set(classes.map(({ id }) => id))
  const latest = new Map<string, TrainingClass>()
  for (const one of classes) {
    if (one.extractOf === undefined) continue
    const other = latest.get(keyOf(one))
    // Two PCs may each have given one of the same class.
    if (!other || rankOf(one) > rankOf(other)) latest.set(keyOf(one), one)
  }
  return classes.filter((one) => one.extractOf === undefined || (!here.has(one.extractOf) && latest.get(keyOf(one)) === one))
}
