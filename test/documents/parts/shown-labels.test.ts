/** 方案已变更: what is said of a change, and that nothing kept for it tells of a person. */
import { describe, expect, test } from 'vitest'
import { papers } from '#domain/paper-kinds.ts'
import { listSheet, formSection, formHeading } from '#documents/parts/form.ts'
import { gradeOf, NUMBERS, shownDifference } from '#documents/parts/shown-difference.ts'
import { shownLabels } from '#documents/parts/shown-labels.ts'
import { factTable } from '#documents/parts/text-table.ts'
import { planPaper } from '#documents/registry.ts'
import { classOf, demoClass, longClass } from '#support/word/classes.ts'

const labels = (shown: string): string[] => shown.split('\n').slice(1).map((line) => line.slice(0, -9))
const list = (rows: readonly string[][]) => [listSheet({ title: '演示班备品领用单', info: ['时间：11月23日　　地点：库房'], columns: [{ title: '序号', mm: 20 }, { title: '品名', mm: 90 }, { title: '数量', mm: 60 }], rows: rows.map((row, i) => [String(i + 1), ...row]) })]
const differs = (before: string[][], now: string[][]): string[] => {
  const old = shownLabels(list(before))
  return shownDifference(old, shownLabels(list(now), gradeOf(old)))
}

describe('a place of a paper', () => {
  test('is called by the paper’s own headings: heading, row and column', () => {
    expect(labels(shownLabels(list([['笔记本', '30'], ['签字笔', '60']])))).toEqual(['题目', '时间', '地点', '第1行·品名', '第1行·数量', '第2行·品名', '第2行·数量'])
    expect(labels(shownLabels([formSection([formHeading('一、基本情况'), factTable(170, [['班次名称', '演示班'], ['地点', '报告厅', '人数', '30人']])])]))).toEqual(['一、基本情况·班次名称', '一、基本情况·地点', '一、基本情况·人数'])
  })
  test('of the plan is its section, its lead or its attachment', () => {
    const shown = labels(shownLabels(planPaper(demoClass(), 'plan', { today: '2026-11-26' })[0]!.sections.map(({ section }) => section)))
    for (const label of ['一、培训目标', '二、培训班次基本情况·培训地点', '六、食宿行与会场安排·（一）用餐', '落款']) expect(shown).toContain(label)
    expect(shown.some((label) => label.startsWith('附件1课程表·第1行'))).toBe(true)
  })
  test('never says who: no name, phone or number of anybody, in any paper', () => {
    const snapshot = demoClass()
    const known = [...snapshot.trainees.flatMap(({ name, phone, idNumber }) => [name, phone, idNumber]), ...snapshot.staff.flatMap(({ name, phone }) => [name, phone]), ...snapshot.sessions.map(({ teacher }) => teacher)].flatMap((text) => (text && text.length > 1 ? [text.replace(/\s/g, '')] : []))
    for (const { id } of papers) for (const { sections, called } of planPaper(snapshot, id, { today: '2026-11-26' })) {
      const shown = labels(shownLabels(sections.map(({ section }) => section))).join('\n')
      for (const text of known) expect(shown.includes(text), `${called}: ${text}`).toBe(false)
    }
  })
  test('is told coarser in a long list, so that 500 people and the longest texts take no more room than a few pages', () => {
    for (const [snapshot, kinds] of [[classOf(500), ['plan', 'roster', 'sign-in-arrival']], [longClass(), ['plan', 'confirmation']]] as const) for (const id of kinds) for (const { sections, called } of planPaper(snapshot, id, { today: '2026-11-26' })) expect(shownLabels(sections.map(({ section }) => section)).length, called).toBeLessThanOrEqual(10_000)
  })
})

describe('a difference', () => {
  const rows = [['笔记本', '30'], ['签字笔', '60'], ['台签', '30']]
  test('of one cell is told by its column and row', () => expect(differs(rows, [['笔记本', '32'], ['签字笔', '60'], ['台签', '30']])).toEqual(['数量（第1行）']))
  test('of many rows is counted', () => {
    const many = (count: string) => Array.from({ length: 9 }, (_, i) => [`备品${i}`, count])
    expect(differs(many('1'), many('2'))).toEqual(['数量（第1、2、3、4、5行等9处）'])
  })
  test('of a row more is told as that, not as every row after it', () => expect(differs(rows, [['证书', '30'], ...rows])).toEqual(['表格（由3行变为4行）']))
  test('of a phone, an ID or an account number alone is told as that, and its place keeps nothing to guess it by', () => {
    for (const [one, other] of [['13800001234', '13800004321'], ['230102198001010012', '230102198001010039'], ['6222 0212 3456 7890', '6222 0212 3456 0987']] as const) {
      expect(differs([['联系人', one]], [['联系人', other]])).toEqual([NUMBERS])
      const places = (text: string) => shownLabels(list([['联系人', text]])).split('\n').slice(1)
      expect(places(one)).toEqual(places(other))
    }
    expect(differs([['日期', '2026年11月23日']], [['日期', '2026年11月24日']])).toEqual(['数量（第1行）'])
  })
  test('of nothing is nothing', () => expect(differs(rows, rows)).toEqual([]))
  test('in a very long list is told by the ten rows it stands among', () => {
    const long = (changed: number) => Array.from({ length: 1000 }, (_, i) => [`备品${i}`, i === changed ? '2' : '1'])
    expect(differs(long(-1), long(254))).toEqual(['表格（第251—260行）'])
  })
})
