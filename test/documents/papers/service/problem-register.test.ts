/** 问题处置台账: what was raised, and when it was done with. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('lists problems in the order in which they were raised, and says which are open', () => {
  const { rows, text } = shownPaper({ ...demo, problems: [...demo.problems].reverse() }, 'problem-register')
  expect(text).toContain('共2件，未办结1件')
  expect(rows[3]).toBe('1|11月18日／10:20|主办单位|3名学员需要清真餐，询问能否单独备餐|财务后勤处安排清真灶台单独备餐，按3份准备。|项目负责人／崔大勇|11月19日|')
  expect(rows[4]).toContain('|未办结|')
})

test('is a sheet of blank lines while nothing was raised', () => {
  expect(shownPaper(emptyClass(), 'problem-register')).toMatchObject({ plan: { pages: 1 }, rows: { length: 3 + 10 }, text: expect.not.stringContaining('共0件') })
})
