import { describe, expect, test } from 'vitest'
import type { Duty } from '#domain/preparation.ts'
import { isOpen, type Finding } from '#domain/regulation/finding.ts'
import type { ListTable } from '#domain/snapshot.ts'
import type { RowTypes } from '#domain/tables.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { classOf, collegeOf, found } from './class-of.ts'

type Rows = { readonly [Name in ListTable]?: readonly Partial<RowTypes[Name]>[] }
const keys = (findings: readonly Finding[]): string[] => findings.map(({ key, severity }) => `${key} ${severity}`)
/** The plan is issued, so that everything may speak. */
const issued = (own: Partial<TrainingClass> = {}, rows: Rows = {}) => classOf({ planIssuedOn: '2026-11-16', ...own }, rows)
const COUNSELOR = { id: 'staff-lin', role: '辅导员', name: '林晓', department: '学员工作处', phone: '16400009101' } as const
const LESSONS = [
  { id: 's1', date: '2026-11-24', half: '上午', from: '08:30', to: '12:00', kind: '讲授', title: '课', venue: '第一报告厅' },
  { id: 's2', date: '2026-11-24', half: '下午', from: '14:00', to: '16:30', kind: '讲授', title: '课', venue: '第一报告厅' }
] as const
const duty = (from: string, to: string, more: Partial<Duty> = {}): Partial<Duty> => ({ id: `d${from}${more.person ?? ''}${more.date ?? ''}`, date: '2026-11-23', from, to, kind: '在岗', person: '林晓', phone: '16400009101', ...more })
const trainee = (n: number, more: object = {}) => ({ id: `t${n}`, name: `学员${n}`, gender: '男', order: n, ...more }) as Partial<RowTypes['trainee']>
const arrived = (...ids: string[]) => [{ id: 'arrival', ...Object.fromEntries(ids.map((id) => [id, '到'])) }] as Partial<RowTypes['attendance']>[]

describe('第八条（一） 任务分解', () => {
  test('R8.1a kept: the 须知 was ready the day before 报到', () => expect(found('R8.1a', issued({ noticeOn: '2026-11-22' }), '2026-11-24')).toEqual([]))
  test('R8.1a broken: 报到 begins and there is neither 手册 nor 须知', () => expect(keys(found('R8.1a', issued(), '2026-11-23 14:00'))).toEqual(['R8.1a|文书 violation']))
  test('R8.1a boundary: a reminder until the minute before 报到; ready on the day itself is in time, the day after not', () => {
    expect(keys(found('R8.1a', issued(), '2026-11-23 13:59'))).toEqual(['R8.1a|文书 reminder'])
    expect(found('R8.1a', issued({ handbookOn: '2026-11-23' }), '2026-11-24')).toEqual([])
    expect(keys(found('R8.1a', issued({ handbookOn: '2026-11-24' }), '2026-11-20'))).toEqual(['R8.1a|文书 violation'])
    expect(found('R8.1a', classOf(), '2026-11-20')).toEqual([])
  })
  test('another paper of the kind counts too, a press text does not', () => {
    const work = (title: string) => issued({}, { work: [{ kind: '其他文案', title, usedOn: '2026-11-22' }] })
    expect(found('R8.1a', work('学员报到指南'), '2026-11-24')).toEqual([])
    expect(found('R8.1a', work('欢迎词'), '2026-11-24')).toHaveLength(1)
  })
  test('an 要素 without a task of a named person only reminds; 无 needs none', () => {
    const of = issued({ noticeOn: '2026-11-20', meals: '自助餐', lodging: '标间', transport: '无' }, { task: [{ department: '财务后勤处', matter: '用餐保障', person: '罗安' }, { department: '财务后勤处', matter: '房间' }] })
    expect(found('R8.1a', of, '2026-11-24')).toMatchObject([{ key: 'R8.1a|任务', severity: 'reminder', basis: '由规范推定', missing: '方案中的宿还没有落实到人的任务。' }])
  })

  const told = (toldOn?: string) => issued({}, { task: [{ id: 'k', department: '财务后勤处', matter: '用餐', person: '罗安', dueOn: '2026-11-22', ...(toldOn ? { toldOn } : {}) }] })
  test('R8.1b kept: the person was told', () => expect(found('R8.1b', told('2026-11-17'), '2026-11-20')).toEqual([]))
  test('R8.1b broken: a person has a task and was never told', () => expect(found('R8.1b', told(), '2026-11-20')[0]).toMatchObject({ key: 'R8.1b|财务后勤处', severity: 'reminder', due: '2026-11-22', missing: '财务后勤处的罗安还没有得到任务通知。' }))
  test('R8.1b boundary: nothing is said the day before the plan is issued, nor of a task without a person', () => {
    expect([found('R8.1b', told(), '2026-11-15').length, found('R8.1b', told(), '2026-11-16').length]).toEqual([0, 1])
    expect(found('R8.1b', issued({}, { task: [{ department: '科研处', matter: '选题' }] }), '2026-11-20')).toEqual([])
  })

  const meeting = (more: object = {}, meetingId?: string) => classOf({}, { meeting: [{ id: 'm', date: '2026-11-20', calledBy: '辅导员', matters: '报到分工', ...more }], task: meetingId ? [{ department: '学员工作处', matter: '报到分工', meetingId }] : [] })
  const minutes = { attendees: '各部门', decisions: '一人一岗' }
  test('R8.1c kept: who came and what was decided is written down and became a task', () => expect(found('R8.1c', meeting(minutes, 'm'), '2026-11-30')).toEqual([]))
  test('what was decided and is nobody\'s task is told; a meeting of the leader is his own matter', () => {
    expect(found('R8.1c', meeting(minutes), '2026-11-30')[0]?.missing).toBe('11月20日执行人员协调会议的议定事项还没有列为任务。')
    expect(found('R8.1c', meeting({ calledBy: '项目负责人' }), '2026-11-30')).toEqual([])
  })
  test('R8.1c broken: a meeting was held without a word on what was decided', () => expect(found('R8.1c', meeting({ attendees: '各部门' }), '2026-11-30')[0]?.missing).toBe('11月20日执行人员协调会议还没有记录议定事项。'))
  test('R8.1c boundary: silent until the day of the meeting', () => expect(['2026-11-19', '2026-11-20'].map((day) => found('R8.1c', meeting(), day).length)).toEqual([0, 1]))
})

describe('第八条（二） 沟通协调', () => {
  const adjusted = (more: object = {}) => classOf({}, { adjustment: [{ id: 'a', date: '2026-11-25', matter: '课程', after: '换到下午', reason: '教师请假', askedBy: '教研部门', informed: '学员', ...more }] })
  test('R8.2a kept: why, at whose wish, who was told', () => expect(found('R8.2a', adjusted(), '2026-11-26')).toEqual([]))
  test('R8.2a broken: nobody knows why or who was told', () => expect(found('R8.2a', adjusted({ reason: '', informed: undefined }), '2026-11-26')[0]).toMatchObject({ severity: 'reminder', missing: '11月25日调整课程，还没有登记原因、已告知何人。' }))
  test('R8.2a boundary: one of the three alone is enough to remind', () => expect(found('R8.2a', adjusted({ askedBy: ' ' }), '2026-11-26')).toHaveLength(1))

  const people = (figureAfter: number, more: object = {}) => adjusted({ matter: '人数', figureBefore: 100, figureAfter, ...more })
  test('R8.2b kept: another teacher, and the leader was told', () => expect(found('R8.2b', adjusted({ matter: '教师', leaderToldOn: '2026-11-25' }), '2026-11-26')).toEqual([]))
  test('R8.2b broken: another place and the leader does not know', () => expect(found('R8.2b', adjusted({ matter: '地点' }), '2026-11-26')[0]).toMatchObject({ key: 'R8.2b|a', severity: 'needs-reason', basis: '由规范推定' }))
  test('R8.2b boundary: ten percent of the people is 较为重大, nine is not', () => {
    expect([91, 90, 109, 110].map((count) => found('R8.2b', people(count), '2026-11-26').length)).toEqual([0, 1, 0, 1])
    expect(found('R8.2b', people(109), '2026-11-26', collegeOf({ ruleSet: [{ id: 'v2', name: '第二版', headCountChange: 5 }] }))).toEqual([])
    expect(found('R8.2b', classOf({ ruleSetId: 'v2' }, { adjustment: [{ date: '2026-11-25', matter: '人数', after: '109', figureBefore: 100, figureAfter: 109 }] }), '2026-11-26', collegeOf({ ruleSet: [{ id: 'v2', name: '第二版', headCountChange: 5 }] }))).toHaveLength(1)
  })
  test('graded lower than proposed wants a word; graded higher is told on the ground of the text itself', () => {
    expect(keys(found('R8.2b', adjusted({ matter: '教师', grade: '一般' }), '2026-11-26'))).toEqual(['R8.2b|a|定级 needs-reason'])
    expect(found('R8.2b', adjusted({ matter: '教师', grade: '一般', gradeReason: '同一课题同级教师' }), '2026-11-26')).toEqual([])
    expect(found('R8.2b', adjusted({ grade: '较为重大' }), '2026-11-26')[0]?.basis).toBe('规范原文')
  })
})

describe('第八条（三） 备品和会场', () => {
  const supply = { id: 'y', item: '资料袋', asked: 40, approved: 40, issued: 40 }
  const check = { venue: '第一报告厅', date: '2026-11-23', result: '正常' } as const
  const ready = (issuedOn?: string, set: Partial<RowTypes['venueCheck']> = {}) => issued({}, { session: LESSONS, supply: [{ ...supply, ...(issuedOn ? { issuedOn } : {}) }], venueCheck: [{ ...check, kind: '会场布置', ...set }] })
  test('R8.3a kept: fetched and set up beforehand', () => expect(found('R8.3a', ready('2026-11-20'), '2026-11-25')).toEqual([]))
  test('R8.3a broken: neither fetched nor set up when it is needed', () => expect(keys(found('R8.3a', issued({}, { session: LESSONS, supply: [supply] }), '2026-11-25')).sort()).toEqual(['R8.3a|y needs-reason', 'R8.3a|会场布置|第一报告厅 needs-reason']))
  test('R8.3a boundary: on the day of 报到 is in time, the day after not; set up by the first minute of the first lesson', () => {
    expect(found('R8.3a', ready('2026-11-23'), '2026-11-25')).toEqual([])
    expect(keys(found('R8.3a', ready('2026-11-24'), '2026-11-20'))).toEqual(['R8.3a|y needs-reason'])
    expect(found('R8.3a', ready('2026-11-20', { date: '2026-11-24', time: '08:30' }), '2026-11-25')).toEqual([])
    expect(found('R8.3a', ready('2026-11-20', { date: '2026-11-24', time: '08:31' }), '2026-11-25')[0]?.missing).toBe('第一报告厅首次使用后才布置。')
  })
  test('what was issued on a day nobody wrote down was fetched all the same; only the day is missing', () => expect(found('R8.3a', issued({}, { supply: [{ ...supply, issued: 40 }] }), '2026-11-25')[0]?.missing).toMatch(/没有填写领用日期。$/))
  test('what is asked for while the class runs was never to be there before; nothing at all is said once', () => {
    expect(found('R8.3a', issued({}, { supply: [{ item: '电池', askedOn: '2026-11-25' }] }), '2026-11-26')).toEqual([])
    expect(keys(found('R8.3a', issued(), '2026-11-20'))).toEqual(['R8.3a|备品 reminder'])
  })

  const equipment = (more?: Partial<RowTypes['venueCheck']>) => issued({}, { session: LESSONS, venueCheck: more ? [{ ...check, kind: '设备检查', ...more }] : [] })
  test('R8.3b kept: checked the day before the first lesson', () => expect(found('R8.3b', equipment({}), '2026-11-25')).toEqual([]))
  test('R8.3b broken: a hall was used whose equipment nobody checked', () => expect(found('R8.3b', equipment(), '2026-11-25')[0]).toMatchObject({ key: 'R8.3b|设备检查|第一报告厅', severity: 'needs-reason', who: '图书情报信息中心' }))
  test('R8.3b boundary: a reminder until the minute before the first lesson; a fault that was found must be mended', () => {
    expect(['2026-11-24 08:29', '2026-11-24 08:30'].flatMap((now) => keys(found('R8.3b', equipment(), now)))).toEqual(['R8.3b|设备检查|第一报告厅 reminder', 'R8.3b|设备检查|第一报告厅 needs-reason'])
    expect(found('R8.3b', equipment({ result: '待处理' }), '2026-11-25')[0]?.missing).toContain('还没有处理')
    expect(found('R8.3b', equipment({ result: '已处理' }), '2026-11-25')).toEqual([])
  })
})

describe('第八条（四） 接待报到', () => {
  test('R8.4a kept: the sign-in sheets are made', () => expect(found('R8.4a', issued({ signInReadyOn: '2026-11-22' }), '2026-11-24')).toEqual([]))
  test('R8.4a broken: 报到 begins without them', () => expect(keys(found('R8.4a', issued(), '2026-11-23 14:00'))).toEqual(['R8.4a needs-reason']))
  test('R8.4a boundary: made on the day of 报到 is in time, the day after not; a minute before 报到 only reminds', () => {
    expect(found('R8.4a', issued({ signInReadyOn: '2026-11-23' }), '2026-11-24')).toEqual([])
    expect(keys(found('R8.4a', issued({ signInReadyOn: '2026-11-24' }), '2026-11-20'))).toEqual(['R8.4a needs-reason'])
    expect(keys(found('R8.4a', issued(), '2026-11-23 13:59'))).toEqual(['R8.4a reminder'])
  })

  const handed = (handout: readonly Partial<RowTypes['handout']>[]) => classOf({}, { trainee: [trainee(1), trainee(2), trainee(3)], attendance: arrived('t1', 't2'), handout })
  test('R8.4b kept: whoever has come has the papers', () => expect(found('R8.4b', handed([{ id: 't1', kit: true }, { id: 't2', kit: true }]), '2026-11-24')).toEqual([]))
  test('R8.4b broken: one who has come got nothing', () => expect(found('R8.4b', handed([{ id: 't1', kit: true }, { id: 't2', told: true }]), '2026-11-24')[0]).toMatchObject({ severity: 'reminder', missing: '已报到的学员中有1人没有领取资料用品的记录。' }))
  test('R8.4b boundary: not before the last minute of 报到 is over', () => expect(['2026-11-23 20:00', '2026-11-23 20:01'].map((now) => found('R8.4b', handed([]), now).length)).toEqual([0, 1]))

  test('R8.4d kept: whoever has come was told', () => expect(found('R8.4d', handed([{ id: 't1', told: true }, { id: 't2', told: true }]), '2026-11-24')).toEqual([]))
  test('R8.4d broken: two who have come were told nothing', () => expect(found('R8.4d', handed([]), '2026-11-24')[0]?.missing).toBe('已报到的学员中有2人没有告知培训事项的记录。'))
  test('R8.4d boundary: not before the last minute of 报到 is over, and never of those who did not come', () => {
    expect(['2026-11-23 20:00', '2026-11-23 20:01'].map((now) => found('R8.4d', handed([]), now).length)).toEqual([0, 1])
    expect(found('R8.4d', classOf({}, { trainee: [trainee(1)] }), '2026-12-24')).toEqual([])
  })

  const room = { id: 'r', number: '301', kind: '标间', beds: 2 } as const
  const lodged = (trainees: Partial<RowTypes['trainee']>[], stays: Partial<RowTypes['stay']>[], more: object = {}) => issued(more, { room: [room], trainee: trainees, stay: stays, attendance: arrived('t1') })
  test('R8.4c kept: two men share a room of two beds', () => expect(found('R8.4c', lodged([trainee(1), trainee(2)], [{ id: 't1', roomId: 'r', bed: 1 }, { id: 't2', roomId: 'r', bed: 2 }]), '2026-11-24')).toEqual([]))
  test('R8.4c broken: a man and a woman in one room', () => {
    const of = lodged([trainee(1), trainee(2, { gender: '女' })], [{ id: 't1', roomId: 'r', bed: 1 }, { id: 't2', roomId: 'r', bed: 2 }])
    expect(found('R8.4c', of, '2026-11-20')[0]).toMatchObject({ key: 'R8.4c|mixed|r', severity: 'violation', basis: '由规范推定' })
  })
  test('the same fault of more than five rooms is told once, with how many there are', () => {
    const mixed = (count: number) => {
      const people = Array.from({ length: count * 2 }, (_, i) => trainee(i + 1, { gender: i % 2 ? '女' : '男' }))
      return issued({}, { room: people.filter((_, i) => i % 2).map((_, i) => ({ ...room, id: `r${i}` })), trainee: people, stay: people.map(({ id }, i) => ({ id: id!, roomId: `r${Math.floor(i / 2)}`, bed: (i % 2) + 1 })) })
    }
    expect(found('R8.4c', mixed(5), '2026-11-20')).toHaveLength(5)
    expect(found('R8.4c', mixed(100), '2026-11-20').map(({ key, missing }) => [key, missing.slice(-12)])).toEqual([['R8.4c|mixed', '；这样的房间共100间。']])
  })
  test('R8.4c boundary: who has come and has no bed is a reminder to the last minute of 报到, 硬性 from the next', () => {
    const of = lodged([trainee(1), trainee(2), trainee(3, { lodging: '不住宿' })], [])
    expect(['2026-11-23 20:00', '2026-11-23 20:01'].flatMap((now) => keys(found('R8.4c', of, now)))).toEqual(['R8.4c|未安排 reminder', 'R8.4c|未安排 violation'])
    expect(found('R8.4c', of, '2026-11-24')[0]?.missing).toBe('有2名学员还没有安排床位，其中1人已报到。')
    expect(found('R8.4c', lodged([trainee(1)], [], { mode: '线上' }), '2026-11-24')).toEqual([])
  })
})

describe('第八条（四） 报到全时段在场', () => {
  const contact = duty('20:00', '22:00', { kind: '临时接待' })
  const staffed = (...duties: Partial<Duty>[]) => issued({}, { duty: [contact, ...duties], staff: [COUNSELOR] })
  test('R8.4e kept: two follow one another from the first minute to the last, and one is to be called outside', () => expect(found('R8.4e', staffed(duty('13:30', '17:00'), duty('17:00', '20:00', { person: '宋明哲' })), '2026-11-24')).toEqual([]))
  test('R8.4e broken: nobody is there from 17:00 to 17:30', () => expect(found('R8.4e', staffed(duty('14:00', '17:00'), duty('17:30', '20:00')), '2026-11-24')[0]).toMatchObject({ key: 'R8.4e|2026-11-23', severity: 'violation', missing: '11月23日报到时段17:00–17:30没有人在场。' }))
  test('R8.4e boundary: the last minute of 报到 is part of it; the gap is 硬性 from its first minute on', () => {
    const of = staffed(duty('14:00', '19:59'))
    expect(found('R8.4e', of, '2026-11-24')[0]?.missing).toContain('19:59–20:00')
    expect(['2026-11-23 19:58', '2026-11-23 19:59'].flatMap((now) => keys(found('R8.4e', of, now)))).toEqual(['R8.4e|2026-11-23 reminder', 'R8.4e|2026-11-23 violation'])
    expect(found('R8.4e', staffed(duty('14:00', '20:00')), '2026-11-24')).toEqual([])
  })
  test('without anybody to call outside the hours it is 硬性 once 报到 begins; a contact without a telephone is none', () => {
    const of = (more: object) => issued({}, { duty: [duty('14:00', '20:00'), { ...contact, ...more }] })
    expect(keys(found('R8.4e', of({ phone: undefined }), '2026-11-23 13:59'))).toEqual(['R8.4e|临时接待 reminder'])
    expect(keys(found('R8.4e', of({ phone: undefined }), '2026-11-23 14:00'))).toEqual(['R8.4e|临时接待 violation'])
  })
  test('to a class held 线上 nobody comes: no desk of 报到, no supplies, no venues; one that is partly 线下 has them', () => {
    const of = (mode: TrainingClass['mode']) => issued({ mode }, { session: LESSONS, trainee: [trainee(1)], attendance: arrived('t1'), handout: [{ id: 't1', told: true }] })
    const asked = (mode: TrainingClass['mode']) => (['R8.3a', 'R8.3b', 'R8.4b', 'R8.4e'] as const).filter((clause) => found(clause, of(mode), '2026-11-25').length)
    expect([asked('线上'), asked('线上线下结合')]).toEqual([[], ['R8.3a', 'R8.3b', 'R8.4b', 'R8.4e']])
  })
  test('relief says for whom and why, and was arranged on the day at the latest', () => {
    const relief = (more: object) => staffed(duty('14:00', '17:00'), duty('17:00', '20:00', { id: 'x', kind: '接替', person: '谢秋实', insteadOf: '林晓', reason: '送医', arrangedOn: '2026-11-23', ...more }))
    expect(found('R8.4e', relief({}), '2026-11-24')).toEqual([])
    expect(found('R8.4e', relief({ arrangedOn: '2026-11-24' }), '2026-11-25')[0]).toMatchObject({ key: 'R8.4e|x', severity: 'needs-reason', missing: '11月23日谢秋实接替值守，还差提前安排的日期。' })
    expect(found('R8.4e', relief({ reason: undefined }), '2026-11-25')[0]?.missing).toContain('事由')
  })
})

describe('第八条（五） 跟班管理', () => {
  const night = (date: string) => duty('22:00', '07:00', { date, kind: '夜间联系' })
  const nights = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(night)
  const day = (from: string, to: string, more: Partial<Duty> = {}) => duty(from, to, { date: '2026-11-24', ...more })
  const sat = (duties: Partial<Duty>[], own: Partial<TrainingClass> = {}, more: Rows = {}) => issued(own, { session: LESSONS, staff: [COUNSELOR], duty: [...nights, ...duties], ...more })
  test('R8.5a kept: the counselor sits from the first lesson of each half-day to its last', () => expect(found('R8.5a', sat([day('08:00', '12:00'), day('14:00', '17:00')]), '2026-11-30')).toEqual([]))
  test('R8.5a broken: nobody sat in the afternoon', () => expect(found('R8.5a', sat([day('08:00', '12:00')]), '2026-11-30')[0]).toMatchObject({ key: 'R8.5a|2026-11-24', severity: 'needs-reason', missing: '11月24日（周二）下午14:00–16:30没有辅导员坐班，也没有安排接替。' }))
  test('R8.5a boundary: a minute short at the end counts; a reason is asked from the first minute that nobody sat', () => {
    const of = sat([day('08:30', '12:00'), day('14:00', '16:29')])
    expect(['2026-11-24 16:28', '2026-11-24 16:29'].flatMap((now) => keys(found('R8.5a', of, now)))).toEqual(['R8.5a|2026-11-24 reminder', 'R8.5a|2026-11-24 needs-reason'])
    expect(found('R8.5a', sat([day('08:30', '12:00'), day('14:00', '16:30')]), '2026-11-30')).toEqual([])
  })
  test('one who is no counselor does not sit for one, relief does', () => {
    expect(found('R8.5a', sat([day('08:00', '17:00', { person: '罗安' })]), '2026-11-30')).toHaveLength(1)
    expect(found('R8.5a', sat([day('08:00', '17:00', { kind: '接替', person: '罗安', insteadOf: '林晓', reason: '病假', arrangedOn: '2026-11-23' })]), '2026-11-30')).toEqual([])
  })
  test('an evening after 坐班时段 only reminds, and so do nights without anybody to call', () => {
    const evening = { date: '2026-11-25', half: '晚上', from: '19:00', to: '20:40', kind: '讲授', title: '课' } as const
    expect(keys(found('R8.5a', sat([day('08:00', '17:00')], {}, { session: [...LESSONS, evening] }), '2026-11-30'))).toEqual(['R8.5a|2026-11-25 reminder'])
    expect(found('R8.5a', issued({}, { session: LESSONS, staff: [COUNSELOR], duty: [day('08:00', '17:00')] }), '2026-11-30')).toMatchObject([{ key: 'R8.5a|夜间', basis: '由规范推定', missing: '11月23日、11月24日、11月25日、11月26日夜间还没有可以联系的人。' }])
  })
  test('no roster at all is said once', () => expect(keys(found('R8.5a', issued({}, { session: LESSONS }), '2026-11-24'))).toEqual(['R8.5a|值班表 needs-reason']))

  const theirs = day('08:00', '18:00', { ofSponsor: true, person: '孟繁星' })
  const named: Rows = { staff: [COUNSELOR, { role: '主办单位派驻人员', name: '孟繁星' }] }
  test('R8.5b kept: the sponsor sends its own people, they are named, and a counselor assists', () => {
    const of = sat([theirs, day('08:00', '09:00')], { sponsorManages: true }, named)
    expect([...found('R8.5b', of, '2026-11-30'), ...found('R8.5a', of, '2026-11-30')]).toEqual([])
  })
  test('R8.5b broken: the sponsor sits alone, and nobody wrote down who it is', () => {
    const of = sat([theirs], { sponsorManages: true })
    expect(keys(found('R8.5b', of, '2026-11-30')).sort()).toEqual(['R8.5b|2026-11-24 needs-reason', 'R8.5b|名单 needs-reason'])
    expect(found('R8.5a', of, '2026-11-30')).toEqual([])
  })
  test('R8.5b boundary: only where the sponsor expressly asked does it stand for the counselor', () => {
    const of = sat([theirs, day('08:00', '09:00')], {}, named)
    expect(keys(found('R8.5b', of, '2026-11-30'))).toEqual(['R8.5b|明确提出 reminder'])
    expect(found('R8.5a', of, '2026-11-30')).toHaveLength(1)
  })
})

describe('第八条（六） 及时上报', () => {
  const opening = { id: 'o', date: '2026-11-24', half: '上午', from: '08:30', kind: '开班式', title: '开班式' } as const
  const reported = (more: Partial<RowTypes['matterReport']> = {}) => issued({}, { session: [opening], matterReport: [{ id: 'm', kind: '开班式', date: '2026-11-24', time: '08:30', knownOn: '2026-11-20', knownTime: '10:00', reportedOn: '2026-11-20', reportedTime: '15:00', reportedTo: '院领导', ...more }] })
  test('R8.6a kept: the 开班式 was reported four days before', () => expect(found('R8.6a', reported(), '2026-11-25')).toEqual([]))
  test('R8.6a broken: the 开班式 of the timetable began and nobody reported it', () => expect(found('R8.6a', issued({}, { session: [opening] }), '2026-11-24 09:00')[0]).toMatchObject({ key: 'R8.6a|开班式', severity: 'violation', mend: { screen: 'records', table: 'matterReport' } }))
  test('R8.6a boundary: a reminder to the minute before it begins; reported in that minute is in time, one later not', () => {
    expect(['2026-11-24 08:29', '2026-11-24 08:30'].flatMap((now) => keys(found('R8.6a', issued({}, { session: [opening] }), now)))).toEqual(['R8.6a|开班式 reminder', 'R8.6a|开班式 violation'])
    const at = (reportedTime: string) => keys(found('R8.6a', reported({ knownOn: '2026-11-24', knownTime: '08:00', reportedOn: '2026-11-24', reportedTime }), '2026-11-25'))
    expect([at('08:30'), at('08:31')]).toEqual([[], ['R8.6a|m violation']])
  })
  test('more than 24 hours after it was known only reminds', () => {
    const after = (reportedOn: string, reportedTime: string) => found('R8.6a', reported({ reportedOn, reportedTime }), '2026-11-25')
    expect(after('2026-11-21', '10:00')).toEqual([])
    expect(after('2026-11-21', '11:00')[0]).toMatchObject({ key: 'R8.6a|m|时限', severity: 'reminder', basis: '学院设置', missing: '“11月24日开班式”确知后25小时上报，超过24小时。' })
  })
  test('certificates that are made are reported, or it is said that the 结业式 covered it', () => {
    const made = (rows: Rows = {}) => classOf({}, { activity: [{ date: '2026-11-27', item: '结业证书制作', quantity: 36 }], ...rows })
    expect(['2026-11-26', '2026-11-27'].flatMap((day) => keys(found('R8.6a', made(), day)))).toEqual(['R8.6a|制发证书 reminder', 'R8.6a|制发证书 needs-reason'])
    expect(found('R8.6a', made({ matterReport: [{ kind: '结业式', title: '结业式暨颁发证书', date: '2026-11-27', reportedOn: '2026-11-25', reportedTo: '院领导' }] }), '2026-11-28')).toEqual([])
  })

  const visit = (more: Partial<RowTypes['matterReport']>) => classOf({}, { matterReport: [{ id: 'v', kind: '领导参加活动', title: '调研座谈', date: '2026-11-25', time: '09:00', ...more }] })
  test('R8.6b kept: a visit of 正厅级 was reported the day before', () => expect(found('R8.6b', visit({ rank: '正厅级', reportedOn: '2026-11-24', reportedTo: '院领导' }), '2026-11-26')).toEqual([]))
  test('R8.6b broken: one of the 班子成员 came and nobody reported it', () => expect(keys(found('R8.6b', visit({ sponsorTeamMember: true, rank: '处级及以下' }), '2026-11-26'))).toEqual(['R8.6b|v violation']))
  test('R8.6b boundary: 副厅级 itself is reported, 处级 is not; 硬性 from the minute it begins', () => {
    expect([...found('R8.6b', visit({ rank: '处级及以下' }), '2026-11-26')]).toEqual([])
    expect(['2026-11-25 08:59', '2026-11-25 09:00'].flatMap((now) => keys(found('R8.6b', visit({ rank: '副厅级' }), now)))).toEqual(['R8.6b|v reminder', 'R8.6b|v violation'])
  })
  test('what ended with the 处长 has not come to 学院领导, and of what is not written nothing is known; both only remind', () => {
    const to = (reportedTo?: string) => found('R8.6b', visit({ rank: '副厅级', reportedOn: '2026-11-24', reportedTo }), '2026-11-26').map(({ key, severity, missing }) => `${key} ${severity} ${missing}`)
    expect(to('学员工作处处长→分管院领导')).toEqual([])
    expect(to('学员工作处处长')).toEqual(['R8.6b|v|报至 reminder “11月25日调研座谈”只报到学员工作处处长，还没有报到学院领导。'])
    expect(to()).toEqual(['R8.6b|v|报至 reminder “11月25日调研座谈”上报了，没有写明报到哪一级。'])
  })
  test('a leader whose rank is not known is asked for; a ceremony with such a leader is told once, here', () => {
    expect(keys(found('R8.6b', visit({}), '2026-11-20'))).toEqual(['R8.6b|v|职级 reminder'])
    const of = reported({ rank: '副厅级', reportedOn: undefined })
    expect([found('R8.6a', of, '2026-11-25').length, found('R8.6b', of, '2026-11-25').filter(({ severity }) => severity === 'violation').length]).toEqual([0, 1])
  })
})

describe('第八条（七） 档案归集', () => {
  const kept = (more: object) => classOf({ withdrawTime: '14:00' }, { archiveItem: [{ id: 'x', stage: '报到至撤场', title: '签到簿', required: true, ...more }] })
  test('R8.7 kept: what was to be kept is filed', () => expect(found('R8.7', kept({ filedOn: '2026-11-27' }), '2026-12-10')).toEqual([]))
  test('R8.7 broken: the sign-in book is not in the file', () => expect(found('R8.7', kept({}), '2026-11-28')[0]).toMatchObject({ severity: 'reminder', who: '辅导员', due: '2026-12-02' }))
  test('R8.7 boundary: silent to the minute before 撤场', () => expect(['2026-11-27 13:59', '2026-11-27 14:00'].map((now) => found('R8.7', kept({}), now).length)).toEqual([0, 1]))
  test('without any list of papers the list is what is missing', () => expect(found('R8.7', classOf(), '2026-12-10')[0]?.missing).toBe('“报到至撤场”的档案还没有列目录。'))
})

describe('第八条（八） 数据确认', () => {
  const daily: Rows = { lodgingDay: [{ id: '2026-11-23|标间', date: '2026-11-23', roomKind: '标间', rooms: 17, trainees: 33 }] }
  const figures = (quantity = 17) => [['住宿', '标间', '间·夜', quantity], ['住宿', '标间', '人·夜', 33], ['用餐', '无', '项', 0], ['会场使用', '无', '项', 0], ['其他活动', '无', '项', 0]].map(([category, item, unit, n]) => ({ id: `1|${category}|${item}|${unit}`, round: 1, category, item, unit, quantity: n }) as RowTypes['signedFigure'])
  const round = { id: '1', round: 1, sponsorSigner: '孟繁星', sponsorPost: '派驻管理人员', sponsorSignedOn: '2026-11-27', counselorSignedOn: '2026-11-27' } as const
  const confirmed = (own: Partial<TrainingClass> = {}, more: Partial<RowTypes['dataConfirmation']> = {}, signed = figures(), rows: Rows = daily) => classOf(own, { ...rows, dataConfirmation: [{ ...round, ...more }], signedFigure: signed })
  test('R8.8 kept: all four categories signed by both on the day of 撤场', () => expect(found('R8.8', confirmed({ withdrawTime: '14:00' }), '2026-12-10')).toEqual([]))
  test('R8.8 broken: the sponsor has not signed when the class has left', () => expect(found('R8.8', confirmed({}, { sponsorSignedOn: undefined }), '2026-11-28')[0]).toMatchObject({ key: 'R8.8|签认', severity: 'violation', missing: '数据确认单主办单位还没有签字，班次已经撤场。' }))
  test('R8.8 boundary: a reminder from the day before 撤场 to its last minute; signed the day after is too late', () => {
    const open = confirmed({ withdrawTime: '14:00' }, { counselorSignedOn: undefined })
    expect(['2026-11-25', '2026-11-26', '2026-11-27 14:00', '2026-11-27 14:01'].map((now) => found('R8.8', open, now)[0]?.severity)).toEqual([undefined, 'reminder', 'reminder', 'violation'])
    expect(keys(found('R8.8', confirmed({}, { counselorSignedOn: '2026-11-28' }), '2026-12-10'))).toEqual(['R8.8|签认 violation'])
  })
  test('a category that was left out is 硬性 after 撤场; 无 with 0 is signed too', () => {
    const without = figures().filter(({ category }) => category !== '用餐')
    expect(keys(found('R8.8', confirmed({}, {}, without), '2026-12-10'))).toEqual(['R8.8|类别 violation'])
    expect(found('R8.8', confirmed({}, {}, []), '2026-12-10').map(({ missing }) => missing)).toEqual(['签认的数据里没有住宿、用餐、会场使用、其他活动。'])
  })
  test('where the day of 撤场 is not known the class has left with the day of 结业', () => {
    const open = confirmed({ withdrawOn: undefined }, { counselorSignedOn: undefined })
    expect(['2026-11-25', '2026-11-26', '2026-11-27 23:59', '2026-11-28'].map((now) => found('R8.8', open, now)[0]?.severity)).toEqual([undefined, 'reminder', 'reminder', 'violation'])
  })
  test('a class monitor who signs wants a reason, which the paper itself may give', () => {
    expect(found('R8.8', confirmed({}, { sponsorPost: '其他人员' }), '2026-12-10').map((finding) => [finding.severity, isOpen(finding)])).toEqual([['needs-reason', true]])
    expect(found('R8.8', confirmed({}, { sponsorPost: '其他人员', reason: '负责人出差委托班长' }), '2026-12-10').map(isOpen)).toEqual([false])
  })
  test('a reason given for one change after signing does not excuse the next', () => {
    const at = (signed: number) => found('R8.8', confirmed({}, {}, figures(signed)), '2026-12-10')[0]!.key
    expect(at(16)).not.toBe(at(15))
  })
  test('figures that changed after signing want a 补充确认单, until that is signed', () => {
    expect(found('R8.8', confirmed({}, {}, figures(16)), '2026-12-10')[0]).toMatchObject({ key: expect.stringMatching(/^R8\.8\|补充确认\|/), severity: 'needs-reason', missing: '签认以后日常数据有变动：住宿标间（间·夜）签认16、现为17。' })
    expect(found('R8.8', confirmed({}, {}, figures(16)), '2026-11-27')[0]?.severity).toBe('reminder')
    const second = { id: '2', round: 2, sponsorSignedOn: '2026-11-28' }
    const supplemented = (counselorSignedOn?: string) => classOf({}, { ...daily, dataConfirmation: [round, { ...second, ...(counselorSignedOn ? { counselorSignedOn } : {}) }], signedFigure: [...figures(16), { id: '2|住宿|标间|间·夜', round: 2, category: '住宿', item: '标间', unit: '间·夜', quantity: 17 }] })
    expect(found('R8.8', supplemented('2026-11-28'), '2026-12-10')).toEqual([])
    expect(keys(found('R8.8', supplemented(), '2026-12-10')).sort()).toEqual(['R8.8|补充|2 needs-reason', expect.stringMatching(/^R8\.8\|补充确认\|[0-9a-f]{16} needs-reason$/)])
  })
  test('a class of the college itself is confirmed by the unit that sends, or says why inside', () => {
    expect(found('R8.8', confirmed({ hostMode: '主办' }, { sponsorPost: undefined }), '2026-12-10')).toEqual([])
    expect(found('R8.8', confirmed({ hostMode: '主办' }, { sponsorSignedOn: undefined }), '2026-12-10')[0]).toMatchObject({ severity: 'needs-reason', missing: '数据确认单派员单位还没有签字，班次已经撤场。' })
  })
})

describe('第八条（九） 材料移交', () => {
  const list = (more: Partial<RowTypes['handover']> = {}, own: Partial<TrainingClass> = {}) => classOf(own, { handover: [{ id: '财务后勤处', gaveOn: '2026-11-30', ...more }] })
  const state = (of: ReturnType<typeof list>, now: string, college = collegeOf({})) => keys(found('R8.9', of, now, college))
  test('R8.9 kept: signed by both on day 5', () => expect(state(list({ receivedOn: '2026-12-02' }), '2027-01-01')).toEqual([]))
  test('R8.9 broken: day 11, signed or not, reason or not', () => {
    expect(state(list({ receivedOn: '2026-12-08', lateReason: '接收人出差' }), '2027-01-01')).toEqual(['R8.9|财务后勤处 violation'])
    expect(state(list({ lateReason: '接收人出差' }), '2026-12-08')).toEqual(['R8.9|财务后勤处 violation'])
  })
  test('R8.9 boundary: silent on day 3, a countdown from day 4, 硬性 from day 6; a reason makes it amber to day 10', () => {
    expect(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-07', '2026-12-08'].map((day) => state(list(), day)[0]?.split(' ')[1])).toEqual([undefined, 'reminder', 'reminder', 'violation', 'violation', 'violation'])
    expect(['2026-12-02', '2026-12-03', '2026-12-07', '2026-12-08'].map((receivedOn) => state(list({ receivedOn }), '2027-01-01')[0]?.split(' ')[1])).toEqual([undefined, 'violation', 'violation', 'violation'])
    expect(['2026-12-02', '2026-12-03', '2026-12-07', '2026-12-08'].map((day) => state(list({ lateReason: '接收人出差' }), day)[0]?.split(' ')[1])).toEqual(['reminder', 'needs-reason', 'needs-reason', 'violation'])
    expect(['2026-12-02', '2026-12-03', '2026-12-07', '2026-12-08'].map((receivedOn) => state(list({ receivedOn, lateReason: '接收人出差' }), '2027-01-01')[0]?.split(' ')[1])).toEqual([undefined, 'needs-reason', 'needs-reason', 'violation'])
  })
  test('from day 6 to day 10 the reason on the list closes it, and it names the last day of all', () => {
    const late = found('R8.9', list({ lateReason: '接收人出差' }), '2026-12-03')
    expect(late.map((finding) => [isOpen(finding), finding.reason])).toEqual([[false, '接收人出差']])
    expect(found('R8.9', list(), '2026-12-03')[0]?.missing).toBe('移交财务后勤处的材料还没有双方签认，已过12月2日的期限，最终期限12月7日。')
  })
  test('a reason on the list itself is changed on the list, where it is printed from', () => {
    expect(found('R8.9', list({ lateReason: '接收人出差' }), '2026-12-03').map(({ reason, reasonOnRecord }) => [reason, reasonOnRecord])).toEqual([['接收人出差', true]])
  })
  test('each department has its list, and the one that settles always', () => {
    const of = classOf({}, { handover: [{ id: '教务处', gaveOn: '2026-11-28', receivedOn: '2026-11-28' }], handoverItem: [{ department: '法治宣传事务部', title: '照片' }] })
    expect(state(of, '2026-12-03').sort()).toEqual(['R8.9|法治宣传事务部 violation', 'R8.9|财务后勤处 violation'])
  })
  test('working days and holidays count as the college says', () => {
    const working = collegeOf({ ruleSet: [{ id: 'v', name: '按工作日', dayKind: '工作日' }] })
    expect(state(list({ receivedOn: '2026-12-04' }, { ruleSetId: 'v' }), '2027-01-01', working)).toEqual([])
    expect(state(list({ receivedOn: '2026-12-05' }, { ruleSetId: 'v' }), '2027-01-01', working)).toEqual(['R8.9|财务后勤处 violation'])
    const shifted = collegeOf({ ruleSet: [{ id: 'v', name: '顺延', shiftsHolidays: true }], holiday: [{ id: '2026-12-02', kind: '放假' }] })
    expect(state(list({ receivedOn: '2026-12-03' }, { ruleSetId: 'v' }), '2027-01-01', shifted)).toEqual([])
  })
})
