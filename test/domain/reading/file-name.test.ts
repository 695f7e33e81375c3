import { describe, expect, test } from 'vitest'
import { freeFileName, legalFileName } from '#domain/reading/file-name.ts'

describe('a legal file name', () => {
  test.each([
    ['培训班（第3期）签到表', '培训班（第3期）签到表.docx'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f＂g＜h＞i｜j.docx'],
    ['CON', '_CON.docx'],
    ['com1.培训', '_com1.培训.docx'],
    ['conference', 'conference.docx'],
    [' .培训班. . ', '培训班.docx'],
    ['', '未命名.docx'],
    ['...', '未命名.docx'],
    ['换\n行\u202e反', '换行反.docx'],
    ['张𠅤', '张𠅤.docx'],
    ['半\ud842个', '半个.docx']
  ])('%j becomes %j', (stem, name) => expect(legalFileName(stem, 'docx')).toBe(name))

  test('keeps the whole path within 240 characters and never cuts a character in two', () => {
    const name = legalFileName('𠅤'.repeat(300), 'docx', 150)
    expect(150 + 1 + name.length).toBeLessThanOrEqual(240)
    expect(name).toMatch(/^(𠅤)+\.docx$/u)
  })
})

test('a name that is taken gets a number, whatever its case', () => {
  expect(freeFileName('A.docx', new Set(['a.docx', 'a（2）.docx']))).toBe('A（3）.docx')
  expect(freeFileName('B', new Set())).toBe('B')
})
