import { describe, expect, it } from 'vitest'
import { matchingChoices } from '#ui/choice-matches.ts'
import { pinyinInitials } from '#ui/pinyin-initial.ts'
import { readNumber } from '#ui/fields/read-number.ts'
import { readClock } from '#domain/reading/clock-range.ts'
import { markFor, readCell } from '#ui/grid/column.ts'

describe('numbers as typed', () => {
  it.each([['１２０', 120], ['1,200', 1200], ['1200元', 1200], [' 0 ', 0], ['', null]])('%s is %s', (typed, value) => {
    expect(readNumber(typed, { unit: '元' })).toEqual({ ok: true, value })
  })
  it.each([['四十', '请填数字'], ['1,20', '请填数字'], ['1.5', '请填整数'], ['0x10', '请填数字'], ['-1', '不能小于 0'], ['1e3', '请填数字']])('%s is refused: %s', (typed, reason) => {
    expect(readNumber(typed, { least: 0 })).toEqual({ ok: false, reason })
  })
  it('keeps the decimals that are asked for', () => {
    expect(readNumber('12.50', { decimals: 2 })).toEqual({ ok: true, value: 12.5 })
    expect(readNumber('12.505', { decimals: 2 })).toEqual({ ok: false, reason: '最多 2 位小数' })
  })
})

describe('times as typed', () => {
  it.each([['830', '08:30'], ['8:30', '08:30'], ['８：３０', '08:30'], ['8点半', '08:30'], ['下午2点', '14:00'], ['14时', '14:00'], ['8点05分', '08:05'], ['0', '00:00'], ['晚7.30', '19:30']])('%s is %s', (typed, time) => {
    expect(readClock(typed)).toBe(time)
  })
  it.each(['25:00', '8:60', '早饭后', '12345'])('%s is none', (typed) => expect(readClock(typed)).toBeUndefined())
})

describe('choices as typed', () => {
  const choices = ['民警', '副监区长', '监区长', '监狱长', '其他']
  it('are found by their characters, their pinyin initials and their number', () => {
    expect(pinyinInitials('监狱长')).toBe('jyz')
    expect(matchingChoices(choices, 'jqz')).toEqual(['监区长'])
    expect(matchingChoices(choices, '监')).toEqual(['监区长', '监狱长', '副监区长'])
    expect(matchingChoices(choices, '１')).toEqual(['民警'])
    expect(matchingChoices(choices, '')).toEqual(choices)
    expect(matchingChoices(choices, 'x')).toEqual([])
  })
  it('have the right initial for every letter of the alphabet', () => {
    const words = '安 班 常 大 儿 法 国 海 就 开 老 马 你 欧 平 全 人 是 他 我 学 一 中'.split(' ')
    expect(words.map(pinyinInitials).join('')).toBe('abcdefghjklmnopqrstwxyz')
  })
  it('a cell refuses what is no choice, and takes what can only mean one', () => {
    const column = { key: 'g', title: '性别', width: 1, kind: 'choice' as const, choices: ['男', '女'] }
    expect(readCell(column, '女 ', '2026-11-20')).toEqual({ ok: true, value: '女' })
    expect(readCell(column, '未知', '2026-11-20')).toEqual({ ok: false, reason: '应是男、女之一' })
  })
})

it('a mark is meant by its key, full-width too, by its sign and by its word', () => {
  const column = { key: 's', title: '上午', width: 1, kind: 'mark' as const, marks: [{ value: '到', sign: '√', keys: '1d' }, { value: '病假', sign: '病', keys: '3b' }] }
  for (const typed of ['1', '１', 'D', '到', '√']) expect(markFor(column, typed)?.value).toBe('到')
  for (const typed of ['b', '病', '病假']) expect(markFor(column, typed)?.value).toBe('病假')
  expect(markFor(column, '9')).toBeUndefined()
})

it('the space bar ticks only where a mark names it', () => {
  const ticks = { key: 'kit', title: '资料', width: 80, kind: 'mark' as const, marks: [{ value: '是', sign: '√', keys: '1 ' }] }
  for (const typed of [' ', '　', '1']) expect(markFor(ticks, typed)?.value).toBe('是')
  expect(markFor({ ...ticks, marks: [{ value: '是', sign: '√', keys: '1' }] }, ' ')).toBeUndefined()
  expect(markFor(ticks, '')).toBeUndefined()
})
