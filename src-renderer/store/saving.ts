/** Saving as screens do it: one call, whose outcome feeds the "已保存 10:32" of the top bar and the undo of Ctrl+Z. */
import { useCallback } from 'react'
import { create } from 'zustand'
import { commit, type Change, type CommitOutcome } from './commit.ts'
import type { Desk } from './desk.ts'
import { useDesk } from './live.ts'
import { outsideEdits } from './outside-edits.ts'
import { useSeat } from './seat.ts'
import { undoBatch } from './undo.ts'
import type { Why } from '#sync/operation.ts'

/** One thing a person did, in words for the undo bar: 修改了地点, 导入了 32 名学员. */
export interface Done {
  readonly cls: string
  readonly batch: string
  readonly label: string
}

/** What Ctrl+Z cannot take back: it says where that is done, and is then out of the way of the steps before it. */
export interface DoneElsewhere {
  readonly label: string
  readonly elsewhere: string
}

interface SavingState {
  readonly pending: number
  /** Milliseconds UTC of the last save in this run. */
  readonly savedAt?: number
  /** A sentence where the last save failed; what was typed is still on the screen. */
  readonly failure?: string
  readonly done: readonly (Done | DoneElsewhere)[]
  readonly undone: readonly (Done | DoneElsewhere)[]
  /** What the undo bar tells, with a running number so that the same words show again. */
  readonly told?: { readonly text: string; readonly nr: number; readonly canUndo: boolean }
}

export const useSavingState = create<SavingState>(() => ({ pending: 0, done: [], undone: [] }))

export const tell = (text: string, canUndo: boolean) => (state: SavingState) => ({ told: { text, canUndo, nr: (state.told?.nr ?? 0) + 1 } })
export const dismissTold = (): void => useSavingState.setState({ told: undefined })

/** Runs a save that keeps no undo of its own, so that the top bar tells the truth about it. */
export async function tracked(work: () => Promise<CommitOutcome | { kind: 'nothing' }>): Promise<CommitOutcome | { kind: 'nothing' }> {
  useSavingState.setState((state) => ({ pending: state.pending + 1 }))
  try {
    const outcome = await work()
    if (outcome.kind === 'saved') useSavingState.setState({ savedAt: outcome.at, failure: undefined })
    return outcome
  } catch (error) {
    const full = error instanceof Error && /Quota/.test(`${error.name} ${(error as { inner?: Error }).inner?.name ?? ''}`)
    useSavingState.setState({ failure: full ? '磁盘空间不足，刚才这一处没有存上；以前存好的都在。请腾出空间后再改一次。' : '刚才这一处没有存上；以前存好的都在。请再改一次，若仍不行请重新打开本程序。' })
    throw error
  } finally {
    useSavingState.setState((state) => ({ pending: state.pending - 1 }))
  }
}

/** Saves and remembers how to take it back. `tellNow` shows the undo bar at once (for removals and imports). */
export async function save(desk: Desk, cls: string, changes: readonly Change[], label: string, options: { why?: Why; tellNow?: boolean } = {}): Promise<CommitOutcome> {
  const outcome = (await tracked(async () => {
    const committed = await commit(desk, cls, changes, options.why ?? 'edit', outsideEdits(desk, useSeat.getState(), changes))
    if (committed.kind === 'saved') rememberDone({ cls, batch: committed.batch, label })
    return committed
  })) as CommitOutcome
  if (outcome.kind === 'saved' && options.tellNow) useSavingState.setState(tell(label, true))
  if (outcome.kind === 'refused') useSavingState.setState(tell(`“${outcome.label}”没有存：${outcome.reason}`, false))
  return outcome
}

/** Puts a batch that was not written by `save` (a class made, an entry of 历史 taken back) within reach of Ctrl+Z. */
export const rememberDone = (done: Done | DoneElsewhere): void => useSavingState.setState((state) => ({ done: [...state.done.slice(-199), done], undone: [] }))

/** The save function of one class. */
export function useSave(cls: string): (changes: readonly Change[], label: string, options?: { why?: Why; tellNow?: boolean }) => Promise<CommitOutcome> {
  const desk = useDesk()
  return useCallback((changes, label, options) => save(desk, cls, changes, label, options), [desk, cls])
}

/** Resolves when no save is under way. */
export const allSaved = (): Promise<void> =>
  new Promise((resolve) => {
    if (!useSavingState.getState().pending) return resolve()
    const stop = useSavingState.subscribe(({ pending }) => {
      if (pending) return
      stop()
      resolve()
    })
  })

/** Ctrl+Z: takes back the last thing done in this run and says what it was. */
export const undoLast = (desk: Desk): Promise<void> => takeBack(desk, 'done', 'undone', '已撤销：')
/** Ctrl+Y: does again what was taken back last. */
export const redoLast = (desk: Desk): Promise<void> => takeBack(desk, 'undone', 'done', '已恢复：')

async function takeBack(desk: Desk, from: 'done' | 'undone', to: 'done' | 'undone', word: string): Promise<void> {
  // What was typed a moment ago may still be on its way to the disk; it is the step that is meant.
  await allSaved()
  const last = useSavingState.getState()[from].at(-1)
  if (!last) return useSavingState.setState(tell(from === 'done' ? '没有可以撤销的了' : '没有可以恢复的了', false))
  useSavingState.setState((state) => ({ [from]: state[from].slice(0, -1) }) as Partial<SavingState>)
  if ('elsewhere' in last) return useSavingState.setState(tell(last.elsewhere, false))
  const outcome = await tracked(() => undoBatch(desk, last.cls, last.batch))
  if (outcome.kind === 'saved') useSavingState.setState((state) => ({ [to]: [...state[to], { ...last, batch: outcome.batch }] }) as Partial<SavingState>)
  useSavingState.setState(tell(outcome.kind === 'saved' ? `${word}${last.label}` : `“${last.label}”之后又改过，没有可退回的内容`, false))
}
