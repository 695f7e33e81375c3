/** 第五条: the leader of 教务处, the departments' participants, the leader's meetings. */
import { expect, test } from 'vitest'
import { classOf, collegeOf, found } from './class-of.ts'

const LED = { leaderName: '贺兰', leaderDepartment: '教务处', leaderSection: '培训科', leaderPhone: '16400009001' }
const ISSUED = { ...LED, planIssuedOn: '2026-11-16' }
const SIGNED = { agreement: [{ form: '书面协议', signedOn: '2026-11-10' } as const] }

test('R5.b kept: somebody of the 培训科 leads the class', () => {
  expect(found('R5.b', classOf(ISSUED), '2026-11-20')).toEqual([])
})
test('R5.b kept: 教务处培训科 written in one line is understood', () => {
  expect(found('R5.b', classOf({ ...ISSUED, leaderDepartment: undefined, leaderSection: '教务处培训科' }), '2026-11-20')).toEqual([])
})
test('R5.b broken: a leader from another 处 is red, plan or no plan', () => {
  expect(found('R5.b', classOf({ ...LED, leaderDepartment: '科研处' }), '2026-10-01')).toMatchObject([{ severity: 'violation', basis: '规范原文', missing: '项目负责人贺兰是科研处的，不是教务处的。' }])
})
test('R5.b broken: nobody leads the class when its plan goes out', () => {
  expect(found('R5.b', classOf({ planIssuedOn: '2026-11-16' }), '2026-11-16')).toMatchObject([{ severity: 'violation', who: '教务处', mend: { screen: 'overview', field: 'leaderName' } }])
})
test('R5.b boundary: once the project is certain it only reminds; before that nothing is said', () => {
  expect(found('R5.b', classOf({}, SIGNED), '2026-11-12')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R5.b', classOf(), '2026-11-12')).toEqual([])
})
test('R5.b boundary: a leader whose 处 nobody wrote down is looked up among the colleagues, unless there are two of the name', () => {
  const of = classOf({ ...LED, leaderDepartment: undefined, leaderSection: undefined })
  const colleague = (department: string) => ({ name: '贺兰', department, section: '培训科' })
  expect(found('R5.b', of, '2026-11-12')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R5.b', of, '2026-11-12', collegeOf({ colleague: [colleague('教务处')] }))).toEqual([])
  expect(found('R5.b', of, '2026-11-12', collegeOf({ colleague: [colleague('办公室')] }))).toMatchObject([{ severity: 'violation' }])
  expect(found('R5.b', of, '2026-11-12', collegeOf({ colleague: [colleague('教务处'), colleague('办公室')] }))).toMatchObject([{ severity: 'reminder' }])
})

const brief = (arriveOn: string, withdrawOn: string) => ({ id: 'c2', name: '另一班', arriveOn, withdrawOn, mentorDepartments: [] })
const ELSEWHERE = classOf({ ...ISSUED, leaderSection: '教务科' })
test('R5.c kept: another section of 教务处 leads while two classes run at once', () => {
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [brief('2026-11-25', '2026-11-29')]))).toEqual([])
})
test('R5.c broken: another section leads although nothing else is held', () => {
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [brief('2026-12-05', '2026-12-09')]))).toMatchObject([{ severity: 'needs-reason', missing: '项目负责人贺兰是教务科的，这段时间没有同时开办别的班次。' }])
})
test('R5.c boundary: classes that share their last and first day are held at once, a day apart they are not', () => {
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [brief('2026-11-27', '2026-11-30')]))).toEqual([])
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [brief('2026-11-28', '2026-11-30')]))).toHaveLength(1)
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [{ ...brief('2026-11-23', '2026-11-27'), id: 'c1' }]))).toHaveLength(1)
  expect(found('R5.c', classOf(ISSUED), '2026-11-20')).toEqual([])
})

test('R5.d kept: the issued plan names the leader with a phone, after the project became certain', () => {
  expect(found('R5.d', classOf(ISSUED, SIGNED), '2026-11-20')).toEqual([])
})
test('R5.d broken: a plan sent out without a leader is red', () => {
  expect(found('R5.d', classOf({ planIssuedOn: '2026-11-16' }, SIGNED), '2026-11-16')).toMatchObject([{ severity: 'violation', missing: '方案里没有项目负责人。' }])
  expect(found('R5.d', classOf({ planIssuedOn: '2026-11-16' }, SIGNED), '2026-11-15')).toEqual([])
})
test('R5.d broken: a plan without the leader’s phone reminds', () => {
  expect(found('R5.d', classOf({ ...ISSUED, leaderPhone: undefined }, SIGNED), '2026-11-20')).toMatchObject([{ severity: 'reminder', basis: '由规范推定' }])
})
test('R5.d boundary: the plan may be of the day of confirmation; of the day before it wants a reason', () => {
  expect(found('R5.d', classOf({ ...LED, planIssuedOn: '2026-11-10' }, SIGNED), '2026-11-20')).toEqual([])
  expect(found('R5.d', classOf({ ...LED, planIssuedOn: '2026-11-09' }, SIGNED), '2026-11-20')).toMatchObject([{ severity: 'needs-reason', basis: '由规范推定' }])
})

const REPORTED = { id: '财务后勤处', planReceivedOn: '2026-11-16', participantsFixedOn: '2026-11-18', leaderToldOn: '2026-11-18' }
const PERSON = { role: '部门参与人', name: '罗安', department: '财务后勤处' } as const
const departmentOf = (report: object, staff: object[] = [PERSON]) => classOf(ISSUED, { task: [{ department: '财务后勤处', matter: '预决算' }], staff: staff as never, departmentReport: [report as never] })
test('R5.e kept: the department received the plan, fixed its people and told the leader in time', () => {
  expect(found('R5.e', departmentOf(REPORTED), '2026-11-25')).toEqual([])
})
test('R5.e broken: the department has named nobody', () => {
  const of = classOf(ISSUED, { task: [{ department: '财务后勤处', matter: '预决算' }] })
  expect(found('R5.e', of, '2026-11-17')).toMatchObject([{ severity: 'reminder', who: '各部门', whom: '财务后勤处', due: '2026-11-23', missing: '还差财务后勤处的参与人，报到前要定下来。' }])
  expect(found('R5.e', of, '2026-11-20')[0]?.missing).toBe('还差财务后勤处的参与人，报到前要定下来（离报到只有3天）。')
  expect(found('R5.e', of, '2026-11-23 14:00')).toMatchObject([{ severity: 'needs-reason' }])
})
test('R5.e broken: its people are fixed, and the leader was not told', () => {
  expect(found('R5.e', departmentOf({ ...REPORTED, leaderToldOn: undefined }), '2026-11-23 14:00')).toMatchObject([{ severity: 'needs-reason', missing: '财务后勤处的参与人还没有告知项目负责人。' }])
})
test('R5.e boundary: told on the day of 报到 is in time, the day after wants a reason', () => {
  expect(found('R5.e', departmentOf({ ...REPORTED, leaderToldOn: '2026-11-23' }), '2026-11-25')).toEqual([])
  expect(found('R5.e', departmentOf({ ...REPORTED, leaderToldOn: '2026-11-24' }), '2026-11-25')).toMatchObject([{ severity: 'needs-reason' }])
})
test('R5.e boundary: the last minute before 报到 still reminds; the setting says from which day the sentence urges', () => {
  const of = classOf(ISSUED, { task: [{ department: '财务后勤处', matter: '预决算' }] })
  expect(found('R5.e', of, '2026-11-23 13:59')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R5.e', classOf({ ...ISSUED, ruleSetId: 'r' }, { task: [{ department: '财务后勤处', matter: '预决算' }] }), '2026-11-20', collegeOf({ ruleSet: [{ id: 'r', name: '新版', remindDays: 1 }] }))[0]?.missing).toBe('还差财务后勤处的参与人，报到前要定下来。')
})
test('R5.e boundary: who takes no part is not asked; a department that only has a line of its own is', () => {
  expect(found('R5.e', departmentOf({ id: '财务后勤处', notTakingPart: true }, []), '2026-11-25')).toEqual([])
  expect(found('R5.e', classOf(ISSUED, { departmentReport: [{ id: '办公室' }] }), '2026-11-25')).toMatchObject([{ whom: '办公室' }])
  expect(found('R5.e', departmentOf(REPORTED, []), '2026-11-25')).toMatchObject([{ severity: 'reminder', missing: '财务后勤处定了参与人，名单里还没有姓名。' }])
})

const MEETING = { id: 'm1', date: '2026-11-18', calledBy: '项目负责人', matters: '报到动线', decisions: '后勤处增设指引牌' } as const
test('R5.f kept: what the meeting decided is a task with a person and a day', () => {
  expect(found('R5.f', classOf({}, { meeting: [MEETING], task: [{ department: '财务后勤处', matter: '指引牌', person: '崔大勇', dueOn: '2026-11-22', meetingId: 'm1' }] }), '2026-11-19')).toEqual([])
})
test('R5.f broken: what was decided is nobody’s task', () => {
  expect(found('R5.f', classOf({}, { meeting: [MEETING] }), '2026-11-19')).toMatchObject([{ severity: 'reminder', who: '项目负责人', mend: { screen: 'preparation', table: 'meeting', record: 'm1' } }])
})
test('R5.f boundary: a task without a day is pointed out; a meeting that decided nothing is not', () => {
  expect(found('R5.f', classOf({}, { meeting: [MEETING], task: [{ id: 't1', department: '财务后勤处', matter: '指引牌', person: '崔大勇', meetingId: 'm1' }] }), '2026-11-19')).toMatchObject([{ missing: '协调会议议定的“指引牌”没有写明完成时限。', mend: { screen: 'plan', record: 't1' } }])
  expect(found('R5.f', classOf({}, { meeting: [{ ...MEETING, decisions: '' }] }), '2026-11-19')).toEqual([])
  expect(found('R5.f', classOf({}, { meeting: [{ ...MEETING, calledBy: '辅导员' }] }), '2026-11-19')).toEqual([])
})

test('R5.b boundary: a leader of 教务处 whose section nobody wrote down is asked for it', () => {
  expect(found('R5.b', classOf({ ...LED, leaderSection: undefined }), '2026-11-20')).toMatchObject([{ severity: 'reminder', mend: { field: 'leaderSection' } }])
})
test('R5.c boundary: a class that ends on our first day is held at once, a class without a day is not', () => {
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [brief('2026-11-20', '2026-11-23')]))).toEqual([])
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [brief('2026-11-20', '2026-11-22')]))).toHaveLength(1)
  expect(found('R5.c', ELSEWHERE, '2026-11-20', collegeOf({}, [{ id: 'c2', name: '另一班', mentorDepartments: [] }]))).toHaveLength(1)
})
test('R5.e boundary: fixed on the day the plan came is in order, the day before is pointed out', () => {
  expect(found('R5.e', departmentOf({ ...REPORTED, participantsFixedOn: '2026-11-16' }), '2026-11-25')).toEqual([])
  expect(found('R5.e', departmentOf({ ...REPORTED, participantsFixedOn: '2026-11-15' }), '2026-11-25')).toMatchObject([{ severity: 'reminder' }])
  expect(found('R5.e', departmentOf({ ...REPORTED, planReceivedOn: undefined }), '2026-11-25')).toMatchObject([{ severity: 'reminder', missing: '没有记下财务后勤处哪天收到方案。' }])
})
test('R5.e boundary: neither another department’s participant nor a 辅导员 of this one fills the place', () => {
  const of = (person: object) => found('R5.e', departmentOf({ id: '财务后勤处' }, [{ ...PERSON, ...person }]), '2026-11-23 08:00')
  expect(of({ department: '办公室' })[0]?.missing).toBe('还差财务后勤处的参与人，报到前要定下来（今天报到）。')
  expect(of({ role: '辅导员' })[0]?.missing).toContain('还差财务后勤处的参与人')
})
