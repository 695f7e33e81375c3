/** An oracle that somebody else wrote: the same edits in Automerge leave the same values standing side by side. */
import { change, getConflicts, ImmutableString, init, merge, type Doc } from '@automerge/automerge'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headsOf, NO_RECORD } from '#sync/heads.ts'
import type { Value } from '#sync/operation.ts'
import { VALUES } from './office/actions.ts'
import { MemoryPc } from './office/memory-pc.ts'
import { nameOf } from './office/names.ts'

type Cells = Record<string, ImmutableString | null>

/** `hear`: a PC takes a file of everything another one has. */
type Step = { readonly do: 'edit'; readonly pc: number; readonly record: number; readonly value: number; readonly ms: number } | { readonly do: 'hear'; readonly pc: number; readonly from: number }

const pc = fc.nat(2)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), pc, record: fc.nat(2), value: fc.nat(4), ms: fc.constantFrom(0, 1, 1000, -1000, 86_400_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hear' as const), pc, from: pc }) }
)
const steps = fc.noBias(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }))

const RECORDS = ['trainee/0', 'trainee/1', 'trainee/2']

/** Three PCs and, beside each, the same PC as Automerge would have it. */
async function playBoth(schedule: readonly Step[]) {
  const pcs = [0, 1, 2].map((i) => new MemoryPc(nameOf(i), false))
  const docs: Doc<Cells>[] = [0, 1, 2].map((i) => init<Cells>({ actor: `${i}${i}`.repeat(16) }))
  for (const one of schedule) {
    const us = pcs[one.pc]!
    if (one.do === 'hear') {
      if (one.from === one.pc) continue
      await us.take(await pcs[one.from]!.send([us.name], 'delta'))
      docs[one.pc] = merge(docs[one.pc]!, docs[one.from]!)
      continue
    }
    us.clock += one.ms
    const [r, value] = [RECORDS[one.record]!, VALUES[one.value]!]
    const record = us.held.records.get(r) ?? NO_RECORD
    // Setting what is there already is no edit in Automerge; nor is it one in the program's own save.
    if (headsOf(record, 'name').some(({ v }) => v === value)) continue
    await us.write([{ r, s: { name: value } }])
    docs[one.pc] = change(docs[one.pc]!, (doc) => void (doc[r] = value === null ? null : new ImmutableString(value)))
  }
  return { pcs, docs }
}

const ours = (one: MemoryPc, r: string): Value[] => headsOf(one.held.records.get(r) ?? NO_RECORD, 'name').map(({ v }) => v)
const theirs = (doc: Doc<Cells>, r: string): Value[] => (r in doc ? Object.values(getConflicts(doc, r) ?? { only: doc[r] }).map((value) => (value === null ? null : (value as ImmutableString).toString())) : [])
const inOrder = (values: readonly Value[]): string[] => values.map((value) => JSON.stringify(value)).toSorted()

it('the values that stand side by side are those Automerge keeps, on every PC at any time', async () => {
  let sideBySide = 0
  await fc.assert(
    fc.asyncProperty(steps, async (schedule) => {
      const { pcs, docs } = await playBoth(schedule)
      for (const [i, one] of pcs.entries()) {
        for (const r of RECORDS) {
          const [here, there] = [ours(one, r), theirs(docs[i]!, r)]
          expect(inOrder(here)).toEqual(inOrder(there))
          if (here.length) expect(there).toContainEqual(here[0])
          if (here.length > 1) sideBySide++
        }
      }
    }),
    { numRuns: 200 }
  )
  expect(sideBySide).toBeGreaterThan(50)
}, 120_000)
