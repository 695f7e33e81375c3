/**
 * 号段: this PC gives out numbers only from blocks it reserved, reserved in the
 * exchanged pseudo class `org`, so that PCs which exchange now and then never give the same one.
 */
import { ORG, type NumberBlock, type NumberSeries } from '#domain/college.ts'
import { commit, type Change } from './commit.ts'
import { newId, type Desk } from './desk.ts'
import { readRows } from './read.ts'

const BLOCK_SIZE = 20

/** The next number of a series and year, taken for good. Reserves a further block where this PC's are used up. */
export const takeNumber = async (desk: Desk, series: NumberSeries, year: number): Promise<number> => (await takeNumbers(desk, series, year, 1))[0]!

/**
 * `count` numbers in rising order, taken for good in one operation a block. `given` are numbers known to be on paper
 * already, whatever the blocks say (a class came without the block its numbers are from): they are passed over.
 */
export async function takeNumbers(desk: Desk, series: NumberSeries, year: number, count: number, given: ReadonlySet<number> = new Set()): Promise<number[]> {
  if (count < 1) return []
  const blocks = (await readRows(desk.db, 'numberBlock', ORG)).filter((block) => block.series === series && block.year === year)
  const own = blocks.filter(({ device }) => device === desk.identity.device).sort((a, b) => a.first - b.first)
  const taken: number[] = []
  const changes: Change[] = []
  for (const block of own) {
    const before = taken.length
    for (let next = (block.used ?? block.first - 1) + 1; next <= block.last && taken.length < count; next++) if (!given.has(next)) taken.push(next)
    if (taken.length > before) changes.push({ table: 'numberBlock', id: block.id, set: { used: taken.at(-1)! } })
  }
  if (taken.length < count) {
    const { id, ...fields } = freshBlock(desk, blocks, series, year, count - taken.length, given)
    for (let next = fields.first; taken.length < count; next++) taken.push(next)
    changes.push({ table: 'numberBlock', id, set: { ...fields, used: taken.at(-1)! } })
  }
  await commit(desk, ORG, changes, 'reserve')
  return taken
}

/** The block after the highest number this PC knows of; two PCs that chose alike while apart are found when they exchange. */
function freshBlock(desk: Desk, blocks: readonly NumberBlock[], series: NumberSeries, year: number, least: number, given: ReadonlySet<number>): NumberBlock {
  const first = Math.max(0, ...blocks.map((block) => block.last), ...given) + 1
  return { id: newId(desk), series, year, first, last: first + Math.max(BLOCK_SIZE, least) - 1, device: desk.identity.device }
}
