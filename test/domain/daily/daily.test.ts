import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCollegeFile } from '#domain/college-file.ts'
import { checkDay } from '#domain/daily/daily-checks.ts'
import { differencesOf, onlyMissing, proposeActivities, proposeLodging, proposeMeals, proposeVenues } from '#domain/daily/daily-proposals.ts'
import { lodgingDayId, mealDayId, venueUseId } from '#domain/daily-figures.ts'
import { leaveByTrainee } from '#domain/teaching/leave-hours.ts'
import { presentOn } from '#domain/daily/present-counts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { isRecordId, isWellFormed } from '#sync/check-operation.ts'

const read = readCollegeFile(JSON.parse(readFileSync('resources/demo/college.json', 'utf8')))
if (read.kind === 'refused') throw new Error(read.sentence)
const demo = read.classes[0]!
const without = (change: Partial<ClassSnapshot>): ClassSnapshot => ({ ...demo, ...change })

describe('who is there on a day', () => {
  test('before anyone has arrived, the whole roster counts from 报到 to 撤场', () => {
    const planned = without({ stays: [], attendance: [] })
    expect(['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'].map((day) => presentOn(planned, day).length)).toEqual([0, 36, 36, 0])
  })

  test('once people have arrived, those who came later count from their day', () => {
    expect(presentOn(demo, '2026-11-23').some((trainee) => trainee.id === 'trainee-17')).toBe(false)
    expect(presentOn(demo, '2026-11-24').some((trainee) => trainee.id === 'trainee-17')).toBe(true)
  })
})

describe('the ids of daily records', () => {
  test('hold Chinese, travel in packages and stay short however long a venue is called', () => {
    for (const venue of ['综合楼第一报告厅', '𠅤'.repeat(200), '演示省'.repeat(60)]) {
      const id = venueUseId('2026-11-24', '上午', venue)
      expect(isRecordId(id) && isWellFormed(id)).toBe(true)
      expect(id.length).toBeLessThanOrEqual(98)
    }
    expect(isRecordId(lodgingDayId('2026-11-24', '标间')) && isRecordId(mealDayId('2026-11-24', '工作人员'))).toBe(true)
  })
})

describe('proposals for the daily figures', () => {
  test('rooms and sleepers agree with what the demo college counted', () => {
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) {
      const counted = demo.lodgingDays.find((row) => row.id === `${day}|标间`)!
      expect(proposeLodging(demo, day)).toEqual([{ table: 'lodgingDay', id: counted.id, set: { date: day, roomKind: '标间', rooms: counted.rooms, trainees: counted.trainees } }])
    }
    expect(proposeLodging(demo, '2026-11-27')).toEqual([])
  })

  test('breakfast is for those who slept there, and no one has lunch on an afternoon of arrival', () => {
    const [trainees, workers] = proposeMeals(demo, '2026-11-23')
    expect(trainees!.set).toMatchObject({ diners: '学员', breakfast: 0, lunch: 0, dinner: 32 })
    expect(workers!.set).toMatchObject({ diners: '工作人员', breakfast: 0, lunch: 0, dinner: 4 })
    expect(proposeMeals(demo, '2026-11-24')[0]!.set).toMatchObject({ breakfast: 32, lunch: 36, special: '清真3份' })
  })

  test('venues follow the timetable, once a half-day, trips outside not at all', () => {
    expect(proposeVenues(demo, '2026-11-24').map(({ id, set }) => [id, set['use']])).toEqual([['2026-11-24|上午|综合楼第一报告厅', '开班式'], ['2026-11-24|下午|综合楼第一报告厅', '授课']])
    expect(proposeVenues(demo, '2026-11-26').map(({ id }) => id)).toEqual(['2026-11-26|下午|综合楼301教室', '2026-11-26|下午|综合楼302教室'])
  })

  test('what a person typed is never proposed again, only shown where it differs', () => {
    const rows = [{ ...demo.lodgingDays.find((row) => row.id === '2026-11-24|标间')!, trainees: 30, rooms: undefined }] as never
    const proposals = proposeLodging(demo, '2026-11-24')
    expect(onlyMissing(proposals, rows)).toMatchObject([{ id: '2026-11-24|标间', set: { rooms: 17 } }])
    expect(onlyMissing(proposals, rows)[0]!.set).not.toHaveProperty('trainees')
    expect(differencesOf(proposals, rows)).toMatchObject([{ field: 'trainees', typed: 30, proposed: 33 }])
    expect(onlyMissing(proposals, demo.lodgingDays)).toEqual([])
  })

  test('certificates counted under another word are not proposed twice', () => {
    expect(proposeActivities(demo, '2026-11-27').map(({ set }) => set['item'])).toEqual(['结业证书'])
    expect(onlyMissing(proposeActivities(demo, '2026-11-27'), demo.activities)).toEqual([])
  })
})

describe('soft checks of a day', () => {
  test('the demo college has none, more sleepers than beds and more meals than people have one each', () => {
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) expect(checkDay(demo, day)).toEqual([])
    const wrong = without({ lodgingDays: [{ id: '2026-11-24|标间', date: '2026-11-24', roomKind: '标间', rooms: 10, trainees: 33 }], mealDays: [{ id: '2026-11-24|学员', date: '2026-11-24', diners: '学员', lunch: 60 }] })
    expect(checkDay(wrong, '2026-11-24').map((remark) => remark.sentence)).toEqual(['11月24日标间：10 间至多住 20 人，现在填了 33 人', '11月24日：学员用餐 60 人，当天在院 36 人'])
  })
})

describe('leave', () => {
  test('more than one seventh of all 学时 is over, four fifths of it is near', () => {
    const sessions = [7, 4, 4, 4, 4, 4, 1].map((hours, i) => ({ id: `s${i}`, date: '2026-11-24', half: '上午', kind: '讲授', title: '课', hours }) as const)
    const leave = leaveByTrainee(sessions, [{ id: 's1', marks: { a: '请假', b: '请假', c: '缺席', d: '到' } }, { id: 's6', marks: { a: '请假' } }, { id: 'arrival', marks: { d: '请假' } }])
    expect([...leave]).toEqual([['a', { hours: 5, total: 28, state: 'over' }], ['b', { hours: 4, total: 28, state: 'near' }]])
  })
})
