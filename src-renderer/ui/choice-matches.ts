/**
 * Which choices a typed text means, best first: the text itself, its beginning, its pinyin initials, a number
 * counted from 1 as the menu shows it, then anything containing it. An empty text means all of them.
 */
import { pinyinInitials } from './pinyin-initial.ts'

export function matchingChoices(choices: readonly string[], typed: string): string[] {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (text === '') return [...choices]
  const nth = /^\d$/.test(text) ? choices[Number(text) - 1] : undefined
  const rank = (choice: string): number => {
    const plain = choice.normalize('NFKC').toLowerCase()
    if (plain === text) return 0
    if (plain.startsWith(text)) return 1
    if (pinyinInitials(choice).startsWith(text)) return 2
    if (choice === nth) return 3
    return plain.includes(text) ? 4 : 9
  }
  return choices.map((choice) => ({ choice, rank: rank(choice) })).filter((c) => c.rank < 9).sort((a, b) => a.rank - b.rank).map((c) => c.choice)
}
