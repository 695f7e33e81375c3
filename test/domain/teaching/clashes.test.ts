import { describe, expect, test } from 'vitest'
import { clashesBetween, findClashes, overlap } from '#domain/teaching/clashes.ts'
import type { Session } from '#domain/session.ts'
import { venuesOf } from '#domain/teaching/venues.ts'

let nr = 0
const session = (given: Partial<Session>): Session => ({ id: `s${++nr}`, date: '2026-11-24', half: '上午', kind: '讲授', title: '课', ...given })
const kinds = (...args: Parameters<typeof findClashes>): string[] => findClashes(...args).map((clash) => clash.kind)

describe('when two entries take place at the same time', () => {
  test.each<[string, Partial<Session>, Partial<Session>, boolean]>([
    ['clock times that meet', { from: '08:30', to: '10:00' }, { from: '09:50', to: '12:00' }, true],
    ['one ends as the other begins', { from: '08:30', to: '10:00' }, { from: '10:00', to: '12:00' }, false],
    ['clock times that meet across two half-days', { from: '11:00', to: '13:00' }, { half: '下午', from: '12:30', to: '14:00' }, true],
    ['one without clock times, same half-day', { from: '08:30', to: '10:00' }, {}, true],
    ['one with a beginning only, same half-day', { from: '08:30' }, { from: '10:00', to: '11:00' }, true],
    ['without clock times, other half-days', {}, { half: '下午' }, false],
    ['the same clock on another day', { from: '08:30', to: '10:00' }, { date: '2026-11-25', from: '08:30', to: '10:00' }, false]
  ])('%s', (_, one, two, expected) => {
    expect(overlap(session(one), session(two))).toBe(expected)
    expect(overlap(session(two), session(one))).toBe(expected)
  })
})

describe('clashes of a timetable', () => {
  test('a teacher in two rooms at once is named with both courses', () => {
    const [clash] = findClashes([
      session({ title: '甲课', teacher: '董雪梅', kind: '研讨', venue: '301教室', from: '09:00', to: '10:00' }),
      session({ title: '乙课', teacher: ' 董雪梅、高文博', kind: '自学', venue: '302教室', from: '09:30', to: '11:00' })
    ])
    expect(clash).toMatchObject({ kind: 'teacher', sentence: '11月24日（周二）上午：董雪梅同时有“甲课”和“乙课”' })
  })

  test('two people of one name from different units are two teachers', () => {
    const at = { kind: '自学', from: '09:00', to: '10:00', teacher: '王芳' } as const
    expect(kinds([session({ ...at, teacherUnit: '演示法院' }), session({ ...at, teacherUnit: '演示大学' })])).toEqual([])
    expect(kinds([session({ ...at, teacherUnit: '演示法院' }), session(at)])).toEqual(['teacher'])
  })

  test('the class itself is doubled, but people may arrive or study by themselves beside anything', () => {
    const at = { from: '09:00', to: '10:00' }
    expect(kinds([session(at), session(at)])).toEqual(['class'])
    expect(kinds([session(at), session({ ...at, kind: '报到' }), session({ ...at, kind: '自学' })])).toEqual([])
  })

  test('two entries of a half-day without clock times are asked for their times', () => {
    expect(findClashes([session({ title: '开班式' }), session({ title: '讲课' })])[0]!.sentence).toContain('请填上起止时刻')
  })

  test('301、302教室 meets 302教室, and a venue still open meets nothing', () => {
    expect(venuesOf('综合楼301、302教室')).toEqual(['综合楼301教室', '综合楼302教室'])
    const at = { kind: '自学', from: '09:00', to: '10:00' } as const
    expect(kinds([session({ ...at, venue: '综合楼301、302教室' }), session({ ...at, venue: '综合楼 302教室' })])).toEqual(['venue'])
    expect(kinds([session({ ...at, venue: '待定' }), session({ ...at, venue: '待定' })])).toEqual([])
  })

  test('teacher and venue of another class on this PC count, its people do not', () => {
    const at = { teacher: '董雪梅', venue: '第一报告厅', from: '09:00', to: '10:00' }
    const own = session({ ...at, title: '甲课' })
    const clashes = findClashes([own], [{ name: '第2期班', sessions: [session({ ...at, title: '乙课' })] }])
    expect(clashes.map((clash) => clash.kind)).toEqual(['teacher', 'venue'])
    expect(clashes[0]).toMatchObject({ sessionIds: [own.id], sentence: '11月24日（周二）上午：董雪梅在“甲课”的同时，还有“第2期班”的“乙课”' })
  })

  test('more than 4 学时 in a half-day are told with their sum', () => {
    const clashes = findClashes([session({ hours: 2.5, from: '08:00', to: '09:00' }), session({ hours: 2, from: '09:00', to: '10:00' }), session({ half: '下午', hours: 4 })])
    expect(clashes).toMatchObject([{ kind: 'hours', half: '上午', sentence: '11月24日（周二）上午：共 4.5 学时，半天至多计 4 学时' }])
  })
})

describe('between all classes, for the 日历', () => {
  const at = (id: string, more: Partial<Session>): Session => ({ id, date: '2026-11-24', half: '上午', kind: '讲授', title: id, ...more })
  test('one teacher and one venue wanted by two classes at once are told once a pair, with both names', () => {
    const told = clashesBetween([
      { name: '甲班', sessions: [at('监狱执法', { teacher: '高文博', venue: '第一报告厅' })] },
      { name: '乙班', sessions: [at('民法典', { teacher: '高文博', venue: '301教室' }), at('研讨', { half: '下午', venue: '第一报告厅' })] },
      { name: '丙班', sessions: [at('开班式', { kind: '开班式', venue: '第一报告厅' })] }
    ]).map(({ kind, sentence }) => `${kind} ${sentence}`)
    expect(told).toHaveLength(2)
    expect(told.find((line) => line.startsWith('teacher'))).toMatch(/甲班.*高文博.*乙班/)
    expect(told.find((line) => line.startsWith('venue'))).toMatch(/甲班.*第一报告厅.*丙班/)
  })
  test('a class is never told of its own timetable', () => {
    expect(clashesBetween([{ name: '甲班', sessions: [at('一', { teacher: '高文博' }), at('二', { teacher: '高文博' })] }])).toEqual([])
  })
})
