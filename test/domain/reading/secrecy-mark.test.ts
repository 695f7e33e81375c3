import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'

test.each(['机密★10年', '秘密 ★1年', '绝密★启封前', '关于某事的通知（秘密）', '【机密】关于某事', '密级：机密', '密级 秘密', '秘密', '机密\n关于某事的通知', '某某单位\n绝  密\n', '机密级', '秘密*5年'])(
  '“%s” is a marking', (text) => expect(refuseSecrecyMark(text)).toBe('涉密事项请勿录入'))

test.each(['保守国家秘密法解读', '商业秘密保护', '涉密文件和内部资料不进入课堂和工作群', '学员应严守工作秘密。', '机密文件管理岗位培训班', '密级管理与定密实务', '秘密警察制度史', '秘密\u200b侦查措施的适用', ''])(
  '“%s” is a matter one may teach', (text) => expect(refuseSecrecyMark(text)).toBeUndefined())

test('nothing in the demo college looks like a marking', () => {
  const strings = [...readFileSync('resources/demo/college.json', 'utf8').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => JSON.parse(match[0]) as string)
  expect(strings.filter(refuseSecrecyMark)).toEqual([])
})
