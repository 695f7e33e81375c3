/** What one import brought into a class, beside all else that is held of it: what its undo is worked out from. */
import { clockMs } from '#sync/clock.ts'
import { freshBudget } from '#sync/columns.ts'
import { dotOf, type Dot } from '#sync/operation.ts'
import { readHead, readOperations } from '#sync/segment.ts'
import type { Marked } from '#sync/withdrawal.ts'
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
  const budget = freshBudget()
  const marked = new Map<Dot, Marked>()
  const add = (entry: Marked): void => {
    const dot = dotOf(entry.device, entry.op.n)
    if (!marked.has(dot)) marked.set(dot, entry)
  }
  const partOf = (imp: string | undefined, t: number): Marked['part'] => ((imp === undefined ? isSince(t) : since.has(imp)) ? 'later' : 'earlier')
  for (const { d, op } of tail) add({ device: d, op, part: partOf(undefined, op.t) })
  const [others, own] = [segments.filter(({ imp }) => imp !== row.id), segments.filter(({ imp }) => imp === row.id)]
  for (const { d, bytes, imp } of others) for (const op of readOperations(readHead(bytes), budget)) add({ device: d, op, part: partOf(imp, op.t) })
  for (const { d, bytes } of own) for (const op of readOperations(readHead(bytes), budget)) add({ device: d, op, part: 'withdrawn' })
  return [...marked.values()]
}
