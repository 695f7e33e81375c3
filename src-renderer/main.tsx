/** Composition root: host, database, identity, clock and chance, put together once and handed to <App/>. */
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { StartFailure } from './app/start-failure.tsx'
import { findHost } from './host/find-host.ts'
import type { Desk } from './store/desk.ts'
import { HostContext } from './store/host-context.ts'
import { ownIdentity, RENAMING, renameOnNewMachine, whenRenamed } from './store/identity.ts'
import { DeskContext } from './store/live.ts'
import { openDatabase } from './store/open.ts'
import { tell, useSavingState } from './store/saving.ts'
import { sealLongTails } from './store/seal-tail.ts'
import { loadSeat, useSeat } from './store/seat.ts'

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root')!)
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined
  const host = findHost()
  // On Windows another program is asked, which takes its time: meanwhile the database opens.
  const mark = host.machineMark()
  const opened = await openDatabase({ indexedDB, IDBKeyRange })
  if (opened.kind !== 'open') return root.render(<StartFailure outcome={opened} nonce={nonce} />)
  await loadSeat(opened.db)
  const found: Desk = {
    db: opened.db,
    identity: await ownIdentity(opened.db, crypto.subtle),
    now: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    who: () => useSeat.getState().person
  }
  const isElsewhere = await renameOnNewMachine(found, await mark)
  const desk: Desk = isElsewhere ? { ...found, identity: await ownIdentity(opened.db, crypto.subtle) } : found
  if (isElsewhere) useSavingState.setState(tell('数据换到了另一台电脑上，本机已改用新的名号；以前写的都在', false))
  // Another window or the worker gave this PC a new name: nothing more may be written here under the old one.
  whenRenamed(opened.db, desk.identity.device, () => void navigator.locks.request(RENAMING, () => location.reload()))
  root.render(
    <HostContext value={host}>
      <DeskContext value={desk}>
        <App nonce={nonce} />
      </DeskContext>
    </HostContext>
  )
  await sealLongTails(desk)
}

void start()
