import { expect, test } from 'vitest'
import { readEnquiryLine } from '#domain/planning/enquiry-line.ts'

const TODAY = '2026-11-23'

test('a line as it is said on the telephone', () => {
  expect(readEnquiryLine('省监狱局 3月10日到14日 80人 张处长 16400001234 想要两个会场', TODAY)).toEqual({ sponsor: '省监狱局', contact: '张处长', phone: '16400001234', fromOn: '2027-03-10', untilOn: '2027-03-14', persons: 80, matters: '想要两个会场' })
})

test('days in every way they are written', () => {
  expect(readEnquiryLine('哈尔滨市司法局，12.1-12.5，60人', TODAY)).toMatchObject({ sponsor: '哈尔滨市司法局', fromOn: '2026-12-01', untilOn: '2026-12-05', persons: 60 })
  expect(readEnquiryLine('市法院 2027-01-30至2月3日', TODAY)).toMatchObject({ fromOn: '2027-01-30', untilOn: '2027-02-03' })
  expect(readEnquiryLine('市法院 12月5号', TODAY)).toMatchObject({ fromOn: '2026-12-05' })
  expect(readEnquiryLine('市法院 12月5号', TODAY)).not.toHaveProperty('untilOn')
})

test('months are said by their place too', () => {
  expect(readEnquiryLine('省司法厅 下月5日至9日 80人', TODAY)).toEqual({ sponsor: '省司法厅', fromOn: '2026-12-05', untilOn: '2026-12-09', persons: 80 })
  expect(readEnquiryLine('省司法厅 这个月28号到下个月2号', TODAY)).toMatchObject({ fromOn: '2026-11-28', untilOn: '2026-12-02' })
  expect(readEnquiryLine('省司法厅 下月5日至9日', '2026-12-23')).toMatchObject({ fromOn: '2027-01-05', untilOn: '2027-01-09' })
})

test('a telephone number is not taken for a day or a head-count', () => {
  expect(readEnquiryLine('省司法厅 0451-86350001', TODAY)).toEqual({ sponsor: '省司法厅', phone: '0451-86350001' })
})

test('what is not said is not guessed', () => {
  expect(readEnquiryLine('省戒毒局想办班', TODAY)).toEqual({ sponsor: '省戒毒局想办班' })
  expect(readEnquiryLine('', TODAY)).toEqual({})
  expect(readEnquiryLine('省司法厅 12月10日到8日', TODAY)).toEqual({ sponsor: '省司法厅', fromOn: '2026-12-10' })
})
