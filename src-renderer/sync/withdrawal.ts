/**
 * Taking back what an import brought into one class. Two questions are answered from the operations alone: what the class
 * would be had they never come, and, where they have to stay, which edits lead back to what stood there before.
 */
import { headsOf, isDeleted, sameValue, NO_RECORD, type Head, type RecordState } from './heads.ts'
import { DELETED, dotOf, isSealed, type Dot, type Operation, type Value } from './operation.ts'
import { replay, type Replayed } from './replay.ts'
import { shownIn } from './union.ts'
import { isWrittenAgain } from './written-again.ts'

/** withdrawn: came with the import and with nothing else. later: written or imported since. */
export interface Marked {
  readonly device: string
  readonly op: Operation
  readonly part: 'earlier' | 'withdrawn' | 'later'
}

export interface Withdrawal {
  /** TABLE/ID of every record the import touched, to its state as if the import had never come; NO_RECORD where it was not there. */
  readonly records: ReadonlyMap<string, RecordState>
  readonly left: Pick<Replayed, 'have' | 'lastStamps'>
  /** Ids of sealing keys that what is left still needs. */
  readonly keys: ReadonlySet<string>
  /**
   * overwritten: something later replaced or deleted a value of it. built-on: something later names a record it made, or
   * lies in a class it made. continued: later work of one of its PCs follows on it.
   * rewritten: a PC wrote work of this class once more under a new name, so what was here before cannot be told from the rest.
   */
  readonly inUse: 'overwritten' | 'built-on' | 'continued' | 'rewritten' | undefined
}

export function withdraw(written: readonly Marked[]): Withdrawal {
  const gone = written.filter(({ part }) => part === 'withdrawn')
  const left = written.filter(({ part }) => part !== 'withdrawn')
  const touched = new Set(gone.map(({ op }) => op.r))
  const { records, have, lastStamps } = replay(left, touched)
  const later = left.filter(({ part }) => part === 'later')
  const made = [...touched].filter((name) => !records.has(name))
  return {
    records: new Map([...touched].map((name) => [name, records.get(name) ?? NO_RECORD])),
    left: { have, lastStamps },
    keys: new Set(left.flatMap(({ op }) => Object.values(op.s).filter(isSealed).map(({ key }) => key))),
    inUse: written.some(({ op }) => isWrittenAgain(op)) ? 'rewritten' : useOf(gone, later, made)
  }
}

function useOf(gone: readonly Marked[], later: readonly Marked[], made: readonly string[]): Withdrawal['inUse'] {
  const dots = new Set(gone.map(({ device, op }) => dotOf(device, op.n)))
  if (later.some(({ op }) => namedBy(op).some((dot) => dots.has(dot)))) return 'overwritten'
  const named = namesIn(later)
  if (made.some((name) => named(name))) return 'built-on'
  const first = new Map<string, number>()
  for (const { device, op } of gone) first.set(device, Math.min(op.n, first.get(device) ?? Infinity))
  return later.some(({ device, op }) => op.n > (first.get(device) ?? Infinity)) ? 'continued' : undefined
}

const namedBy = (op: Operation): readonly Dot[] => [...Object.values(op.o ?? {}).flat(), ...(op.seen ?? [])]

/** Whether any of these operations is about a record or names it: a stay its trainee, a sheet its session, a mark whom it is for. */
function namesIn(written: readonly Marked[]): (record: string) => boolean {
  const names = new Set(written.flatMap(({ op }) => [idOf(op.r), ...Object.keys(op.s), ...Object.values(op.s).filter((value) => typeof value === 'string')]))
  return (record) => names.has(idOf(record)) || (record.startsWith('class/') && written.length > 0)
}
const idOf = (record: string): string => record.slice(record.indexOf('/') + 1)

/** What leads one record back, in this order; never both `remove` and the rest. */
export interface Reversal {
  readonly record: string
  readonly remove?: true
  readonly restore?: true
  readonly set: ReadonlyMap<string, Value>
}

/** What stays as it is. Without a field: the whole record, made by the import, and edited or made use of since. */
export interface StaysAsIs {
  readonly record: string
  readonly field?: string
}

export interface Reversals {
  readonly reversals: readonly Reversal[]
  readonly stays: readonly StaysAsIs[]
}

/** Every field that still shows what the import said goes back; what somebody edited since stays. */
export function reversalsOf(written: readonly Marked[], { records }: Withdrawal): Reversals {
  const part = new Map(written.map(({ device, op, part: of }) => [dotOf(device, op.n), of]))
  const isOf = (head: Head, of: Marked['part']): boolean => part.get(dotOf(head.d, head.n)) === of
  const stood = new Set(written.filter((entry) => entry.part === 'earlier').map(({ op }) => op.r))
  const edited = namesIn(written.filter((entry) => entry.part === 'later'))
  const brought = fieldsBrought(written)
  const now = replay(written, new Set(records.keys())).records
  const reversals: Reversal[] = []
  const stays: StaysAsIs[] = []
  for (const [record, before] of records) {
    const state = now.get(record)!
    if (!stood.has(record)) {
      // Made by the import: gone again, unless somebody has worked on it since.
      if (edited(record)) stays.push({ record })
      else if (!isDeleted(state)) reversals.push({ record, remove: true, set: new Map() })
      continue
    }
    if (isDeleted(before)) {
      if (!isDeleted(state)) reversals.push({ record, remove: true, set: new Map() })
      continue
    }
    const set = new Map<string, Value>()
    for (const field of brought.get(record)!) {
      if (field === DELETED) continue
      const heads = headsOf(state, field)
      const target = shownIn(record.slice(0, record.indexOf('/')), before, field) ?? null
      if (heads.some((head) => isOf(head, 'withdrawn'))) {
        if (heads.length > 1 || !sameValue(heads[0]!.v, target)) set.set(field, target)
      } else if (heads.some((head) => isOf(head, 'later'))) stays.push({ record, field })
    }
    const restore = headsOf(state, DELETED).some((head) => head.v === true && isOf(head, 'withdrawn'))
    if (restore || set.size) reversals.push({ record, ...(restore ? { restore } : {}), set })
  }
  return { reversals, stays }
}

/** TABLE/ID to the fields the import gave a value. */
function fieldsBrought(written: readonly Marked[]): ReadonlyMap<string, ReadonlySet<string>> {
  const brought = new Map<string, Set<string>>()
  for (const { op, part } of written) {
    if (part !== 'withdrawn') continue
    const fields = brought.get(op.r) ?? new Set<string>()
    for (const field of Object.keys(op.s)) fields.add(field)
    brought.set(op.r, fields)
  }
  return brought
}
