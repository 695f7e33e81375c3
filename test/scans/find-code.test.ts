/** The code of a page is found in pictures of it, and nothing is found where there is none. */
import encodeQR from 'qr'
import { expect, test } from 'vitest'
import { findCode } from '#scans/find-code.ts'
import { shadeAt, type GreyPicture } from '#scans/picture.ts'
import { pictureSize } from '#scans/picture-size.ts'

const TEXT = 'CMS1/DEMO-2026-03/QD-B/R1/0AC7185E22/3F9A1C7B21D0/2'

/** White paper with a QR code of `size` dots at `left`, `top`, turned by `degrees` about the middle of the paper. */
function paper(text: string, degrees = 0, left = 1200, size = 120): GreyPicture {
  const [width, height, top] = [1400, 1400, 30]
  const modules = encodeQR(text, 'raw', { border: 2 })
  const dot = size / modules.length
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)]
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Four samples a dot, as a scanner mixes what lies under one.
      for (const [a, b] of [[0.25, 0.25], [0.25, 0.75], [0.75, 0.25], [0.75, 0.75]] as const) {
        const [dx, dy] = [x + a - width / 2, y + b - height / 2]
        const [u, v] = [(dx * cos - dy * sin + width / 2 - left) / dot, (dx * sin + dy * cos + height / 2 - top) / dot]
        if (modules[Math.floor(v)]?.[Math.floor(u)]) data[y * width + x]! -= 63
      }
    }
  }
  return { width, height, data }
}

test.each([0, 2, -2, 90, 180])('a code is read with the page turned by %i degrees, and its corners are told', (degrees) => {
  const found = findCode(paper(TEXT, degrees, 1000, 148))
  expect(found?.text).toBe(TEXT)
  const [upperLeft, upperRight] = found!.corners
  const angle = (Math.atan2(upperRight.y - upperLeft.y, upperRight.x - upperLeft.x) * 180) / Math.PI
  // What the search for lines is built to bear.
  expect(Math.abs(((angle - degrees + 540) % 360) - 180)).toBeLessThan(1.5)
})

test('a code too small for the whole page is read in its corner', () => {
  expect(findCode(paper(TEXT, 2, 1250, 66))?.text).toBe(TEXT)
})

test('white paper, noise and a picture of one dot hold no code', () => {
  expect(findCode({ width: 600, height: 800, data: new Uint8Array(480_000).fill(255) })).toBeUndefined()
  let seed = 7
  const noise = Uint8Array.from({ length: 250_000 }, () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 23)
  expect(findCode({ width: 500, height: 500, data: noise })).toBeUndefined()
  expect(findCode({ width: 1, height: 1, data: new Uint8Array(1) })).toBeUndefined()
  expect(findCode({ width: 0, height: 0, data: new Uint8Array(0) })).toBeUndefined()
})

test('outside of a picture is paper', () => {
  const black = { width: 2, height: 2, data: new Uint8Array(4) }
  expect([shadeAt(black, 0, 0), shadeAt(black, -0.1, 0), shadeAt(black, 2, 0), shadeAt(black, 1.5, 1.5)]).toEqual([0, 255, 255, 0])
})

test('the size of a picture is read before it is unpacked, of PNG and JPEG only', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0xfe])
  expect(pictureSize(png)).toEqual({ kind: 'png', width: 65535, height: 65534 })
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8, 0x09, 0x23, 0x06, 0x76, 3, 0, 0])
  expect(pictureSize(jpeg)).toEqual({ kind: 'jpeg', width: 0x0676, height: 0x0923 })
  for (const bytes of [[], [0xff], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff], [0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], Array.from(new TextEncoder().encode('GIF89a and more of it than a header')), Array.from(png.slice(0, 23)), [...png.slice(0, 16), 0, 0, 0, 0, 0, 0, 0, 0]]) expect(pictureSize(Uint8Array.from(bytes))).toBeUndefined()
})
