/** What one import brought into a class, beside all else that is held of it: what its undo is worked out from. */
import { clockMs } from '#sync/clock.ts'
import { noBudget } from '#sync/columns.ts'
import { dotOf, type Dot } from '#sync/operation.ts'
import { readStored } from '#sync/segment.ts'
import type { Marked } from '#sync/withdrawal.ts'
import { withoutCeded } from '#sync/written-again.ts'
import type { BanciDb, ImportRow } from './schema.ts'

/** Classes to which it brought work. */
export const classesBrought = async (db: BanciDb, row: ImportRow): Promise<string[]> => [...new Set((await db.segs.where('imp').equals(row.id).toArray()).map(({ cls }) => cls))].sort()

/** Whether one import was taken after another. */
export const isAfter = (a: ImportRow, b: ImportRow): boolean => a.id !== b.id && (a.before && b.before ? a.before.imports > b.before.imports : a.at >= b.at)

/** Every operation of a class, once; what another segment holds as well does not count as withdrawn. */
export async function markedWork(db: BanciDb, cls: string, row: ImportRow): Promise<Marked[]> {
  const [segments, tail, imports] = await Promise.all([db.segs.where('cls').equals(cls).toArray(), db.tail.where('cls').equals(cls).toArray(), db.imports.toArray()])
  const since = new Set(imports.filter((other) => isAfter(other, row)).map(({ id }) => id))
  // The import moved this PC's own clock forward: whatever it wrote since has a greater stamp.
  const clock = row.before?.clocks.find((entry) => entry.cls === cls)?.after
  const isSince = (t: number): boolean => (clock === undefined ? clockMs(t) > row.at : t > clock)
  const budget = noBudget()
  const partOf = (imp: string | undefined, t: number): Marked['part'] => (imp === row.id ? 'withdrawn' : (imp === undefined ? isSince(t) : since.has(imp)) ? 'later' : 'earlier')
  const all = [
    ...tail.map(({ d, op }): Marked => ({ device: d, op, part: partOf(undefined, op.t) })),
    ...segments.flatMap(({ d, bytes, imp }) => readStored(bytes, budget).map((op): Marked => ({ device: d, op, part: partOf(imp, op.t) })))
  ]
  const marked = new Map<Dot, Marked>()
  for (const entry of withoutCeded(all)) {
    const dot = dotOf(entry.device, entry.op.n)
    const known = marked.get(dot)
    if (!known || known.part === 'withdrawn') marked.set(dot, entry)
  }
  return [...marked.values()]
}
