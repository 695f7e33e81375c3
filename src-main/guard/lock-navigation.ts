import type { WebContents } from 'electron'
import { APP_PAGE } from './app-origin.ts'

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? address

/**
 * The window shows our page for ever: no other address (a file dropped beside a drop zone would open itself), no second
 * window, no webview. Routes are hashes, which are no navigation; a reload of the page stays possible.
 */
export function lockNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (withoutHash(event.url) !== APP_PAGE) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && event.url !== 'about:srcdoc') event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
