import { describe, expect, test } from 'vitest'
import { readClockRange } from '#domain/reading/clock-range.ts'
import { readKind, readTimetableBlock } from '#domain/teaching/timetable-block.ts'
import { knownTeachers, timetableDays, totalHours } from '#domain/teaching/timetable.ts'
import type { Session } from '#domain/session.ts'

const place = { date: '2026-11-24', half: '下午' } as const

describe('the days of a timetable', () => {
  test('run from 报到 to 撤场, and a course outside them keeps its day', () => {
    expect(timetableDays({ arriveOn: '2026-11-23', withdrawOn: '2026-11-25' }, [{ date: '2026-11-28' }])).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-28'])
    expect(timetableDays({})).toEqual([])
    expect(timetableDays({ arriveOn: '2026-11-23', closeOn: '2026-11-20' })).toEqual(['2026-11-23'])
  })

  test('学时 add up without binary dust, and a teacher is suggested as the latest entry has it', () => {
    const entry = (given: Partial<Session>): Session => ({ id: '', date: '2026-11-24', half: '上午', kind: '讲授', title: '课', ...given })
    expect(totalHours([entry({ hours: 0.1 }), entry({ hours: 0.2 }), entry({})])).toBe(0.3)
    expect(knownTeachers([entry({ teacher: '高文博', teacherTitle: '讲师' }), entry({ date: '2026-11-26', teacher: '高文博', teacherTitle: '教授' })])).toEqual([{ teacher: '高文博', teacherTitle: '教授' }])
  })
})

describe('clock times as they are typed', () => {
  test.each([
    ['830-1200', { from: '08:30', to: '12:00' }], ['8:30—12:00', { from: '08:30', to: '12:00' }], ['08：30至11：30', { from: '08:30', to: '11:30' }],
    ['下午2点-5点半', { from: '14:00', to: '17:30' }], ['14.00~17.20', { from: '14:00', to: '17:20' }], ['19:00', { from: '19:00' }], ['上午', undefined], ['9:70', undefined]
  ])('%s', (typed, expected) => expect(readClockRange(typed)).toEqual(expected))
})

describe('a block copied from Excel', () => {
  test('a whole timetable with a header and merged days finds its days and half-days', () => {
    const block = '日期\t时间\t课程内容\t授课人\t地点\t学时\n11月24日（星期二）\t8:30-9:00\t开班式\t\t第一报告厅\t\n\t9:10-12:00\t"习近平法治思想\n专题"\t高文博\t第一报告厅\t4\n\t14:00-17:20\t分组研讨：疑难问题\t\t301教室\t4学时\n11月25日\t8:30-12:00\t现场教学：指挥中心\t方向前\t监狱\t4\n'
    expect(readTimetableBlock(block, place, 'title')).toEqual({
      skipped: 0,
      entries: [
        { date: '2026-11-24', half: '上午', from: '08:30', to: '09:00', kind: '开班式', title: '开班式', venue: '第一报告厅' },
        { date: '2026-11-24', half: '上午', from: '09:10', to: '12:00', kind: '讲授', title: '习近平法治思想 专题', teacher: '高文博', venue: '第一报告厅', hours: 4 },
        { date: '2026-11-24', half: '下午', from: '14:00', to: '17:20', kind: '研讨', title: '分组研讨：疑难问题', venue: '301教室', hours: 4 },
        { date: '2026-11-25', half: '上午', from: '08:30', to: '12:00', kind: '现场教学', title: '现场教学：指挥中心', teacher: '方向前', venue: '监狱', hours: 4 }
      ]
    })
  })

  test('without a header it begins in the column it is pasted into, on that half-day', () => {
    expect(readTimetableBlock('甲课\t张三\t演示法院\n\t李四\n乙课', place, 'title')).toEqual({
      skipped: 1,
      entries: [{ date: '2026-11-24', half: '下午', kind: '讲授', title: '甲课', teacher: '张三', teacherUnit: '演示法院' }, { date: '2026-11-24', half: '下午', kind: '讲授', title: '乙课' }]
    })
  })

  test('kinds are understood from their beginning and from other words for them', () => {
    expect(['讲', '现场', '专题讲座', '座谈研讨', '考试', '甲'].map(readKind)).toEqual(['讲授', '现场教学', '讲授', '研讨', '考核', undefined])
  })
})
