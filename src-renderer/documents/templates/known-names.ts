/** Which names a form may use where, and which known name a wrong one was meant to be. */
import { LISTS } from './lists.ts'
import { SINGLES } from './singles.ts'
import { ofClass, type RowField, type RowKind } from './vocabulary.ts'

/** What every row tells of its place: its number, and whether it is the first or the last. */
export const ROW_MARKS = ['序号', '首', '末'] as const

const singles = new Set(SINGLES.flatMap(({ name }) => [name, ofClass(name)]))
const listKinds = new Map(LISTS.map(({ name, kind }) => [name, kind]))
/** The lists in whose rows a field stands. */
const fieldLists = new Map<string, string[]>()
for (const { name: list, kind } of LISTS) for (const { name } of kind.fields) fieldLists.set(name, [...(fieldLists.get(name) ?? []), list])

export const isSingle = (name: string): boolean => singles.has(name)
export const kindOfList = (name: string): RowKind | undefined => listKinds.get(name)
export const rowField = (kinds: readonly RowKind[], name: string): RowField | undefined => [...kinds].reverse().flatMap(({ fields }) => fields.filter((field) => field.name === name))[0]
export const listsWith = (field: string): readonly string[] => fieldLists.get(field) ?? []

const ALL_NAMES: readonly string[] = [...new Set([...SINGLES.map(({ name }) => name), ...listKinds.keys(), ...fieldLists.keys(), ...ROW_MARKS])]
export const isKnownName = (name: string): boolean => singles.has(name) || listKinds.has(name) || fieldLists.has(name) || (ROW_MARKS as readonly string[]).includes(name)

const LONGEST_NAME = Math.max(...ALL_NAMES.map((name) => name.length))

/** The known name that differs in fewest characters, at most half of them. */
export function nearestName(name: string): string | undefined {
  if (name.length > LONGEST_NAME * 2) return undefined
  let best: { name: string; far: number } | undefined
  for (const known of ALL_NAMES) {
    const far = distance(name, known)
    if (far <= Math.ceil(Math.max(name.length, known.length) / 2) - (name.length < 3 ? 0 : 1) && (!best || far < best.far)) best = { name: known, far }
  }
  return best?.name
}

/** Characters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
