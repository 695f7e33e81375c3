/**
 * Up to which work of a PC that was put out of use (停用) others still take it without a question: `revocation` records of
 * a class, read only from operations of PCs whose word counts, so that nobody else can lift or move a cut-off.
 */
import { isDeleted, visible } from './heads.ts'
import type { Operation, Written } from './operation.ts'
import { minus, type Have, type Ranges } from './ranges.ts'
import { replay } from './replay.ts'
import { withoutCeded } from './written-again.ts'

/** What this PC knows of revocations when it looks at a package. */
export interface Revocations {
  /** PCs out of use here, whatever the class says of them. */
  readonly devices: ReadonlySet<string>
  /** The names of this PC, now and before: it is never out of use in its own eyes. */
  readonly own: ReadonlySet<string>
  /** Whether what that PC says of others counts here. */
  counts(device: string): boolean
  /** Operations on `revocation` records of a class that are here. */
  statements(cls: string): Promise<readonly Written[]>
}

const TABLE = 'revocation/'
export const isRevocation = (op: Operation): boolean => op.r.startsWith(TABLE)

/** `1-118 120-125`; a single number stands alone. */
export const rangesToText = (ranges: Ranges): string => ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ')

/** What cannot be read counts as nothing, so that more is asked about rather than less. */
export function rangesFromText(text: string): Ranges {
  const ranges = text.split(' ').filter(Boolean).map((part) => /^(\d{1,12})(?:-(\d{1,12}))?$/.exec(part)).map((match) => (match ? ([Number(match[1]), Number(match[2] ?? match[1])] as const) : undefined))
  const isOrdered = ranges.every((range, i) => range && range[0] >= 1 && range[0] <= range[1] && (i === 0 || range[0] > ranges[i - 1]![1]))
  return isOrdered ? (ranges as Ranges) : []
}

/** PC to the work of it that is taken; of a PC that is not named, nothing was cut off. */
export function cutOffsOf(statements: readonly Written[]): Map<string, Ranges> {
  const cutOffs = new Map<string, Ranges>()
  for (const [name, record] of replay(withoutCeded(statements)).records) {
    const through = visible(record, 'through')
    if (!isDeleted(record)) cutOffs.set(name.slice(TABLE.length), rangesFromText(typeof through === 'string' ? through : ''))
  }
  return cutOffs
}

/** What a package would bring of PCs out of use beyond their cut-offs; a PC without one has none of its work confirmed. */
export function beyondCutOffs(before: Have, after: Have, { devices, own }: Pick<Revocations, 'devices' | 'own'>, cutOffs: ReadonlyMap<string, Ranges>): { device: string; ranges: Ranges }[] {
  return [...new Set([...devices, ...cutOffs.keys()])].filter((device) => !own.has(device)).sort().flatMap((device) => {
    const ranges = minus(minus(after.get(device) ?? [], before.get(device) ?? []), cutOffs.get(device) ?? [])
    return ranges.length ? [{ device, ranges }] : []
  })
}
