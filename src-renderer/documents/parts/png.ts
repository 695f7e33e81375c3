/** Black and white dots as a PNG of one bit a dot (ISO/IEC 15948). */
import { strToU8, zlibSync } from 'fflate'

/** `scale` dots for each; true is black. The same dots give the same bytes. */
export function pngOf(dots: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const side = dots.length * scale
  const stride = Math.ceil(side / 8) + 1
  const lines = new Uint8Array(stride * side)
  dots.forEach((row, at) => {
    const from = at * scale * stride
    // The first byte of a line is its filter: 0, none; 2, the difference to the line above, which is nought. A set bit is white.
    for (let x = 0; x < side; x++) if (!row[Math.floor(x / scale)]) lines[from + 1 + (x >> 3)]! |= 0x80 >> (x & 7)
    for (let again = 1; again < scale; again++) lines[from + again * stride] = 2
  })
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, side)
  view.setUint32(4, side)
  header[8] = 1 // bit a dot; grey, deflate, no interlace are 0
  const parts = [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), chunk('IHDR', header), chunk('IDAT', zlibSync(lines, { level: 1 })), chunk('IEND', new Uint8Array())]
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    png.set(part, at)
    at += part.length
  }
  return png
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(strToU8(name), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** CRC-32 as PNG and ZIP have it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
