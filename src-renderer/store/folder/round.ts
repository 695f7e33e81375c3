/**
 * One round of the exchange folder: hear what the others say of themselves, take what is new, put there what is missing,
 * tell of this PC. It may end at any call and be run again; nothing depends on it having been whole.
 */
import type { ExchangeFolder } from '#contract/exchange-folder.ts'
import type { Desk } from '../desk.ts'
import { RoundStopped } from './calls.ts'
import { collect } from './collect.ts'
import { compact } from './compact.ts'
import { findRoot, joinedFolder } from './joined.ts'
import { publish } from './publish.ts'
import { hearAll, tellOwn } from './receipts.ts'
import { noteFolderState, type RoundReport, type RoundStop } from './state.ts'
import type { FolderWork } from './work.ts'

export interface RoundDeps {
  readonly desk: Desk
  readonly folder: ExchangeFolder
  readonly work: FolderWork
}

export interface RoundOptions {
  /** List everything: at the start, from time to time, and when a person asks. */
  readonly everything: boolean
  /** Do not wait for more to be typed. */
  readonly atOnce: boolean
  /** Hashes of receipts heard in this run, by device; they are not opened twice. */
  readonly receipts: Map<string, string>
}

/** undefined where this PC takes part in no folder. */
export async function runRound(deps: RoundDeps, options: RoundOptions): Promise<RoundReport | undefined> {
  const { db } = deps.desk
  const joined = await joinedFolder(db)
  if (!joined) return undefined
  let sent = 0
  let late = 0
  const taken: Record<string, number> = {}
  let stopped: RoundStop | undefined
  try {
    await sameRoot(deps.folder, joined.id, joined.recipient)
    await hearAll(deps, options.receipts)
    late = await collect(deps, joined.id, options.everything, taken)
    sent = await publish(deps, joined.id, options.atOnce)
    await tellOwn(deps, joined.id)
    if (options.everything) await compact(deps, joined.id)
  } catch (error) {
    if (!(error instanceof RoundStopped)) throw error
    stopped = error.why
  }
  const at = deps.desk.now()
  const report: RoundReport = { at, sent, taken, ...(stopped ? { stopped } : {}) }
  await noteFolderState(db, { last: report, ...(stopped ? {} : { completeAt: at, late }) })
  return report
}

/** An empty mount point, another stick, a folder made anew: none of them may be taken for this one. */
async function sameRoot(folder: ExchangeFolder, id: string, recipient: string): Promise<void> {
  const found = await findRoot(folder)
  if (found.kind === 'none') throw new RoundStopped('no-root')
  if (found.kind === 'unfinished') throw new RoundStopped('busy')
  if (found.kind !== 'root') throw new RoundStopped(found.kind)
  if (found.root.id !== id || found.root.recipient !== recipient) throw new RoundStopped('other-root')
}
