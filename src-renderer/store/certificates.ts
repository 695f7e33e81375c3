/** 结业证书: numbers given out, taken back, and printed. A number that was once given is never given to another. */
import { certificateMark, certificateNumber, numberOf } from '#domain/cards/certificate-number.ts'
import { printedCertificates, cardMarks, type CardKind, type CardMarks } from '#domain/cards/reprint.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { DEFAULT_COLLEGE, ORG } from '#domain/college.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import type { BanciDb } from './schema.ts'
import { takeNumbers } from './numbers.ts'
import { readRows } from './read.ts'
import { save } from './saving.ts'

/** Numbers to those of these trainees who have none, in the order given; one step to take back. `issuedOn` YYYY-MM-DD. */
export async function giveCertificates(desk: Desk, cls: string, trainees: readonly string[], { issuedOn, examined }: { issuedOn: string; examined?: boolean }): Promise<CommitOutcome> {
  const have = new Set((await readRows(desk.db, 'certificate', cls)).map(({ id }) => id))
  const wanting = [...new Set(trainees)].filter((id) => !have.has(id))
  if (!wanting.length) return { kind: 'unchanged' }
  const college = (await readRows(desk.db, 'college', ORG))[0] ?? DEFAULT_COLLEGE
  const year = Number(issuedOn.slice(0, 4))
  const numbers = await takeNumbers(desk, '证书', year, wanting.length, await givenNumbers(desk.db, certificateMark(college), year))
  const changes = wanting.map((id, i) => ({ table: 'certificate' as const, id, set: { number: certificateNumber(college, year, numbers[i]!), issuedOn, ...(examined && { examined }) } }))
  return save(desk, cls, changes, `发给 ${wanting.length} 人结业证书编号`, { tellNow: true })
}

/** Of every class of this PC, those that were taken back as well: they may be on paper. */
async function givenNumbers(db: BanciDb, mark: string, year: number): Promise<Set<number>> {
  const rows = await db.rows('certificate').toArray()
  return new Set(rows.flatMap(({ number }) => (typeof number === 'string' ? (numberOf(number, mark, year) ?? []) : [])))
}

/** Under which key of `local` a class's printed cards are kept. */
export const marksKey = (cls: string, kind: CardKind): string => `printed-cards|${cls}|${kind}`

/** What was last printed of each card: certificates in their records, the others on this PC. */
export async function printedMarks({ db }: Desk, of: ClassSnapshot, kind: CardKind): Promise<CardMarks> {
  return kind === 'certificates' ? printedCertificates(of) : (((await db.local.get(marksKey(of.class.id, kind)))?.value as CardMarks | undefined) ?? {})
}

/** A person says that the cards of these people came out of the printer as they read now. */
export async function markPrinted(desk: Desk, of: ClassSnapshot, kind: CardKind, people: readonly string[], guests: readonly string[] = []): Promise<void> {
  const now = cardMarks(of, kind, guests)
  const printed = people.filter((id) => now[id] !== undefined)
  const cls = of.class.id
  if (kind === 'certificates') {
    const printedOn = dayOfInstant(desk.now())
    await save(desk, cls, printed.map((id) => ({ table: 'certificate', id, set: { printed: now[id]!, printedOn } })), `登记 ${printed.length} 本结业证书已打印`, { tellNow: true })
    return
  }
  const key = marksKey(cls, kind)
  await desk.db.transaction('rw', desk.db.local, async () => {
    const before = ((await desk.db.local.get(key))?.value as CardMarks | undefined) ?? {}
    await desk.db.local.put({ key, value: { ...before, ...Object.fromEntries(printed.map((id) => [id, now[id]!])) } satisfies CardMarks })
  })
}
