import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headsOf } from '#sync/heads.ts'
import { dotOf } from '#sync/operation.ts'
import { contains } from '#sync/ranges.ts'
import { CLS, FLAWS, Office, type Action, type Flaw } from './office.ts'

const pc = fc.nat(3)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), pc, record: fc.nat(1), field: fc.nat(1), value: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restoreRecord' as const), pc, record: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resolve' as const), pc }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('export' as const, 'visit' as const), pc, to: pc }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), mail: fc.nat(9), pc }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), mail: fc.nat(9), pc }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), mail: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('backup' as const, 'restore' as const), pc }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), pc, ms: fc.constantFrom(1, 100, -100, 1e9) }) }
)
const schedules = (longest: number) => fc.tuple(fc.integer({ min: 2, max: 4 }), fc.array(action, { minLength: 1, maxLength: longest, size: 'max' }))

/** Three PCs at two fields, files late or lost: where the rarer flaws show soonest. */
const crowded = fc.tuple(
  fc.constant(3),
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), pc, record: fc.nat(1), field: fc.constant(0), value: fc.nat(9) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('export' as const, 'visit' as const), pc, to: pc }) },
      { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), mail: fc.nat(9), pc }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('backup' as const, 'restore' as const), pc }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), mail: fc.nat(9), pc }) }
    ),
    { minLength: 10, maxLength: 40, size: 'max' }
  )
)

/** Plays a schedule, lets everybody meet, and tells what is wrong; undefined when nothing is. */
async function play(count: number, actions: readonly Action[], options: { flaw?: Flaw; throughFiles?: boolean } = {}): Promise<string | undefined> {
  const office = new Office(count, options)
  for (const each of actions) await office.act(each)
  const existing = [...office.log].filter(([dot]) => office.pcs.some(({ replica }) => holds(replica.held(CLS).have, dot)))
  await office.meet(2)
  if (new Set(office.digests()).size > 1) return 'the PCs differ'
  const { records, have } = office.pcs[0]!.replica.held(CLS)
  const lost = existing.find(([dot]) => !office.pcs.every(({ replica }) => holds(replica.held(CLS).have, dot)))
  if (lost) return `${lost[0]} is lost`
  const operations = [...office.log].filter(([dot]) => holds(have, dot))
  for (const r of new Set(operations.map(([, op]) => op.r))) {
    for (const field of ['name', 'phone', '_del']) {
      const own = operations.filter(([, op]) => op.r === r)
      const dead = new Set(own.flatMap(([, op]) => op.o?.[field] ?? []))
      const expected = own.filter(([dot, op]) => field in op.s && !dead.has(dot)).map(([dot]) => dot).sort()
      const found = headsOf(records.get(r)!, field).map((head) => dotOf(head.d, head.n)).sort()
      if (JSON.stringify(expected) !== JSON.stringify(found)) return `${r} ${field}: ${found.join()} instead of ${expected.join()}`
    }
  }
  const before = JSON.stringify(office.digests())
  await office.meet(1)
  return JSON.stringify(office.digests()) === before ? undefined : 'taking the same files again changed something'
}

const holds = (have: ReadonlyMap<string, readonly (readonly [number, number])[]>, dot: string): boolean => {
  const [device, n] = dot.split(':') as [string, string]
  return contains(have.get(device) ?? [], Number(n))
}

/** Fifteen seconds of work, on a machine that may be busy. */
const PATIENT = { timeout: 240_000 }

describe('PCs that exchange files', PATIENT, () => {
  it('end the same, lose nothing, and show every value nobody overwrote, whatever happens to the files', async () => {
    await fc.assert(fc.asyncProperty(schedules(30), async ([count, actions]) => void expect(await play(count, actions)).toBeUndefined()), { numRuns: 2000 })
  })

  it('do so through real files as well', async () => {
    await fc.assert(fc.asyncProperty(schedules(30), async ([count, actions]) => void expect(await play(count, actions, { throughFiles: true })).toBeUndefined()), { numRuns: 40 })
  })
})

/** What chance finds only now and then, written down: a file that was made for one PC is given to another one. */
const forwarded: Action[] = [
  { do: 'edit', pc: 0, record: 0, field: 0, value: 1 },
  { do: 'visit', pc: 0, to: 1 },
  { do: 'visit', pc: 1, to: 0 },
  { do: 'edit', pc: 0, record: 1, field: 0, value: 2 },
  { do: 'export', pc: 0, to: 1 },
  { do: 'deliver', mail: 0, pc: 2 }
]

it('a file made for one PC and given to another leaves a hole that the next file closes', async () => expect(await play(3, forwarded)).toBeUndefined())

describe('the test above would notice an engine that', PATIENT, () => {
  for (const flaw of FLAWS) {
    it(flaw, async () => {
      if ((await play(3, forwarded, { flaw }).catch(String)) !== undefined) return
      const found = await fc.check(fc.asyncProperty(fc.oneof(crowded, schedules(30)), async ([count, actions]) => (await play(count, actions, { flaw }).catch(String)) === undefined), { numRuns: 2500, seed: 1, endOnFailure: true })
      expect(found.failed).toBe(true)
    })
  }
})
