/** 套打: a printer that feeds its sheets aside is met by moving everything the other way. */
import { mm } from '../house.ts'
import type { Section } from '../paper.ts'

/** Both margins of a direction change alike, so that the page holds what it held; none becomes less than nothing. */
export function shifted(section: Section, { x, y }: { readonly x: number; readonly y: number }): Section {
  const { margin } = section
  const within = (move: number, before: number, after: number): number => Math.max(-before, Math.min(after, mm(move)))
  const right = within(x, margin.left, margin.right)
  const down = within(y, margin.top, margin.bottom)
  return { ...section, margin: { ...margin, left: margin.left + right, right: margin.right - right, top: margin.top + down, bottom: margin.bottom - down } }
}
