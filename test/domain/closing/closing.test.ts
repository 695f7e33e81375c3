import { describe, expect, test } from 'vitest'
import { isArchived, missingPapers, unfiledItems } from '#domain/closing/archive-gaps.ts'
import { papersToList } from '#domain/closing/archive-index.ts'
import type { Handover } from '#domain/closing.ts'
import { DEFAULT_ARCHIVE_TERMS } from '#domain/college-defaults/archive-terms.ts'
import { USUAL_HANDOVERS } from '#domain/closing/handover-default.ts'
import type { HandoverTerm } from '#domain/closing/handover-term.ts'
import { handoverWords, worstTone } from '#domain/closing/handover-words.ts'

describe('移交 (R8.9)', () => {
  const term: HandoverTerm = { end: '2026-11-27', remindFrom: '2026-12-01', due: '2026-12-02', last: '2026-12-07' }
  const open = (today: string, list?: Partial<Handover>) => handoverWords(list && { id: '财务后勤处', ...list }, term, today)
  const signed = (day: string, rest: Partial<Handover> = {}) => open('2026-12-20', { gaveOn: day, receivedOn: day, ...rest })

  test('before the end the date stands, then the days count down; amber from day four', () => {
    expect(open('2026-11-25')).toMatchObject({ words: '12月2日前移交', tone: 'plain' })
    expect(open('2026-11-30')).toMatchObject({ words: '还有 2 日', tone: 'plain' })
    expect(open('2026-12-01')).toMatchObject({ words: '还有 1 日，请抓紧移交', tone: 'open' })
    expect(open('2026-12-02')).toMatchObject({ words: '今天是应移交的最后一日', tone: 'open', wantsReason: false })
  })
  test('day six wants a reason and is red without one; day ten is the last; day eleven stays red whatever is written', () => {
    expect(open('2026-12-03')).toMatchObject({ tone: 'late', wantsReason: true, words: '已过应移交日期 1 日，最迟12月7日，要写明延期理由' })
    expect(open('2026-12-03', { lateReason: '等候发票' })).toMatchObject({ tone: 'open' })
    expect(open('2026-12-07', { lateReason: '等候发票' })).toMatchObject({ tone: 'open' })
    expect(open('2026-12-08', { lateReason: '等候发票' })).toMatchObject({ tone: 'late', words: '已过最长期限 1 日，还没有移交' })
  })
  test('signed on day five it is kept, on day six it needs a reason, on day eleven nothing mends it', () => {
    expect(['2026-11-26', '2026-11-27'].map((on) => signed(on).words)).toEqual(['11月26日签认移交（班次结束前）', '11月27日签认移交（班次结束当天）'])
    expect(signed('2026-12-02')).toEqual({ words: '12月2日签认移交（班次结束后第 5 日）', tone: 'done', wantsReason: false })
    expect(signed('2026-12-03').tone).toBe('late')
    expect(signed('2026-12-07', { lateReason: '等候发票' }).tone).toBe('open')
    expect(signed('2026-12-08', { lateReason: '等候发票' })).toMatchObject({ tone: 'late', words: '12月8日签认移交（班次结束后第 11 日），超过最长期限' })
  })
  test('the gravest of several tones is told', () => {
    expect(worstTone(['done', 'open', 'plain'])).toBe('open')
    expect(worstTone(['late', 'open'])).toBe('late')
    expect(worstTone([])).toBe('done')
  })
  test('what carries names is marked from the beginning', () => {
    expect(USUAL_HANDOVERS['财务后勤处']!.filter(({ personal }) => personal).map(({ title }) => title)).toEqual(['报到签到表', '签到簿', '讲课费签收单', '住宿用餐明细'])
  })
})

describe('档案目录', () => {
  const people = { 项目负责人: '贺兰', 辅导员: '林晓' }
  test('without terms of its own the college gets the usual ones, stage by stage, each with who answers for it', () => {
    const papers = papersToList([], [], people)
    expect(papers).toHaveLength(DEFAULT_ARCHIVE_TERMS.length)
    expect(papers[0]).toMatchObject({ stage: '书面确认至报到', title: '洽商记录', responsible: '贺兰', required: true, order: 1 })
    expect(papers.find(({ title }) => title === '数据确认单')).toMatchObject({ stage: '报到至撤场', responsible: '林晓', term: '30年' })
  })
  test('what is listed already is not listed twice, whatever the blanks in its name', () => {
    const terms = [{ id: 'a', stage: '撤场以后' as const, title: '培训总结', order: 2 }, { id: 'b', stage: '书面确认至报到' as const, title: '课程表', order: 9 }]
    expect(papersToList([{ stage: '撤场以后', title: '培训 总结' }], terms, people).map(({ title, order }) => [title, order])).toEqual([['课程表', 2]])
    expect(papersToList([{ stage: '报到至撤场', title: '培训总结' }], terms, people)).toHaveLength(2)
  })
  test('a required paper is missing until it is filed or said not to occur', () => {
    const item = { id: 'x', stage: '撤场以后' as const, title: '发票登记', required: true }
    expect(unfiledItems([item, { ...item, filedOn: '2026-12-01' }, { ...item, notApplicable: true }, { ...item, required: false }], [])).toEqual([item])
  })
  test('the 归档范围 decides where a line says nothing itself, and misses what the 目录 does not list', () => {
    const terms = [{ id: 'a', stage: '撤场以后' as const, title: '培训总结', required: true }, { id: 'b', stage: '撤场以后' as const, title: '发票登记', required: true }]
    const silent = { id: 'x', stage: '撤场以后' as const, title: '培训 总结' }
    expect(unfiledItems([silent], terms)).toEqual([silent])
    expect(unfiledItems([{ ...silent, stage: '报到至撤场' }], terms)).toEqual([])
    expect(missingPapers([{ ...silent, filedOn: '2026-12-01' }], terms, '撤场以后')).toEqual(['发票登记'])
  })
  test('the file is whole when every stage has its 目录 and nothing is missing', () => {
    const whole = (['书面确认至报到', '报到至撤场', '撤场以后'] as const).map((stage) => ({ id: stage, stage, title: '材料', required: true, filedOn: '2026-12-01' }))
    expect(isArchived(whole, [])).toBe(true)
    expect(isArchived(whole.slice(1), [])).toBe(false)
    expect(isArchived(whole, [{ id: 'a', stage: '撤场以后', title: '发票登记', required: true }])).toBe(false)
    expect(isArchived([{ ...whole[0]!, filedOn: undefined } as never, ...whole.slice(1)], [])).toBe(false)
  })
})
