/**
 * The columns of a segment's body, in this order, each packed on its own (packed.ts). Part of the frozen format.
 *
 *   time       ms after the operation before        tick       the clock's counter; its growth where time is 0
 *   user why   text                                 batch      0 as before, 1 named after this operation, else 2 + text
 *   record     0 new (newRecord: table, id), else the k-th one       newRecord  two texts
 *   shape      0 a new set of fields (newShape: how many, texts), else the k-th one
 *   seen       only where `_del` is set: how many dots a delete has seen
 *   over       per field: 0 nothing, 1 what this segment last wrote there, 2 as the field before, else 2 + how many dots
 *   dotDevice  0 the author of the segment, else 1 + text            dotNumber  own: how far back; else the number
 *   kind       per value: 0 null 1 false 2 true 3 integer 4 float 5 text 6 sealed
 *   number     integers zigzag, floats in eight bytes                text       text
 *   sealed     kind of seal, key, length of the box                  boxes      the boxes' bytes
 *   lengths    of each new text, in UTF-16 units                     texts      all new texts in UTF-8
 *
 * "text" is a number: 0 the next new text of the segment, k the k-th one seen.
 */
import { ByteReader } from './byte-reader.ts'
import { toBase64 } from './bytes.ts'
import { HIGHEST_NUMBER, LONGEST_VALUE, isDot, isField, isKeyId, isNumber, isRecordId, isSealKind, isTable } from './check-operation.ts'
import { clockMs, stampOf } from './clock.ts'
import { Hostile, Malformed } from './malformed.ts'
import { DELETED, batchOf, dotOf, type Dot, type Operation, type Sealed, type Value } from './operation.ts'
import { readPacked } from './packed.ts'
import { StringsReader } from './strings.ts'

export const COLUMNS = ['time', 'tick', 'user', 'batch', 'why', 'record', 'newRecord', 'shape', 'newShape', 'seen', 'over', 'dotDevice', 'dotNumber', 'kind', 'number', 'text', 'sealed', 'boxes', 'lengths', 'texts'] as const
export type Column = (typeof COLUMNS)[number]
export const [BATCH_AS_BEFORE, BATCH_OF_THIS, BATCH_TEXT] = [0, 1, 2] as const
export const [OVER_NONE, OVER_LAST, OVER_AS_BEFORE, OVER_LIST] = [0, 1, 2, 2] as const
export const [NULL, FALSE, TRUE, INTEGER, FLOAT, TEXT, SEALED] = [0, 1, 2, 3, 4, 5, 6] as const

/** How much a reader is willing to hold; shared by all segments of a package. */
export interface Budget {
  operations: number
  /** Values and the dots beside them. */
  values: number
  /** Unpacked bytes. */
  bytes: number
  /** UTF-16 units of every text each time an operation names it: one long text may stand in a million rows. */
  text: number
}

/** 2 M operations, 4 M values, 256 MiB: several times the largest file ever exchanged, and still no danger to a PC. */
export const freshBudget = (): Budget => ({ operations: 2_000_000, values: 4_000_000, bytes: 256 * 1024 * 1024, text: 128 * 1024 * 1024 })
/** For what this PC took in before: it was counted then, and a class may have come in many files. */
export const noBudget = (): Budget => ({ operations: Infinity, values: Infinity, bytes: Infinity, text: Infinity })

/** `count` operations numbered from `first`. Throws Malformed on anything the writer would not have written. */
export function readColumns(device: string, first: number, count: number, body: Uint8Array, budget: Budget): Operation[] {
  const reader = new ColumnsReader(device, body, budget)
  const operations: Operation[] = []
  for (let n = first; n < first + count; n++) operations.push(reader.next(n))
  reader.end()
  return operations
}

interface SeenRecord {
  readonly name: string
  /** Field to the last operation of this segment that set it. */
  readonly last: Map<string, number>
}

class ColumnsReader {
  readonly #device: string
  readonly #budget: Budget
  readonly #in: Record<Column, ByteReader>
  readonly #strings: StringsReader
  readonly #records: SeenRecord[] = []
  readonly #byName = new Map<string, SeenRecord>()
  readonly #shapes: (readonly string[])[] = []
  #t = 0
  #batch = ''

  constructor(device: string, body: Uint8Array, budget: Budget) {
    const whole = new ByteReader(body)
    const parts = COLUMNS.map((name) => [name, readPacked(whole, budget)] as const)
    whole.end()
    this.#device = device
    this.#budget = budget
    this.#in = Object.fromEntries(parts.map(([name, bytes]) => [name, new ByteReader(bytes)])) as Record<Column, ByteReader>
    const bytes = Object.fromEntries(parts) as Record<Column, Uint8Array>
    this.#strings = new StringsReader(bytes.lengths, bytes.texts, budget)
  }

  next(n: number): Operation {
    const t = this.#time()
    const u = this.#text(this.#in.user)
    const b = this.#nextBatch(t)
    const w = this.#text(this.#in.why)
    const { name: r, last } = this.#record()
    const fields = this.#shape()
    if ((this.#budget.values -= fields.length) < 0) throw new Hostile('too many values')
    const seen = fields.includes(DELETED) ? this.#dots(this.#in.seen.whole(), n) : []
    const s: Record<string, Value> = {}
    let o: Record<string, readonly Dot[]> | undefined
    let before: readonly Dot[] = []
    for (const field of fields) {
      before = this.#overwritten(last.get(field), n, before)
      if (before.length) (o ??= {})[field] = before
      s[field] = this.#value()
      last.set(field, n)
    }
    const op: { -readonly [K in keyof Operation]: Operation[K] } = { n, t, u, b, w, r, s }
    if (o) op.o = o
    if (seen.length) op.seen = seen
    return op
  }

  end(): void {
    this.#strings.end()
    for (const name of COLUMNS) if (name !== 'lengths' && name !== 'texts') this.#in[name].end()
  }

  #text(column: ByteReader): string {
    return this.#strings.at(column.whole())
  }
  #time(): number {
    const ms = this.#in.time.whole()
    const tick = this.#in.tick.whole()
    const t = ms ? stampOf(clockMs(this.#t) + ms, tick) : this.#t + tick
    if (!Number.isSafeInteger(t)) throw new Malformed('no time')
    return (this.#t = t)
  }
  #nextBatch(t: number): string {
    const code = this.#in.batch.whole()
    if (code === BATCH_AS_BEFORE) return this.#batch
    return (this.#batch = code === BATCH_OF_THIS ? batchOf(this.#device, t) : this.#strings.at(code - BATCH_TEXT))
  }
  #record(): SeenRecord {
    const known = this.#in.record.whole()
    if (known) return this.#records[known - 1] ?? fail('record not seen yet')
    const table = this.#text(this.#in.newRecord)
    const id = this.#text(this.#in.newRecord)
    if (!isTable(table) || !isRecordId(id)) throw new Malformed('not the name of a record')
    const name = `${table}/${id}`
    const record = this.#byName.get(name) ?? { name, last: new Map<string, number>() }
    this.#byName.set(name, record)
    this.#records.push(record)
    return record
  }
  #shape(): readonly string[] {
    const known = this.#in.shape.whole()
    if (known) return this.#shapes[known - 1] ?? fail('fields not seen yet')
    const count = this.#in.newShape.whole()
    if (count === 0 || count > this.#in.newShape.left) throw new Malformed('not a set of fields')
    const fields = Array.from({ length: count }, () => this.#text(this.#in.newShape))
    if (!fields.every(isField) || fields.some((field, i) => i > 0 && field <= fields[i - 1]!)) throw new Malformed('not a set of fields')
    this.#shapes.push(fields)
    return fields
  }
  #overwritten(last: number | undefined, n: number, before: readonly Dot[]): readonly Dot[] {
    const code = this.#in.over.whole()
    if (code === OVER_NONE) return []
    if (code === OVER_LAST) return last === undefined ? fail('nothing written there yet') : [dotOf(this.#device, last)]
    if (code !== OVER_AS_BEFORE) return this.#dots(code - OVER_LIST, n)
    // Nearly always one dot; a long list named again for each field is as dear as if it stood there.
    if (before.length > 1 && (this.#budget.values -= before.length) < 0) throw new Hostile('too many values')
    return before
  }
  #dots(count: number, n: number): readonly Dot[] {
    if (count > this.#in.dotDevice.left) throw new Malformed('more dots than there are')
    if ((this.#budget.values -= count) < 0) throw new Hostile('too many values')
    const dots: Dot[] = []
    while (dots.length < count) dots.push(this.#dot(n))
    return dots
  }
  #dot(n: number): Dot {
    const code = this.#in.dotDevice.whole()
    const number = this.#in.dotNumber.whole()
    const device = code ? this.#strings.at(code - 1) : this.#device
    const at = code ? number : n - number
    if (code ? !isDot(device, at) || device === this.#device : !isNumber(at) || at === n) throw new Malformed('not the name of an operation')
    return dotOf(device, at)
  }
  #value(): Value {
    switch (this.#in.kind.whole()) {
      case NULL:
        return null
      case FALSE:
        return false
      case TRUE:
        return true
      case INTEGER: {
        const zigzag = this.#in.number.whole()
        if (zigzag >= HIGHEST_NUMBER * 2) throw new Malformed('number too large')
        return zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2
      }
      case FLOAT: {
        const value = this.#in.number.float()
        return Number.isFinite(value) ? value : fail('not a number')
      }
      case TEXT:
        return this.#text(this.#in.text)
      case SEALED:
        return this.#sealed()
    }
    throw new Malformed('unknown kind of value')
  }
  #sealed(): Sealed {
    const seal = this.#text(this.#in.sealed)
    const key = this.#text(this.#in.sealed)
    const length = this.#in.sealed.whole()
    if (!isSealKind(seal) || !isKeyId(key) || length > LONGEST_VALUE) throw new Malformed('not a sealed value')
    // A box is turned into text, and opened more than once where the key is here.
    if ((this.#budget.text -= length * 4) < 0) throw new Hostile('too much text')
    return { seal: seal as Sealed['seal'], key, box: toBase64(this.#in.boxes.raw(length)) }
  }
}

function fail(why: string): never {
  throw new Malformed(why)
}
