/** A PNG that was cut short: browsers show it with its rest empty. */
import { expect, test } from 'vitest'
import { pngOf } from '#documents/parts/png.ts'
import { isCutShort } from '#scans/picture-size.ts'

const png = pngOf([[true, false], [false, true]], 4)

test('is known at any length; a whole one is not, nor one with something behind it', () => {
  for (let length = 8; length < png.length; length++) expect(isCutShort(png.slice(0, length)), String(length)).toBe(true)
  expect(isCutShort(png)).toBe(false)
  expect(isCutShort(Uint8Array.of(...png, 0, 0, 0))).toBe(false)
})

test('that declares a chunk of 4 GB ends at once', () => {
  const bytes = png.slice()
  new DataView(bytes.buffer).setUint32(8, 0xffffffff)
  expect(isCutShort(bytes)).toBe(true)
})

test('nothing is said of a JPEG, which browsers refuse by themselves', () => expect(isCutShort(Uint8Array.of(0xff, 0xd8, 0xff))).toBe(false))
