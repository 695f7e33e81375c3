/** What the college may fill in by one button, and has not yet. Never forced: a default that was removed is only offered again. */

/**
 * The defaults that no record stands for yet: neither under the default's own id (two PCs that fill in the same lists make
 * the same records) nor typed by hand under the same words (`words` gives those that tell one record from another).
 */
export function missingDefaults<Row extends { readonly id: string }>(defaults: readonly Row[], rows: readonly Row[], words: (row: Row) => string): Row[] {
  const ids = new Set(rows.map(({ id }) => id))
  const typed = new Set(rows.map((row) => plain(words(row))))
  return defaults.filter((row) => !ids.has(row.id) && !typed.has(plain(words(row))))
}

const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '')
