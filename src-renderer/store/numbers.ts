/**
 * 号段: this PC gives out numbers only from blocks it reserved, reserved in the
 * exchanged pseudo class `org`, so that PCs which exchange now and then never give the same one.
 */
import { ORG, type NumberBlock, type NumberSeries } from '#domain/college.ts'
import { commit } from './commit.ts'
import { newId, type Desk } from './desk.ts'
import { readRows } from './read.ts'

const BLOCK_SIZE = 20

/** The next number of a series and year, taken for good. Reserves a further block where this PC's are used up. */
export async function takeNumber(desk: Desk, series: NumberSeries, year: number): Promise<number> {
  const blocks = (await readRows(desk.db, 'numberBlock', ORG)).filter((block) => block.series === series && block.year === year)
  const own = blocks.filter((block) => block.device === desk.identity.device).find((block) => (block.used ?? block.first - 1) < block.last)
  const block = own ?? freshBlock(desk, blocks, series, year)
  const next = (block.used ?? block.first - 1) + 1
  const { id, ...fields } = block
  await commit(desk, ORG, [{ table: 'numberBlock', id, set: own ? { used: next } : { ...fields, used: next } }], 'reserve')
  return next
}

/** The block after the highest one this PC knows of; two PCs that chose alike while apart are found when they exchange. */
function freshBlock(desk: Desk, blocks: readonly NumberBlock[], series: NumberSeries, year: number): NumberBlock {
  const first = Math.max(0, ...blocks.map((block) => block.last)) + 1
  return { id: newId(desk), series, year, first, last: first + BLOCK_SIZE - 1, device: desk.identity.device }
}
