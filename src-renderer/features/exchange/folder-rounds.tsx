/** Keeps the rounds going while the program is open, and says what came in; shows nothing itself. */
import { useEffect } from 'react'
import { useHost } from '#store/host-context.ts'
import { useDesk } from '#store/live.ts'
import type { RoundReport } from '#store/folder/state.ts'
import { tell, useSavingState } from '#store/saving.ts'
import type { Desk } from '#store/desk.ts'

export function FolderRounds() {
  const desk = useDesk()
  const host = useHost()
  useEffect(() => {
    let stop = (): void => {}
    let left = false
    // Encryption and merging are no part of what the first screen waits for.
    void import('./round-loop.ts').then(({ startRounds }) => {
      if (!left) stop = startRounds(desk, host, (report) => void tellTaken(desk, report))
    })
    return () => {
      left = true
      stop()
    }
  }, [desk, host])
  return null
}

async function tellTaken({ db }: Desk, { taken }: RoundReport): Promise<void> {
  const senders = Object.entries(taken).filter(([, operations]) => operations > 0)
  if (!senders.length) return
  const names = await Promise.all(senders.map(async ([device]) => (await db.peers.get(device))?.computer || `电脑 ${device.slice(0, 4)}`))
  const count = senders.reduce((sum, [, operations]) => sum + operations, 0)
  useSavingState.setState(tell(`交换文件夹：收到${names.join('、')}的 ${count} 处改动，可在“交换记录”里撤回`, false))
}
