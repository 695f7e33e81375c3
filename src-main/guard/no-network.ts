import type { Session } from 'electron'
import { isOurAddress } from './app-origin.ts'

/** What Chromium may fetch: our own files, and what the page made itself. */
export function isLocalRequest(address: string): boolean {
  if (isOurAddress(address) || address.startsWith('data:')) return true
  return address.startsWith('blob:') && isOurAddress(address.slice('blob:'.length))
}

/**
 * The second lock behind the CSP: whatever asks in the page, no request leaves the machine; the spell checker would load word
 * lists. The one exception is no request of Chromium's: exchange/webdav-folder.ts, to the server that a person typed.
 */
export function switchNetworkOff(session: Session, devToolsAllowed: boolean): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !(isLocalRequest(details.url) || (devToolsAllowed && details.url.startsWith('devtools:'))) })
  })
}
