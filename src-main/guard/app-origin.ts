/**
 * The one origin of the page. Chosen once: Chromium names the folder of IndexedDB after it, so another scheme or host
 * would open an empty database.
 */
export const APP_SCHEME = 'app'
export const APP_HOST = 'banci'
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`

/** By parts of the parsed address, never by substring: app://banci.evil/ and https://x/app://banci are not ours. */
export function isOurAddress(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
  } catch {
    return false
  }
}
