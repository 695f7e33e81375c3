/** Opinions and measures as papers print them: whoever wrote a trainee's name into one is not read out to a whole department. */
import type { ClassSnapshot } from '#domain/snapshot.ts'

const SOMEBODY = '某学员'

/** Names of one character, and those that teachers or staff bear too, stay: they are words, or not the trainee's. */
export function withoutNames({ trainees, staff, sessions, class: own }: Pick<ClassSnapshot, 'trainees' | 'staff' | 'sessions' | 'class'>): (text: string) => string {
  const others = new Set([...staff.map(({ name }) => name), ...sessions.map(({ teacher }) => teacher), own.leaderName, own.sponsorContact])
  // The longest first, or 欧阳文 would leave the end of 欧阳文静 standing.
  const names = [...new Set(trainees.flatMap(({ name, printName }) => (printName ? [name, printName] : [name])))].filter((name) => [...name].length > 1 && !others.has(name)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return (text) => names.reduce((shown, name) => shown.replaceAll(name, SOMEBODY), text).replaceAll('学员某学员', SOMEBODY)
}
