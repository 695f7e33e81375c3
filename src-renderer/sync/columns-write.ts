/**
 * The body of a segment: operations turned into columns, because like stands beside like and packs small. Which columns
 * there are and what their numbers mean is told in columns.ts, next to the reader.
 */
import { fromBase64, toBase64 } from './bytes.ts'
import { ByteWriter } from './byte-writer.ts'
import { HIGHEST_NUMBER, isDot, isField, isKeyId, isNumber, isRecordId, isSealKind, isTable } from './check-operation.ts'
import { BATCH_AS_BEFORE, BATCH_OF_THIS, BATCH_TEXT, COLUMNS, FLOAT, INTEGER, OVER_AS_BEFORE, OVER_LAST, OVER_LIST, OVER_NONE, SEALED, TEXT, TRUE, FALSE, NULL, type Column } from './columns.ts'
import { clockMs, clockTick } from './clock.ts'
import { DELETED, batchOf, dotOf, isSealed, readDot, recordOf, type Dot, type Operation, type Value } from './operation.ts'
import { writePacked } from './packed.ts'
import { StringsWriter } from './strings.ts'

/** Throws on an operation that no reader would take: that is a bug of whoever made it. */
export function writeColumns(device: string, operations: readonly Operation[]): Uint8Array {
  const writer = new ColumnsWriter(device)
  for (const op of operations) writer.add(op)
  return writer.done()
}

class ColumnsWriter {
  readonly #device: string
  readonly #out = Object.fromEntries(COLUMNS.map((name) => [name, new ByteWriter()])) as Record<Column, ByteWriter>
  readonly #strings = new StringsWriter()
  readonly #records = new Map<string, number>()
  readonly #shapes = new Map<string, number>()
  /** Record and field to the last operation of this segment that set it: what the next one nearly always overwrites. */
  readonly #last = new Map<string, Dot>()
  #t = 0
  #batch = ''

  constructor(device: string) {
    this.#device = device
  }

  add(op: Operation): void {
    const fields = Object.keys(op.s).sort()
    check(isNumber(op.n) && fields.length > 0, op)
    this.#time(op)
    this.#text('user', op.u)
    this.#batchOf(op)
    this.#text('why', op.w)
    this.#record(op)
    this.#shape(op, fields)
    if (op.s[DELETED] !== undefined) this.#seen(op)
    else check(!op.seen, op)
    let before: string | undefined
    for (const field of fields) {
      const dots = op.o && Object.hasOwn(op.o, field) ? op.o[field]! : []
      before = this.#overwritten(op, field, dots, before)
      this.#value(op.s[field]!, op)
    }
    check(Object.keys(op.o ?? {}).every((field) => Object.hasOwn(op.s, field)), op)
  }

  done(): Uint8Array {
    this.#out.lengths.raw(this.#strings.lengths())
    this.#out.texts.raw(this.#strings.texts())
    const body = new ByteWriter()
    for (const name of COLUMNS) writePacked(body, this.#out[name].done())
    return body.done()
  }

  #text(column: Column, text: string): void {
    this.#out[column].whole(this.#strings.number(text))
  }
  #time(op: Operation): void {
    check(Number.isSafeInteger(op.t) && op.t >= this.#t, op)
    const ms = clockMs(op.t) - clockMs(this.#t)
    this.#out.time.whole(ms)
    this.#out.tick.whole(ms ? clockTick(op.t) : op.t - this.#t)
    this.#t = op.t
  }
  #batchOf(op: Operation): void {
    if (op.b === this.#batch) this.#out.batch.whole(BATCH_AS_BEFORE)
    else if (op.b === batchOf(this.#device, op.t)) this.#out.batch.whole(BATCH_OF_THIS)
    else this.#out.batch.whole(BATCH_TEXT + this.#strings.number(op.b))
    this.#batch = op.b
  }
  #record(op: Operation): void {
    const known = this.#records.get(op.r)
    this.#out.record.whole(known ?? 0)
    if (known !== undefined) return
    const { table, id } = recordOf(op)
    check(isTable(table) && isRecordId(id) && op.r === `${table}/${id}`, op)
    this.#records.set(op.r, this.#records.size + 1)
    this.#text('newRecord', table)
    this.#text('newRecord', id)
  }
  #shape(op: Operation, fields: readonly string[]): void {
    const name = fields.join(' ')
    const known = this.#shapes.get(name)
    this.#out.shape.whole(known ?? 0)
    if (known !== undefined) return
    check(fields.every(isField), op)
    this.#shapes.set(name, this.#shapes.size + 1)
    this.#out.newShape.whole(fields.length)
    for (const field of fields) this.#text('newShape', field)
  }
  #seen(op: Operation): void {
    const dots = op.seen ?? []
    this.#out.seen.whole(dots.length)
    for (const dot of dots) this.#dot(dot, op)
  }
  #overwritten(op: Operation, field: string, dots: readonly Dot[], before: string | undefined): string {
    const place = `${op.r} ${field}`
    const now = dots.join(' ')
    const last = this.#last.get(place)
    if (!dots.length) this.#out.over.whole(OVER_NONE)
    else if (now === last) this.#out.over.whole(OVER_LAST)
    else if (now === before) this.#out.over.whole(OVER_AS_BEFORE)
    else {
      this.#out.over.whole(OVER_LIST + dots.length)
      for (const dot of dots) this.#dot(dot, op)
    }
    this.#last.set(place, dotOf(this.#device, op.n))
    return now
  }
  #dot(dot: Dot, op: Operation): void {
    const { device, n } = readDot(dot)
    check(isDot(device, n) && dot === dotOf(device, n), op)
    const own = device === this.#device
    check(!own || n < op.n, op)
    this.#out.dotDevice.whole(own ? 0 : this.#strings.number(device) + 1)
    this.#out.dotNumber.whole(own ? op.n - n : n)
  }
  #value(value: Value, op: Operation): void {
    if (isSealed(value)) {
      check(isSealKind(value.seal) && isKeyId(value.key), op)
      const box = fromBase64(value.box)
      check(toBase64(box) === value.box, op)
      this.#out.kind.whole(SEALED)
      this.#text('sealed', value.seal)
      this.#text('sealed', value.key)
      this.#out.sealed.whole(box.length)
      this.#out.boxes.raw(box)
    } else if (typeof value === 'string') {
      this.#out.kind.whole(TEXT)
      this.#text('text', value)
    } else if (typeof value === 'number') this.#number(value, op)
    else {
      check(value === null || typeof value === 'boolean', op)
      this.#out.kind.whole(value === null ? NULL : value ? TRUE : FALSE)
    }
  }
  #number(value: number, op: Operation): void {
    check(Number.isFinite(value), op)
    if (Number.isInteger(value) && Math.abs(value) < HIGHEST_NUMBER && !Object.is(value, -0)) {
      this.#out.kind.whole(INTEGER)
      this.#out.number.whole(value < 0 ? -value * 2 - 1 : value * 2)
    } else {
      this.#out.kind.whole(FLOAT)
      this.#out.number.float(value)
    }
  }
}

function check(condition: boolean, op: Operation): asserts condition {
  if (!condition) throw new Error(`operation ${op.n} on ${op.r} cannot be written`)
}
