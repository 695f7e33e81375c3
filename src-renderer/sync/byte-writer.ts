/** Bytes that grow: whole numbers in as few bytes as they need, fractions in eight. */
export class ByteWriter {
  #bytes = new Uint8Array(256)
  length = 0

  #room(count: number): void {
    if (this.length + count <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + count))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
  byte(value: number): void {
    this.#room(1)
    this.#bytes[this.length++] = value
  }
  /** A whole number from 0 to 2^53 - 1, seven bits a byte, lowest first. */
  whole(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${value} is no whole number`)
    let rest = value
    while (rest > 127) {
      this.byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }
  float(value: number): void {
    this.#room(8)
    new DataView(this.#bytes.buffer).setFloat64(this.length, value)
    this.length += 8
  }
  raw(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.length)
    this.length += bytes.length
  }
  /** Length in bytes, then the bytes. */
  block(bytes: Uint8Array): void {
    this.whole(bytes.length)
    this.raw(bytes)
  }
  done(): Uint8Array {
    return this.#bytes.slice(0, this.length)
  }
}
