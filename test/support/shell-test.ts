/** For specs of the shell alone: `app.shell` reaches into main, as Playwright's own _electron does. */
import { test as base } from '@playwright/test'
import { openShellApp, type OpenedShell } from './shell-app.ts'

export const test = base.extend<{ readonly openShell: (profile?: string, args?: readonly string[]) => Promise<OpenedShell>; readonly app: OpenedShell }>({
  openShell: async ({}, use, info) => {
    const opened: OpenedShell[] = []
    await use(async (profile = info.outputPath(`pc-${opened.length + 1}`), args) => {
      const app = await openShellApp(profile, args)
      opened.push(app)
      return app
    })
    for (const app of opened) await app.close()
  },
  app: async ({ openShell }, use) => use(await openShell())
})

export { expect } from '@playwright/test'
