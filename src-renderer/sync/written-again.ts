/**
 * A PC whose numbers were used twice (its data were copied or put back, and both went on writing) cedes: what it wrote from
 * the fork on, it writes once more under its new name, word for word, and each such operation names the one it stands for
 * by its hash. Whoever holds both takes the ceded one out. What a class is then depends only on which operations are
 * held, never on the order in which they came, and nothing is lost: the copy is here, else the original still counts.
 *
 * Nobody needs to be believed for that: a copy takes out only an operation that says the same of the same record by the
 * same person. It stands in `w` as `again:DEVICE:NUMBER:HASH`, several with spaces where a copy was itself ceded.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { writeColumns } from './columns-write.ts'
import { batchOf, dotOf, readDot, type Dot, type Operation, type Written } from './operation.ts'

const AGAIN = /again:([a-z2-7]{16}:\d{1,13}):([0-9a-f]{32})/g

export const isWrittenAgain = (op: Operation): boolean => op.w.startsWith('again:')

const hashOf = (device: string, op: Operation): string => bytesToHex(sha256(writeColumns(device, [op]))).slice(0, 32)
const contentOf = ({ r, u, s }: Operation): string => JSON.stringify([r, u, Object.entries(s).sort(([a], [b]) => (a < b ? -1 : 1))])

/** Which operations were ceded, as far as copies of them are known. */
export class Ceded {
  readonly #stated = new Map<Dot, { hash: string; content: string }[]>()
  readonly #devices = new Set<string>()

  constructor(written: Iterable<Written> = []) {
    for (const { op } of written) this.add(op)
  }
  add(op: Operation): void {
    if (!isWrittenAgain(op)) return
    const content = contentOf(op)
    for (const [, dot, hash] of op.w.matchAll(AGAIN)) {
      this.#stated.set(dot!, [...(this.#stated.get(dot!) ?? []), { hash: hash!, content }])
      this.#devices.add(readDot(dot!).device)
    }
  }
  /** Whether anything of that PC was ceded: then its chain of segments has two ends. */
  concerns(device: string): boolean {
    return this.#devices.has(device)
  }
  has(device: string, op: Operation): boolean {
    if (!this.#devices.has(device)) return false
    const stated = this.#stated.get(dotOf(device, op.n))
    if (!stated) return false
    const [hash, content] = [hashOf(device, op), contentOf(op)]
    return stated.some((copy) => copy.hash === hash && copy.content === content)
  }
}

/** What is left of what is held; `written` may hold two operations of one number. */
export function withoutCeded<T extends Written>(written: readonly T[]): readonly T[] {
  if (!written.some(({ op }) => isWrittenAgain(op))) return written
  const ceded = new Ceded(written)
  return written.filter(({ device, op }) => !ceded.has(device, op))
}

export interface NewName {
  readonly device: string
  /** Number of the first copy. */
  readonly first: number
  /** Highest stamp used under that name in the class so far. */
  readonly lastT: number
}

/** `branch`: operations of `device` in their order, up to the last. Their moments stay where the new name's clock allows. */
export function writeAgain(device: string, branch: readonly Operation[], to: NewName): Operation[] {
  const copies = new Map(branch.map((op, i) => [dotOf(device, op.n), dotOf(to.device, to.first + i)]))
  const renamed = (dots: readonly Dot[]): Dot[] => dots.map((dot) => copies.get(dot) ?? dot)
  let batch = { of: '', name: '', t: to.lastT }
  return branch.map((op, i) => {
    if (op.b !== batch.of) {
      const t = Math.max(op.t, batch.t + 1)
      batch = { of: op.b, name: batchOf(to.device, t), t }
    } else batch = { ...batch, t: Math.max(op.t, batch.t) }
    const before = isWrittenAgain(op) ? `${op.w} ` : ''
    return {
      ...op,
      n: to.first + i, t: batch.t, b: batch.name, w: `${before}again:${dotOf(device, op.n)}:${hashOf(device, op)}`,
      ...(op.o ? { o: Object.fromEntries(Object.entries(op.o).map(([field, dots]) => [field, renamed(dots)])) } : {}),
      ...(op.seen ? { seen: renamed(op.seen) } : {})
    }
  })
}
