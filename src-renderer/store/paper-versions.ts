/** 材料版次 of what was exported: each content once, in one save of its own that no undo bar tells of, because the paper has left. */
import type { PaperVersion } from '#domain/paper-version.ts'
import { commit, type Change } from './commit.ts'
import type { Desk } from './desk.ts'
import { readRows } from './read.ts'
import { tracked } from './saving.ts'

/** What is recorded already keeps its day and its author: the same content printed again is the same 版次. */
export async function recordVersions(desk: Desk, cls: string, versions: readonly PaperVersion[]): Promise<void> {
  const known = new Set((await readRows(desk.db, 'paperVersion', cls)).map(({ id }) => id))
  const fresh = new Map(versions.filter(({ id }) => !known.has(id)).map((version) => [version.id, version]))
  const changes = [...fresh.values()].map(({ id, ...set }): Change => ({ table: 'paperVersion', id, set: { ...set, ...(desk.who() && { issuedBy: desk.who() }) } }))
  if (changes.length) await tracked(() => commit(desk, cls, changes, 'export'))
}
