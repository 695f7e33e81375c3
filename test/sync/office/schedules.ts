/** What chance makes of an office. */
import fc from 'fast-check'
import type { Action } from './actions.ts'

const YEAR = 365 * 86_400_000
const pc = fc.nat(4)
const record = fc.nat(2)
const mail = fc.nat(9)
const kind = fc.oneof({ weight: 8, arbitrary: fc.constant('delta' as const) }, { weight: 2, arbitrary: fc.constantFrom('full' as const, 'receipt' as const, 'brake' as const) })
const clocks = fc.constantFrom(1, 60_000, 100, -100, 86_400_000, -86_400_000, YEAR, -YEAR, 10 * YEAR, -10 * YEAR)
const edit = fc.record({ do: fc.constant('edit' as const), pc, record, field: fc.nat(2), value: fc.nat(4) })
const exporting = fc.record({ do: fc.constantFrom('export' as const, 'export' as const, 'visit' as const), pc, to: pc, kind })
const swap = fc.record({ do: fc.constant('swap' as const), pc, to: pc, kind: fc.constant('delta' as const) })
const toTwo = fc.record({ do: fc.constantFrom('export' as const, 'visit' as const), pc, to: pc, also: pc, kind })
const deliver = fc.record({ do: fc.constant('deliver' as const), mail, pc })
const crash = fc.record({ do: fc.constant('crash' as const), mail, pc, write: fc.integer({ min: 1, max: 14 }) })
const onOne = (...names: ('resolve' | 'undo' | 'undoImport' | 'backup' | 'restore' | 'upgrade')[]) => fc.record({ do: fc.constantFrom(...names), pc })

/**
 * What single steps hardly ever add up to: a file made for one PC, which leaves out what that one has, is given to
 * another one, who then lacks the middle.
 */
const passedOn: fc.Arbitrary<Action[]> = fc.tuple(edit, pc, pc, edit).map(([first, to, other, second]): Action[] => [
  first, { do: 'swap', pc: first.pc, to, kind: 'delta' }, { ...second, pc: first.pc }, { do: 'export', pc: first.pc, to, kind: 'delta' }, { do: 'deliver', mail: 0, pc: other }
])

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 10, arbitrary: edit },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('roster' as const), pc, size: fc.integer({ min: 1, max: 3 }), value: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'recreate' as const), pc, record }) },
  { weight: 4, arbitrary: onOne('resolve', 'undo', 'undoImport') },
  { weight: 6, arbitrary: exporting },
  { weight: 5, arbitrary: swap },
  { weight: 2, arbitrary: toTwo },
  { weight: 9, arbitrary: deliver },
  { weight: 1, arbitrary: crash },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), mail }) },
  { weight: 2, arbitrary: onOne('backup', 'restore') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clone' as const), pc, to: pc }) },
  { weight: 1, arbitrary: onOne('upgrade') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), to: pc }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), pc, ms: clocks }) }
)

const steps = (step: fc.Arbitrary<Action>, fewest: number, most: number): fc.Arbitrary<Action[]> =>
  fc.array(fc.oneof({ weight: 12, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: passedOn }), { minLength: fewest, maxLength: most, size: 'max' }).map((episodes) => episodes.flat())

/** Half of them among PCs that know each other: only then do files leave things out, and can leave out too much. */
const acquainted = (actions: fc.Arbitrary<Action[]>): fc.Arbitrary<Action[]> =>
  fc.tuple(maybe({ do: 'roster', pc: 0, size: 2, value: 0 }), maybe({ do: 'meet' }), actions).map((parts) => parts.flat())
const maybe = (start: Action): fc.Arbitrary<Action[]> => fc.constantFrom([], [start])

export type Schedule = readonly [pcs: number, actions: Action[]]
/** Without fast-check's leaning towards small numbers: that is one PC that writes to itself. */
export const schedules = (longest: number, most = 5): fc.Arbitrary<Schedule> => fc.noBias(fc.tuple(fc.integer({ min: 2, max: most }), acquainted(steps(action, 1, longest))))

/** Three PCs of which one, without seeing it, goes by another one's name or runs on an old copy of its own disk. */
export const twoOfOneName: fc.Arbitrary<Schedule> = fc.noBias(
  fc.tuple(steps(action, 1, 8), fc.constantFrom<Action['do']>('cloneUnseen', 'restoreUnseen'), fc.nat(2), fc.nat(2), steps(action, 1, 8)).map(([before, what, one, to, after]): Schedule => [3, [
    { do: 'roster', pc: one, size: 2, value: 0 }, { do: 'meet' },
    ...(what === 'cloneUnseen' ? [...before, { do: what, pc: one, to } as Action] : [{ do: 'backup', pc: one } as Action, ...before, { do: 'restoreUnseen', pc: one } as Action]),
    ...after
  ]])
)

/** Three PCs at one record, files late or lost: where the rarer flaws show soonest. */
export const crowded: fc.Arbitrary<Schedule> = fc.noBias(fc.tuple(
  fc.constant(3),
  acquainted(steps(
    fc.oneof(
      { weight: 6, arbitrary: edit.map((one) => ({ ...one, record: 0, field: 0 })) },
      { weight: 5, arbitrary: exporting },
      { weight: 3, arbitrary: swap },
      { weight: 9, arbitrary: deliver },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), pc, record: fc.constant(0) }) },
      { weight: 2, arbitrary: onOne('backup', 'restore', 'undoImport') },
      { weight: 1, arbitrary: crash }
    ),
    10, 40
  ))
))
