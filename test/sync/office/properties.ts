/** Plays a schedule, lets everybody meet, and says what is wrong afterwards. */
import { digestOf } from '#sync/digest.ts'
import { headsOf, isDeleted } from '#sync/heads.ts'
import { DELETED, dotOf, type Dot, type Operation } from '#sync/operation.ts'
import type { Action } from './actions.ts'
import { Office } from './office.ts'
import type { Holdings, Pc } from './pc.ts'

/** Two let everybody hear of everything; a third, who is still known by a name it no longer has. */
const waysFor = (actions: readonly Action[]): number => (actions.some(({ do: what }) => what === 'restoreUnseen' || what === 'cloneUnseen') ? 6 : actions.some(({ do: what }) => what === 'restore' || what === 'clone') ? 3 : 2)

/** undefined when all is well. */
export async function play(pcs: readonly Pc[], actions: readonly Action[]): Promise<string | undefined> {
  const office = new Office(pcs)
  for (const action of actions) await office.act(action)
  const surviving = (await holdingsOf(office.inUse())).flatMap(({ operations }) => [...operations])
  await office.believe()
  if (pcs.some((pc) => pc.isNewer)) for (const pc of pcs) await pc.upgrade()
  await office.meet(waysFor(actions))
  await office.believe()
  const ends = await holdingsOf(office.inUse())
  const wrong = office.faults[0] ?? difference(ends) ?? loss(ends, surviving, office.written) ?? wrongHeads(ends[0]!)
  if (wrong) return wrong
  await office.meet(1)
  if (office.outOfUse) for (const pc of office.inUse()) if (await pc.take(await office.outOfUse.send([pc.name], 'full'))) return `${pc.name} took a file of a PC out of use`
  const again = await holdingsOf(office.inUse())
  return office.faults[0] ?? (pictures(again).join() === pictures(ends).join() ? undefined : 'taking the same files again changed something')
}

/** One after the other: what a PC does as the newer version, it does alone in this process. */
async function holdingsOf(pcs: readonly Pc[]): Promise<Holdings[]> {
  const all: Holdings[] = []
  for (const pc of pcs) all.push(await pc.holdings())
  return all
}

const pictures = (ends: readonly Holdings[]): string[] => ends.map(({ records, have, shown, operations }) => JSON.stringify([digestOf(records), [...have].filter(([, ranges]) => ranges.length).sort(([a], [b]) => (a < b ? -1 : 1)), shown, operations.size]))

const difference = (ends: readonly Holdings[]): string | undefined => (new Set(pictures(ends)).size > 1 ? `the PCs differ: ${pictures(ends).join('\n')}` : undefined)

/** Every operation that was left on some PC is on every PC, in every bit as it was written. */
function loss(ends: readonly Holdings[], surviving: readonly (readonly [Dot, string])[], written: ReadonlySet<string>): string | undefined {
  for (const [dot, text] of surviving) {
    if (!written.has(`${dot} ${text}`) && !isAgain(text)) return `${dot} is not what was written`
    for (const { operations } of ends) if (operations.get(dot) !== text && ![...operations.values()].some((copy) => isCopyOf(dot, text, copy))) return `${dot} is ${operations.has(dot) ? 'changed' : 'lost'}`
  }
  return undefined
}

/** Where two PCs went by one name, one of them writes its work again under a new one (written-again.ts). */
const isAgain = (text: string): boolean => text.includes('"w":"again:')
function isCopyOf(dot: Dot, text: string, copy: string): boolean {
  if (!isAgain(copy) || !copy.includes(`again:${dot}:`)) return false
  const [a, b] = [JSON.parse(text) as Operation, JSON.parse(copy) as Operation]
  return JSON.stringify([a.r, a.u, a.s]) === JSON.stringify([b.r, b.u, b.s])
}

/** Brute force over all operations: a value is a head exactly when nobody overwrote it. */
function wrongHeads({ records, operations }: Holdings): string | undefined {
  const all = [...operations].map(([dot, text]) => ({ dot, op: JSON.parse(text) as Operation }))
  for (const [name, record] of records) {
    const own = all.filter(({ op }) => op.r === name)
    const fields = new Set(own.flatMap(({ op }) => Object.keys(op.s)))
    const live = new Map([...fields].map((field) => {
      const dead = new Set(own.flatMap(({ op }) => op.o?.[field] ?? []))
      return [field, own.filter(({ dot, op }) => Object.hasOwn(op.s, field) && !dead.has(dot))] as const
    }))
    for (const [field, expected] of live) {
      const [found, right] = [headsOf(record, field).map((head) => dotOf(head.d, head.n)).sort().join(), expected.map(({ dot }) => dot).sort().join()]
      if (found !== right) return `${name} ${field}: ${found} instead of ${right}`
    }
    const deletes = live.get(DELETED) ?? []
    const seen = new Set(deletes.flatMap(({ op }) => op.seen ?? []))
    const gone = deletes.length > 0 && deletes.every(({ op }) => op.s[DELETED] === true) && [...live].every(([field, heads]) => field === DELETED || heads.every(({ dot }) => seen.has(dot)))
    if (gone !== isDeleted(record)) return `${name} is ${gone ? 'not ' : ''}deleted`
  }
  return undefined
}

