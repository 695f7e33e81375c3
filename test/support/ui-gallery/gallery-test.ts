/** Playwright's test with a page of the PC's own Chromium; `openGallery` from open-gallery.ts fills it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { openChromium } from '../chromium.ts'

export const test = base.extend<{ galleryPage: import('@playwright/test').Page }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from a pattern
  galleryPage: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'desk-gallery-'))
    const context = await openChromium(profile, { width: 1366, height: 728 })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'http://localhost' })
    await use(context.pages()[0] ?? (await context.newPage()))
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
export { expect } from '@playwright/test'
