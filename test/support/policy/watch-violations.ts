import type { Page } from '@playwright/test'

/** Loads the page anew and keeps every breach of its Content-Security-Policy from the first moment on. */
export async function watchViolations(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seenViolations: seen })
    document.addEventListener('securitypolicyviolation', (event) => seen.push(`${event.effectiveDirective} ${event.blockedURI}`))
  })
  await page.reload()
  await page.locator('#root > *').first().waitFor()
  return () => page.evaluate<readonly string[]>('seenViolations')
}
