import { Malformed } from './malformed.ts'

/** Reads what ByteWriter wrote and nothing else: each number has one spelling, and nothing is read past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }
  get left(): number {
    return this.#bytes.length - this.#at
  }
  byte(): number {
    if (this.#at >= this.#bytes.length) throw new Malformed('ends too early')
    return this.#bytes[this.#at++]!
  }
  whole(): number {
    let byte = this.byte()
    if (byte < 128) return byte
    let value = byte - 128
    for (let scale = 128; ; scale *= 128) {
      byte = this.byte()
      value += (byte % 128) * scale
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('number too large')
      if (byte < 128) {
        if (byte === 0) throw new Malformed('number with a leading zero')
        return value
      }
    }
  }
  float(): number {
    const bytes = this.raw(8)
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0)
  }
  /** A view, not a copy. */
  raw(count: number): Uint8Array {
    if (count > this.left) throw new Malformed('ends too early')
    return this.#bytes.subarray(this.#at, (this.#at += count))
  }
  block(): Uint8Array {
    return this.raw(this.whole())
  }
  end(): void {
    if (this.left) throw new Malformed('goes on after its end')
  }
}
