/** 第二条: references, and the review of people, courseware and copy in three stages. */
import { expect, test } from 'vitest'
import { classOf, collegeOf, found } from './class-of.ts'

const ISSUED = { planIssuedOn: '2026-11-16' }
const CITES = '执行《干部教育培训工作条例》《干部教育培训学员管理规定》《师德师风建设管理考核办法》和《关于加强教师教学科研活动意识形态管控工作规定（试行）》。'
const LECTURE = { id: 's1', date: '2026-11-24', half: '上午', kind: '讲授', title: '证据与文书', teachingDepartment: '刑事司法教研部' } as const
const COURSEWARE = { id: 'w1', kind: '课件讲义', title: '证据与文书', sessionId: 's1', department: '刑事司法教研部', hash: 'a1' } as const
const PASSED = { stage: '先期审核', object: '课件讲义', department: '刑事司法教研部', workId: 'w1', reviewer: '马俊', result: '通过', hash: 'a1' } as const

test('R2.a kept: the plan names the four documents of 第二条', () => {
  expect(found('R2.a', classOf({ ...ISSUED, requirementsText: CITES }), '2026-11-20')).toEqual([])
})

test('R2.a broken: a plan that names only three is told which one is missing, and that nobody has checked it', () => {
  const [finding] = found('R2.a', classOf({ ...ISSUED, requirementsText: CITES.replace('《师德师风建设管理考核办法》', '') }), '2026-11-20')
  expect(finding).toMatchObject({ severity: 'reminder', basis: '由规范推定', missing: '方案里没有写到《师德师风建设管理考核办法》（待核对）。', mend: { screen: 'plan', field: 'requirementsText' } })
})

test('R2.a boundary: what the college lists as cited in the plan stands instead, and a checked document says no 待核对', () => {
  const college = collegeOf({ citedRule: [{ title: '学院会场管理规定', inPlan: true, checkedBy: '许长青', checkedOn: '2026-10-01' }, { title: '不写入方案的规定' }] })
  expect(found('R2.a', classOf({ ...ISSUED, requirementsText: CITES }), '2026-11-20', college)).toMatchObject([{ basis: '学院设置', missing: '方案里没有写到《学院会场管理规定》。' }])
  expect(found('R2.a', classOf({ ...ISSUED, safetyText: '会场按《学院会场管理规定》使用。' }), '2026-11-20', college)).toEqual([])
  expect(found('R2.a', classOf({}), '2026-11-20')).toEqual([])
})

test('R2.b kept: every lecture has courseware on the list, and each department has reviewed its people', () => {
  const of = classOf(ISSUED, { session: [LECTURE], work: [COURSEWARE], task: [{ department: '教务处', matter: '排课' }], review: [{ stage: '先期审核', object: '参与人员', department: '教务处', reviewedOn: '2026-11-18', result: '已审核' }] })
  expect(found('R2.b', of, '2026-11-25')).toEqual([])
})

test('R2.b broken: a lecture without courseware on the list reminds beforehand and is red once it is held', () => {
  const of = classOf(ISSUED, { session: [LECTURE] })
  expect(found('R2.b', of, '2026-11-20')).toMatchObject([{ severity: 'reminder', due: '2026-11-23', whom: '刑事司法教研部' }])
  expect(found('R2.b', of, '2026-11-24 08:00')).toMatchObject([{ severity: 'violation' }])
})

test('R2.b broken: a department whose people nobody reviewed gives a reason once people arrive', () => {
  const of = classOf(ISSUED, { task: [{ department: '学员工作处', matter: '接待报到' }], staff: [{ role: '辅导员', name: '林晓', department: '学员工作处' }, { role: '辅导员', name: '宋明哲', department: '学员工作处' }], review: [{ stage: '先期审核', object: '参与人员', department: '学员工作处', person: '林晓', reviewedOn: '2026-11-18', result: '已审核' }] })
  expect(found('R2.b', of, '2026-11-20')).toMatchObject([{ key: 'R2.b|人员|学员工作处', severity: 'reminder' }])
  expect(found('R2.b', of, '2026-11-23 14:00')).toMatchObject([{ severity: 'needs-reason' }])
})

test('R2.b boundary: 现场教学 may tick 无课件, a lecture may not, 自学 has nothing to list', () => {
  const none = { ...COURSEWARE, none: true }
  expect(found('R2.b', classOf(ISSUED, { session: [{ ...LECTURE, kind: '现场教学' }], work: [none] }), '2026-11-25')).toEqual([])
  expect(found('R2.b', classOf(ISSUED, { session: [{ ...LECTURE, kind: '现场教学' }] }), '2026-11-25')).toMatchObject([{ severity: 'reminder', basis: '由规范推定' }])
  expect(found('R2.b', classOf(ISSUED, { session: [LECTURE], work: [none] }), '2026-11-25')).toMatchObject([{ severity: 'violation' }])
  expect(found('R2.b', classOf(ISSUED, { session: [{ ...LECTURE, kind: '自学' }] }), '2026-11-25')).toEqual([])
})

test('R2.b boundary: a 学员手册 that is ready but not on the list reminds', () => {
  expect(found('R2.b', classOf({ ...ISSUED, handbookOn: '2026-11-20' }), '2026-11-21')).toMatchObject([{ key: 'R2.b|学员手册' }])
  expect(found('R2.b', classOf({ ...ISSUED, handbookOn: '2026-11-20' }, { work: [{ kind: '学员手册', title: '学员手册' }] }), '2026-11-21')).toEqual([])
})

/** Only what is said of the works themselves; the three stages have findings of their own. */
const ofWork = (review: object[], now: string, work: object = COURSEWARE) => found('R2.c', classOf({}, { session: [LECTURE], work: [work], review }), now).filter(({ key }) => key === 'R2.c|w1')

test('R2.c kept: courseware passed on the day before the lesson, followed midway and summed up afterwards', () => {
  const of = classOf({}, { session: [LECTURE], work: [COURSEWARE], task: [{ department: '教务处', matter: '排课' }], review: [
    { ...PASSED, reviewedOn: '2026-11-23' },
    { stage: '中期跟踪', object: '课件讲义', department: '刑事司法教研部', reviewedOn: '2026-11-25' },
    { stage: '后期总结', object: '参与人员', department: '教务处', reviewedOn: '2026-11-28' }
  ] })
  expect(found('R2.c', of, '2026-12-05')).toEqual([])
})

test('R2.c broken: a lesson held on courseware that nobody passed is red and stays so', () => {
  expect(ofWork([], '2026-11-23 23:59')).toMatchObject([{ severity: 'reminder', due: '2026-11-23' }])
  expect(ofWork([], '2026-11-24 00:00')).toMatchObject([{ severity: 'violation', basis: '规范原文' }])
  expect(ofWork([{ ...PASSED, reviewedOn: '2026-11-20', result: '不通过' }], '2026-11-24')).toMatchObject([{ severity: 'violation' }])
})

test('R2.c boundary: passed on the day of the lesson is not before it', () => {
  expect(ofWork([{ ...PASSED, reviewedOn: '2026-11-23' }], '2026-11-24')).toEqual([])
  // Nothing can be done before the lesson any more: the remedy says what still can be.
  expect(ofWork([], '2026-11-24')[0]?.remedy).toBe('审核过的补记审核人、日期和结果；授课前确实没有审核的，如实保留，并向教务处说明。')
  expect(ofWork([{ ...PASSED, reviewedOn: '2026-11-24' }], '2026-11-24')).toMatchObject([{ severity: 'violation', missing: '课件讲义“证据与文书”不是在授课前审核通过的。' }])
})

test('R2.c broken: courseware changed after its review is reviewed again', () => {
  const changed = { ...COURSEWARE, hash: 'b2' }
  expect(ofWork([{ ...PASSED, reviewedOn: '2026-11-20' }], '2026-11-22', changed)).toMatchObject([{ severity: 'reminder', basis: '由规范推定', missing: '课件讲义“证据与文书”审核以后改动过。' }])
  expect(ofWork([{ ...PASSED, reviewedOn: '2026-11-20' }], '2026-11-24', changed)).toMatchObject([{ severity: 'violation' }])
  expect(ofWork([{ ...PASSED, reviewedOn: '2026-11-20' }, { ...PASSED, reviewedOn: '2026-11-22', hash: 'b2', result: '修改后通过' }], '2026-11-24', changed)).toEqual([])
})

test('R2.c boundary: news reviewed on the day it is published is in time, the day after is not', () => {
  const news = (reviewedOn: string) => found('R2.c', classOf({}, { work: [{ id: 'n1', kind: '新闻稿', title: '开班', usedOn: '2026-11-24' }], review: [{ stage: '先期审核', object: '文案作品', department: '法治宣传事务部', workId: 'n1', reviewedOn, result: '通过' }] }), '2026-11-24').filter(({ key }) => key === 'R2.c|n1')
  expect(news('2026-11-24')).toEqual([])
  expect(news('2026-11-25')).toMatchObject([{ severity: 'needs-reason' }])
})

test('R2.c boundary: 中期跟踪 counts while the class runs, its first and last day included', () => {
  const midway = (reviewedOn: string) => found('R2.c', classOf({}, { review: [{ stage: '中期跟踪', object: '课件讲义', department: '教务处', reviewedOn }] }), '2026-11-28').filter(({ key }) => key === 'R2.c|中期跟踪')
  expect(midway('2026-11-22')).toMatchObject([{ severity: 'needs-reason' }])
  expect(midway('2026-11-23')).toEqual([])
  expect(midway('2026-11-27')).toEqual([])
  expect(midway('2026-11-28')).toHaveLength(1)
  expect(found('R2.c', classOf(), '2026-11-23 23:59')).toEqual([])
  expect(found('R2.c', classOf(), '2026-11-24')).toMatchObject([{ key: 'R2.c|中期跟踪', severity: 'reminder' }])
})

test('R2.c boundary: 后期总结 is asked of each department that took part, from 撤场 on', () => {
  const of = classOf({ withdrawTime: '14:00' }, { task: [{ department: '教务处', matter: '排课' }, { department: '办公室', matter: '用印' }], departmentReport: [{ id: '办公室', notTakingPart: true }] })
  const after = (now: string) => found('R2.c', of, now).filter(({ key }) => key.startsWith('R2.c|后期总结'))
  expect(after('2026-11-27 13:59')).toEqual([])
  expect(after('2026-11-27 14:00')).toMatchObject([{ key: 'R2.c|后期总结|教务处', severity: 'reminder' }])
})

test('R2.b broken: courseware of another lesson, or another paper of this one, is not its courseware', () => {
  for (const work of [{ ...COURSEWARE, sessionId: 's9' }, { ...COURSEWARE, kind: '主持词' as const }]) {
    expect(found('R2.b', classOf(ISSUED, { session: [LECTURE], work: [work] }), '2026-11-25')).toMatchObject([{ key: 'R2.b|s1' }])
  }
})

test('R2.b broken: a review of something else, of another department, undated or without a result is none of the people', () => {
  const done = { stage: '先期审核', object: '参与人员', department: '教务处', reviewedOn: '2026-11-18', result: '已审核' } as const
  const of = (review: object) => found('R2.b', classOf(ISSUED, { task: [{ department: '教务处', matter: '排课' }], review: [review] }), '2026-11-20')
  expect(of(done)).toEqual([])
  for (const other of [{ stage: '中期跟踪' }, { object: '文案作品' }, { department: '办公室' }, { reviewedOn: undefined }, { result: undefined }, { person: '外来的人' }]) expect(of({ ...done, ...other })).toHaveLength(1)
})

test('R2.b kept: each of the department’s people was reviewed by name', () => {
  const staff = [{ role: '部门参与人' as const, name: '许长青', department: '教务处' }]
  const review = [{ stage: '先期审核' as const, object: '参与人员' as const, department: '教务处', person: '许长青', reviewedOn: '2026-11-18', result: '已审核' as const }]
  expect(found('R2.b', classOf(ISSUED, { task: [{ department: '教务处', matter: '排课' }], staff, review }), '2026-11-20')).toEqual([])
})

test('R2.c boundary: a review on paper alone has no hash, and courseware without a file none to compare', () => {
  expect(ofWork([{ ...PASSED, hash: undefined, reviewedOn: '2026-11-20' }], '2026-11-24')).toEqual([])
  expect(ofWork([{ ...PASSED, reviewedOn: '2026-11-20' }], '2026-11-24', { ...COURSEWARE, hash: undefined })).toEqual([])
})

test('R2.c boundary: copy that is not used yet, or nobody knows when, only reminds', () => {
  const copy = (own: object) => found('R2.c', classOf({}, { work: [{ id: 'n1', kind: '屏显文字', title: '欢迎词', ...own }] }), '2026-11-23')
  expect(copy({ usedOn: '2026-11-24' })).toMatchObject([{ severity: 'reminder', due: '2026-11-24' }])
  expect(copy({})).toMatchObject([{ severity: 'reminder' }])
  expect(copy({ usedOn: '2026-11-23' })).toMatchObject([{ severity: 'needs-reason' }])
})

test('R2.c boundary: 后期总结 on the day of 撤场 counts, the day before and without a date does not', () => {
  const summed = (reviewedOn: string | undefined, stage: '后期总结' | '中期跟踪' = '后期总结') => found('R2.c', classOf({}, { task: [{ department: '教务处', matter: '排课' }], review: [{ stage, object: '参与人员', department: '教务处', reviewedOn }] }), '2026-11-30').filter(({ key }) => key === 'R2.c|后期总结|教务处').length
  expect([summed('2026-11-27'), summed('2026-11-26'), summed(undefined), summed('2026-11-28', '中期跟踪')]).toEqual([0, 1, 1, 1])
})
