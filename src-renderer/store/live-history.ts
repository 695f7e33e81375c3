/** 历史 as screens read it: live, masked like every other screen, and with the PCs' names. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback } from 'react'
import { maskedValue } from '#domain/reading/mask.ts'
import { readHistory, type HistoryEntry } from './journal.ts'
import { useDesk } from './live.ts'
import { rememberDone, tell, tracked, useSavingState } from './saving.ts'
import { useSeat } from './seat.ts'
import { undoBatch } from './undo.ts'

/** Newest first; undefined while it is read for the first time. */
export function useHistory(cls: string): HistoryEntry[] | undefined {
  const { db } = useDesk()
  return useLiveQuery(() => readHistory(db, cls, maskedValue), [db, cls])
}

/** What a PC is called: this one as named in 设置, others as they named themselves, else the first characters of their id. */
export function useComputerName(): (device: string) => string {
  const { db, identity } = useDesk()
  const own = useSeat((seat) => seat.computer)
  const peers = useLiveQuery(() => db.peers.toArray(), [db])
  return useCallback((device) => (device === identity.device ? own || '这台电脑' : peers?.find((peer) => peer.d === device)?.computer || `电脑 ${device.slice(0, 4)}`), [identity, own, peers])
}

/** Takes a whole batch of 历史 back, tells so, and puts that within reach of Ctrl+Z. */
export function useTakeBack(cls: string): (batch: string, label: string) => Promise<void> {
  const desk = useDesk()
  return useCallback(async (batch, label) => {
    const outcome = await tracked(() => undoBatch(desk, cls, batch))
    if (outcome.kind === 'saved') rememberDone({ cls, batch: outcome.batch, label: `撤回“${label}”` })
    useSavingState.setState(tell(outcome.kind === 'saved' ? `已撤回：${label}` : `“${label}”之后又改过，没有可退回的内容`, outcome.kind === 'saved'))
  }, [desk, cls])
}
