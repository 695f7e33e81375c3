/**
 * The texts of a segment, each written once: 0 means the next new text, k the k-th one seen. All texts stand in one
 * block of UTF-8, so that reading decodes once and slices.
 */
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { strictUtf8, toUtf8 } from './bytes.ts'
import { LONGEST_VALUE, isWellFormed } from './check-operation.ts'
import { Hostile, Malformed } from './malformed.ts'

export class StringsWriter {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #lengths = new ByteWriter()

  number(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    if (!isWellFormed(text)) throw new Error('a text holds half a character')
    if (text.length * 3 > LONGEST_VALUE && toUtf8(text).length > LONGEST_VALUE) throw new Error('a text is longer than one MiB')
    this.#numbers.set(text, this.#texts.push(text))
    this.#lengths.whole(text.length)
    return 0
  }
  lengths(): Uint8Array {
    return this.#lengths.done()
  }
  texts(): Uint8Array {
    return toUtf8(this.#texts.join(''))
  }
}

export class StringsReader {
  readonly #seen: string[] = []
  readonly #lengths: ByteReader
  readonly #all: string
  readonly #budget: { text: number }
  #at = 0

  /** Takes the length of each text from the budget whenever it is named. */
  constructor(lengths: Uint8Array, texts: Uint8Array, budget: { text: number }) {
    this.#budget = budget
    this.#lengths = new ByteReader(lengths)
    const all = strictUtf8(texts)
    if (all === undefined) throw new Malformed('broken UTF-8')
    this.#all = all
  }
  at(number: number): string {
    const text = this.#text(number)
    if ((this.#budget.text -= text.length) < 0) throw new Hostile('too much text')
    return text
  }
  #text(number: number): string {
    if (number) {
      const text = this.#seen[number - 1]
      if (text === undefined) throw new Malformed('text not seen yet')
      return text
    }
    const length = this.#lengths.whole()
    if (length > LONGEST_VALUE || this.#at + length > this.#all.length) throw new Malformed('text too long')
    const text = this.#all.slice(this.#at, (this.#at += length))
    if (!isWellFormed(text)) throw new Malformed('text cut inside a character')
    this.#seen.push(text)
    return text
  }
  end(): void {
    this.#lengths.end()
    if (this.#at !== this.#all.length) throw new Malformed('texts left over')
  }
}
