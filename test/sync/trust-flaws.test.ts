/** Whose word counts for other PCs, under random statements of anybody; and flaws of trust that must be seen. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toBase64 } from '#sync/bytes.ts'
import { testSigner } from '#support/test-keys.ts'
import { trustBook } from '#store/trust.ts'
import type { PeerRow } from '#store/schema.ts'

type Book = typeof trustBook
type Written = Parameters<Book>[2][number]

const [own, admin, plain, asked] = ['own', 'admin', 'plain', 'asked'].map((name) => testSigner(name)) as [Signer, Signer, Signer, Signer]
type Signer = ReturnType<typeof testSigner>
const AUTHORS = [own, admin, plain]
const TODAY = '2026-11-23'

const peer = ({ device, publicKey }: Signer, more: Partial<PeerRow> = {}): PeerRow => ({ d: device, publicKey, person: '', computer: '', firstSeen: 0, ...more })
const peersWith = (trust: PeerRow['trust']): Map<string, PeerRow> => new Map([peer(admin, { admin: true, trust: 'trusted' }), peer(plain), peer(asked, trust ? { trust } : {})].map((row) => [row.d, row]))

/** What is said of the PC that is asked about: put on the list, put out of use, or both lifted. */
const statements = fc.array(fc.record({ author: fc.nat(2), says: fc.constantFrom('listed', 'outOfUse', 'lifted') }), { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(({ author, says }, i): Written => ({
    device: AUTHORS[author]!.device,
    op: { n: i + 1, t: (1000 + i) * 1024, u: '', b: '', w: 'edit', r: `deviceCertificate/${asked.device}`, s: { publicKey: toBase64(asked.publicKey), revokedAt: says === 'outOfUse' ? '2026-11-01T00:00:00Z' : null, until: says === 'lifted' ? '2000-01-01' : null } }
  }))
)
const cases = fc.tuple(statements, fc.constantFrom<PeerRow['trust']>(undefined, 'trusted', 'revoked'))

/** What is wrong with a way of reading the statements, or undefined. */
function fault(book: Book, written: readonly Written[], trust: PeerRow['trust']): string | undefined {
  const of = (some: readonly Written[]): string => book(peersWith(trust), new Set([own.device]), some, TODAY).of(asked.device)
  const here = of(written)
  if (here !== of(written.filter(({ device }) => device !== plain.device))) return 'the word of just anybody counted'
  if (here !== of(written.toReversed())) return 'it depends on the order in which files came'
  if (trust === 'revoked' && here !== 'revoked') return 'what a person said here was overruled'
  const last = written.filter(({ device }) => device !== plain.device).at(-1)
  if (last?.op.s['revokedAt'] && here !== 'revoked') return 'a PC out of use may send'
  return undefined
}

const FLAWS: Readonly<Record<string, Book>> = {
  'counts a certificate by anybody': (peers, self, written, today) => trustBook(new Map([...peers].map(([d, row]) => [d, { ...row, admin: true }])), self, written, today),
  'counts what it read last': (peers, self, written, today) => trustBook(peers, self, written.filter(({ device }) => device !== plain.device).slice(-1), today),
  'lets the list overrule what a person said': (peers, self, written, today) => trustBook(new Map([...peers].map(([d, { trust: _, ...row }]) => [d, row])), self, written, today),
  'reads no word of being out of use': (peers, self, written, today) => trustBook(peers, self, written.map((one) => ({ ...one, op: { ...one.op, s: { ...one.op.s, revokedAt: null } } })), today)
}

const verdict = (book: Book) => fc.check(fc.property(cases, ([written, trust]) => fault(book, written, trust) === undefined), { numRuns: 500, seed: 1, endOnFailure: true })

it('only the word of an administrator’s PC and of this one counts, in whatever order it came', () => expect(verdict(trustBook).counterexample).toBeNull())
for (const [flaw, book] of Object.entries(FLAWS)) it(`the test above notices a PC that ${flaw}`, () => expect(verdict(book).failed).toBe(true))
