/** 第三条: each department's tasks in the plan, and the plan itself. */
import { describe, expect, test } from 'vitest'
import { departmentTasks } from '#domain/planning/department-tasks.ts'
import { planFingerprint } from '#domain/planning/plan-fingerprint.ts'
import { classOf, collegeOf, found } from './class-of.ts'

const ISSUED = { planIssuedOn: '2026-11-16' }
const WHOLE = departmentTasks('线下').map(({ department, matter }) => ({ department, matter }))
const without = (words: string) => WHOLE.filter(({ matter }) => !matter.includes(words))

test('R3.a kept: 教务处 has its tasks in words of its own', () => {
  const of = classOf(ISSUED, { task: [{ department: '教务处', matter: '洽商、承接班次' }, { department: '教务处', matter: '组织教学，公示课程表' }, { department: '教务处', matter: '收评估表，评估培训效果并反馈' }] })
  expect(found('R3.a', of, '2026-11-20')).toEqual([])
})
test('R3.a broken: a plan without 效果评估 reminds 教务处', () => {
  expect(found('R3.a', classOf(ISSUED, { task: without('效果评估') }), '2026-11-20')).toMatchObject([{ severity: 'reminder', basis: '由规范推定', who: '教务处', missing: '任务分解里没有教务处的“效果评估与跟踪反馈”。' }])
})
test('R3.a boundary: nothing is said before the plan is issued, and the same task of another 处 does not count', () => {
  expect(found('R3.a', classOf({}), '2026-11-22')).toEqual([])
  expect(found('R3.a', classOf(ISSUED, { task: [...without('效果评估'), { department: '办公室', matter: '效果评估与跟踪反馈' }] }), '2026-11-20')).toHaveLength(1)
})

test('R3.c kept: the eight tasks of 学员工作处 are in the plan', () => {
  expect(found('R3.c', classOf(ISSUED, { task: WHOLE }), '2026-11-20')).toEqual([])
})
test('R3.c broken: nobody has been given 学员纪律与生活服务管理', () => {
  expect(found('R3.c', classOf(ISSUED, { task: without('班级活动') }), '2026-11-20')).toMatchObject([{ who: '学员工作处', mend: { screen: 'plan', table: 'task' } }])
})
test('R3.c boundary: a 科室 of the department may carry its task', () => {
  expect(found('R3.c', classOf(ISSUED, { task: WHOLE.map((task) => (task.department === '学员工作处' ? { ...task, department: '学员工作处管理科' } : task)) }), '2026-11-20')).toEqual([])
})

test('R3.d kept: 预决算、收款、发票 are given to 财务后勤处', () => {
  expect(found('R3.d', classOf(ISSUED, { task: [{ department: '财务后勤处', matter: '编制预算单，收付资金，开具发票' }] }), '2026-11-20')).toEqual([])
})
test('R3.d broken: nobody is given 发票', () => {
  expect(found('R3.d', classOf(ISSUED, { task: without('发票开具') }), '2026-11-20')).toHaveLength(1)
})
test('R3.d boundary: of the college’s own list the money stands here and the meals under the next', () => {
  const college = collegeOf({ taskTemplate: [{ department: '财务后勤处', matter: '开票、收款' }, { department: '财务后勤处', matter: '安排食宿' }] })
  expect(found('R3.d', classOf(ISSUED), '2026-11-20', college)).toMatchObject([{ basis: '学院设置', missing: '任务分解里没有财务后勤处的“开票、收款”。' }])
  expect(found('R3.e', classOf(ISSUED), '2026-11-20', college)).toMatchObject([{ missing: '任务分解里没有财务后勤处的“安排食宿”。' }])
})

test('R3.e kept: 预案 and 物业 are in the plan', () => {
  expect(found('R3.e', classOf(ISSUED, { task: [{ department: '财务后勤处', matter: '落实食品、公共卫生安全预案' }, { department: '财务后勤处', matter: '停车、门禁和会场清洁' }] }), '2026-11-20')).toEqual([])
})
test('R3.e broken: nobody is given the 预案', () => {
  expect(found('R3.e', classOf(ISSUED, { task: without('预案') }), '2026-11-20')).toHaveLength(1)
})
test('R3.e boundary: asked on the day the plan is issued, not the day before', () => {
  expect(found('R3.e', classOf(ISSUED), '2026-11-15 23:59')).toEqual([])
  expect(found('R3.e', classOf(ISSUED), '2026-11-16')).toHaveLength(1)
})

test('R3.f kept: any of the 教研部门 carries the teaching', () => {
  expect(found('R3.f', classOf(ISSUED, { task: WHOLE.map((task) => (task.department === '教研部门' ? { ...task, department: '法学教研部' } : task)) }), '2026-11-20')).toEqual([])
})
test('R3.f broken: nobody follows the quality of teaching', () => {
  expect(found('R3.f', classOf(ISSUED, { task: without('教学质量跟踪') }), '2026-11-20')).toMatchObject([{ who: '教研部门', missing: '任务分解里没有教研部门的“教学质量跟踪”。' }])
})
test('R3.f boundary: a class without 学业导师制 needs nobody to send mentors', () => {
  expect(found('R3.f', classOf({ ...ISSUED, usesMentors: false }, { task: without('学业导师') }), '2026-11-20')).toEqual([])
  expect(found('R3.f', classOf(ISSUED, { task: without('学业导师') }), '2026-11-20')).toHaveLength(1)
})

test('R3.g kept: 科研处 has its task', () => {
  expect(found('R3.g', classOf(ISSUED, { task: WHOLE }), '2026-11-20')).toEqual([])
})
test('R3.g broken: without any research task the class is reminded', () => {
  expect(found('R3.g', classOf(ISSUED, { task: without('科研') }), '2026-11-20')).toMatchObject([{ severity: 'reminder', who: '科研处' }])
})
test('R3.g boundary: research never is more than a reminder, not even after 撤场', () => {
  expect(found('R3.g', classOf(ISSUED), '2026-12-31')).toMatchObject([{ severity: 'reminder' }])
})

test('R3.h kept: photographs, news and the screen are given to 法治宣传事务部', () => {
  expect(found('R3.h', classOf(ISSUED, { task: [{ department: '法治宣传事务部', matter: '拍摄照片、采编新闻、制作屏显' }, { department: '法治宣传事务部', matter: '公众号推广' }] }), '2026-11-20')).toEqual([])
})
test('R3.h broken: nobody is given the web site', () => {
  expect(found('R3.h', classOf(ISSUED, { task: without('公众号') }), '2026-11-20')).toHaveLength(1)
})
test('R3.h boundary: only a reminder however late', () => {
  expect(found('R3.h', classOf(ISSUED), '2026-12-31')).toMatchObject([{ severity: 'reminder' }])
})

test('R3.i kept: an online class has all five technical tasks', () => {
  expect(found('R3.i', classOf({ ...ISSUED, mode: '线上' }, { task: departmentTasks('线上').map(({ department, matter }) => ({ department, matter })) }), '2026-11-20')).toEqual([])
})
test('R3.i broken: each of the five that is missing is red by itself', () => {
  const findings = found('R3.i', classOf({ ...ISSUED, mode: '线上' }, { task: WHOLE }), '2026-11-20')
  expect(findings).toHaveLength(5)
  expect(findings.every(({ severity, due }) => severity === 'violation' && due === '2026-11-23')).toBe(true)
})
test('R3.i boundary: one missing of five is found, although the others share its words', () => {
  for (const { matter } of departmentTasks('线上').slice(-5)) {
    const task = departmentTasks('线上').filter((other) => other.matter !== matter).map((other) => ({ department: other.department, matter: other.matter }))
    expect(found('R3.i', classOf({ ...ISSUED, mode: '线上线下结合' }, { task }), '2026-11-20').map(({ key }) => key)).toEqual([`R3.i|${matter}`])
  }
})
test('R3.i boundary: a class in the house has none of the five and only the equipment to see to', () => {
  expect(found('R3.i', classOf({ ...ISSUED, mode: '线下' }, { task: without('多媒体') }), '2026-11-20')).toMatchObject([{ severity: 'reminder' }])
})

test('R3.j kept: 用印 and 接待 are given to 办公室', () => {
  expect(found('R3.j', classOf(ISSUED, { task: WHOLE }), '2026-11-20')).toEqual([])
})
test('R3.j broken: nobody is given 用印', () => {
  expect(found('R3.j', classOf(ISSUED, { task: without('用印') }), '2026-11-20')).toMatchObject([{ who: '办公室' }])
})
test('R3.j boundary: what a college lists for itself is all that is asked', () => {
  expect(found('R3.j', classOf(ISSUED), '2026-11-20', collegeOf({ taskTemplate: [{ department: '教务处', matter: '排课' }] }))).toEqual([])
})

describe('the plan', () => {
  const SIGNED = { agreement: [{ form: '书面协议', signedOn: '2026-11-10' } as const] }
  const task = [{ id: 't1', department: '教务处', matter: '排课', person: '许长青' }]
  const fingerprint = planFingerprint(classOf({}, { task }))

  test('R3.b kept: a first version, issued and unchanged since', () => {
    expect(found('R3.b', classOf({}, { task, planRevision: [{ id: '1', number: 1, issuedOn: '2026-11-16', fingerprint }] }), '2026-11-25')).toEqual([])
  })
  test('R3.b broken: 报到 begins and there is no plan', () => {
    expect(found('R3.b', classOf({}, SIGNED), '2026-11-20')).toMatchObject([{ severity: 'reminder', due: '2026-11-23' }])
    expect(found('R3.b', classOf({}, SIGNED), '2026-11-23 14:00')).toMatchObject([{ severity: 'violation', who: '教务处', missing: '实施方案还没有下发。' }])
  })
  test('R3.b broken: two papers both call themselves the second version', () => {
    const planRevision = [{ id: '1', number: 1, issuedOn: '2026-11-16' }, { id: '2', number: 2, issuedOn: '2026-11-18' }, { id: '2b', number: 2, issuedOn: '2026-11-19' }]
    expect(found('R3.b', classOf({}, { planRevision }), '2026-11-20')).toMatchObject([{ severity: 'violation', mend: { record: '2b' } }])
  })
  test('R3.b broken: what was changed after issuing is a new version or has a reason', () => {
    const planRevision = [{ id: '1', number: 1, issuedOn: '2026-11-16', fingerprint }]
    const [finding] = found('R3.b', classOf({ place: '第二会场' }, { task, planRevision }), '2026-11-20')
    expect(finding).toMatchObject({ key: 'R3.b|改动', severity: 'needs-reason', basis: '由规范推定' })
    expect(finding!.remedy).toContain('第2版')
  })
  test('R3.b boundary: names that come in later are no change of the plan', () => {
    const named = [{ ...task[0]!, person: '谢秋实', phone: '16400000001', toldOn: '2026-11-20' }]
    expect(found('R3.b', classOf({}, { task: named, staff: [{ role: '辅导员', name: '林晓' }], planRevision: [{ id: '1', number: 1, issuedOn: '2026-11-16', fingerprint }] }), '2026-11-20')).toEqual([])
  })
  test('R3.b boundary: the day before 报到 begins it only reminds; before the project is certain nothing is said', () => {
    expect(found('R3.b', classOf({}, SIGNED), '2026-11-23 13:59')).toMatchObject([{ severity: 'reminder' }])
    expect(found('R3.b', classOf({}), '2026-11-23 13:59')).toEqual([])
  })
  test('R3.b boundary: a plan with a date and no version, a missing number and a date before the last are pointed out', () => {
    expect(found('R3.b', classOf(ISSUED), '2026-11-20')).toMatchObject([{ key: 'R3.b|登记', severity: 'reminder' }])
    expect(found('R3.b', classOf({}, { planRevision: [{ id: '1', number: 1, issuedOn: '2026-11-16' }, { id: '3', number: 3, issuedOn: '2026-11-18' }] }), '2026-11-20')).toMatchObject([{ key: 'R3.b|3', severity: 'reminder' }])
    expect(found('R3.b', classOf({}, { planRevision: [{ id: '1', number: 1, issuedOn: '2026-11-16' }, { id: '2', number: 2, issuedOn: '2026-11-15' }] }), '2026-11-20')).toMatchObject([{ key: 'R3.b|2', severity: 'reminder' }])
  })
})

test('R3.b boundary: two versions of one day, in their order, are right', () => {
  const planRevision = [{ id: '2', number: 2, issuedOn: '2026-11-16' }, { id: '1', number: 1, issuedOn: '2026-11-16' }]
  expect(found('R3.b', classOf({}, { planRevision }), '2026-11-20')).toEqual([])
})
