/** What this PC remembers of earlier lists: which heading of a sponsor meant which field, and which files came in. Never exchanged. */
import type { BanciDb } from '#store/schema.ts'

/** Heading as the file writes it, to the field a person gave it; '' for a column that is not taken. */
export type RememberedHeadings = Readonly<Record<string, string>>

const headingsKey = (sponsor: string): string => `roster-headings:${sponsor}`

export async function headingsOf(db: BanciDb, sponsor: string): Promise<RememberedHeadings> {
  return ((await db.local.get(headingsKey(sponsor)))?.value as RememberedHeadings | undefined) ?? {}
}

export async function rememberHeadings(db: BanciDb, sponsor: string, headings: RememberedHeadings): Promise<void> {
  await db.local.put({ key: headingsKey(sponsor), value: { ...(await headingsOf(db, sponsor)), ...headings } })
}

/** One import: no names, no file; the hash tells when the same file comes again. */
export interface LoggedImport {
  /** Milliseconds UTC. */
  readonly at: number
  readonly person: string
  /** SHA-256 of the file or of the pasted text, hex. */
  readonly hash: string
  readonly added: number
  readonly changed: number
  readonly left: number
}

export const importsKey = (cls: string): string => `roster-imports:${cls}`

const importsOf = async (db: BanciDb, cls: string): Promise<readonly LoggedImport[]> => ((await db.local.get(importsKey(cls)))?.value as LoggedImport[] | undefined) ?? []

export async function logImport(db: BanciDb, cls: string, done: LoggedImport): Promise<void> {
  await db.transaction('rw', db.local, async () => db.local.put({ key: importsKey(cls), value: [...(await importsOf(db, cls)), done] }))
}
