import type { Session } from 'electron'
import { isOurAddress } from './app-origin.ts'

/**
 * Everything else is refused: camera, location, notifications, fonts, devices. persistent-storage keeps Chromium from
 * ever evicting the database; the clipboard is for pasting name lists and copying findings.
 */
const GRANTED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-read', 'clipboard-sanitized-write'])

export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(GRANTED.has(permission) && isOurAddress(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => GRANTED.has(permission) && isOurAddress(origin))
  session.setDevicePermissionHandler(() => false)
}
