/** What holds of every rule, whatever a class looks like. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClass, RULES } from '#domain/regulation/check-class.ts'
import type { ClauseId } from '#domain/regulation/clauses.ts'
import { isOpen, SEVERITIES, type Finding } from '#domain/regulation/finding.ts'
import { SCREENS } from '#domain/regulation/screens.ts'
import { SNAPSHOT_LISTS, type ListTable } from '#domain/snapshot.ts'
import { TABLES, type TableName } from '#domain/tables.ts'
import { arbitraryClass, arbitraryCollege, arbitraryMoment, inAnyOrder } from '../../support/regulation/arbitrary-class.ts'

const RUNS = { numRuns: 250, seed: 20_261_123 }
const grave = ({ severity }: Finding): number => SEVERITIES.indexOf(severity)

test('the order of records never changes what is found', () => {
  fc.assert(fc.property(arbitraryClass.chain((of) => fc.tuple(fc.constant(of), inAnyOrder(of))), arbitraryCollege, arbitraryMoment, ([of, shuffled], college, now) => {
    expect(checkClass(shuffled, college, now)).toEqual(checkClass(of, college, now))
  }), { ...RUNS, numRuns: 500 })
})

test('as time goes on nothing that was found vanishes or gets milder', () => {
  fc.assert(fc.property(arbitraryClass, arbitraryCollege, arbitraryMoment, arbitraryMoment, (of, college, one, two) => {
    const [before, after] = one.minute < two.minute ? [one, two] : [two, one]
    const later = new Map(checkClass(of, college, after).map((finding) => [finding.key, finding]))
    const lost = checkClass(of, college, before).filter((finding) => grave(later.get(finding.key) ?? finding) < grave(finding) || !later.has(finding.key))
    expect(lost).toEqual([])
  }), { ...RUNS, numRuns: 500 })
})

test('every finding leads to a screen that lists its table, to a record that is there and a field that it has', () => {
  fc.assert(fc.property(arbitraryClass, arbitraryCollege, arbitraryMoment, (of, college, now) => {
    for (const { mend, key } of checkClass(of, college, now)) {
      expect(SCREENS[mend.screen].tables as readonly TableName[], key).toContain(mend.table)
      // A record that its department names is there as soon as somebody fills in the department's line.
      if (mend.table === 'departmentReport') continue
      const list = (SNAPSHOT_LISTS as Partial<Record<TableName, (typeof SNAPSHOT_LISTS)[ListTable]>>)[mend.table]
      if (mend.record !== undefined && list) expect((of[list] as readonly { id: string }[]).map(({ id }) => id), key).toContain(mend.record)
      if (mend.field !== undefined) expect(Object.keys(TABLES[mend.table].fields), key).toContain(mend.field)
    }
  }), RUNS)
})

test('each finding has a key of its own that a reason can be kept under', () => {
  fc.assert(fc.property(arbitraryClass, arbitraryCollege, arbitraryMoment, (of, college, now) => {
    const keys = checkClass(of, college, now).map(({ key }) => key)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    expect(keys.filter((key) => !/^[^\s\u0000-\u001f\u007f]{1,100}$/.test(key))).toEqual([])
  }), RUNS)
})

test('a reason closes the finding that it is given for, and touches no other', () => {
  fc.assert(fc.property(arbitraryClass, arbitraryCollege, arbitraryMoment, fc.nat(), (of, college, now, which) => {
    const before = checkClass(of, college, now)
    const asking = before.filter((finding) => finding.severity === 'needs-reason')
    if (!asking.length) return
    const { key } = asking[which % asking.length]!
    const after = checkClass({ ...of, reasons: [{ id: key, text: '情况特殊' }] }, college, now)
    expect(after).toEqual(before.map((finding) => (finding.key === key ? { ...finding, reason: '情况特殊' } : finding)))
    expect(after.filter((finding) => finding.key === key).map(isOpen)).toEqual([false])
  }), RUNS)
})

test('what is said are whole sentences for people', () => {
  fc.assert(fc.property(arbitraryClass, arbitraryCollege, arbitraryMoment, (of, college, now) => {
    for (const { missing, remedy } of checkClass(of, college, now))
      for (const sentence of [missing, remedy]) {
        expect(sentence).toMatch(/[^，、：；。]。$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|true|false|Infinity/)
      }
  }), RUNS)
})

test('the classes that are generated break every clause that has a rule, so that these properties speak of all', () => {
  const clauses = new Set(fc.sample(fc.tuple(arbitraryClass, arbitraryCollege, arbitraryMoment), { numRuns: 300, seed: RUNS.seed }).flatMap(([of, college, now]) => checkClass(of, college, now).map(({ clause }) => clause)))
  expect(Object.keys(RULES).filter((clause) => !clauses.has(clause as ClauseId))).toEqual([])
})
