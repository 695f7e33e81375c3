/**
 * Classes with any subset of records and fields on any days: what the catalogue of tables allows, in a class of five days in
 * November 2026. Words come from small pools, so that names, departments and venues meet.
 */
import fc from 'fast-check'
import { ARRIVAL, MARKS } from '#domain/attendance.ts'
import { addDays } from '#domain/calendar.ts'
import { collegeFactsOf, type CollegeFacts, type CollegeTable } from '#domain/college-facts.ts'
import type { FieldSpec, Scalar } from '#domain/field.ts'
import type { Moment } from '#domain/regulation/moment.ts'
import { snapshotOf, SNAPSHOT_LISTS, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import { TABLES, type TableName } from '#domain/tables.ts'
import type { TrainingClass } from '#domain/training-class.ts'

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

const DEPARTMENTS = ['教务处', '学员工作处', '财务后勤处', '法学教研部', '图书情报信息中心', '法治宣传事务部', '办公室']
/** One department has most to do: records of one and the same must meet. */
const BUSY = [...DEPARTMENTS, '财务后勤处', '财务后勤处', '财务后勤处']
const NAMES = ['林晓', '宋 明哲', '罗安', '高文博']
const VENUES = ['第一报告厅', '综合楼301、302教室', '待定']
const UNITS = ['元/人·天', '元/学时', '元/间·天', '次', '间·夜']
const FIGURES = ['住宿|标间|间·夜', '用餐|*|人次', '会场使用|第一报告厅|半天', '其他活动|用车|次']
const WORDS = ['手册', '用餐和住宿', '课程安排', '证书', '无', ' ', '现场教学用车\n两台', '学员意见：停车位少']
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  department: BUSY, leaderDepartment: DEPARTMENTS, owner: DEPARTMENTS, teachingDepartment: DEPARTMENTS, turnOf: DEPARTMENTS, section: ['培训科', '教务科'], leaderSection: ['培训科', '教务科'], venue: VENUES, unit: UNITS,
  figure: FIGURES, sponsor: ['演示省示范学会', '省司法厅', '演示市公安局'], answers: ['4444', '1111', '42 0', '2'], items: ['住宿|10\n用餐|10', '备课'], hash: ['a'.repeat(64), 'b'.repeat(64)], fingerprint: ['x', 'y'], profileId: ['costProfile-0'], members: ['林晓\n罗安'], ruleSetId: ['ruleSet-0', 'gone']
}
const PEOPLE = /person|name|teacher|mentor|handler|counselor|signer|giver|receiver|approver|reviewer|checker|leaderName|insteadOf|owner/i

/** Twelve days before 报到 to two weeks after 撤场. */
const day = fc.integer({ min: -12, max: 18 }).map((offset) => addDays('2026-11-23', offset))
const clock = fc.constantFrom('08:00', '08:30', '09:00', '12:00', '14:00', '14:30', '17:00', '19:59', '20:00', '22:00')
const one = (table: TableName): string => `${table}-0`
/** What a field that names another record may hold; a record that is gone is among them. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  sessionId: ['session-0', 'session-1', 'gone'], roundId: ['服务质量', '教学质量|session-0'], workId: ['work-0', 'work-1', 'gone'], meetingId: ['meeting-0'], roomId: ['room-0', 'room-1'], budgetLineId: ['budgetLine-0', 'gone'], replacedBy: ['trainee-0']
}

function valueOf(name: string, spec: FieldSpec): fc.Arbitrary<Scalar> {
  if (REFERENCES[name]) return fc.constantFrom(...REFERENCES[name])
  switch (spec.kind) {
    case 'choice':
      return fc.constantFrom(...spec.choices!)
    case 'flag':
      return fc.boolean()
    case 'number':
      return fc.constantFrom(0, 1, 2, 17, 36, 400, 0.5)
    case 'date':
      return day
    case 'time':
      return clock
    case 'instant':
      return day.map((date) => `${date}T06:00:00.000Z`)
    case 'month-or-date':
      return fc.constant('1980-05')
    default:
      return fc.constantFrom(...(TEXTS[name] ?? (PEOPLE.test(name) ? NAMES : WORDS)))
  }
}

/** Required fields, and about half of the others; no rule is asked of an extract, so none is made. */
function fieldsOf(table: TableName): fc.Arbitrary<Record<string, Scalar>> {
  const specs = Object.entries<FieldSpec>(TABLES[table].fields).filter(([name]) => !name.startsWith('extract'))
  return fc.record(Object.fromEntries(specs.map(([name, spec]) => [name, valueOf(name, spec)])), { requiredKeys: specs.filter(([, spec]) => spec.required).map(([name]) => name) }) as fc.Arbitrary<Record<string, Scalar>>
}

/** Up to three; in half of all cases alike in what they must have, so that what goes together by it meets. */
const few = (table: TableName, ids: readonly string[] = [0, 1, 2].map((i) => `${table}-${i}`)): fc.Arbitrary<Row[]> =>
  fc.tuple(fc.subarray([...ids]), fc.array(fieldsOf(table), { minLength: ids.length, maxLength: ids.length }), fc.boolean()).map(([chosen, fields, areAlike]) =>
    chosen.map((id, i) => ({ ...fields[i], ...(areAlike ? required(table, fields[0]!) : {}), id }))
  )

const required = (table: TableName, fields: Record<string, Scalar>): Record<string, Scalar> => Object.fromEntries(Object.entries<FieldSpec>(TABLES[table].fields).flatMap(([name, spec]) => (spec.required ? [[name, fields[name]!]] : [])))

const withRounds = (rows: fc.Arbitrary<Row[]>): fc.Arbitrary<Row[]> => rows.map((list) => list.map((row) => ({ ...row, round: Number(row.id) })))
const marks = fc.subarray([ARRIVAL, 'session-0', 'session-1']).chain((ids) => fc.tuple(...ids.map((id) => fc.dictionary(fc.constantFrom('trainee-0', 'trainee-1', 'trainee-2'), fc.constantFrom(...MARKS)).map((sheet) => ({ ...sheet, id }) as Row))))

/** Tables whose ids say something. */
const OWN_IDS: Partial<Record<ListTable, fc.Arbitrary<Row[]>>> = {
  attendance: marks,
  stay: few('stay', ['trainee-0', 'trainee-1', 'trainee-2']),
  handout: few('handout', ['trainee-0', 'trainee-1']),
  departmentReport: few('departmentReport', DEPARTMENTS),
  handover: few('handover', DEPARTMENTS.slice(0, 4)),
  planRevision: few('planRevision', ['1', '2', '3']).map((rows) => rows.map((row) => ({ ...row, number: Number(row.id) }))),
  dataConfirmation: withRounds(few('dataConfirmation', ['1', '2'])),
  signedFigure: few('signedFigure').map((rows) => rows.map((row, i) => ({ ...row, round: 1 + (i % 2) }))),
  workGroup: few('workGroup', ['group']),
  settlement: few('settlement', ['settlement']),
  evaluationRound: few('evaluationRound', ['服务质量', '教学质量|session-0']).map((rows) => rows.map((row) => ({ ...row, kind: row.id.slice(0, 4) }))),
  reason: fc.constant([]),
  outsideEdit: fc.constant([])
}

const LISTS = Object.keys(SNAPSHOT_LISTS) as ListTable[]
const DAYS: Partial<TrainingClass> = { arriveOn: '2026-11-23', arriveFrom: '14:00', arriveTo: '20:00', openOn: '2026-11-24', closeOn: '2026-11-27', withdrawOn: '2026-11-27' }

/** Three of four classes keep their usual days, the rest lack some or have them in any order. */
const ownFields = fc.tuple(fieldsOf('class'), fc.integer({ min: 0, max: 3 })).map(([fields, chance]) => ({ ...fields, ...(chance ? DAYS : {}), id: 'c1' }) as unknown as TrainingClass)

export const arbitraryClass: fc.Arbitrary<ClassSnapshot> = fc
  .tuple(ownFields, fc.record(Object.fromEntries(LISTS.map((table) => [table, OWN_IDS[table] ?? few(table)])) as Record<ListTable, fc.Arbitrary<Row[]>>))
  .map(([own, rows]) => snapshotOf(own, rows))

const COLLEGE: readonly CollegeTable[] = ['ruleSet', 'department', 'colleague', 'organization', 'costProfile', 'costQuota', 'lectureGrade', 'evaluationItem', 'archiveTerm', 'emergencyPlan', 'citedRule', 'taskTemplate']
const holidays = fc.array(fc.tuple(day, fc.constantFrom('放假', '上班')), { maxLength: 6 }).map((list) => [...new Map(list)].map(([id, kind]) => ({ id, kind })))

export const arbitraryCollege: fc.Arbitrary<CollegeFacts> = fc
  .tuple(fc.record(Object.fromEntries(COLLEGE.map((table) => [table, few(table, [one(table), `${table}-1`])])) as Record<CollegeTable, fc.Arbitrary<Row[]>>), holidays)
  .map(([rows, holiday]) => collegeFactsOf(undefined, { ...rows, holiday }, [{ id: 'c1', name: '本班', arriveOn: '2026-11-23', withdrawOn: '2026-11-27', mentorDepartments: [] }, { id: 'c2', name: '另一班', arriveOn: '2026-11-20', withdrawOn: '2026-11-25', mentorDepartments: [{ department: '法学教研部', notifiedOn: '2026-11-01' }] }]))

/** Any minute from three weeks before 报到 to four weeks after 撤场; the clocks at which something changes come often. */
export const arbitraryMoment: fc.Arbitrary<Moment> = fc
  .tuple(fc.integer({ min: -20, max: 32 }), fc.oneof(clock, fc.constantFrom('00:00', '23:59', '20:01', '13:59')))
  .map(([offset, at]) => ({ day: addDays('2026-11-23', offset), minute: `${addDays('2026-11-23', offset)} ${at}` }))

/** The same records in another order, in every list. */
export const inAnyOrder = (of: ClassSnapshot): fc.Arbitrary<ClassSnapshot> =>
  fc
    .tuple(...LISTS.map((table) => fc.shuffledSubarray([...of[SNAPSHOT_LISTS[table]]] as Row[], { minLength: of[SNAPSHOT_LISTS[table]].length })))
    .map((lists) => ({ ...of, ...Object.fromEntries(LISTS.map((table, i) => [SNAPSHOT_LISTS[table], lists[i]])) }))
