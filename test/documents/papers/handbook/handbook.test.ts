/** 学员手册: its chapters and the pages the contents send one to; nothing in it that must not lie about. */
import { expect, test } from 'vitest'
import { longDate } from '#domain/calendar.ts'
import { classOf, demoClass, emptyClass, finishedClass, longClass } from '#support/word/classes.ts'
import { shownLabels } from '#documents/parts/shown-labels.ts'
import { shownPaper, type Shown } from '#support/word/shown.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

const demo = demoClass()
const CHAPTERS = ['一、致学员', '二、班次简介与组织机构', '三、课程表', '四、学员管理规定摘要', '五、作息、就餐、住宿和服务', '六、分组名单', '七、应急电话与安全', '八、评估说明', '九、学习记录']

/** Heading of each section and the page it begins on. */
const beginnings = ({ plan }: Shown): string[] => {
  let page = 1
  return plan.sections.map(({ section: { blocks }, pages }) => {
    const [first] = blocks
    const heading = first?.kind === 'paragraph' ? first.runs[0]!.text : ''
    const from = page
    page += pages.length
    return `${heading} ${from}`
  })
}

const awkward: ClassSnapshot = { ...demo, class: { ...demo.class, name: '演示省监狱系统执法骨干培训班'.repeat(15).slice(0, 200) } }

test.each([['the demo', demo], ['an empty class', emptyClass()], ['the longest texts', longClass()], ['five hundred people', classOf(500)], ['a name of two hundred characters', awkward]])('the contents name the page on which each chapter begins: %s', (_, snapshot) => {
  const shown = shownPaper(snapshot, 'handbook')
  const entries = shown.rows.filter((row) => /^[一二三四五六七八九]、/.test(row)).map((row) => row.replace(/…*\|/, ' '))
  expect(entries.map((entry) => entry.split(' ')[0])).toEqual(CHAPTERS)
  expect(entries).toEqual(beginnings(shown).slice(2))
})

test('tells of the class and who runs it, by the words of the college', () => {
  const { rows, text } = shownPaper(demo, 'handbook')
  expect(rows).toContain('人数|36人|学时|28学时')
  expect(rows).toContain('项目负责人|贺　兰|教务处培训科|统筹协调|16400009001')
  expect(rows).toContain('辅导员|林　晓|学员工作处|班级日常管理、跟班服务、数据确认|16400009101')
  expect(rows).toContain('11月24日／周二|上午／9:10—12:00|习近平法治思想与新时代监狱工作|高文博／学院教授|综合楼第一报告厅')
  expect(text).toContain('希望大家带着问题来、带着办法回')
  expect(text).toContain('累计请假时间原则上不得超过总学时的七分之一')
  expect(text).toContain('临时接待（报到时段以外）：宋明哲 16400009102（11月23日20:00—22:00）。')
  expect(text).toContain('公寓23:00关门')
})

test('holds no telephone, room, ID number or diet of a trainee', () => {
  const people = demo.trainees.map((trainee) => ({ ...trainee, diet: '花生过敏' }))
  const { text } = shownPaper({ ...demo, trainees: people }, 'handbook', { level: '办理' })
  for (const { phone, idNumber } of demo.trainees) for (const number of [phone, idNumber]) expect(text).not.toContain(number)
  expect(text).not.toMatch(/花生过敏|\n[3-6]0\d\n|召集人：|联系人：/)
})

test('without words of its own says what the plan says, and a letter that fits every class', () => {
  const june = finishedClass()
  const { text } = shownPaper(june, 'handbook')
  expect(text).toContain(`就餐：${june.class.meals}`)
  expect(text).toContain(`欢迎参加${june.class.sponsor}主办、${june.college.name}承办的${june.class.name}。`)
  expect(text).toContain('网络：请向辅导员询问。')
})

test('a blank one can be filled in by hand', () => {
  const { text } = shownPaper(emptyClass(), 'handbook')
  expect(text).toContain('住宿：＿＿＿＿')
  expect(text).not.toMatch(/undefined|NaN|待报/)
})

test('a later change is told by its chapter and topic', () => {
  const places = shownLabels(shownPaper(demo, 'handbook').plan.sections.map(({ section }) => section)).split('\n').map((line) => line.split(' ')[0])
  expect(places).toEqual(expect.arrayContaining(['二、班次简介与组织机构·（一）基本情况·培训地点', '三、课程表·第1行·地点', '四、学员管理规定摘要·2.请假', '五、作息、就餐、住宿和服务·停车与门禁', '一、致学员·落款']))
})

test('is dated by the day it was ready', () => {
  expect(shownPaper(demo, 'handbook').text).toContain(longDate(demo.class.handbookOn!))
})
