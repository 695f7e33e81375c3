import { describe, expect, test } from 'vitest'
import type { ExceptionalMatter } from '#domain/agreement.ts'
import { planFingerprint } from '#domain/planning/plan-fingerprint.ts'
import type { ClauseId } from '#domain/regulation/clauses.ts'
import type { Finding } from '#domain/regulation/finding.ts'
import { isOpen } from '#domain/regulation/finding.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { classOf, collegeOf, found } from './class-of.ts'

/** Every 要素 answered and every text of the plan written. */
const WHOLE: Partial<TrainingClass> = {
  place: '学院本部', plannedCount: 36, audience: '执法骨干', schedule: '五天', meals: '自助餐', lodging: '标间', transport: '无', teaching: '讲授', learning: '分组', research: '无', budgetStandard: '每人每天 400 元', invoice: '普通发票',
  goal: '提升能力', category: '三类', mode: '线下', sponsorContact: '孟繁星', sponsorPhone: '16400009113', courseText: '四个单元', teachingText: '专题讲授', leaderName: '贺兰', leaderPhone: '16400009001', fundingSource: '培训经费',
  publicityText: '采编新闻', safetyText: '执行预案', evaluationText: '两张评估表', requirementsText: '按时报送'
}
const SIGNED = { form: '书面协议', signedOn: '2026-11-10', ours: '贺兰', theirs: '孟繁星' } as const
const ISSUED = '2026-11-16'
const keys = (findings: readonly Finding[]): string[] => findings.map(({ key, severity }) => `${key} ${severity}`)
const severities = (clause: ClauseId, ...args: Parameters<typeof found> extends [unknown, ...infer Rest] ? Rest : never): string[] => found(clause, ...args).map(({ severity }) => severity)

describe('第六条（一） 磋商谈判', () => {
  const { meals: _, ...without } = WHOLE
  test('R6.1a kept: all thirteen 要素 are answered, some with 无', () => expect(found('R6.1a', classOf({ ...WHOLE, planIssuedOn: ISSUED }, { agreement: [SIGNED] }), '2026-12-01')).toEqual([]))
  test('R6.1a broken: 食 is not settled when the plan is issued', () => expect(keys(found('R6.1a', classOf({ ...without, planIssuedOn: ISSUED }, { agreement: [SIGNED] }), '2026-11-16'))).toEqual(['R6.1a|食 violation']))
  test('R6.1a boundary: a reminder until the day before the plan is issued, 硬性 from that day', () => {
    const of = classOf({ ...without, planIssuedOn: ISSUED }, { agreement: [SIGNED] })
    expect(['2026-11-09', '2026-11-10', '2026-11-15', '2026-11-16'].map((day) => severities('R6.1a', of, day)[0])).toEqual(['reminder', 'reminder', 'reminder', 'violation'])
  })
  test('days in the wrong order are told, a reminder before the plan is issued, each once; days of one date are in order', () => {
    const of = (own: Partial<TrainingClass>) => classOf({ ...WHOLE, planIssuedOn: ISSUED, ...own }, { agreement: [SIGNED] })
    const early = of({ withdrawOn: '2026-11-20' })
    expect(['2026-11-15', '2026-11-16'].flatMap((day) => keys(found('R6.1a', early, day)))).toEqual(['R6.1a|withdrawOn reminder', 'R6.1a|withdrawOn violation'])
    expect(found('R6.1a', early, '2026-11-16')[0]).toMatchObject({ basis: '由规范推定', missing: '撤场日期（11月20日）早于报到日期（11月23日）。', mend: { screen: 'overview', field: 'withdrawOn' } })
    expect(found('R6.1a', of({ openOn: '2026-11-23', closeOn: '2026-11-23', withdrawOn: '2026-11-23' }), '2026-11-16')).toEqual([])
    expect(found('R6.1a', of({ arriveOn: undefined, openOn: undefined }), '2026-11-16').map(({ key }) => key)).toEqual(['R6.1a|时间'])
  })
  test('the leading field is the first that is missing', () => expect(found('R6.1a', classOf({ ...WHOLE, closeOn: undefined, planIssuedOn: ISSUED }), '2026-11-16')[0]).toMatchObject({ mend: { field: 'closeOn' }, missing: '还差时间：结业日期。' }))

  const line = { id: 'line', item: '住宿费', category: '住宿费', unit: '元/人·天', standard: 400 } as const
  const college = collegeOf({ costProfile: [{ id: 'p', name: '省直' }], costQuota: [{ profileId: 'p', category: '三类', lodging: 340 }], lectureGrade: [{ profileId: 'p', grade: '正高级', most: 1000 }] })
  const MATTER = { id: 'm', item: '住宿费', department: '财务后勤处', budgetLineId: 'line', result: '同意', confirmedOn: '2026-11-10' } as const
  const priced = (standard: number, ...matters: Partial<ExceptionalMatter>[]) => classOf(WHOLE, { agreement: [SIGNED], settlement: [{ id: 'settlement', profileId: 'p' }], budgetLine: [{ ...line, standard }], exceptionalMatter: matters })
  test('R6.1b kept: a price above the standard was settled on the day of the agreement', () => expect(found('R6.1b', priced(400, MATTER), '2026-11-20', college)).toEqual([]))
  test('R6.1b broken: a price above the standard that nobody settled', () => expect(keys(found('R6.1b', priced(400), '2026-11-20', college))).toEqual(['R6.1b|line needs-reason']))
  test('a 调训通知 of an earlier day does not confirm a class that is taken on: settled before the agreement is in time', () => {
    const of = (hostMode: TrainingClass['hostMode']) => classOf({ ...WHOLE, hostMode }, { agreement: [SIGNED, { id: 'n', form: '调训通知', signedOn: '2026-10-10' }], exceptionalMatter: [{ ...MATTER, confirmedOn: '2026-11-01' }] })
    expect(found('R6.1b', of('承办'), '2026-11-20')).toEqual([])
    expect(keys(found('R6.1b', of('主办'), '2026-11-20'))).toEqual(['R6.1b|m needs-reason'])
  })
  test('R6.1b boundary: the standard itself is within it; a day after the agreement is too late', () => {
    expect(found('R6.1b', priced(340), '2026-11-20', college)).toEqual([])
    expect(keys(found('R6.1b', priced(341), '2026-11-20', college))).toEqual(['R6.1b|line needs-reason'])
    expect(keys(found('R6.1b', priced(340, { ...MATTER, confirmedOn: '2026-11-11' }), '2026-11-20', college))).toEqual(['R6.1b|m needs-reason'])
  })
  test('a lecture fee above every grade is beyond the standard too', () => expect(keys(found('R6.1b', classOf(WHOLE, { settlement: [{ id: 'settlement', profileId: 'p' }], budgetLine: [{ id: 'l', item: '师资费', category: '师资费', unit: '元/学时', standard: 1001 }] }), '2026-11-20', college))).toEqual(['R6.1b|l reminder']))
  test('a matter that is refused is settled; one still open only reminds before the agreement', () => {
    const matter = { item: '夜间用车', department: '财务后勤处' } as const
    expect(keys(found('R6.1b', classOf({}, { exceptionalMatter: [matter] }), '2026-11-20'))).toEqual(['R6.1b|exceptionalMatter-1 reminder'])
    expect(found('R6.1b', classOf({}, { exceptionalMatter: [{ ...matter, result: '不同意', confirmedOn: '2026-11-01' }] }), '2026-11-20')).toEqual([])
  })
  test('without a chosen standard nothing is beyond it', () => expect(found('R6.1b', classOf(WHOLE, { agreement: [SIGNED], budgetLine: [{ ...line, standard: 9999 }] }), '2026-11-20', college)).toEqual([]))
  test('the whole budget above the 综合定额 is one matter', () => {
    const capped = collegeOf({ costProfile: [{ id: 'p', name: '省直' }], costQuota: [{ profileId: 'p', category: '三类', total: 400 }] })
    const of = (more: object[] = []) => classOf(WHOLE, { agreement: [SIGNED], settlement: [{ id: 'settlement', profileId: 'p' }], budgetLine: [{ id: 'l', item: '场地', category: '培训场地费', unit: '元/半天', standard: 100_000 }], exceptionalMatter: more as never })
    expect(found('R6.1b', of(), '2026-11-20', capped)).toMatchObject([{ key: 'R6.1b|综合定额', missing: expect.stringContaining('超出') as string }])
    expect(found('R6.1b', of([{ item: '综合定额', department: '财务后勤处', result: '同意', confirmedOn: '2026-11-09' }]), '2026-11-20', capped)).toEqual([])
  })
})

describe('第六条（二） 书面确认', () => {
  test('R6.2a kept: the agreement is signed by both', () => expect(found('R6.2a', classOf({ planIssuedOn: ISSUED }, { agreement: [SIGNED] }), '2026-11-20')).toEqual([]))
  test('R6.2a broken: the plan is issued and nothing was signed', () => expect(severities('R6.2a', classOf({ planIssuedOn: ISSUED }, { agreement: [{ form: '书面协议' }] }), '2026-11-16')).toEqual(['violation']))
  test('R6.2a boundary: a reminder until the day before the plan is issued', () => {
    const of = classOf({ planIssuedOn: ISSUED })
    expect(['2026-11-01', '2026-11-15', '2026-11-16'].flatMap((day) => severities('R6.2a', of, day))).toEqual(['reminder', 'reminder', 'violation'])
  })
  test('年度计划 confirms a class of the college itself, not one taken on', () => {
    const plan = { agreement: [{ form: '年度计划', signedOn: '2026-01-10' } as const] }
    expect(found('R6.2a', classOf({ hostMode: '主办', planIssuedOn: ISSUED }, plan), '2026-11-20')).toEqual([])
    expect(found('R6.2a', classOf({ planIssuedOn: ISSUED }, plan), '2026-11-20')[0]).toMatchObject({ severity: 'violation', missing: '承办班次以年度计划不能作为书面确认。' })
  })
  test('an agreement without its signers is filled up', () => expect(found('R6.2a', classOf({}, { agreement: [{ form: '书面协议', signedOn: '2026-11-10', ours: '贺兰' }] }), '2026-11-20')[0]).toMatchObject({ severity: 'reminder', missing: '书面协议还没有登记对方签字人。' }))

  const budgetForm = (more: object = {}, sponsor = '演示省示范学会') => classOf({ sponsor }, { agreement: [{ form: '预（决）算单', signedOn: '2026-11-10', ...more }] })
  test('R6.2b kept: the sponsor asked for it and there is something to show', () => expect(found('R6.2b', budgetForm({ sponsorAsked: true, evidence: '11月3日来函' }), '2026-11-20')).toEqual([]))
  test('R6.2b broken: a 预（决）算单 with a sponsor that is no partner', () => expect(severities('R6.2b', budgetForm(), '2026-11-20')).toEqual(['needs-reason']))
  test('R6.2b boundary: asked without evidence is not enough; the three that the text names are partners where the college lists none', () => {
    expect(found('R6.2b', budgetForm({ sponsorAsked: true }), '2026-11-20')[0]?.missing).toContain('凭据')
    for (const sponsor of ['黑龙江省司法厅', '省监狱局', '哈尔滨市司法局']) expect(found('R6.2b', budgetForm({}, sponsor), '2026-11-20')).toEqual([])
    expect(found('R6.2b', budgetForm({}, '佳木斯市司法局'), '2026-11-20')).toHaveLength(1)
    expect(found('R6.2b', budgetForm({}, '佳木斯市司法局'), '2026-11-20', collegeOf({ organization: [{ name: '佳木斯市司法局', partner: true }] }))).toEqual([])
  })
  test('an agreement beside it is always fine', () => expect(found('R6.2b', classOf({}, { agreement: [{ form: '预（决）算单', signedOn: '2026-11-10' }, { ...SIGNED }] }), '2026-11-20')).toEqual([]))

  const sealed = (more: object, revisions: number[] = []) => classOf({}, { sealing: [{ id: 's', paper: '实施方案', seal: '教务处章', sealedOn: '2026-11-16', approvedOn: '2026-11-15', ...more }], planRevision: revisions.map((number) => ({ id: String(number), number, issuedOn: '2026-11-15' })) })
  test('R6.2c kept: approved the day before, and the sealed revision is the current one', () => expect(found('R6.2c', sealed({ planRevision: 2 }, [1, 2]), '2026-11-20')).toEqual([]))
  test('R6.2c broken: the plan was revised after it was sealed', () => expect(keys(found('R6.2c', sealed({ planRevision: 1 }, [1, 2]), '2026-11-20'))).toEqual(['R6.2c|方案 violation']))
  test('R6.2c boundary: approved on the day of sealing is in time, a day later or never is not', () => {
    expect(found('R6.2c', sealed({ approvedOn: '2026-11-16' }), '2026-11-20')).toEqual([])
    expect(keys(found('R6.2c', sealed({ approvedOn: '2026-11-17' }), '2026-11-20'))).toEqual(['R6.2c|s violation'])
    expect(keys(found('R6.2c', sealed({ approvedOn: undefined }), '2026-11-20'))).toEqual(['R6.2c|s violation'])
    expect(found('R6.2c', sealed({ sealedOn: undefined, approvedOn: undefined }), '2026-11-20')).toEqual([])
  })
  test('a draft or a blank paper under a seal is found, however it came there; one only applied for is not yet', () => {
    const of = (draft: string | undefined, sealedOn?: string) => classOf({}, { paperVersion: [{ id: 'v', kind: 'notice', title: '培训须知', number: 2, ...(draft && { draft }) }], sealing: [{ id: 's', paper: '培训须知', seal: '教务处章', approvedOn: '2026-11-15', versionId: 'v', ...(sealedOn && { sealedOn }) }] })
    expect(found('R6.2c', of('这是一份空白件。', '2026-11-16'), '2026-11-20')).toMatchObject([{ key: 'R6.2c|s|草稿', severity: 'violation', missing: '《培训须知》第2版是空白件或者草稿，已经用印。' }])
    expect(found('R6.2c', of('这是一份空白件。'), '2026-11-20')).toEqual([])
    expect(found('R6.2c', of(undefined, '2026-11-16'), '2026-11-20')).toEqual([])
  })
  test('a plan exported, sealed and changed since is told with the number on the paper, until a newer one is sealed', () => {
    const fingerprint = (goal: string) => planFingerprint(classOf({ goal }))
    const of = (goal: string, more: object[] = []) => classOf({ goal }, {
      paperVersion: [11, 12].map((number) => ({ id: `v${number}`, kind: 'plan', title: '实施方案', number })),
      sealing: [{ id: 'a', paper: '实施方案', seal: '学院行政章', approvedOn: '2026-11-15', sealedOn: '2026-11-16', versionId: 'v11', fingerprint: fingerprint('提升能力') }, ...more]
    })
    expect(found('R6.2c', of('提升能力'), '2026-11-20')).toEqual([])
    expect(found('R6.2c', of('提升执法能力'), '2026-11-20')).toMatchObject([{ key: 'R6.2c|方案', missing: '方案已变更，此件为第11版。' }])
    expect(found('R6.2c', of('提升执法能力', [{ id: 'b', paper: '实施方案', seal: '学院行政章', approvedOn: '2026-11-17', sealedOn: '2026-11-18', versionId: 'v12', fingerprint: fingerprint('提升执法能力') }]), '2026-11-20')).toEqual([])
  })
  test('a sealed plan whose words were changed since is an altered file, a name that came later is none', () => {
    const fingerprint = planFingerprint(classOf({ goal: '提升能力' }))
    const of = (goal: string) => classOf({ goal }, { staff: [{ role: '部门参与人', name: '罗安' }], sealing: [{ paper: '实施方案', seal: '教务处章', approvedOn: '2026-11-15', sealedOn: '2026-11-16', planRevision: 1 }], planRevision: [{ id: '1', number: 1, issuedOn: '2026-11-15', fingerprint }] })
    expect(found('R6.2c', of('提升能力'), '2026-11-20')).toEqual([])
    expect(found('R6.2c', of('提升执法能力'), '2026-11-20')[0]).toMatchObject({ key: 'R6.2c|方案', missing: '第1版方案用印后内容又有改动。' })
  })
})

describe('第六条（三） 全要素纳入方案', () => {
  const rows = {
    session: [{ date: '2026-11-24', half: '上午', kind: '讲授', title: '课', teacher: '高文博', venue: '第一报告厅' } as const],
    task: [{ department: '财务后勤处', matter: '食宿', dueOn: '2026-11-22' }],
    budgetLine: [{ item: '住宿费', standard: 130, persons: 33 }]
  }
  test('R6.3 kept: every section is filled, names of participants are still 待报', () => expect(found('R6.3', classOf({ ...WHOLE, planIssuedOn: ISSUED }, rows), '2026-11-20')).toEqual([]))
  test('R6.3 broken: issued without tasks, budget or goal', () => {
    const of = classOf({ ...WHOLE, goal: ' ', planIssuedOn: ISSUED }, { session: rows.session })
    expect(keys(found('R6.3', of, '2026-11-20')).sort()).toEqual(['R6.3|一、培训目标 violation', 'R6.3|七、经费预算与发票要求 violation', 'R6.3|五、组织机构与职责分工 violation'])
  })
  test('R6.3 boundary: nothing is said of a draft; a task without a time limit speaks from the day of issue', () => {
    const of = classOf({ ...WHOLE, planIssuedOn: ISSUED }, { ...rows, task: [{ id: 't', department: '科研处', matter: '选题' }] })
    expect(found('R6.3', of, '2026-11-15')).toEqual([])
    expect(found('R6.3', of, '2026-11-16')[0]).toMatchObject({ missing: '方案“五、组织机构与职责分工”还差：1项任务的完成时限。', mend: { screen: 'plan', table: 'task', record: 't' } })
  })
  test('what 概况 asks leads to 概况, and the sections come in their order', () => {
    const findings = found('R6.3', classOf({ ...WHOLE, category: undefined, leaderPhone: '', goal: '', planIssuedOn: ISSUED }, rows), '2026-11-20')
    expect(findings.map(({ key, mend }) => `${key} ${mend.screen} ${mend.field}`)).toEqual(['R6.3|一、培训目标 plan goal', 'R6.3|二、培训班次基本情况 overview category', 'R6.3|五、组织机构与职责分工 overview leaderPhone'])
  })
  test('a lesson without a teacher or a venue leads to the timetable', () => {
    const of = classOf({ ...WHOLE, planIssuedOn: ISSUED }, { ...rows, session: [{ id: 's', date: '2026-11-24', half: '上午', kind: '讲授', title: '课' }] })
    expect(found('R6.3', of, '2026-11-20').map(({ mend }) => `${mend.screen} ${mend.record} ${mend.field}`).sort()).toEqual(['timetable s teacher', 'timetable s venue'])
  })
})

describe('第六条（四） 全程调控', () => {
  const problem = (more: object = {}) => classOf({ firstArrivalOn: '2026-11-23', firstArrivalTime: '13:40' }, { problem: [{ id: 'p', source: '参训学员', raisedOn: '2026-11-23', raisedTime: '14:00', matter: '空调不热', ...more }] })
  test('R6.4a kept: the problem is closed', () => expect(found('R6.4a', problem({ closedOn: '2026-11-24' }), '2026-12-10')).toEqual([]))
  test('R6.4a broken: still open after the class ended', () => expect(severities('R6.4a', problem(), '2026-12-10')).toEqual(['needs-reason']))
  test('R6.4a boundary: the last day still only reminds', () => expect(['2026-11-27', '2026-11-28'].flatMap((day) => severities('R6.4a', problem(), day))).toEqual(['reminder', 'needs-reason']))

  test('R6.4b kept: after the first trainee came the counselor handles it', () => expect(found('R6.4b', problem({ handledBy: '辅导员' }), '2026-11-24')).toEqual([]))
  test('R6.4b broken: the leader handles it himself', () => expect(severities('R6.4b', problem({ handledBy: '项目负责人' }), '2026-11-24')).toEqual(['reminder']))
  test('R6.4b boundary: a minute before the first trainee came in it is still his, from that minute not', () => {
    expect(['13:39', '13:40'].map((raisedTime) => found('R6.4b', problem({ handledBy: '项目负责人', raisedTime }), '2026-11-24').length)).toEqual([0, 1])
  })
})

describe('第六条（五） 跟踪反馈', () => {
  const rounds = [{ id: '教学质量|s1', kind: '教学质量', items: '备课|10\n方法|10' }, { id: '服务质量', kind: '服务质量', items: '住宿' }] as const
  const sheets = [{ roundId: '教学质量|s1', answers: '44' }, { roundId: '服务质量', answers: '4' }]
  const others = (['主办单位', '学员工作处'] as const).flatMap((source) => (['教师教学效果', '学员服务管理', '综合后勤保障'] as const).map((aspect) => ({ source, aspect, opinion: '无' })))
  test('R6.5a kept: both forms came back and the other two were asked on all three aspects', () => expect(found('R6.5a', classOf({}, { evaluationRound: rounds, evaluationSheet: sheets, feedback: others }), '2026-12-10')).toEqual([]))
  test('R6.5a broken: one form is missing, and with it what trainees think of service and supply', () => {
    const of = classOf({}, { evaluationRound: [rounds[0]], evaluationSheet: [sheets[0]!], feedback: others })
    expect(keys(found('R6.5a', of, '2026-12-10')).sort()).toEqual(['R6.5a|参训学员 reminder', 'R6.5a|服务质量 needs-reason'])
  })
  test('R6.5a boundary: nothing before 结业, a reminder on its day, a reason from the day after the class ended', () => {
    const of = classOf({}, { evaluationRound: [rounds[0]], evaluationSheet: [sheets[0]!], feedback: others })
    const form = (day: string) => found('R6.5a', of, day).find(({ key }) => key === 'R6.5a|服务质量')?.severity
    expect(['2026-11-26', '2026-11-27', '2026-11-28'].map(form)).toEqual([undefined, 'reminder', 'needs-reason'])
  })

  const answered = { source: '参训学员', aspect: '教师教学效果', heardOn: '2026-11-27', department: '法学教研部', sentOn: '2026-11-28', measure: '改进', doneOn: '2026-12-01' } as const
  const low = (answers: string, opinions: string[] = [], comment?: string) => classOf({}, { evaluationRound: [rounds[0]], evaluationSheet: [{ roundId: '教学质量|s1', answers, ...(comment ? { comment } : {}) }], feedback: opinions.map((opinion) => ({ ...answered, opinion })) })
  test('R6.5b kept: what scored low was sent and answered', () => expect(found('R6.5b', low('41', ['方法：互动太少']), '2026-12-10')).toEqual([]))
  test('R6.5b broken: a low item and the comment beside it went nowhere', () => expect(keys(found('R6.5b', low('11', [], '听不清'), '2026-12-10')).sort()).toEqual(['R6.5b|教学质量|s1|听不清 reminder', 'R6.5b|教学质量|s1|备课 reminder', 'R6.5b|教学质量|s1|方法 reminder']))
  test('R6.5b boundary: 70 is not below 70', () => {
    expect(found('R6.5b', low('42'), '2026-12-10')).toEqual([])
    expect(found('R6.5b', low('41'), '2026-12-10')).toHaveLength(1)
  })
  test('an opinion is sent within seven days, then answered; 无 needs no answer', () => {
    const of = (more: object) => classOf({}, { feedback: [{ id: 'f', source: '主办单位', aspect: '综合后勤保障', opinion: '车位少', heardOn: '2026-11-27', ...more }] })
    expect(found('R6.5b', of({}), '2026-12-01')[0]).toMatchObject({ due: '2026-12-04', missing: '意见“车位少”还没有反馈给有关部门或者人员。' })
    expect(found('R6.5b', of({ department: '财务后勤处', sentOn: '2026-11-30' }), '2026-12-01')[0]).toMatchObject({ due: '2026-12-07', missing: '意见“车位少”已反馈，还没有改进结果。' })
    expect(found('R6.5b', of({ opinion: '无意见' }), '2026-12-01')).toEqual([])
  })
})

describe('第六条（六） 跟进决算', () => {
  const figure = { id: '1|住宿|标间|间·夜', round: 1, category: '住宿', item: '标间', unit: '间·夜', quantity: 68 } as const
  const signed = { dataConfirmation: [{ id: '1', round: 1, sponsorSignedOn: '2026-11-27', counselorSignedOn: '2026-11-27' }], signedFigure: [figure] }
  const line = { id: 'l', item: '住宿费', unit: '元/间·天', standard: 260, persons: 17, days: 4, figure: '住宿|标间|间·夜' }
  const settled = (more: object, invoice: object[] = [{ title: '某局', amount: 17_680 }], settlement: object = { settledOn: '2026-12-05' }) => classOf({}, { ...signed, budgetLine: [{ ...line, finalPersons: 68, finalDays: 1, ...more }], settlement: [{ id: 'settlement', ...settlement }], invoice: invoice as never })
  test('R6.6 kept: quantities as signed, invoices for the same sum', () => expect(found('R6.6', settled({}), '2026-12-10')).toEqual([]))
  test('R6.6 broken: two nights more than signed, and an invoice for less', () => {
    expect(found('R6.6', settled({ finalPersons: 70 }), '2026-12-10').map(({ key, severity, missing }) => `${key} ${severity} ${missing}`).sort()).toEqual(['R6.6|l needs-reason 住宿费与数据确认单不一致：决算70，签认68，多2。', 'R6.6|发票 needs-reason 发票合计比决算金额少520.00元。'])
  })
  test('R6.6 boundary: a difference that is explained is none; one fen less in the invoice is', () => {
    expect(found('R6.6', settled({ finalPersons: 70, differenceReason: '延住2间' }, [{ title: '某局', amount: 18_200 }]), '2026-12-10')).toEqual([])
    expect(keys(found('R6.6', settled({}, [{ title: '某局', amount: 17_679.99 }]), '2026-12-10'))).toEqual(['R6.6|发票 needs-reason'])
    // Any remark would silence it (电子发票已发邮箱), so what was remarked is shown as the reason.
    expect(found('R6.6', settled({}, [{ title: '某局', amount: 17_679.99, remark: '抹零' }]), '2026-12-10').map((finding) => [isOpen(finding), finding.reason])).toEqual([[false, '抹零']])
  })
  test('nothing settled reminds from the day after the class ended; no invoice is said so', () => {
    expect(['2026-11-27', '2026-11-28'].map((day) => found('R6.6', classOf(), day).length)).toEqual([0, 1])
    expect(found('R6.6', settled({}, []), '2026-12-10')[0]?.missing).toBe('已决算，还没有开具发票。')
    expect(found('R6.6', settled({}, [], { settledOn: '2026-12-05', noInvoice: true }), '2026-12-10')).toEqual([])
  })
  test('a figure that nobody signed cannot be settled on', () => expect(found('R6.6', settled({ figure: '住宿|套间|间·夜' }), '2026-12-10')[0]?.missing).toBe('住宿费决算68，双方签认的数据里没有这一项。'))
})

describe('第六条（七） 档案归集', () => {
  const item = (more: object = {}) => classOf({}, { archiveItem: [{ id: 'a', stage: '书面确认至报到', title: '实施方案', required: true, ...more }, { stage: '撤场以后', title: '决算单', required: true, filedOn: '2026-12-02' }] })
  test('R6.7 kept: filed, or said not to occur', () => {
    expect(found('R6.7', item({ filedOn: '2026-11-20' }), '2026-12-10')).toEqual([])
    expect(found('R6.7', item({ notApplicable: true }), '2026-12-10')).toEqual([])
  })
  test('R6.7 broken: the plan is not in the file when 报到 begins', () => expect(found('R6.7', item(), '2026-11-24')[0]).toMatchObject({ key: 'R6.7|书面确认至报到', missing: '“书面确认至报到”的档案还差实施方案。', mend: { record: 'a' } }))
  test('R6.7 boundary: silent a minute before 报到 begins, due with the day of 报到', () => {
    expect(found('R6.7', item(), '2026-11-23 13:59')).toEqual([])
    expect(found('R6.7', item(), '2026-11-23 14:00')[0]?.due).toBe('2026-11-23')
  })
  test('what the college wants filed and the 目录 does not list is missing too', () => {
    const college = collegeOf({ archiveTerm: ['一', '二', '三', '四', '五'].map((title) => ({ stage: '撤场以后' as const, title: `${title}、材料`, required: true })) })
    expect(found('R6.7', item({ filedOn: '2026-11-20' }), '2026-12-10', college)[0]).toMatchObject({ basis: '由规范推定', missing: expect.stringMatching(/等5件。$/) as string })
  })
})

test('a reason that is given closes the finding that it is given for', () => {
  const of = classOf({}, { agreement: [{ form: '预（决）算单', signedOn: '2026-11-10' }], reason: [{ id: 'R6.2b|agreement-1', text: '主办单位要求简化' }] })
  expect(found('R6.2b', of, '2026-11-20').map(isOpen)).toEqual([false])
})
