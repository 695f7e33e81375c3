import { describe, expect, test } from 'vitest'
import { readColleagues, sameColleague } from '#domain/reading/colleague-list.ts'

describe('人员名单 as copied from Excel', () => {
  test('is read by its heading, in any order, what the library has no place for left out and told', () => {
    expect(readColleagues('某学院教职工名单\n序号\t姓 名\t手机号码\t出生年月\t所在部门\t职称\n1\t张 三\t16400009001\t1980-05\t教务处\t副教授\n2\t阿依古丽·买买提\t\t\t教务处\t\n\t\t16400009009\t\t\t\n')).toEqual({
      kind: 'read',
      people: [{ name: '张三', phone: '16400009001', department: '教务处', grade: '副教授' }, { name: '阿依古丽·买买提', department: '教务处' }],
      skipped: ['16400009009'], leftOut: ['出生年月']
    })
  })

  test.each([['张三\t教务处', '没有找到“姓名”这一栏'], ['姓名\t部门', '表头下面没有人员'], ['', '没有找到“姓名”']])('%j is refused in a sentence', (text, words) => {
    const read = readColleagues(text)
    expect(read.kind === 'refused' && read.sentence).toContain(words)
  })

  test('who stands in the library already is that person, two of one name in two departments stay two', () => {
    const library = [{ id: '1', name: '张三', department: '教务处' }, { id: '2', name: '李四' }, { id: '3', name: '王芳', department: '办公室' }, { id: '4', name: '王芳', department: '科研处' }]
    expect(sameColleague(library, { name: '张三', department: '教务处' })?.id).toBe('1')
    expect(sameColleague(library, { name: '张三', department: '科研处' })).toBeUndefined()
    expect(sameColleague(library, { name: '张三' })?.id).toBe('1')
    expect(sameColleague(library, { name: '李四', department: '办公室' })?.id).toBe('2')
    expect(sameColleague(library, { name: '王芳' })).toBeUndefined()
    expect(sameColleague(library, { name: '王芳', department: '科研处' })?.id).toBe('4')
  })
})
