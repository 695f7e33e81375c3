import { describe, expect, test } from 'vitest'
import { handedOverOn, handoverStanding, handoverTerm } from '#domain/closing/handover-term.ts'
import { FIRST_RULES } from '#domain/rule-set.ts'
import type { TrainingClass } from '#domain/training-class.ts'

const of: TrainingClass = { id: 'c', name: '班', hostMode: '承办', sponsor: '某局', closeOn: '2026-09-24', withdrawOn: '2026-09-25' }
const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((id) => ({ id, kind: '放假' as const }))

describe('the term of 第八条（九）', () => {
  test('natural days from 撤场, which is not counted', () => expect(handoverTerm(of, FIRST_RULES, holidays)).toEqual({ end: '2026-09-25', remindFrom: '2026-09-29', due: '2026-09-30', last: '2026-10-05' }))
  test('a last day that is a holiday moves only where the college says so', () => expect(handoverTerm(of, { ...FIRST_RULES, shiftsHolidays: true }, holidays)?.last).toBe('2026-10-08'))
  test('working days leave out weekends and holidays', () => expect(handoverTerm(of, { ...FIRST_RULES, dayKind: '工作日' }, holidays)).toMatchObject({ due: '2026-10-09', last: '2026-10-16' }))
  test('a weekend that is worked on counts', () => expect(handoverTerm(of, { ...FIRST_RULES, dayKind: '工作日' }, [...holidays, { id: '2026-09-27', kind: '上班' }])?.due).toBe('2026-10-08'))
  test('counted from 结业 where the college says so', () => expect(handoverTerm(of, { ...FIRST_RULES, classEnd: '结业' }, [])?.due).toBe('2026-09-29'))
  test('no term while no last day is known', () => expect(handoverTerm({ ...of, closeOn: undefined, withdrawOn: undefined } as never, FIRST_RULES, [])).toBeUndefined())
})

describe('where a list stands', () => {
  const term = handoverTerm(of, FIRST_RULES, [])!
  const signed = (gaveOn: string, receivedOn: string) => handoverStanding({ id: '财务后勤处', gaveOn, receivedOn }, term, '2026-09-25')
  test('its day is that of the later signature', () => {
    expect(handedOverOn({ id: 'x', gaveOn: '2026-09-30', receivedOn: '2026-10-01' })).toBe('2026-10-01')
    expect(handedOverOn({ id: 'x', gaveOn: '2026-09-30' })).toBeUndefined()
  })
  test('day 5 is in time, day 6 late, day 10 late, day 11 beyond', () => {
    expect(['2026-09-30', '2026-10-01', '2026-10-05', '2026-10-06'].map((day) => signed('2026-09-26', day))).toEqual(['kept', 'late', 'late', 'beyond'])
  })
  test('not signed: a countdown from day 4, late from day 6, beyond from day 11', () => {
    expect(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-01', '2026-10-05', '2026-10-06'].map((today) => handoverStanding(undefined, term, today))).toEqual(['waiting', 'near', 'near', 'late', 'late', 'beyond'])
  })
})
