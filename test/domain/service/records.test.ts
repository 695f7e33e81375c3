import { describe, expect, test } from 'vitest'
import { adjustedMatter, adjustmentState, gradeWhy } from '#domain/service/adjustment-words.ts'
import type { Adjustment, MatterReport } from '#domain/coordination.ts'
import { highGuests, hoursToReport, reportState, unreportedCeremonies } from '#domain/service/matter-report-state.ts'
import { FIRST_RULES } from '#domain/rule-set.ts'
import type { Session } from '#domain/session.ts'

describe('临时调整', () => {
  test.each([
    ['26日下午研讨改到302教室', '地点'], ['由董雪梅教授代课', '教师'], ['增加 4 名学员', '人数'], ['发车时间改为7:40', '用车'], ['晚餐推迟到18:30', '食宿'],
    ['结业日提前一天', '日期'], ['研讨改为案例教学', '课程'], ['总额增加2000元', '总额'], ['合影改在门前', '其他']
  ])('%s is taken for %s', (sentence, matter) => expect(adjustedMatter(sentence)).toBe(matter))

  const adjustment = (rest: Partial<Adjustment>): Adjustment => ({ id: 'a', date: '2026-11-24', matter: '课程', after: 'x', ...rest })
  test('the why names the change of the head-count, at the limit and under it', () => {
    expect(gradeWhy(adjustment({ matter: '人数', figureBefore: 40, figureAfter: 44 }), FIRST_RULES)).toBe('人数变动 10%，达到 10%，建议定为较为重大')
    expect(gradeWhy(adjustment({ matter: '人数', figureBefore: 40, figureAfter: 43 }), FIRST_RULES)).toBe('人数变动 7.5%，不到 10%，建议定为一般')
    expect(gradeWhy(adjustment({ matter: '人数' }), FIRST_RULES)).toContain('写明原来多少人')
    expect(gradeWhy(adjustment({ matter: '教师' }), FIRST_RULES)).toContain('建议定为较为重大')
  })
  test('one that is 较为重大 waits for the leader to be told; a person may grade it otherwise', () => {
    expect(adjustmentState(adjustment({ matter: '教师' }), FIRST_RULES)).toEqual({ words: '较为重大，待通报项目负责人', tone: 'open' })
    expect(adjustmentState(adjustment({ matter: '教师', leaderToldOn: '2026-11-24' }), FIRST_RULES)?.tone).toBe('done')
    expect(adjustmentState(adjustment({ matter: '教师', grade: '一般' }), FIRST_RULES)).toBeUndefined()
  })
})

describe('重大事项上报', () => {
  const report = (rest: Partial<MatterReport>): MatterReport => ({ id: 'r', kind: '开班式', date: '2026-11-24', time: '08:30', ...rest })
  const at = (minute: string) => ({ day: minute.slice(0, 10), minute })
  test('it waits until the event begins, and is late from that minute on', () => {
    expect(reportState(report({}), FIRST_RULES, at('2026-11-24 08:29')).tone).toBe('open')
    expect(reportState(report({}), FIRST_RULES, at('2026-11-24 08:30'))).toEqual({ words: '活动已开始，还没有上报', tone: 'late' })
    expect(reportState(report({ reportedOn: '2026-11-24', reportedTime: '09:00' }), FIRST_RULES, at('2026-11-25 08:00')).tone).toBe('late')
  })
  test('the hours between knowing and reporting are told; beyond the limit of the college they stand out', () => {
    const known = { knownOn: '2026-11-20', knownTime: '09:00' }
    expect(reportState(report({ ...known, reportedOn: '2026-11-21', reportedTime: '09:00' }), FIRST_RULES, at('2026-11-21 10:00'))).toEqual({ words: '确知后 24 小时上报', tone: 'done' })
    expect(reportState(report({ ...known, reportedOn: '2026-11-21', reportedTime: '09:30' }), FIRST_RULES, at('2026-11-21 10:00'))).toEqual({ words: '确知后 24.5 小时上报，超过 24 小时', tone: 'open' })
    expect(hoursToReport(report({ knownOn: '2026-11-20', reportedOn: '2026-11-20' }))).toBe(0)
    expect(reportState(report({ knownOn: '2026-11-20', reportedOn: '2026-11-20' }), FIRST_RULES, at('2026-11-21 10:00')).words).toBe('确知当天上报')
  })
  test('副厅级 itself is marked, 处级 is not', () => {
    expect(highGuests({ rank: '副厅级' })).toEqual(['副厅级领导'])
    expect(highGuests({ rank: '处级及以下' })).toEqual([])
    expect(highGuests({ sponsorTeamMember: true })).toEqual(['主办单位班子成员'])
  })
  test('ceremonies of the timetable without a report are listed once each', () => {
    const session = (kind: Session['kind'], date: string): Session => ({ id: kind + date, kind, date, half: '上午', title: kind, from: '08:30', venue: '报告厅' })
    const sessions = [session('结业式', '2026-11-27'), session('讲授', '2026-11-25'), session('开班式', '2026-11-24'), session('开班式', '2026-11-25')]
    const certificates = [{ id: 'a', date: '2026-11-27', item: '结业证书制作' }]
    expect(unreportedCeremonies(sessions, [], []).map(({ kind }) => kind)).toEqual(['开班式', '结业式'])
    expect(unreportedCeremonies(sessions, certificates, [])[2]).toEqual({ kind: '制发证书', date: '2026-11-27', time: '08:30', place: '报告厅' })
    expect(unreportedCeremonies(sessions, certificates, [report({}), report({ kind: '制发证书' })])).toEqual([{ kind: '结业式', date: '2026-11-27', time: '08:30', place: '报告厅' }])
  })
})
