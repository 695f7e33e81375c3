import { restoreImport, revertImport } from '#store/revert-import.ts'
import { undoExactly, type ExactBar } from '#store/undo-import.ts'
import { workerDesk } from '../worker-desk.ts'

export interface UndoImportOrder {
  readonly importId: string
  /** exact: as if it had never come. edits: by new edits. restore: takes the latter back. */
  readonly how: 'exact' | 'edits' | 'restore'
  /** Who sits here. */
  readonly by: string
}

/** nothing: there was nothing left to do. Otherwise why the exact way is no longer there. */
export async function run({ importId, how, by }: UndoImportOrder): Promise<'done' | 'nothing' | ExactBar> {
  const desk = await workerDesk(by)
  if (how === 'exact') return (await undoExactly(desk, importId)) ?? 'done'
  return (await (how === 'edits' ? revertImport : restoreImport)(desk, importId)) ? 'done' : 'nothing'
}
