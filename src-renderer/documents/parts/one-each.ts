/** Papers of which there is one file a record. */
import type { Section } from '../paper.ts'
import type { PaperFile } from '../paper-maker.ts'

/** A file a record, numbered in their order, for file names carry no words of the record; a blank one where there is no record yet. */
export function oneEach<Kept extends { readonly id: string }>(records: readonly Kept[], title: string, sections: (record: Kept | undefined) => readonly Section[]): PaperFile[] {
  if (records.length === 0) return [{ sections: sections(undefined) }]
  return records.map((record, i) => ({ about: record.id, name: `${title}（${i + 1}）`, sections: sections(record) }))
}

/** By day, then by id. */
export const byDay = <Kept extends { readonly id: string; readonly date: string }>(records: readonly Kept[]): Kept[] => [...records].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
