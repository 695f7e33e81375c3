/** 收回的件: three verdicts told apart, and the line of the 档案目录 that each fills. */
import { describe, expect, test } from 'vitest'
import type { ArchiveItem } from '#domain/closing.ts'
import { archiveItemFields } from '#domain/closing.ts'
import { filing, verdictOf, verdictSentence, versionWords } from '#domain/closing/returned-paper.ts'
import { DEFAULT_ARCHIVE_TERMS } from '#domain/college-defaults/archive-terms.ts'
import { refuse } from '#domain/field.ts'
import { papers } from '#domain/paper-kinds.ts'
import type { PaperVersion, VersionState } from '#domain/paper-version.ts'

const version = (kind: string, more: Partial<PaperVersion> = {}): PaperVersion => ({ id: kind, kind, title: papers.find(({ id }) => id === kind)?.title ?? kind, number: 3, hash: 'a', code: '', pages: 6, issuedOn: '2026-11-16', ...more })
const changed: VersionState = { id: 'x', state: 'changed', places: ['二、培训班次基本情况·培训地点'] }
const current: VersionState = { id: 'x', state: 'current', places: [] }

describe('the verdict', () => {
  test.each<[boolean, VersionState | undefined, string]>([[false, current, '一致'], [false, undefined, '一致'], [false, changed, '已过期'], [false, { ...changed, state: 'gone' }, '已过期'], [true, current, '内容被改动过'], [true, changed, '内容被改动过']])('edited %j, %j: %s', (edited, found, words) => expect(verdictOf(edited, found)).toBe(words))
  test('has a sentence of its own each', () => {
    const say = (verdict: '一致' | '已过期' | '内容被改动过', as: 'word' | 'picture', found: VersionState) => verdictSentence(verdict, { number: 3 }, as, found, true)
    expect(say('一致', 'word', current)).toBe('正文与导出的第3版一字不差，也就是现在的内容。')
    expect(say('一致', 'picture', current)).toContain('手写改动')
    expect(say('已过期', 'word', changed)).toBe('第3版导出以后，班次里的内容又有改动。不同之处：二、培训班次基本情况·培训地点。')
    expect(say('内容被改动过', 'word', current)).toBe('正文与导出的第3版不一样，有人改动过，不能当作第3版；请与交来的人核对。')
    expect(say('内容被改动过', 'word', changed)).toContain('又有改动')
    const unrecorded = verdictSentence('已过期', { number: 3 }, 'typed', changed, false)
    expect(unrecorded).toContain('没有第3版的导出记录')
    expect(unrecorded).toContain('敲错')
    expect(unrecorded).not.toContain('导出以后')
  })
})

test('the day of export is told only where it is recorded', () => {
  expect(versionWords(version('plan'), true)).toBe('《实施方案》第3版，11月16日导出')
  expect(versionWords(version('plan'), false)).toBe('《实施方案》第3版')
})

describe('filing', () => {
  const items: ArchiveItem[] = DEFAULT_ARCHIVE_TERMS.map(({ id, stage, title, order }) => ({ id, stage, title, medium: '纸质', order: order! }))
  const filed = (kind: string, list = items, more: Partial<PaperVersion> = {}) => filing(list, version(kind, more), 'picture', '2026-11-25')
  test.each([['plan', '实施方案（含修订）'], ['roster', '学员花名册'], ['confirmation', '数据确认单'], ['sign-in-arrival', '报到签到表'], ['sign-in-session', '签到簿'], ['budget', '培训服务协议或预（决）算单'], ['settlement', '预（决）算单（决算）']])('%s fills the line %s', (kind, title) => expect(items.find(({ id }) => id === filed(kind).id)?.title).toBe(title))
  test('sets the day, the pages and what it is kept on; a Word file alone is 电子', () => {
    expect(filed('plan').set).toEqual({ filedOn: '2026-11-25', pages: 6, medium: '纸质和电子' })
    expect(filing(items, version('plan'), 'word', '2026-11-25').set).toEqual({ filedOn: '2026-11-25', pages: 6, medium: '电子' })
  })
  test('keeps the day on which the line was filed first, and says both where paper and file are there', () => {
    const before = items.map((item) => (item.title === '数据确认单' ? { ...item, filedOn: '2026-11-24' } : item))
    expect(filing(before, version('confirmation'), 'word', '2026-11-25').set).toMatchObject({ filedOn: '2026-11-24', medium: '纸质和电子' })
  })
  test('of a second department’s list takes a line of its own, by its own name', () => {
    const one = items.map((item) => (item.title === '移交清单' ? { ...item, filedOn: '2026-11-24' } : item))
    expect(filed('handover', items, { about: '财务后勤处', title: '移交清单（财务后勤处）' }).id).toBe('报到至撤场|移交清单')
    expect(filed('handover', one, { about: '办公室', title: '移交清单（办公室）' })).toEqual({ set: { stage: '报到至撤场', title: '移交清单（办公室）', filedOn: '2026-11-25', pages: 6, medium: '纸质和电子', order: items.length + 1 } })
  })
  test('of a paper that the index lacks makes its line, in the stage it belongs to', () => {
    expect(filed('plan', []).set).toMatchObject({ stage: '书面确认至报到', title: '实施方案' })
    expect(filed('settlement', []).set).toMatchObject({ stage: '撤场以后' })
    for (const { id } of papers) for (const [field, value] of Object.entries(filed(id, []).set)) expect(refuse(archiveItemFields[field as keyof typeof archiveItemFields], value)).toBeUndefined()
  })
  test('of what the class was said not to have takes that back', () => expect(filed('plan', items.map((item) => ({ ...item, notApplicable: true }))).set).toMatchObject({ notApplicable: null }))
})
