/** What the screen shows of the exchange folder: how the last round ended, and when each PC was last heard there. */
import type { FolderFailure } from '#contract/exchange-folder.ts'
import type { BanciDb } from '../schema.ts'

/**
 * Why a round stopped before its end. no-root: the folder is there and empty of ours (another stick, or wiped).
 * other-root: it was made anew, or is another one. own-work: work under this PC's name that it does not know. no-space:
 * this PC's disk is full. failed: a bug; the next round tries again.
 */
export type RoundStop = FolderFailure | 'failed' | 'no-root' | 'other-root' | 'newer' | 'own-work' | 'no-space'

export interface RoundReport {
  /** Milliseconds UTC, at its end. */
  readonly at: number
  readonly stopped?: RoundStop
  readonly sent: number
  /** Operations taken, by device of the sender. */
  readonly taken: Readonly<Record<string, number>>
}

export interface FolderState {
  readonly last?: RoundReport
  /** The last round that reached its end. */
  readonly completeAt?: number
  /** Device to when it last told of itself, by its own clock; milliseconds UTC. */
  readonly heard: Readonly<Record<string, number>>
  /** Files whose bytes did not fit their names for more than a day. */
  readonly late: number
}

export const FOLDER_STATE = 'exchange-folder-state'

export const readFolderState = async (db: BanciDb): Promise<FolderState> => ((await db.local.get(FOLDER_STATE))?.value as FolderState | undefined) ?? { heard: {}, late: 0 }

export const noteFolderState = (db: BanciDb, change: Partial<FolderState>): Promise<void> =>
  db.transaction('rw', db.local, async () => {
    await db.local.put({ key: FOLDER_STATE, value: { ...(await readFolderState(db)), ...change } })
  })
