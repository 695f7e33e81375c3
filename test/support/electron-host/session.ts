/** session.defaultSession: permissions and web requests, kept so that the window can ask them as Chromium would. */
import { strict } from './strict.ts'

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: { requestingUrl: string }) => void
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean
type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void

export class SessionState {
  request: PermissionRequest = (_contents, _permission, answer) => answer(true)
  check: PermissionCheck = () => true
  beforeRequest: BeforeRequest = (_details, answer) => answer({})

  /** Both handlers must say yes, as in Electron. */
  async isGranted(permission: string, address: string): Promise<boolean> {
    const isRequestGranted = await new Promise<boolean>((answer) => this.request(undefined, permission, answer, { requestingUrl: address }))
    return isRequestGranted && this.check(undefined, permission, new URL(address).origin === 'null' ? address : new URL(address).origin)
  }

  isCancelled(address: string): Promise<boolean> {
    return new Promise((answer) => this.beforeRequest({ url: address }, ({ cancel }) => answer(cancel === true)))
  }
}

export function createSession(state: SessionState) {
  return strict('session', {
    defaultSession: strict('session.defaultSession', {
      setPermissionRequestHandler: (handler: PermissionRequest) => void (state.request = handler),
      setPermissionCheckHandler: (handler: PermissionCheck) => void (state.check = handler),
      // Headless Chromium has no devices and no dictionaries to ask for.
      setDevicePermissionHandler: () => {},
      setSpellCheckerEnabled: () => {},
      webRequest: strict('session.webRequest', { onBeforeRequest: (listener: BeforeRequest) => void (state.beforeRequest = listener) })
    })
  })
}
