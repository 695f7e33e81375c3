/** Stands in until planFingerprint is there. */
import type { ClassSnapshot } from './snapshot.ts'

export function planMark({ class: of, tasks, budget, sessions }: ClassSnapshot): string {
  const { planIssuedOn: _issued, ...said } = of
  const text = JSON.stringify([said, tasks.map(({ toldOn: _told, doneOn: _done, ...task }) => task), budget, sessions])
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
