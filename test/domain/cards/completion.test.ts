/** Who is proposed for a 结业证书, and what speaks against it. */
import { expect, test } from 'vitest'
import { certificateNumber } from '#domain/cards/certificate-number.ts'
import { completions } from '#domain/cards/completion.ts'
import type { Mark } from '#domain/attendance.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'

const demo = demoClass()
const [first, second, third, fourth] = demo.trainees.map(({ id }) => id) as [string, string, string, string]
const doubts = (attendance: { id: string; marks: Record<string, Mark> }[]) => new Map(completions({ ...demo, attendance }).flatMap(({ trainee, doubt }) => (doubt ? [[trainee.id, doubt]] : [])))

test('leave beyond a seventh, absence and no arrival are told; everybody else is proposed', () => {
  const arrived = Object.fromEntries(demo.trainees.filter(({ id }) => id !== fourth).map(({ id }) => [id, '到' as Mark]))
  const found = doubts([
    { id: 'arrival', marks: arrived },
    { id: 'session-04', marks: { [first]: '请假', [second]: '请假', [third]: '缺席' } },
    { id: 'session-05', marks: { [first]: '请假', [second]: '到' } }
  ])
  expect(found.get(first)).toMatch(/^请假\d+(\.\d+)?学时，超过总学时的七分之一$/)
  expect(found.get(second)).toBeUndefined()
  expect(found.get(third)).toBe('缺席1次')
  expect(found.get(fourth)).toBe('没有报到记录')
  expect(found.size).toBe(3)
})

test('sheets that were never marked speak against nobody, who left the roster is not among them', () => {
  expect(doubts([]).size).toBe(0)
  expect(doubts([{ id: 'arrival', marks: {} }]).size).toBe(0)
  expect(completions(demo).some(({ trainee }) => trainee.status === '退出' || trainee.status === '已替换')).toBe(false)
  expect(completions(emptyClass())).toEqual([])
})

test('a number as it is printed', () => {
  expect(certificateNumber({ name: '黑龙江省政法管理干部学院', certificateMark: '黑政院培' }, 2026, 101)).toBe('黑政院培〔2026〕第0101号')
  expect(certificateNumber({ name: '黑龙江省政法管理干部学院', shortName: '政法干部学院' }, 2026, 7)).toBe('政法干部学院培〔2026〕第0007号')
  expect(certificateNumber({ name: '演示学院', shortName: ' ' }, 2026, 12345)).toBe('演示学院培〔2026〕第12345号')
})
