/** 桌签: whole names as large as the card allows, on both sides in HTML, on one in Word. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Cell } from '#documents/paper.ts'
import { em } from '#documents/parts/text-width.ts'
import { planPaper, previewPaper, writePaper } from '#documents/registry.ts'
import { classOf, demoClass, emptyClass } from '#support/word/classes.ts'

const options = { today: '2026-11-26' }
const cells = (of = demoClass(), more = {}): Cell[] => planPaper(of, 'name-plates', { ...options, ...more }).flatMap(({ sections }) => sections.flatMap(({ section }) => section.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))))
const sizeOf = (name: string): number => cells({ ...demoClass(), trainees: [{ id: 'a', name }], sessions: [] }).at(-1)!.fitted.size

test('a name of two characters is spread and as large as one of three; four are smaller, none is cut', () => {
  expect(cells({ ...demoClass(), trainees: [{ id: 'a', name: '李明' }], sessions: [] }).map(({ text }) => text)).toEqual(['李　明', '李　明'])
  expect(sizeOf('李明')).toBe(sizeOf('周建国'))
  expect(sizeOf('欧阳文静')).toBeLessThan(sizeOf('周建国'))
  expect(sizeOf('欧阳文静')).toBeGreaterThan(200)
})

test('the longest names are divided at their dots only, and every line fits its card', () => {
  const all = cells(classOf(10))
  expect(all.find(({ text }) => text.startsWith('阿卜杜'))?.fitted.lines).toEqual(['阿卜杜热合曼·', '买买提依明'])
  expect(all.find(({ text }) => text.startsWith('古丽'))?.fitted.lines).toEqual(['古丽米热·', '吐尔逊江·', '阿不都热依木'])
  expect(all.some(({ text }) => text === '张　𠅤')).toBe(true)
  for (const { fitted, width } of all) for (const line of fitted.lines) expect(em(line) * fitted.size * 10, line).toBeLessThanOrEqual(width)
})

test('the back is upside down in HTML and blank in Word', async () => {
  const one = { people: ['trainee-01'] }
  const [file] = await writePaper(demoClass(), 'name-plates', { ...options, ...one })
  const words = strFromU8(unzipSync(file!.bytes)['word/document.xml']!)
  expect(words.match(/周建国/g)).toHaveLength(1)
  expect(previewPaper(demoClass(), 'name-plates', { ...options, ...one }).html.match(/<td class="[^"]*turned[^"]*"[^>]*><div>周建国<\/div>/g)).toHaveLength(1)
})

test('trainees, teachers and guests unless told whom; staff when asked for; no page number, no code', () => {
  const demo = demoClass()
  const names = cells(demo, { guests: ['顾明远'] }).filter(({ turned }) => !turned).map(({ text }) => text.replaceAll('　', ''))
  expect(names).toContain('顾明远')
  expect(names).toContain('潘志远')
  expect(names).not.toContain('宋明哲')
  expect(names).not.toContain('陶然')
  expect(cells(demo, { people: ['staff-02', 'leader'] }).map(({ text }) => text.replaceAll('　', ''))).toEqual(['贺兰', '贺兰', '宋明哲', '宋明哲'])
  const [plan] = planPaper(demo, 'name-plates', options)
  expect(plan!.code).toBe('')
  expect(previewPaper(demo, 'name-plates', { ...options, people: ['leader'] }).html).not.toContain('第1页')
})

test('the other size, and a blank one to write on', () => {
  const [plate] = cells(demoClass(), { plate: '210×140', people: ['leader'] })
  expect(Math.round((plate!.width * 25.4) / 1440)).toBe(210)
  expect(planPaper(emptyClass(), 'name-plates', options).map(({ pages }) => pages)).toEqual([1])
})
