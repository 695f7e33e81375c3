import { defineConfig } from '@playwright/test'

/**
 * Journeys run twice: over the page in a browser, and over the built main, preload and page of the shell. Those that ask
 * nothing of the shell that another journey does not ask too run in the browser alone, or the whole run would take too long.
 */
const OF_THE_PAGE = ['college-settings', 'participants', 'mentor-rotation', 'workbench', 'evaluation', 'review', 'plan', 'class-screen-fails'].map((name) => `journeys/${name}.spec.ts`)

export default defineConfig({
  testDir: '..',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  // Two cores may be shared with a build or a virus scanner.
  expect: { timeout: 15_000 },
  // A browser that starves on a shared machine is no defect of the program; what needed a second try is listed as flaky.
  retries: 2,
  reporter: [['list']],
  use: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  projects: [
    { name: 'browser', testMatch: ['journeys/**/*.spec.ts', 'browser/**/*.spec.ts'], use: { where: 'browser' } as object },
    { name: 'shell', testMatch: ['journeys/**/*.spec.ts', 'shell/**/*.spec.ts'], testIgnore: OF_THE_PAGE, use: { where: 'shell' } as object }
  ],
  // The tools are modules that Node runs as they stand, as in npm start.
  build: { external: ['**/out/**', '**/tooling/*.mjs'] }
})
