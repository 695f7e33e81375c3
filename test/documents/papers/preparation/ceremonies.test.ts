/** 开结业仪程: read standing, so in the type of an official paper. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('has the opening and the closing on pages of their own, with time, place, leaders and steps', () => {
  const { text, plan } = shownPaper(demo, 'ceremonies')
  expect(plan.pages).toBe(2)
  expect(inThisOrder(text, ['开班式仪程', '时间：2026年11月24日（周二）上午8:30—9:00', '地点：综合楼第一报告厅', '主持人：', '出席领导：演示省示范监狱管理局副局长顾明远', '1．', '结业式仪程', '时间：2026年11月27日（周五）上午10:40—11:30', '1．'])).toBe(true)
  expect(plan.sections.every(({ section }) => section.footer === 'official')).toBe(true)
})

test('numbers the steps itself, whatever was typed in front of them', () => {
  const { text } = shownPaper({ ...demo, class: { ...demo.class, openingProgram: '一、宣布开班\n2. 奏唱国歌\n（3）领导致辞\n\n3名学员代表发言' } }, 'ceremonies')
  expect(inThisOrder(text, ['1．宣布开班', '2．奏唱国歌', '3．领导致辞', '4．3名学员代表发言'])).toBe(true)
})

test('which leaders come is told inside the college only', () => {
  const { text } = shownPaper(demo, 'ceremonies', { level: '公开' })
  expect(text).not.toMatch(/顾明远|出席领导：/)
})

test('has lines to write the steps on where none are known', () => {
  const { text, plan } = shownPaper(emptyClass(), 'ceremonies')
  expect([text.match(/8．＿+/g)?.length, plan.pages]).toEqual([2, 2])
})
