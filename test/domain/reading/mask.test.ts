import { expect, test } from 'vitest'
import { maskedValue, maskIdNumber, maskPhone } from '#domain/reading/mask.ts'

test('an identity number shows its first three and last four', () => {
  expect(maskIdNumber('990101198001010012')).toBe('990***********0012')
  expect(maskIdNumber('230102800101001')).toBe('230********1001')
})
test('a phone shows its first three and last four, each of several by itself', () => {
  expect(maskPhone('16400009113')).toBe('164****9113')
  expect(maskPhone('0451-86630001 / 139 0000 1234')).toBe('045*****0001 / 139****1234')
})
test('a value too short to hide behind its ends shows nothing', () => expect(maskIdNumber('1234')).toBe('****'))
test('diet says that it is there and not what it is; names stay', () => {
  expect(maskedValue('trainee', 'diet', '清真')).toBe('（已隐去）')
  expect(maskedValue('trainee', 'name', '王芳')).toBe('王芳')
  expect(maskedValue('class', 'leaderPhone', '16400009001')).toBe('164****9001')
  expect(maskedValue('trainee', 'idNumber', null)).toBe(null)
  expect(maskedValue('lectureFee', 'account', '9900000000000000011')).toBe('990************0011')
})
