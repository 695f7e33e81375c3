import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '..',
  testMatch: ['journeys/**/*.spec.ts', 'shell/**/*.spec.ts', 'browser/**/*.spec.ts'],
  outputDir: '../../test-results',
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  build: { external: ['**/out/**'] }
})
