import { chromium, type BrowserContext } from '@playwright/test'
import { findBrowser, sandboxArguments } from '../tooling/find-browser.mjs'

const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN']

/** The PC's own Chromium, Chrome or Edge on a profile folder that outlives it. */
export async function openChromium(userData: string, size: { width: number; height: number } = { width: 1366, height: 728 }): Promise<BrowserContext> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge on this machine')
  return chromium.launchPersistentContext(userData, {
    executablePath,
    headless: true,
    args: [...quiet, ...sandboxArguments],
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true
  })
}
