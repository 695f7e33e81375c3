/** The first `length` bytes of SHA-256, all 32 unless told, as hex: by the browser, off the screen's thread. */
export async function sha256Hex(bytes: Uint8Array, length = 32): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest.subarray(0, length), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
