/** Which papers may go into the 微信工作群 (第十条): told where the paper is looked at, before it is saved. */
import { expect, test } from 'vitest'
import { previewPaper } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import { demoClass } from '#support/word/classes.ts'

const options: PaperOptions = { today: '2026-11-20' }
const ordinary = { ...demoClass(), class: { ...demoClass().class, sensitive: false } }

test('the plan has the phones of its 应急联系表 and stays out of the group', () => {
  expect(previewPaper(ordinary, 'plan', options).unfit).toBe('材料里有手机号，不得发微信群，请通过其他途径送达。')
})

test('a sign-in sheet shows the last four digits of a phone and no room, and may go there', () => {
  expect(previewPaper(ordinary, 'sign-in-arrival', options).unfit).toBeUndefined()
})

test('of a 敏感班次 no paper at all may', () => {
  expect(previewPaper(demoClass(), 'sign-in-arrival', options).unfit).toContain('敏感班次')
})

test('the lecture fee slip is judged by what the file shows, not by the covered numbers of the screen', () => {
  const paid = { ...ordinary, lectureFees: [{ id: 'f', teacher: '董雪梅', idNumber: '990101197803121010', hours: 4, rate: 500 }] }
  expect(previewPaper(paid, 'lecture-fee', options).unfit).toContain('身份证号')
})
