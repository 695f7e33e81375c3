/** A title of several lines is broken where its words end, and in even lengths (GB/T 9704-2012 7.3.1). */
import { styleOf } from '../house.ts'
import { em } from './text-width.ts'

/** Places where a class name may be broken without tearing a word: before （…）, after these endings. */
const AFTER = /(?:系统|机关|部门|干部|人员|骨干|单位|全省|全国|关于|（.*?）|培训班|研讨班|进修班|研修班|年度)$/

/** Marks that begin no line. */
const NOT_FIRST = /[、，。；：）》”’！？]/

/** Lines of at most `width` twips. `ending` (实施方案) may stand on a line of its own, with what comes before it in brackets. */
export function titleLines(name: string, ending: string, width: number): string[] {
  const most = Math.floor(width / (styleOf('Title').size * 10))
  const title = name + ending
  if (em(title) <= most) return [title]
  const least = Math.ceil(em(title) / most)
  // Full lines leave no choice of where to break: one more line then reads better than one that begins with a mark.
  return split(title, ending, most, least) ?? split(title, ending, most, least + 1) ?? split(title, ending, most, least, true)!
}

/** Into `count` lines as even as they read well; undefined where one of them would begin with a mark, unless `anywhere`. */
function split(title: string, ending: string, most: number, count: number, anywhere = false): string[] | undefined {
  const chars = [...title]
  const lines: string[] = []
  let from = 0
  for (let left = count; left > 1; left--) {
    const rest = chars.slice(from)
    const even = Math.ceil(em(rest.join('')) / left)
    let best: { at: number; cost: number } | undefined
    for (let at = 1; at < rest.length; at++) {
      const head = rest.slice(0, at).join('')
      const length = em(head)
      if (length > most || em(rest.slice(at).join('')) > most * (left - 1) || (!anywhere && NOT_FIRST.test(rest[at]!))) continue
      const whole = AFTER.test(head) || rest[at] === '（' || from + at === chars.length - [...ending].length
      const cost = Math.abs(length - even) + (whole ? 0 : 6)
      if (!best || cost < best.cost) best = { at, cost }
    }
    if (!best && !anywhere) return undefined
    const at = best?.at ?? most
    lines.push(rest.slice(0, at).join(''))
    from += at
  }
  return [...lines, chars.slice(from).join('')]
}
