/** 通讯录: three editions, none of which founds a 同学会. */
import { expect, test } from 'vitest'
import { PRIVACY_LEVELS } from '#domain/paper-kinds.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('the staff edition has whole telephones and rooms and says that it must not be passed on', () => {
  const { rows, text } = shownPaper(demo, 'address-list')
  expect(rows.slice(3, 6)).toEqual(['序号|姓名|单位|职务|手机|房间', '1|周建国|演示省示范监狱管理局狱政管理处|副处长|16400000101|', '2|李　明|演示省第一示范监狱狱政管理科|科长|16400000102|301'])
  expect(text).toContain('不得发微信群')
})

test('the trainees’ edition has no telephone and no room of anybody, but those of the college’s people', () => {
  const { rows, text } = shownPaper(demo, 'address-list', { level: '公开' })
  expect(rows[3]).toBe('序号|姓名|单位|职务|组别')
  for (const { phone } of demo.trainees) expect(text).not.toContain(phone)
  expect(rows).toContain('辅导员|林　晓|学员工作处|16400009101')
})

test('within the college telephones are shortened', () => {
  expect(shownPaper(demo, 'address-list', { level: '内部' }).rows[4]).toBe('1|周建国|演示省示范监狱管理局狱政管理处|副处长|164****0101')
})

test('no edition names a 召集人 or 联系人', () => {
  for (const level of PRIVACY_LEVELS) expect(shownPaper(demo, 'address-list', { level }).text).not.toMatch(/召集人|联系人/)
})

test('is a page to write on while nobody is known', () => {
  expect(shownPaper(emptyClass(), 'address-list')).toMatchObject({ plan: { pages: 1 }, text: expect.stringContaining('共＿＿＿人') })
})
