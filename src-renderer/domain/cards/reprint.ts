/** 补打: which cards would say something else than when they were last printed. */
import { hash64 } from '../hash64.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { badgeWords, cardPeople } from './card-people.ts'
import { certificateMarkOf, certificateWords } from './certificate-words.ts'

/** What each card says now, as a mark that is kept in place of the words, by the person's id. */
export type CardMarks = Readonly<Record<string, string>>

export const CARD_KINDS = ['name-plates', 'badges', 'certificates'] as const
export type CardKind = (typeof CARD_KINDS)[number]
export const isCardKind = (kind: string): kind is CardKind => (CARD_KINDS as readonly string[]).includes(kind)

export function cardMarks(of: ClassSnapshot, kind: CardKind, guests: readonly string[] = []): CardMarks {
  if (kind === 'certificates') {
    const byId = new Map(of.trainees.map((trainee) => [trainee.id, trainee]))
    return Object.fromEntries(of.certificates.map((certificate) => [certificate.id, certificateMarkOf(certificateWords(of, byId.get(certificate.id), certificate))]))
  }
  return Object.fromEntries(cardPeople(of, guests).map((person) => [person.id, hash64(kind === 'badges' ? Object.values(badgeWords(person, of.class)).join('\n') : person.name).slice(0, 8)]))
}

/** Printed marks of a class's certificates travel with its records; those of other cards stay on the PC that printed them. */
export const printedCertificates = ({ certificates }: Pick<ClassSnapshot, 'certificates'>): CardMarks => Object.fromEntries(certificates.flatMap(({ id, printed }) => (printed ? [[id, printed]] : [])))

export interface Reprint {
  readonly id: string
  readonly why: '还没打印' | '内容有变动'
}

/** In the order of `now`; people who are gone need nothing printed. */
export const toPrint = (now: CardMarks, printed: CardMarks): Reprint[] =>
  Object.entries(now).flatMap(([id, mark]): Reprint[] => (printed[id] === mark ? [] : [{ id, why: printed[id] === undefined ? '还没打印' : '内容有变动' }]))
