/**
 * A year of a college, the same for the same seed: classes of every length and month, most things done in time, some late,
 * some forgotten. For checking everything at once and for measuring it.
 */
import { addDays, eachDay } from '#domain/calendar.ts'
import { briefOf, collegeFactsOf, type CollegeFacts } from '#domain/college-facts.ts'
import { departmentTasks } from '#domain/planning/department-tasks.ts'
import { snapshotOf, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import { DEPARTMENTS } from '#domain/staff.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { dice } from '../dice.ts'

type Row = { id: string } & Record<string, unknown>
type Lists = Partial<Record<ListTable, Row[]>>

const SPONSORS = ['演示省司法厅', '演示省监狱局', '演示市司法局', '演示省高级法院', '演示省检察院', '演示市公安局']
const TEACHING = ['刑法教研部', '民法教研部', '行政法教研部', '公共教研部']
const SURNAMES = '王李张刘陈杨黄赵吴周'
const GIVEN = '伟芳娜敏静丽强磊军洋'

export interface CollegeYear {
  readonly facts: CollegeFacts
  readonly classes: readonly ClassSnapshot[]
}

/** `classes` classes of `people` trainees each, spread over 2026. */
export function collegeYear(seed: number, { classes = 60, people = 100 } = {}): CollegeYear {
  const random = dice(seed)
  const snapshots = Array.from({ length: classes }, (_, i) => oneClass(random, i, addDays('2026-01-05', Math.floor((i * 350) / classes)), people))
  const departments = [...DEPARTMENTS.filter((name) => name !== '教研部门').map((name) => ({ id: name, name, kind: name })), ...TEACHING.map((name, i) => ({ id: name, name, kind: '教研部门', rotation: i + 1 }))]
  const facts = collegeFactsOf(undefined, { department: departments, organization: SPONSORS.slice(0, 3).map((name) => ({ id: name, name, partner: true })) }, snapshots.map((of) => briefOf(of.class, of.mentorNotices)))
  return { facts, classes: snapshots }
}

function oneClass(random: () => number, index: number, arriveOn: string, people: number): ClassSnapshot {
  const cls = `class-${String(index).padStart(4, '0')}`
  const below = (n: number): number => Math.floor(random() * n)
  const pick = <T>(list: ArrayLike<T>): T => list[below(list.length)]!
  const name = (): string => pick(SURNAMES) + pick(GIVEN) + pick(GIVEN)
  /** Done nine times of ten. */
  const done = (): boolean => random() < 0.9
  const day = (offset: number): string => addDays(arriveOn, offset)
  const length = 3 + below(5)
  const last = day(length)
  const days = eachDay(day(1), addDays(last, -1))
  let count = 0
  const row = (fields: Record<string, unknown>): Row => ({ id: `${cls}-${count++}`, ...fields })
  const counselors = [name(), name()].slice(0, 1 + below(2))
  const of: TrainingClass = {
    id: cls, name: `演示培训班第${index + 1}期`, hostMode: random() < 0.95 ? '承办' : '联办', sponsor: pick(SPONSORS), mode: random() < 0.9 ? '线下' : '线上线下结合', category: '三类',
    arriveOn, arriveFrom: '14:00', arriveTo: '20:00', openOn: day(1), closeOn: last, withdrawOn: last, place: '学院', plannedCount: people, audience: '业务骨干', schedule: '见课程表',
    meals: '自助', lodging: '标间', transport: '无', teaching: '讲授', learning: '研讨', research: '无', budgetStandard: '按综合定额', ...(done() ? { invoice: '普通发票' } : {}),
    leaderName: name(), leaderSection: random() < 0.8 ? '培训科' : '教务科', leaderDepartment: '教务处', leaderPhone: '16400000000', basis: '协议', goal: '提升能力', courseText: '四个单元', teachingText: '集中授课',
    publicityText: '照片新闻', safetyText: '执行各项预案', evaluationText: '两张评估表', requirementsText: '落实责任', planIssuedOn: day(-10), usesMentors: true, ...(done() ? { noticeOn: day(-3) } : {}), ...(done() ? { signInReadyOn: day(-1) } : {})
  }
  const sessions = days.flatMap((date) => (['上午', '下午'] as const).map((half) => row({ date, half, kind: '讲授', title: `专题${count}`, teacher: name(), teachingDepartment: pick(TEACHING), venue: '第一报告厅', hours: 4 })))
  const trainees = Array.from({ length: people }, (_, i) => row({ name: name(), gender: i % 3 ? '男' : '女', organization: '演示监狱', position: '科员', phone: '16400000001', order: i, idNumber: '990101198001010012' }))
  const rooms = Array.from({ length: Math.ceil(people / 2) }, (_, i) => row({ number: `${300 + i}`, kind: '标间', beds: 2 }))
  const men = trainees.filter(({ gender }) => gender === '男')
  const stays = [...men, ...trainees.filter((trainee) => !men.includes(trainee))].map(({ id }, i) => ({ id, roomId: rooms[i >> 1]!.id, bed: 1 + (i % 2) }))
  const works = sessions.filter(done).map(({ id, title, teacher, teachingDepartment }) => row({ kind: '课件讲义', title, author: teacher, department: teachingDepartment, sessionId: id, hash: 'a'.repeat(64) }))
  const rounds = sessions.map(({ id }) => ({ id: `教学质量|${id}`, kind: '教学质量', sessionId: id, issued: people }))
  const lists: Lists = {
    staff: [
      ...counselors.map((person, i) => row({ role: '辅导员', name: person, department: '学员工作处', first: i === 0, inGroup: done() })),
      row({ role: '学业导师', name: name(), department: TEACHING[index % TEACHING.length], inGroup: done() }),
      ...DEPARTMENTS.filter(done).map((department) => row({ role: '部门参与人', name: name(), department, phone: '16400000002', inGroup: done() }))
    ],
    task: departmentTasks(of.mode).map(({ department, matter }, i) => row({ department, matter, person: name(), dueOn: day(-1), order: i, ...(done() ? { toldOn: day(-8) } : {}), ...(done() ? { doneOn: day(-1) } : {}) })),
    budgetLine: ['住宿费', '伙食费', '培训场地费', '培训资料费', '师资费'].map((item, i) => row({ item, category: item, standard: 100, persons: people, days: length + 1, order: i })),
    trainee: trainees, session: sessions, room: rooms, stay: stays,
    attendance: [{ id: 'arrival', ...Object.fromEntries(trainees.map(({ id }) => [id, '到'])) }, ...sessions.map(({ id }) => ({ id, ...Object.fromEntries(trainees.map((trainee) => [trainee.id, random() < 0.97 ? '到' : '请假'])) }))],
    lodgingDay: eachDay(arriveOn, addDays(last, -1)).map((date) => ({ id: `${date}|标间`, date, roomKind: '标间', rooms: rooms.length, trainees: people })),
    mealDay: eachDay(arriveOn, last).map((date) => ({ id: `${date}|学员`, date, diners: '学员', breakfast: people, lunch: people, dinner: people })),
    venueUse: sessions.map(({ date, half }) => ({ id: `${String(date)}|${String(half)}|第一报告厅`, date, half, venue: '第一报告厅', use: '授课' })),
    activity: [row({ date: day(1), item: '集体合影', quantity: 1, unit: '次' })],
    contact: [row({ kind: '洽商', date: day(-40), matters: '商定要素' }), row({ kind: '踏查', date: day(-35), matters: '看会场' })],
    agreement: done() ? [row({ form: '书面协议', signedOn: day(-20), ours: name(), theirs: name() })] : [],
    sealing: [row({ paper: '书面协议', seal: '合同专用章', approvedOn: day(-21), approver: name(), ...(done() ? { sealedOn: day(-20) } : {}) })],
    planRevision: [{ id: '1', number: 1, issuedOn: day(-10) }],
    work: works,
    review: works.filter(done).map(({ id, department }) => row({ stage: '先期审核', object: '课件讲义', department, workId: id, reviewer: name(), reviewedOn: day(-5), result: '通过', hash: 'a'.repeat(64) })),
    departmentReport: DEPARTMENTS.map((department) => ({ id: department, planReceivedOn: day(-9), ...(done() ? { participantsFixedOn: day(-6), leaderToldOn: day(-5) } : {}) })),
    meeting: [row({ date: day(-7), calledBy: '项目负责人', matters: '协调' })],
    problem: [row({ source: '参训学员', raisedOn: day(1), matter: '房间空调不热', handledBy: '辅导员', ...(done() ? { closedOn: day(1), handling: '已维修' } : {}) })],
    adjustment: [row({ date: day(1), matter: '教师', after: '换教师', grade: '较为重大', ...(done() ? { leaderToldOn: day(1) } : {}) })],
    matterReport: [row({ kind: '开班式', date: day(1), ...(done() ? { knownOn: day(-5), reportedOn: day(-5), reportedTo: '院领导' } : {}) })],
    supply: ['席卡', '横幅', '热水壶'].map((item) => row({ item, asked: 10, approved: 10, issued: 10, durable: item === '热水壶', issuedOn: day(-2), askedOn: day(-5), approvedOn: day(-4), ...(done() ? { returned: 10, returnedOn: last } : {}) })),
    venueCheck: done() ? [row({ kind: '设备检查', venue: '第一报告厅', date: day(0), department: '图书情报信息中心', result: '正常' }), row({ kind: '会场布置', venue: '第一报告厅', date: day(0), result: '正常' })] : [],
    handout: trainees.map(({ id }) => ({ id, kit: true, told: true })),
    duty: eachDay(arriveOn, last).flatMap((date) => [row({ date, from: '08:00', to: '20:00', kind: '在岗', person: counselors[0], phone: '16400000003' }), row({ date, from: '20:00', to: '08:00', untilOn: addDays(date, 1), kind: '夜间联系', person: counselors[0], phone: '16400000003' })]).filter(done),
    workGroup: [{ id: 'group', name: '工作群', builtOn: day(-9), owner: counselors[0] }],
    mentorNotice: [row({ department: TEACHING[index % TEACHING.length], notifiedOn: day(-9), turnOf: TEACHING[index % TEACHING.length] })],
    mentorLog: days.map((date) => row({ date, mentor: name() })),
    dataConfirmation: done() ? [{ id: '1', round: 1, sponsorSigner: name(), sponsorPost: '负责人', sponsorSignedOn: last, counselor: counselors[0], counselorSignedOn: last }] : [],
    signedFigure: [{ id: '1|住宿|标间|间·夜', round: 1, category: '住宿', item: '标间', unit: '间·夜', quantity: rooms.length * length }],
    handover: ['财务后勤处', '教务处'].map((department) => ({ id: department, giver: counselors[0], receiver: name(), gaveOn: addDays(last, 2 + below(8)), receivedOn: addDays(last, 3 + below(8)), ...(random() < 0.5 ? { lateReason: '材料待补' } : {}) })).filter(done),
    handoverItem: ['签到簿', '数据确认单', '评估表'].map((title) => row({ department: title === '评估表' ? '教务处' : '财务后勤处', title, copies: 1 })),
    archiveItem: Array.from({ length: 24 }, (_, i) => row({ stage: ['书面确认至报到', '报到至撤场', '撤场以后'][i % 3], title: `材料${i}`, required: true, ...(done() ? { filedOn: addDays(last, 5) } : {}) })),
    evaluationRound: [...rounds, { id: '服务质量', kind: '服务质量', issued: people }],
    evaluationSheet: rounds.flatMap(({ id }) => Array.from({ length: Math.floor(people * 0.8) }, () => row({ roundId: id, answers: Array.from({ length: 8 }, () => String(2 + below(3))).join('') }))),
    feedback: [row({ source: '参训学员', aspect: '综合后勤保障', opinion: '停车位少', heardOn: last, ...(done() ? { department: '财务后勤处', sentOn: addDays(last, 2) } : {}) })],
    lectureFee: sessions.map(({ id, teacher, date, title }) => row({ teacher, sessionId: id, date, topic: title, hours: 4, rate: 500, net: 2000 })),
    invoice: done() ? [row({ title: of.sponsor, amount: 1000, issuedOn: addDays(last, 20) })] : [],
    settlement: done() ? [{ id: 'settlement', settledOn: addDays(last, 15) }] : []
  }
  return snapshotOf(of, lists)
}
