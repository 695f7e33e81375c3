import { expect, test } from 'vitest'
import { isOurAddress } from '#main/guard/app-origin.ts'
import { PrintSheets } from '#main/printing/print-sheets.ts'

test('a document to print is served once, under an address that nobody guesses, and its policy lets no script run', async () => {
  const sheets = new PrintSheets()
  const [one, two] = [sheets.put('<p>甲</p>'), sheets.put('<p>乙</p>')]
  expect(one).not.toBe(two)
  expect(isOurAddress(one)).toBe(true)
  const response = sheets.response(one)!
  expect(await response.text()).toBe('<p>甲</p>')
  const policy = response.headers.get('Content-Security-Policy')!
  expect(policy).toMatch(/default-src 'none'/)
  expect(policy).not.toMatch(/script-src|connect-src|https?:/)
  expect(sheets.response(one)).toBeUndefined()
  expect(sheets.response('app://banci/print/x')).toBeUndefined()
  expect(await sheets.response(two)!.text()).toBe('<p>乙</p>')
})
