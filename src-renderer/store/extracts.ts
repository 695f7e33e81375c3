/**
 * 摘要 on the PC that holds the class: written before it leaves, as ordinary operations of this PC alone. Each PC writes
 * extracts of its own, so that two of them never differ over one.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { base32nopad } from '@scure/base'
import { ORG } from '#domain/college.ts'
import { extractId, extractOf } from '#domain/need-to-know/extract.ts'
import type { Receiver } from '#domain/need-to-know/profile.ts'
import { PROFILES } from '#domain/need-to-know/profiles.ts'
import { recordsOf, type PlainRecord } from '#domain/snapshot.ts'
import { toUtf8 } from '#sync/bytes.ts'
import { commit, type Change, type CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import { SEALED_AWAY } from './keys.ts'
import { readRows, readSnapshot } from './read.ts'

export type ExtractOutcome =
  | { readonly kind: 'written'; readonly id: string }
  | { readonly kind: 'no-class' }
  | Extract<CommitOutcome, { kind: 'refused' }>

/** Brings the extract of a class for a department up to date. Where nothing changed, nothing is written. */
export async function writeExtract(desk: Desk, cls: string, receiver: Receiver): Promise<ExtractOutcome> {
  const { db } = desk
  const source = await readSnapshot(db, cls)
  if (!source) return { kind: 'no-class' }
  const id = extractId(base32nopad.encode(sha256(toUtf8(`${cls} ${receiver} ${desk.identity.device}`)).subarray(0, 15)).toLowerCase())
  const wanted = extractOf(source, PROFILES[receiver], await readRows(db, 'department', ORG), id).map(withoutSealedAway)
  const written = await readSnapshot(db, id)
  const at: Change = { table: 'class', id, set: { extractedAt: new Date(desk.now()).toISOString() } }
  const outcome = await commit(desk, id, changesBetween(written ? recordsOf(written) : [], wanted), 'extract', [at])
  return outcome.kind === 'refused' ? outcome : { kind: 'written', id }
}

/** What this PC was itself not given cannot be passed on. */
const withoutSealedAway = ({ table, id, set }: PlainRecord): PlainRecord => ({ table, id, set: Object.fromEntries(Object.entries(set).filter(([, value]) => value !== SEALED_AWAY)) })

/** The changes that make the first into the second. Only what differs, and what is no longer there is cleared. */
function changesBetween(before: readonly PlainRecord[], after: readonly PlainRecord[]): Change[] {
  const keyOf = ({ table, id }: PlainRecord): string => `${table}/${id}`
  const old = new Map(before.map((record) => [keyOf(record), record]))
  const wanted = new Set(after.map(keyOf))
  return [
    ...after.flatMap(({ table, id, set }): Change[] => {
      const stood = old.get(`${table}/${id}`)?.set ?? {}
      const gone = Object.keys(stood).filter((field) => set[field] === undefined && field !== 'extractedAt')
      const changed = Object.entries(set).filter(([field, value]) => stood[field] !== value)
      return changed.length || gone.length ? [{ table, id, set: Object.fromEntries([...changed, ...gone.map((field) => [field, null] as const)]) }] : []
    }),
    ...before.filter((record) => !wanted.has(keyOf(record))).map(({ table, id }): Change => ({ table, id, remove: true }))
  ]
}
