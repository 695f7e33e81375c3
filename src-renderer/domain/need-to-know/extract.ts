/**
 * 摘要: what a receiving department is given of a class, as a class of its own. Segments are signed as their authors wrote
 * them and cannot be thinned out, so the extract is written anew from the records as they are now.
 */
import type { Department } from '../college-lists.ts'
import type { Scalar } from '../field.ts'
import { recordsOf, type ClassSnapshot, type PlainRecord } from '../snapshot.ts'
import { fieldOf } from '../tables.ts'
import { peopleIn, withoutPeople } from './people.ts'
import { GIVEN_TO_ALL, type Profile } from './profile.ts'

const PREFIX = 'extract-'
export const extractId = (mark: string): string => `${PREFIX}${mark}`
/** Told by the id alone, so that every save can ask it. */
export const isExtract = (cls: string): boolean => cls.startsWith(PREFIX)

/** Records of the extract `id`, the class itself first. */
export function extractOf(snapshot: ClassSnapshot, profile: Profile, departments: readonly Pick<Department, 'name' | 'kind'>[], id: string): PlainRecord[] {
  const given = recordsOf(profile.chosen(snapshot, departments)).flatMap((record) => allowedPart(record, profile))
  const [own, ...rest] = withoutPeople(given, peopleIn(recordsOf(snapshot)))
  return [{ table: 'class', id, set: { ...own!.set, name: extractName(snapshot.class.name, profile), extractOf: snapshot.class.id, extractFor: profile.receiver } }, ...rest]
}

const extractName = (name: string, { receiver }: Profile): string => `${[...name].slice(0, 80).join('')}（${receiver}）`

/** What the profile names of a record; nothing where it names none of the table. */
function allowedPart({ table, id, set }: PlainRecord, { fields }: Profile): PlainRecord[] {
  const own = (fields as Readonly<Record<string, readonly string[]>>)[table] ?? []
  const all = (GIVEN_TO_ALL as Readonly<Record<string, readonly string[]>>)[table] ?? []
  const named = [...all, ...own]
  const kept = Object.entries(set).filter((entry): entry is [string, Scalar] => named.includes(entry[0]) && entry[1] !== undefined && fieldOf(table, entry[0]) !== undefined)
  return kept.length ? [{ table, id, set: Object.fromEntries(kept) }] : []
}
