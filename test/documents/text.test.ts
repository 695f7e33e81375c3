/** How text is measured, broken and fitted before Word sees it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText } from '#documents/parts/fit.ts'
import { chooseRows } from '#documents/parts/page-plan.ts'
import { breakLines, cleanText, em } from '#documents/parts/text-width.ts'
import { titleLines } from '#documents/parts/title-lines.ts'

describe('lines', () => {
  test('a mark of punctuation never begins a line, an opening one never ends it', () => {
    expect(breakLines('一二三四五，六', 5)).toEqual(['一二三四', '五，六'])
    expect(breakLines('一二三四（五六', 5)).toEqual(['一二三四', '（五六'])
  })
  test('a number is kept whole, and a word longer than a line is cut', () => {
    expect(breakLines('一二三16400001234五', 7)).toEqual(['一二三', '16400001234五'])
    expect(breakLines('a'.repeat(30), 5).length).toBeGreaterThan(1)
  })
  test('in a cell two numbers with a 、 between them stay together, as LibreOffice has it, so that no line is clipped', () => {
    expect(breakLines('综合楼301、302教室', 6, 0, 0.25)).toEqual(['综合楼', '301、302教', '室'])
    expect(breakLines('综合楼301、302教室', 6)).toEqual(['综合楼301、', '302教室'])
  })
  test('the first line is shorter by its indent', () => expect(breakLines('一二三四五六', 4, 2)).toEqual(['一二', '三四五六']))
  test('nothing of a text is lost, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二，。（）“”abc 12—…·𠅤') }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        expect(breakLines(text, width).join('')).toBe(text)
      })
    )
  })
  test('a character of Extension B is one em', () => expect(em('𠅤王')).toBe(2))
  test('what Word refuses is taken out', () => expect(cleanText('a\u0000b\r\nc\ud842\td\uffff')).toBe('ab\nc d'))
})

test('text of any length fits its cell', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 300, max: 4000 }), fc.integer({ min: 454, max: 900 }), (length, width, height) => {
      const { lines, line } = fitText('单位'.repeat(100).slice(0, length), width, height, 24, 320)
      expect(lines.length * line).toBeLessThanOrEqual(height)
    })
  )
})

test('rows a page: fewest pages, then fewest blanks, never lower than 8 mm', () => {
  for (const needed of [1, 10, 40, 210, 510]) {
    const { rows, height, pages } = chooseRows(14683, 2400, 5, needed, [22, 27])
    expect(rows * pages).toBeGreaterThanOrEqual(needed)
    expect(height).toBeGreaterThanOrEqual(454)
    expect(rows * (height + 10) + 2400 + 70).toBeLessThanOrEqual(14683)
  }
})

test('a long title breaks where its words end', () => {
  expect(titleLines('演示省监狱系统执法骨干培训班（第3期）', '实施方案', 8844)).toEqual(['演示省监狱系统执法骨干', '培训班（第3期）实施方案'])
})

test('no line of a title begins with a mark of punctuation', () => {
  const name = '演示省监狱系统狱政管理、刑罚执行、教育改造业务骨干培训班'.repeat(4)
  for (let length = 20; length < name.length; length++) for (const line of titleLines(name.slice(0, length), '培训服务协议', 8844)) expect(line).not.toMatch(/^[、，。）]/)
})
