import path from 'node:path'
import { expect, test } from 'vitest'
import { freePath, LONGEST_PATH, pathInFolder } from '#main/files/free-path.ts'

test('a taken name gets the next number', () => {
  const taken = new Set(['/d/签到表.docx', '/d/签到表（2）.docx'])
  expect(freePath('/d', '签到表.docx', (file) => taken.has(file))).toBe('/d/签到表（3）.docx')
  expect(freePath('/d', '方案.docx', (file) => taken.has(file))).toBe('/d/方案.docx')
})

test('beside a file that is open, numbering begins with 2', () => {
  expect(freePath('/d', '方案.docx', () => false, 2)).toBe('/d/方案（2）.docx')
})

test('the whole path fits into what Word can open, number and ending kept', () => {
  const deep = `/${'很深的文件夹/'.repeat(25)}x`
  const file = pathInFolder(deep, `${'长'.repeat(199)}.docx`, 12)
  expect(file.length).toBeLessThanOrEqual(LONGEST_PATH)
  expect(path.basename(file)).toMatch(/^长+（12）\.docx$/)
})

test('day, mark and version stay whole in a folder however deep', () => {
  const deep = `/${'很深的文件夹/'.repeat(28)}x`
  const file = pathInFolder(deep, `${'长'.repeat(60)}_签到表_20261123_不得发微信群_v12.docx`, 2)
  expect(path.basename(file)).toMatch(/^长{8,}_20261123_不得发微信群_v12（2）\.docx$/)
  expect(file.length).toBeLessThanOrEqual(LONGEST_PATH)
})

test('a name cannot climb out of its folder', () => {
  expect(path.dirname(pathInFolder('/d', '../../etc/passwd'))).toBe('/d')
})
