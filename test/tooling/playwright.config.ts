import { defineConfig } from '@playwright/test'

/**
 * Journeys that ask something of the machine (save, open, pick, print, files from outside) run twice: over the page in a
 * browser, and over the built main, preload and page of the shell. The others run in the browser alone: the page is the
 * same, and the whole run must stay short enough to be run.
 */
const OF_THE_PAGE = [
  'attendance', 'cards', 'class-create', 'class-screen-fails', 'college-settings', 'conflicts', 'counselor', 'daily', 'department-extract', 'evaluation', 'history', 'lead', 'lodging', 'mentor-rotation', 'own-form', 'participants', 'plan', 'policy', 'review', 'roster-desk', 'roster-import', 'roster-second-list', 'seal', 'timetable', 'trust',
  'workbench'
].map((name) => `journeys/${name}.spec.ts`)

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
