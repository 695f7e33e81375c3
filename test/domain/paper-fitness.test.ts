import { expect, test } from 'vitest'
import { personalContents, unfitForGroup } from '#domain/paper-fitness.ts'

test('a full identity number, a mobile number and a room are seen', () => {
  expect(personalContents(['周建国 990101197803121010'])).toEqual(['身份证号'])
  expect(personalContents(['电话：16400009101'])).toEqual(['手机号'])
  expect(personalContents(['房号', '1-203'], ['1-203'])).toEqual(['房号'])
  expect(personalContents(['房间', '16400009101', '990101197803121010', '203'], ['203'])).toEqual(['身份证号', '手机号', '房号'])
})
test('a bank card is told by its check digit, however it is written; any account of the class is one', () => {
  expect(personalContents(['卡号 6222021234567890125'])).toEqual([])
  expect(personalContents(['卡号 6222021234567890128'])).toEqual(['银行卡号'])
  expect(personalContents(['6222 0212 3456 7890 128'])).toEqual(['银行卡号'])
  expect(personalContents(['开户行及账号：演示银行 0012345678'], [], ['0012345678'])).toEqual(['银行卡号'])
  expect(personalContents(['0012345678'], [], [])).toEqual([])
})
test('an identity number is no card, whatever its digits sum to', () => {
  expect(personalContents(['990101197803121010'])).toEqual(['身份证号'])
})
test('shortened numbers, other long numbers and a sum that equals a room are not', () => {
  expect(personalContents(['990***********1010', '164****9101', '尾号 9101'])).toEqual([])
  expect(personalContents(['990101197803121011', '发票号码 26232000000012345678', '2026112310'])).toEqual([])
  expect(personalContents(['房号', '共203元'], ['203'])).toEqual([])
  expect(personalContents(['序号', '203'], ['203'])).toEqual([])
})
test('an identity number is not taken for a mobile number within it', () => {
  expect(personalContents(['990101197803121010'])).not.toContain('手机号')
})
test('a paper that shows nothing personal may go to the group of an ordinary class', () => {
  expect(unfitForGroup([], { sensitive: false })).toBeUndefined()
  expect(unfitForGroup([], {})).toBeUndefined()
})
test('one that does says why it may not, and of a 敏感班次 none may', () => {
  expect(unfitForGroup(['身份证号', '房号'], {})).toBe('材料里有身份证号、房号，不得发微信群，请通过其他途径送达。')
  expect(unfitForGroup([], { sensitive: true })).toBe('敏感班次的材料不得发微信群，请通过其他途径送达。')
})
