/** 胸牌: ten a sheet; no unit where the class is 敏感. */
import { expect, test } from 'vitest'
import { planPaper } from '#documents/registry.ts'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()
const open = { ...demo, class: { ...demo.class, sensitive: false } }

test('name, unit and group under the class’s name', () => {
  const { rows } = shownPaper(open, 'badges')
  expect(rows.slice(0, 4)).toEqual(['演示省监狱系统执法骨干培训班（第3期）|演示省监狱系统执法骨干培训班（第3期）', '周建国|李　明', '演示省示范监狱管理局|演示省第一示范监狱', '第一组|第一组'])
})

test('a 敏感班次 shows no unit, of trainees as of staff', () => {
  const { text } = shownPaper(demo, 'badges')
  expect(text).toContain('周建国')
  expect(text).toContain('辅导员')
  for (const { organization } of demo.trainees) expect(text).not.toContain(organization)
})

test('ten a sheet, an odd one alone has no empty frame beside it, blanks for a class without people', () => {
  const pages = (people: number): number => planPaper({ ...open, staff: [], sessions: [], class: { ...open.class, leaderName: '' }, trainees: open.trainees.slice(0, people) }, 'badges', { today: '2026-11-26' })[0]!.pages
  expect([10, 11, 20, 21].map(pages)).toEqual([1, 2, 2, 3])
  const [plan] = planPaper(open, 'badges', { today: '2026-11-26', people: ['trainee-01', 'trainee-02', 'trainee-03'] })
  const [table] = plan!.sections[0]!.section.blocks
  if (table?.kind !== 'table') throw new Error('badges are one table')
  expect(table.rows.slice(-4).map(({ cells }) => cells[1]!.borders)).toEqual(['none', 'none', 'none', 'none'])
  expect(table.rows.slice(-4).every(({ cells }) => cells[1]!.text === '')).toBe(true)
  expect(planPaper(emptyClass(), 'badges', { today: '2026-11-26' })[0]!.pages).toBe(1)
})

test('on preprinted sheets the same words at the same places, without the class’s name and lines', () => {
  const at = (preprinted: boolean) => planPaper(open, 'badges', { today: '2026-11-26', preprinted }).flatMap(({ sections }) => sections.flatMap(({ section }) => section.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))))
  const [whole, bare] = [at(false), at(true)]
  expect(bare.map(({ height }) => height)).toEqual(whole.map(({ height }) => height))
  whole.forEach((row, i) => {
    if (i % 4) expect(bare[i]!.cells.map(({ text, fitted }) => [text, fitted])).toEqual(row.cells.map(({ text, fitted }) => [text, fitted]))
    else expect(bare[i]!.cells.every(({ text }) => text === '')).toBe(true)
  })
  expect(bare.every(({ cells }) => cells.every(({ borders }) => borders === 'none'))).toBe(true)
})
