/**
 * What a file says of its picture before anything is decoded: a small file may unpack to gigabytes. PNG by its IHDR
 * (ISO/IEC 15948), JPEG by its frame header (ITU-T T.81 B.2.2).
 */
export interface PictureSize {
  readonly kind: 'png' | 'jpeg'
  /** In dots. */
  readonly width: number
  readonly height: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The name of a PNG's last chunk. */
const IEND = 0x49454e44

/** undefined for anything else than a PNG or JPEG with a size. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && PNG.every((byte, i) => bytes[i] === byte)) return sized('png', view.getUint32(16), view.getUint32(20))
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) at++
    else if (isFrame(marker)) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Browsers show a PNG that was cut short with its rest empty: an empty cell would be taken for a signature that is missing. A JPEG they refuse. */
export function isCutShort(bytes: Uint8Array): boolean {
  if (!PNG.every((byte, i) => bytes[i] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = PNG.length
  // Length, name, contents, check sum.
  while (at + 12 <= bytes.length && view.getUint32(at + 4) !== IEND) at += 12 + view.getUint32(at)
  return at + 12 > bytes.length
}

const sized = (kind: PictureSize['kind'], width: number, height: number): PictureSize | undefined => (width > 0 && height > 0 ? { kind, width, height } : undefined)

/** SOF0 to SOF15 without the three tables that share their range. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
