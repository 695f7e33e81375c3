/** 第一条: 学院本部主办、承办 follow the regulation, everything else its own process. */
import { expect, test } from 'vitest'
import { checkClass } from '#domain/regulation/check-class.ts'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { at, classOf, found } from './class-of.ts'

test('R1.a kept: a class that the college takes on is under the regulation, and nothing needs saying', () => {
  expect(found('R1.a', classOf({ hostMode: '承办' }), '2026-11-23')).toEqual([])
})

test('R1.a broken: a class of a 分基地 is told that the articles are for reference only', () => {
  const of = classOf({ hostMode: '分基地' })
  expect(found('R1.a', of, '2026-11-23')).toMatchObject([{ severity: 'reminder', mend: { screen: 'overview', field: 'hostMode' } }])
  const others = checkClass(of, BARE_COLLEGE, at('2026-11-25')).filter(({ clause }) => !clause.startsWith('R1.'))
  expect(others.length).toBeGreaterThan(0)
  expect(others.every(({ severity, forReference }) => severity === 'reminder' && forReference)).toBe(true)
})

test('R1.a boundary: 主办 is under the regulation as 承办 is, 联办 is not', () => {
  expect(found('R1.a', classOf({ hostMode: '主办' }), '2026-11-23')).toEqual([])
  expect(found('R1.a', classOf({ hostMode: '联办' }), '2026-11-23')).toHaveLength(1)
})

test('R1.b kept: the process of a 联办 class is written down', () => {
  expect(found('R1.b', classOf({ hostMode: '联办', ownProcess: '双方商定：教学由我院负责，食宿由对方负责。' }), '2026-11-23 15:00')).toEqual([])
})

test('R1.b broken: a 联办 class that nobody wrote a process for, and a teacher sent out without approval', () => {
  expect(found('R1.b', classOf({ hostMode: '联办' }), '2026-11-23 15:00')).toMatchObject([{ severity: 'violation', due: '2026-11-23' }])
  const sent = classOf({ hostMode: '外派授课', ownProcess: '按邀请函' }, { outboundLecture: [{ teacher: '董雪梅', date: '2026-11-24' }] })
  expect(found('R1.b', sent, '2026-11-24')).toMatchObject([{ severity: 'violation', basis: '外部规定', missing: '董雪梅外派授课还没有批准。' }])
  expect(found('R1.b', classOf({ hostMode: '外派授课', ownProcess: '按邀请函' }), '2026-11-20')).toMatchObject([{ key: 'R1.b|登记', severity: 'reminder' }])
})

test('R1.b boundary: approval on the very day of the lesson is in time, the day after asks for a reason', () => {
  const approved = (approvedOn: string) => classOf({ hostMode: '外派授课', ownProcess: '按邀请函' }, { outboundLecture: [{ teacher: '董雪梅', date: '2026-11-24', approvedOn }] })
  expect(found('R1.b', approved('2026-11-24'), '2026-11-30')).toEqual([])
  expect(found('R1.b', approved('2026-11-25'), '2026-11-30')).toMatchObject([{ severity: 'needs-reason' }])
})

test('R1.b boundary: one minute before 报到 the unwritten process only reminds', () => {
  expect(found('R1.b', classOf({ hostMode: '联办' }), '2026-11-23 13:59')[0]?.severity).toBe('reminder')
  expect(found('R1.b', classOf({ hostMode: '联办' }), '2026-11-23 14:00')[0]?.severity).toBe('violation')
})

test('R1.b kept: a class of the college itself needs no process of its own', () => {
  expect(found('R1.b', classOf(), '2026-11-25')).toEqual([])
})

test('R1.b boundary: a teacher sent out on a day not fixed yet only reminds', () => {
  expect(found('R1.b', classOf({ hostMode: '外派授课', ownProcess: '按邀请函' }, { outboundLecture: [{ teacher: '董雪梅' }] }), '2026-11-30')).toMatchObject([{ severity: 'reminder' }])
})
