/** 结业证书: the words that the decisions settle, the number, and only what differs on a preprinted sheet. */
import { expect, test } from 'vitest'
import type { Row } from '#documents/paper.ts'
import { em } from '#documents/parts/text-width.ts'
import { planPaper } from '#documents/registry.ts'
import { certified, classOf, demoClass, emptyClass, longClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const options = { today: '2026-11-27' }
const demo = certified(demoClass())
const rowsOf = (of = demo, more = {}): readonly Row[] => planPaper(of, 'certificates', { ...options, ...more })[0]!.sections[0]!.section.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
const words = (rows: readonly Row[]): string[] => rows.map(({ cells }) => cells.map(({ text }) => text).join(''))
const said = (of = demo, more = {}): string => words(rowsOf(of, more)).join('')

test('number, who, when, what, by whom; one a page', () => {
  const text = said(demo, { people: ['trainee-02'] })
  expect(text).toContain('编号：演示学院培〔2026〕第0102号')
  expect(text).toContain('　　李明同志于2026年11月24日至11月27日参加演示省监狱系统执法骨干培训班（第3期）学习，完成规定学习任务，准予结业。　　特发此证。')
  expect(text.indexOf('演示省政法管理干部学院')).toBeLessThan(text.lastIndexOf('2026年11月27日'))
  expect(planPaper(demo, 'certificates', options)[0]!.pages).toBe(36)
})

test('考核合格 only where an examination was recorded', () => {
  expect(said()).not.toContain('考核合格')
  expect(said({ ...demo, certificates: demo.certificates.map((certificate) => ({ ...certificate, examined: true })) }, { people: ['trainee-02'] })).toContain('完成规定学习任务，考核合格，准予结业。')
})

test('nobody without a number gets one; without any the blank form', () => {
  const some = { ...demo, certificates: demo.certificates.slice(0, 3) }
  expect(planPaper(some, 'certificates', options)[0]!.pages).toBe(3)
  expect(said(emptyClass())).toContain('同志于　　　　年　　月　　日至')
})

test('on a preprinted sheet every word that differs starts where it starts on a whole one', () => {
  const more = { people: ['trainee-02'] }
  const [whole, bare] = [words(rowsOf(demo, more)), words(rowsOf(demo, { ...more, preprinted: true }))]
  for (const word of ['李明', '2026年11月24日', '11月27日', '演示学院培〔2026〕第0102号']) {
    const line = whole.findIndex((text) => text.includes(word))
    const before = (text: string): number => em(text.slice(0, text.indexOf(word)))
    expect(bare[line]).toContain(word)
    expect(before(bare[line]!), word).toBe(before(whole[line]!))
  }
  const text = bare.join('')
  for (const word of ['结业证书', '编号', '同志', '参加', '特发此证', '演示省政法管理干部学院']) expect(text).not.toContain(word)
})

test('the longest names stay whole, in four lines at most, one certificate a page', () => {
  const awkward = certified(classOf(10))
  expect(said(awkward).replaceAll('　', '')).toContain('古丽米热·吐尔逊江·阿不都热依木同志')
  for (const of of [awkward, certified(longClass())]) {
    const [plan] = planPaper(of, 'certificates', options)
    expect(plan!.pages).toBe(of.certificates.length)
    for (const row of rowsOf(of)) for (const { fitted } of row.cells) expect(fitted.lines.length * fitted.line, fitted.lines.join()).toBeLessThanOrEqual(row.height + 900)
  }
})

test('room for a photo where one is wanted', () => {
  expect(said(demo, { photo: true })).toContain('照片')
  expect(said()).not.toContain('照片')
})

test('the register: numbers in their order with whom; before any was given the whole class without', () => {
  const { rows } = shownPaper(demo, 'certificate-register')
  expect(rows).toContain('2|演示学院培〔2026〕第0102号|李　明|演示省第一示范监狱狱政管理科|11月27日||')
  const blank = shownPaper(demoClass(), 'certificate-register')
  expect(blank.text).toContain('发证＿＿＿本')
  expect(blank.rows).toContain('2||李　明|演示省第一示范监狱狱政管理科|||')
})
