/** What taking an import back would do, for the person who is about to: which ways there are, and what would stay. */
import { fieldOf, isTableName, TABLES } from '#domain/tables.ts'
import { reversalsOfImport, type ClassReversal, type Stays } from '#store/revert-import.ts'
import { barToExact, withdrawalsOf, type ExactBar } from '#store/undo-import.ts'
import { workerDesk } from '../worker-desk.ts'

export interface StayingItem {
  /** 学员“王芳”的手机. */
  readonly what: string
  readonly why: Stays['why']
}

export interface UndoPlan {
  /** Why it cannot be as if the file had never come; undefined where it can. */
  readonly bar?: ExactBar
  /** Records that new edits would lead back. */
  readonly records: number
  /** It was taken back and restored before: the same is done again. */
  readonly again: boolean
  /** The first of what new edits would leave as it is. */
  readonly stays: readonly StayingItem[]
  readonly more: number
}

const MOST_LISTED = 200

export async function run({ importId }: { readonly importId: string }): Promise<UndoPlan | undefined> {
  const { db, identity } = await workerDesk('')
  const row = await db.imports.get(importId)
  if (!row) return undefined
  const bar = await db.transaction('r', db.tables, async () => barToExact(db, row, await withdrawalsOf(db, row), identity.device))
  const reversals = row.batches ? [] : await reversalsOfImport(db, row)
  const stays = reversals.flatMap((reversal) => reversal.stays)
  return {
    ...(bar ? { bar } : {}),
    records: reversals.reduce((sum, reversal) => sum + recordsOf(reversal), 0),
    again: Boolean(row.batches),
    stays: stays.slice(0, MOST_LISTED).map((one) => ({ what: wordsOf(one), why: one.why })),
    more: Math.max(0, stays.length - MOST_LISTED)
  }
}

const recordsOf = ({ changes }: ClassReversal): number => new Set(changes.map(({ table, id }) => `${table}/${id}`)).size

function wordsOf({ table, title, field }: Stays): string {
  const name = `${isTableName(table) ? TABLES[table].label : table}${title ? `“${title}”` : ''}`
  return field === undefined ? name : `${name}的${(isTableName(table) ? fieldOf(table, field)?.label : undefined) ?? field}`
}
