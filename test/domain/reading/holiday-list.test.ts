import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { weekday } from '#domain/calendar.ts'
import { readHolidays } from '#domain/reading/holiday-list.ts'

const shipped = readFileSync('resources/calendar/2026.json', 'utf8')
const sentence = (text: string): string => {
  const read = readHolidays(text)
  return read.kind === 'refused' ? read.sentence : `read ${read.days.length}`
}

describe('节假日', () => {
  test('the year that comes along is read whole: 33 days off, 6 worked at weekends', () => {
    const read = readHolidays(shipped)
    if (read.kind !== 'read') throw new Error(read.sentence)
    expect(read.source).toContain('国办发明电〔2025〕7号')
    expect([read.days.filter(({ kind }) => kind === '放假').length, read.days.filter(({ kind }) => kind === '上班').length]).toEqual([33, 6])
    for (const { id, kind } of read.days) if (kind === '上班') expect('六日').toContain(weekday(id))
    // Whoever is off at a holiday is off on a run of days that no weekend follows unworked.
    expect(read.days.filter(({ name }) => name === '国庆节').map(({ id }) => id)).toEqual(['2026-09-20', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-10'])
  })

  test('lines are read as people write them: one day, a stretch, full-width, tabs of Excel', () => {
    expect(readHolidays('2027-01-01 放假 元旦\n\n2027年2月5日至2027年2月7日　放假　春节\r\n2027/2/14\t上班')).toEqual({
      kind: 'read',
      days: [
        { id: '2027-01-01', kind: '放假', name: '元旦' }, { id: '2027-02-05', kind: '放假', name: '春节' }, { id: '2027-02-06', kind: '放假', name: '春节' },
        { id: '2027-02-07', kind: '放假', name: '春节' }, { id: '2027-02-14', kind: '上班' }
      ]
    })
  })

  test.each([
    ['', '没有文字'],
    ['2027-01-01 元旦', '第1行“2027-01-01 元旦”看不出是放假还是上班'],
    ['2027-01-01 放假\n10-1 放假', '第2行“10-1 放假”的日期认不出，要连年份一起写'],
    ['2027-02-30 放假', '第1行“2027-02-30 放假”的日期认不出'],
    ['2027-01-03至2027-01-01 放假', '止在起之前'],
    ['2027-01-01至2027-01-16 放假', '一段有 16 天'],
    ['2027-01-01 放假\n2027-01-01 上班', '2027-01-01 既写了放假又写了上班'],
    ['{"a":1}', '这个文件不是节假日表'],
    ['{坏', '这个文件不是节假日表'],
    [shipped.replace('2026-01-01', '2025-01-01'), '这是 2026 年的节假日表，里面却有 2025-01-01'],
    [shipped.replace('"放假"', '"休息"'), '写的是“休息”，只能是放假或上班'],
    ['{"format":"banci-desk/calendar","year":2027,"days":[]}', '一天也没有']
  ])('%j is refused in a sentence, and nothing of it is taken', (text, words) => {
    expect(sentence(text)).toContain(words)
    expect(sentence(text)).toContain('原来的节假日没有改动')
  })

  test('fifteen days in a stretch are still a holiday', () => expect(sentence('2027-01-01至2027-01-15 放假')).toBe('read 15'))
})
