/** Playwright's test with a page of the PC's own Chromium, started once a worker; `openGallery` from open-gallery.ts fills it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { openChromium } from '../chromium.ts'

export const test = base.extend<{ galleryPage: Page }, { galleryBrowser: BrowserContext }>({
  galleryBrowser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from a pattern
    async ({}, use) => {
      const profile = await mkdtemp(path.join(tmpdir(), 'desk-gallery-'))
      const context = await openChromium(profile, { width: 1366, height: 728 })
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'http://localhost' })
      await use(context)
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' }
  ],
  galleryPage: async ({ galleryBrowser }, use) => {
    const page = await galleryBrowser.newPage()
    await use(page)
    await page.close()
  }
})
export { expect } from '@playwright/test'
