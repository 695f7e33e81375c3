/** What GB/T 9704-2012 says of official papers, in its own figures, held by the 实施方案. */
import { describe, expect, test } from 'vitest'
import { A4, OFFICIAL_LINE, OFFICIAL_MARGIN, STYLES } from '#documents/house.ts'
import { bodyHeight, bodyWidth } from '#documents/parts/page-plan.ts'
import { planPaper } from '#documents/registry.ts'
import { longClass, demoClass } from '#support/word/classes.ts'

const [demo] = planPaper(demoClass(), 'plan', { today: '2026-11-26' })
const [long] = planPaper(longClass(), 'plan', { today: '2026-11-26' })
const millimetres = (twips: number): number => (twips / 1440) * 25.4

describe('实施方案 by GB/T 9704-2012', () => {
  test('5.2.1: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm', () => {
    const { section } = demo!.sections[0]!
    expect([A4.short, A4.long]).toEqual([11906, 16838])
    expect(millimetres(OFFICIAL_MARGIN.top)).toBeCloseTo(37, 1)
    expect(millimetres(OFFICIAL_MARGIN.left)).toBeCloseTo(28, 1)
    expect(millimetres(bodyWidth(section))).toBeCloseTo(156, 1)
    expect(millimetres(bodyHeight(section))).toBeCloseTo(225, 1)
    expect(demo!.sections.every(({ section: { margin, landscape } }) => margin === OFFICIAL_MARGIN && !landscape)).toBe(true)
  })
  test('5.2.3: 22 lines fill a page of text, and no 23rd', () => {
    const full = long!.sections[0]!.pages.filter(({ placed }) => placed.every((piece) => piece.kind === 'lines' && piece.paragraph.style === 'OfficialText'))
    const lines = full.map(({ placed }) => placed.reduce((sum, piece) => sum + (piece.kind === 'lines' ? piece.lines.length : 0), 0))
    expect(lines.length).toBeGreaterThan(5)
    expect(Math.max(...lines)).toBe(22)
    expect(OFFICIAL_LINE * 22).toBeLessThanOrEqual(bodyHeight(long!.sections[0]!.section))
    expect(OFFICIAL_LINE * 23).toBeGreaterThan(bodyHeight(long!.sections[0]!.section))
  })
  test('7.3.1, 7.3.3: 2号小标宋 for the title, 3号 for the text: 仿宋, 一、黑体, （一）楷体', () => {
    expect(STYLES.Title).toMatchObject({ face: 'title', size: 44, align: 'center' })
    expect([STYLES.OfficialText, STYLES.Heading1, STYLES.Heading2].map(({ face, size }) => [face, size])).toEqual([['body', 32], ['hei', 32], ['kai', 32]])
    const headings = demo!.sections[0]!.section.blocks.flatMap((block) => (block.kind === 'paragraph' && block.style === 'Heading1' ? [block.runs[0]!.text] : []))
    expect(headings.map((text) => text.split('、')[0])).toEqual(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'])
    expect(headings.every((text) => !/[。：]$/.test(text))).toBe(true)
  })
  test('7.3.4: 附件说明 by number, without a mark after the name', () => {
    const list = demo!.sections[0]!.section.blocks.flatMap((block) => (block.kind === 'paragraph' && /^(?:附件：)?\d\./.test(block.runs[0]?.text ?? '') ? [block.runs[0]!.text] : []))
    expect(list[0]).toMatch(/^附件：1\.[^。；，]+$/)
    expect(list.slice(1).every((text, i) => new RegExp(`^${i + 2}\\.[^。；，]+$`).test(text))).toBe(true)
  })
  test('7.3.5.1, 7.3.5.4: the date four characters in, without leading zeros, the issuer centred over it', () => {
    const blocks = demo!.sections[0]!.section.blocks
    const at = blocks.findIndex((block) => block.kind === 'paragraph' && /^\d{4}年\d{1,2}月\d{1,2}日$/.test(block.runs[0]?.text ?? ''))
    const [issuer, date] = [blocks[at - 1], blocks[at]]
    if (issuer?.kind !== 'paragraph' || date?.kind !== 'paragraph') throw new Error('no sign-off')
    expect(date.indentRight).toBe(4 * 320)
    expect(date.runs[0]!.text).not.toMatch(/年0|月0/)
    const centre = (block: typeof date): number => block.indentRight! + (block.runs[0]!.text.replace(/\d/g, '').length * 320 + block.runs[0]!.text.replace(/\D/g, '').length * 160) / 2
    expect(Math.abs(centre(issuer) - centre(date))).toBeLessThan(160)
  })
  test('7.3.7: each 附件 begins a page, its mark on the first line and its title on the third', () => {
    const pages = demo!.sections[0]!.pages.filter(({ placed: [first] }) => first?.kind === 'lines' && /^附件\d$/.test(first.lines[0]!))
    expect(pages).toHaveLength(5)
    for (const { placed } of pages) expect(placed.slice(0, 3).map((piece) => (piece.kind === 'lines' ? [piece.paragraph.style, piece.lines.length] : piece.kind))).toEqual([['AttachmentMark', 1], ['OfficialFlush', 1], ['Title', 1]])
  })
  test('7.5: the page number stands outside in 4号宋体 between two dashes, 7 mm beneath the text', () => {
    expect(demo!.sections.every(({ section: { footer } }) => footer === 'official')).toBe(true)
    expect(STYLES.PageNumber).toMatchObject({ face: 'song', size: 28 })
    // 35 mm less 7, less half the height of 14 pt, less what programs put beneath a line (0.8 mm, measured).
    expect(Math.abs(millimetres(OFFICIAL_MARGIN.footer) - (35 - 7 - 2.47 - 0.8))).toBeLessThan(0.5)
  })
})
