/**
 * What every journey starts from. The projects `browser` and `shell` of playwright.config.ts run the same spec over the
 * page in a browser and over the built shell:
 *
 *     import { expect, test } from '#support/app-test.ts'
 *     test('a class is still there after a restart', async ({ app }) => {
 *       await app.page.getByRole('button', { name: '新建班次' }).click()
 *       await app.restart()
 *       ...
 *     })
 *
 * Two PCs that never meet: `async ({ openApp }) => { const office = await openApp(); const campus = await openApp() }`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { openBrowserApp } from './browser-app.ts'
import type { OpenedApp, Where } from './opened-app.ts'
import { openShellApp } from './shell-app.ts'

interface AppOptions {
  readonly where: Where
}

interface AppFixtures {
  /** Opens 班次台 on a fresh "PC", or again on the profile folder of an earlier one. All are closed at the end. */
  readonly openApp: (profile?: string) => Promise<OpenedApp>
  /** One 班次台 on a fresh PC. */
  readonly app: OpenedApp
}

export const test = base.extend<AppOptions & AppFixtures>({
  where: ['browser', { option: true }],
  openApp: async ({ where }, use) => {
    const home = await mkdtemp(path.join(tmpdir(), 'banci-desk-'))
    const opened: OpenedApp[] = []
    await use(async (profile = path.join(home, `pc-${opened.length + 1}`)) => {
      const app = where === 'browser' ? await openBrowserApp(profile) : await openShellApp(profile)
      opened.push(app)
      return app
    })
    for (const app of opened) await app.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
  app: async ({ openApp }, use) => use(await openApp())
})

export { expect } from '@playwright/test'
