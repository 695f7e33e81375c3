import { describe, expect, test } from 'vitest'
import { arrivalCoverage, gapsIn, halfDayCoverage, nightsWithoutContact, receptionContacts, reliefGaps, spanOf, spanWords } from '#domain/service/duty-coverage.ts'
import { proposeDuties } from '#domain/service/duty-proposal.ts'
import type { Duty } from '#domain/preparation.ts'
import { FIRST_RULES } from '#domain/rule-set.ts'
import type { Session } from '#domain/session.ts'
import type { TrainingClass } from '#domain/training-class.ts'

const of: TrainingClass = { id: 'c', name: '班', hostMode: '承办', sponsor: '某局', arriveOn: '2026-11-23', arriveFrom: '14:00', arriveTo: '20:00', openOn: '2026-11-24', closeOn: '2026-11-25', withdrawOn: '2026-11-25' }
const session = (date: string, half: Session['half'], from?: string, to?: string, kind: Session['kind'] = '讲授'): Session => ({ id: `${date}${half}${from}`, date, half, kind, title: '课', ...(from ? { from } : {}), ...(to ? { to } : {}) })
const sessions = [session('2026-11-23', '下午', '14:00', '20:00', '报到'), session('2026-11-24', '上午', '08:30', '09:00', '开班式'), session('2026-11-24', '上午', '09:10', '12:00'), session('2026-11-24', '下午', '14:00', '17:20'), session('2026-11-25', '上午', '08:30', '11:30', '结业式')]
const duty = (date: string, from: string, to: string, rest: Partial<Duty> = {}): Duty => ({ id: `${date}${from}${rest.person ?? ''}`, date, from, to, kind: '在岗', person: '林晓', ...rest })
const gapsOfArrival = (...duties: Duty[]): string[] => arrivalCoverage(of, sessions, duties, FIRST_RULES).flatMap(({ gaps }) => gaps.map(spanWords))
const open = (duties: readonly Duty[], own = of): string[] => halfDayCoverage(own, sessions, duties, FIRST_RULES).filter(({ gaps }) => gaps.length).map(({ date, half }) => `${date.slice(8)}${half}`)

describe('报到全时段在场 (R8.4e)', () => {
  test('nobody at all leaves the whole planned window open', () => expect(gapsOfArrival()).toEqual(['14:00–20:00']))
  test('two people one after the other cover it to the last minute', () => expect(gapsOfArrival(duty('2026-11-23', '13:30', '17:00'), duty('2026-11-23', '17:00', '20:00'))).toEqual([]))
  test('one minute short at the end is a gap', () => expect(gapsOfArrival(duty('2026-11-23', '14:00', '19:59'))).toEqual(['19:59–20:00']))
  test('a gap between two is named by its hours', () => expect(gapsOfArrival(duty('2026-11-23', '15:30', '20:00'), duty('2026-11-23', '14:00', '14:30'))).toEqual(['14:30–15:30']))
  test('one who may be called, and one of the sponsor, are not at the desk', () => expect(gapsOfArrival(duty('2026-11-23', '14:00', '20:00', { kind: '临时接待' }), duty('2026-11-23', '14:00', '20:00', { ofSponsor: true }))).toEqual(['14:00–20:00']))
  test('relief is presence', () => expect(gapsOfArrival(duty('2026-11-23', '14:00', '16:00'), duty('2026-11-23', '16:00', '20:00', { kind: '接替' }))).toEqual([]))
  test('without planned hours the timetable tells them, else 坐班时段', () => {
    const { arriveFrom: _, arriveTo: __, ...unknown } = of
    expect(arrivalCoverage(unknown, sessions, [], FIRST_RULES)[0]!.window).toEqual({ from: '2026-11-23 14:00', until: '2026-11-23 20:00' })
    expect(arrivalCoverage(unknown, [], [], FIRST_RULES)[0]!.window).toEqual({ from: '2026-11-23 08:00', until: '2026-11-23 17:00' })
  })
  test('a second day of 报到 has its own window', () => expect(arrivalCoverage(of, [...sessions, session('2026-11-24', '上午', '07:00', '08:00', '报到')], [], FIRST_RULES).map(({ window }) => spanWords(window))).toEqual(['14:00–20:00', '07:00–08:00']))
  test('a class that has no day of 报到 yet has no window', () => expect(arrivalCoverage({}, [], [], FIRST_RULES)).toEqual([]))
})

describe('全程坐班 (R8.5a)', () => {
  test('each half-day with a lesson is open until somebody is there from its first minute to its last', () => {
    expect(open([])).toEqual(['24上午', '24下午', '25上午'])
    expect(open([duty('2026-11-24', '08:30', '17:20')])).toEqual(['25上午'])
    expect(open([duty('2026-11-24', '08:31', '17:20')])).toEqual(['24上午', '25上午'])
  })
  test("the sponsor's own people count when it sends them and one of the college assists that day (R8.5b)", () => {
    const theirs = duty('2026-11-24', '08:00', '18:00', { ofSponsor: true, person: '孟繁星' })
    const assists = duty('2026-11-24', '08:00', '09:00')
    expect(open([theirs, assists])).toContain('24下午')
    expect(open([theirs], { ...of, sponsorManages: true })).toContain('24下午')
    expect(open([theirs, assists], { ...of, sponsorManages: true })).not.toContain('24下午')
  })
  test('a lesson without hours counts with the usual ones of its half-day', () => {
    expect(spanWords(halfDayCoverage(of, [session('2026-11-24', '下午')], [], FIRST_RULES)[0]!.span)).toBe('14:00–17:00')
    expect(spanWords(halfDayCoverage(of, [session('2026-11-24', '上午', '12:30')], [], FIRST_RULES)[0]!.span)).toBe('12:30–23:59')
  })
})

test('a night from ten to six ends the next day, said so or not', () => {
  expect(spanOf({ date: '2026-11-23', from: '22:00', to: '06:00' }).until).toBe('2026-11-24 06:00')
  expect(spanOf({ date: '2026-11-23', from: '22:00', to: '23:00', untilOn: '2026-11-24' }).until).toBe('2026-11-24 23:00')
})

test('every night from 报到 to 撤场 wants somebody to call', () => {
  expect(nightsWithoutContact(of, [duty('2026-11-23', '22:00', '07:00', { kind: '夜间联系' })])).toEqual(['2026-11-24'])
})

test('whoever receives late-comers has a telephone', () => {
  expect(receptionContacts([duty('2026-11-23', '20:00', '22:00', { kind: '临时接待' })])).toEqual([])
  expect(receptionContacts([duty('2026-11-23', '20:00', '22:00', { kind: '临时接待', phone: '16400009102' })])).toHaveLength(1)
})

test('relief says for whom and why, and was arranged no later than its day', () => {
  const relief = { kind: '接替', insteadOf: '宋明哲', reason: '外出办事', arrangedOn: '2026-11-23' } as const
  expect(reliefGaps(duty('2026-11-23', '14:00', '16:00', relief))).toEqual([])
  expect(reliefGaps(duty('2026-11-23', '14:00', '16:00', { ...relief, arrangedOn: '2026-11-24' }))).toEqual(['提前安排的日期'])
  expect(reliefGaps(duty('2026-11-23', '14:00', '16:00', { kind: '接替' }))).toEqual(['接替何人', '事由', '安排日期'])
})

test('spans in any order leave the same gaps; what lies outside does not matter', () => {
  const span = { from: '2026-11-23 14:00', until: '2026-11-23 20:00' }
  const covers = [{ from: '2026-11-23 18:00', until: '2026-11-23 21:00' }, { from: '2026-11-23 10:00', until: '2026-11-23 15:00' }, { from: '2026-11-23 14:30', until: '2026-11-23 14:45' }, { from: '2026-11-24 10:00', until: '2026-11-24 15:00' }]
  for (const order of [covers, covers.toReversed()]) expect(gapsIn(span, order).map(spanWords)).toEqual(['15:00–18:00'])
})

describe('the proposal', () => {
  const counselors = [{ name: '林晓', phone: '16400009101' }, { name: '宋明哲', phone: '16400009102' }]
  test('leaves nothing open, takes turns, and asks nothing more once it is taken', () => {
    const proposed = proposeDuties(of, sessions, [], counselors, FIRST_RULES).map((one, i): Duty => ({ id: String(i), ...one }))
    expect(gapsOfArrival(...proposed)).toEqual([])
    expect(open(proposed)).toEqual([])
    expect(nightsWithoutContact(of, proposed)).toEqual([])
    expect(proposed.filter(({ kind }) => kind === '在岗').map(({ date, from, to, person }) => `${date.slice(8)} ${from}-${to} ${person}`)).toEqual(['23 14:00-20:00 林晓', '24 08:30-17:20 宋明哲', '25 08:30-11:30 林晓'])
    expect(proposed.find(({ kind }) => kind === '临时接待')).toMatchObject({ from: '20:00', to: '22:00', person: '宋明哲', phone: '16400009102' })
    expect(proposeDuties(of, sessions, proposed, counselors, FIRST_RULES)).toEqual([])
  })
  test('fills only the gap where somebody stands already', () => {
    const proposed = proposeDuties(of, sessions, [duty('2026-11-23', '14:00', '18:00', { person: '宋明哲' })], counselors, FIRST_RULES)
    expect(proposed.find(({ date, kind }) => date === '2026-11-23' && kind === '在岗')).toMatchObject({ from: '18:00', to: '20:00' })
  })
  test('gives the evening to the other, and asks for 临时接待 once, telephone or not', () => {
    const evening = [...sessions, session('2026-11-24', '晚上', '19:00', '20:40')]
    const proposed = proposeDuties(of, evening, [], [{ name: '林晓' }, { name: '宋明哲' }], FIRST_RULES).map((one, i): Duty => ({ id: String(i), ...one }))
    expect(proposed.filter(({ date, kind }) => date === '2026-11-24' && kind === '在岗').map(({ from, to, person }) => `${from}-${to} ${person}`)).toEqual(['08:30-17:20 宋明哲', '19:00-20:40 林晓'])
    expect(proposeDuties(of, evening, proposed, [{ name: '林晓' }, { name: '宋明哲' }], FIRST_RULES)).toEqual([])
  })
  test('without a counselor there is nobody to propose', () => expect(proposeDuties(of, sessions, [], [], FIRST_RULES)).toEqual([]))
})
