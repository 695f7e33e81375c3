/** Two lines that say the same: after two PCs were brought together, or a list was pasted twice. A mark, nothing is refused. */
import type { CellMark } from '#ui/grid/cell-mark.ts'

export function twiceNamed<Row extends { readonly id: string }>(rows: readonly Row[], column: keyof Row & string, words: (row: Row) => string): (id: string, key: string) => CellMark | undefined {
  const seen = new Map<string, number>()
  for (const row of rows) seen.set(words(row), (seen.get(words(row)) ?? 0) + 1)
  const twice = new Set(rows.filter((row) => seen.get(words(row))! > 1).map(({ id }) => id))
  return (id, key) => (key === column && twice.has(id) ? { tone: 'warning', text: '表里还有一行和它一样，请删去多的一行' } : undefined)
}
