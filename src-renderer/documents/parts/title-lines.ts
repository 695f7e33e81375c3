/** A title of several lines is broken where its words end, and in even lengths (GB/T 9704-2012 7.3.1). */
import { styleOf } from '../house.ts'
import { em } from './text-width.ts'

/** Places where a class name may be broken without tearing a word: before （…）, after these endings. */
const AFTER = /(?:系统|机关|部门|干部|人员|骨干|单位|全省|全国|关于|（.*?）|培训班|研讨班|进修班|研修班|年度)$/

/** Lines of at most `width` twips. `ending` (实施方案) may stand on a line of its own, with what comes before it in brackets. */
export function titleLines(name: string, ending: string, width: number): string[] {
  const most = Math.floor(width / (styleOf('Title').size * 10))
  const title = name + ending
  if (em(title) <= most) return [title]
  const chars = [...title]
  const least = Math.ceil(em(title) / most)
  const lines: string[] = []
  let from = 0
  for (let left = least; left > 1; left--) {
    const rest = chars.slice(from)
    const even = Math.ceil(em(rest.join('')) / left)
    let best: { at: number; cost: number } | undefined
    for (let at = 1; at < rest.length; at++) {
      const head = rest.slice(0, at).join('')
      const length = em(head)
      if (length > most || em(rest.slice(at).join('')) > most * (left - 1)) continue
      const whole = AFTER.test(head) || rest[at] === '（' || from + at === chars.length - [...ending].length
      const cost = Math.abs(length - even) + (whole ? 0 : 6)
      if (!best || cost < best.cost) best = { at, cost }
    }
    const at = best?.at ?? most
    lines.push(rest.slice(0, at).join(''))
    from += at
  }
  return [...lines, chars.slice(from).join('')]
}
