import { describe, expect, test } from 'vitest'
import type { Agreement, ExceptionalMatter } from '#domain/agreement.ts'
import { confirmationState, confirmedOn, exceptionState, groundOfForm, isPartner } from '#domain/planning/confirmation-state.ts'
import type { TrainingClass } from '#domain/training-class.ts'

const SPONSOR = '某市司法局'
const bare: TrainingClass = { id: 'c', name: '第9期法治培训班', hostMode: '承办', sponsor: SPONSOR }
const settled: TrainingClass = {
  ...bare, arriveOn: '2026-11-23', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-27', place: '本部', plannedCount: 30, audience: '骨干', schedule: '五天', meals: '自助餐', lodging: '标间', transport: '无',
  teaching: '讲授', learning: '分组', research: '无', budgetStandard: '每人每天 450 元', invoice: '普通发票'
}
const agreement = (given: Partial<Agreement> = {}): Agreement => ({ id: 'a', form: '书面协议', signedOn: '2026-11-02', ...given })
const matter = (given: Partial<ExceptionalMatter> = {}): ExceptionalMatter => ({ id: 'm', item: '食', department: '财务后勤处', ...given })
const said = (state: { happened: string; todo?: string }): string => `${state.happened}${state.todo ?? ''}`

describe('what may stand in the place of a 书面协议 (第六条（二）)', () => {
  test.each<[Partial<Agreement>, string | undefined]>([
    [{}, '协议'],
    [{ form: '预（决）算单' }, undefined],
    [{ form: '预（决）算单', sponsorAsked: true }, undefined],
    [{ form: '预（决）算单', evidence: '来函' }, undefined],
    [{ form: '预（决）算单', sponsorAsked: true, evidence: '来函' }, '主办单位要求'],
    [{ form: '年度计划' }, undefined]
  ])('%j of a sponsor that is no partner rests on %s', (given, ground) => expect(groundOfForm(agreement(given), bare, [])).toBe(ground))

  test('a partner of the college list needs no request; the list overrides the names of the regulation', () => {
    expect(groundOfForm(agreement({ form: '预（决）算单' }), bare, [{ id: 'o', name: SPONSOR, partner: true }])).toBe('战略合作单位')
    expect(isPartner('哈尔滨市司法局', [])).toBe(true)
    expect(isPartner('哈尔滨市司法局', [{ id: 'o', name: '哈尔滨市司法局', partner: false }])).toBe(false)
    expect(isPartner('哈尔滨市司法局南岗分局', [])).toBe(false)
  })

  test.each(['省司法厅', '黑龙江省司法厅', '省监狱局', '黑龙江省监狱管理局', '黑龙江监狱管理局', '哈尔滨司法局', '省监狱管理局教育处', '黑龙江省司法厅（政治部）', ' 省监狱管理局 '])('“%s” is one of the partners that are named', (name) => expect(isPartner(name, [])).toBe(true))
  test.each(['吉林省监狱管理局', '齐齐哈尔市司法局', '省司法厅戒毒管理局', '省监狱管理局哈尔滨监狱', '省监狱局哈尔滨监狱狱政处', '哈尔滨市司法局南岗区办公室'])('“%s” is another unit', (name) => expect(isPartner(name, [])).toBe(false))

  test('of two papers the agreement is enough; the 调训通知 beside it confirms nothing and takes nothing away', () => {
    const two = [agreement({ id: 'n', form: '调训通知', signedOn: '2026-10-10' }), agreement()]
    expect(confirmedOn(two, bare)).toBe('2026-11-02')
    expect(confirmationState(settled, [], [], two, [])).toEqual({ tone: 'done', happened: '2026年11月2日已书面确认（书面协议）。' })
  })

  test('a class of our own rests on its 年度计划, but a 预（决）算单 of it does not', () => {
    expect(groundOfForm(agreement({ form: '年度计划' }), { hostMode: '主办', sponsor: SPONSOR }, [])).toBe('主办')
    expect(groundOfForm(agreement({ form: '年度计划' }), { hostMode: '承办', sponsor: '哈尔滨市司法局' }, [])).toBeUndefined()
    expect(groundOfForm(agreement({ form: '预（决）算单' }), { hostMode: '主办', sponsor: SPONSOR }, [])).toBeUndefined()
  })
})

describe('超常规事项 are settled before the confirmation', () => {
  test.each<[Partial<ExceptionalMatter>, string | undefined, string, string]>([
    [{}, undefined, '待商定', 'open'],
    [{ confirmedOn: '2026-11-01' }, undefined, '待商定', 'open'],
    [{}, '2026-11-02', '确认前没有商定', 'late'],
    [{ confirmedOn: '2026-11-02', result: '同意' }, '2026-11-02', '同意', 'done'],
    [{ confirmedOn: '2026-11-03', result: '同意' }, '2026-11-02', '同意，晚于书面确认', 'late'],
    [{ confirmedOn: '2026-11-01', result: '不同意' }, undefined, '不同意', 'open']
  ])('%j with a confirmation on %s: %s', (given, confirmed, words, tone) => expect(exceptionState(matter(given), confirmed)).toEqual({ words, tone }))
})

describe('the line at the head of 洽商', () => {
  test('names the elements that are not settled and counts the talks', () => {
    expect(said(confirmationState(bare, [], [], [], []))).toContain('还没有洽商记录，还有 13 项要素没有商定。时间、地点')
    expect(said(confirmationState(bare, [{ id: '1', kind: '洽商', date: '2026-10-10', matters: '日程' }, { id: '2', kind: '踏查', date: '2026-10-12', matters: '会场' }], [], [], []))).toContain('已洽商 1 次')
  })

  test('goes from the open matter to the agreement, to its signature, to 项目确定', () => {
    expect(said(confirmationState(settled, [], [matter()], [], []))).toContain('“食”超出常规，先和有关部门商定')
    const done = matter({ confirmedOn: '2026-11-01', result: '同意' })
    expect(said(confirmationState(settled, [], [done], [], []))).toContain('原则上签订书面协议')
    expect(said(confirmationState(settled, [], [done], [{ id: 'a', form: '书面协议' }], []))).toContain('书面协议还没有签订')
    expect(confirmationState(settled, [], [done], [agreement()], [])).toEqual({ tone: 'done', happened: '2026年11月2日已书面确认（书面协议）。' })
  })

  test('asks for the ground of a form that is no agreement, and never hides a matter left open', () => {
    expect(confirmationState(settled, [], [], [agreement({ form: '其他书面形式' })], []).todo).toContain('写明主办单位的要求')
    expect(confirmationState(settled, [], [matter()], [agreement()], []).todo).toContain('“食”没有商定')
  })

  test('a 年度计划 confirms nothing for another sponsor; a matter that was refused is settled', () => {
    expect(said(confirmationState(settled, [], [], [agreement({ form: '年度计划' })], []))).toContain('承办班次以年度计划不能作为书面确认')
    expect(confirmationState({ ...settled, hostMode: '主办' }, [], [], [agreement({ form: '年度计划' })], []).tone).toBe('done')
    expect(confirmationState(settled, [], [matter({ confirmedOn: '2026-11-01', result: '不同意' })], [agreement()], []).tone).toBe('done')
  })

  test('the first signature counts, whatever the order of the records', () => {
    const two = [agreement({ id: 'b', signedOn: '2026-11-20' }), agreement()]
    expect([confirmedOn(two, bare), confirmedOn([...two].reverse(), bare), confirmedOn([], bare)]).toEqual(['2026-11-02', '2026-11-02', undefined])
  })
})
