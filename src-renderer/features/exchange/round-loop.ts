/** When a round of the exchange folder is run: every minute or so, on return to the window, after saving, and when asked for. */
import type { Host } from '#contract/host.ts'
import type { Desk } from '#store/desk.ts'
import { folderOfHost } from '#store/folder/host-folder.ts'
import { joinedFolder } from '#store/folder/joined.ts'
import { useRounds } from '#store/folder/live-folder.ts'
import { runRound } from '#store/folder/round.ts'
import { noteFolderState, type RoundReport } from '#store/folder/state.ts'
import type { FolderWork } from '#store/folder/work.ts'
import { useSavingState } from '#store/saving.ts'
import { useSeat } from '#store/seat.ts'
import { runJob } from '#worker/client.ts'

const EVERY_MS = 60_000
/** So that a dozen PCs switched on at eight do not ask the server in the same second for ever. */
const JITTER_MS = 15_000
const AFTER_SAVING_MS = 8_000
const ALL_EVERY = 30
/** One window of a PC at a time. */
const LOCK = 'banci-desk exchange folder'

function workInWorker(): FolderWork {
  const { person, computer, campus } = useSeat.getState()
  const from = { person, computer, campus }
  const written = ({ written: bytes }: { readonly written?: Uint8Array }): Uint8Array => bytes!
  return {
    from,
    pack: async (cls, present) => written(await runJob('folderWork', { from, pack: { cls, present } })),
    receipt: async () => written(await runJob('folderWork', { from })),
    take: async (take) => (await runJob('folderWork', { from, take })).taken!,
    hear: async (device, bytes) => (await runJob('folderWork', { from, hear: { device, bytes } })).heardAt
  }
}

/** Runs until the answer is called. `onRound` hears of every round that took place. */
export function startRounds(desk: Desk, host: Host, onRound: (report: RoundReport) => void): () => void {
  const receipts = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let rounds = 0
  let stopped = false
  let running: Promise<void> | undefined
  let askedAgain = false

  const plan = (ms: number): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void go(false), ms)
  }
  const usual = (): number => EVERY_MS - JITTER_MS / 2 + Math.random() * JITTER_MS

  async function round(asked: boolean): Promise<void> {
    if (!(await joinedFolder(desk.db)) || !(await host.exchangeSetting()).place) return
    useRounds.setState({ running: true })
    try {
      const options = { everything: asked || rounds++ % ALL_EVERY === 0, atOnce: asked, receipts }
      const report = await runRound({ desk, folder: folderOfHost(host), work: workInWorker() }, options)
      if (report) onRound(report)
    } catch {
      await noteFolderState(desk.db, { last: { at: desk.now(), sent: 0, taken: {}, stopped: 'failed' } })
    } finally {
      useRounds.setState({ running: false })
    }
  }

  function go(asked: boolean): Promise<void> {
    if (running) {
      askedAgain ||= asked
      return running
    }
    running = navigator.locks.request(LOCK, { ifAvailable: !asked }, async (lock) => {
      if (lock && !stopped) await round(asked)
    })
    return running.finally(() => {
      running = undefined
      const again = askedAgain
      askedAgain = false
      if (again) void go(true)
      else plan(usual())
    })
  }

  const onReturn = (): void => {
    if (document.visibilityState === 'visible') plan(500)
  }
  window.addEventListener('focus', onReturn)
  document.addEventListener('visibilitychange', onReturn)
  const stops = [
    useSavingState.subscribe((now, before) => now.savedAt !== before.savedAt && plan(AFTER_SAVING_MS)),
    useRounds.subscribe((now, before) => now.asked !== before.asked && void go(true)),
    () => window.removeEventListener('focus', onReturn),
    () => document.removeEventListener('visibilitychange', onReturn)
  ]
  plan(2000)
  return () => {
    stopped = true
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
