/** An input method at work, through Chromium's own composition events: letters appear one by one, then become a word. */
import type { CDPSession, Page } from '@playwright/test'

export interface InputMethod {
  /** Types letters into the composition, one event a letter; the composition stays open. */
  compose(letters: string): Promise<void>
  /** The person picks a word: it takes the place of the letters. */
  take(word: string): Promise<void>
  /** The person gives up: the letters vanish. */
  giveUp(): Promise<void>
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const show = (text: string) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  return {
    compose: async (letters) => {
      for (let n = 1; n <= letters.length; n++) await show(letters.slice(0, n))
    },
    take: (word) => session.send('Input.insertText', { text: word }).then(() => undefined),
    giveUp: () => show('').then(() => undefined)
  }
}
