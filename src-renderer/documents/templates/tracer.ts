/**
 * A class whose every value can be recognised wherever a paper prints it: words of two private-use characters, days of a
 * far century, lists of several rows. A paper that is made of it shows where each of its words comes from.
 */
import { ARRIVAL } from '#domain/attendance.ts'
import { addDays } from '#domain/calendar.ts'
import { DINERS } from '#domain/daily-figures.ts'
import type { FieldSpec, Scalar } from '#domain/field.ts'
import { snapshotOf, SNAPSHOT_LISTS, type ClassSnapshot, type ListTable } from '#domain/snapshot.ts'
import { TABLES, type TableName } from '#domain/tables.ts'
import type { TrainingClass } from '#domain/training-class.ts'

/**
 * 1 differs from 0 in every day and figure, 2 in how many rows there are, in flags and in choices of the class. What is still
 * different once all fields are tags was computed.
 */
export const TRACER_SEEDS = [0, 1, 2] as const
export type TracerSeed = (typeof TRACER_SEEDS)[number]

export const TRACER_TODAY = '2097-09-09'
/** Eleven days or more, so that their number is told from a row's. */
const DAYS = [11, 11, 13] as const
const FIRST_DAY = ['2087-03-10', '2088-05-16', '2087-03-10'] as const
/** Rows of the roster, and those who came; men and women differ in number. */
const PEOPLE = [42, 42, 48] as const
const PRESENT = [37, 37, 39] as const
const SECOND = '\uf8fe'
const FIRST_PRIVATE = 0xe000

/** Fields on which it depends which rows a paper shows, or that hold more than words: settled here, or left out. */
const SETTLED: Partial<Record<TableName, (i: number, days: readonly string[]) => Record<string, Scalar | undefined>>> = {
  class: () => ({ closed: undefined, sensitive: undefined, sensitiveOffReason: undefined, ruleSetId: undefined, usesMentors: true, noMentorsReason: undefined, plannedCount: 613 }),
  trainee: (i) => ({ status: '在册', replacedBy: undefined, printName: undefined, gender: i % 16 < 9 ? '男' : '女', phone: `1640000${String(4000 + 7 * i)}`, idNumber: `23010019${String(1000 + i)}${String(3001 + 7 * i)}0X`.slice(0, 18) }),
  staff: (i) => ({ reason: undefined, first: i === 0 }),
  session: () => ({ noSignIn: undefined }),
  room: (i) => ({ beds: 2, number: `8${String(101 + i)}` }),
  stay: (i, days) => ({ roomId: `room-${Math.floor(i / 2)}`, bed: (i % 2) + 1, inOn: days[0], outOn: days.at(-1) }),
  lodgingDay: () => ({ remark: undefined }),
  mealDay: (i) => ({ diners: DINERS[i % 3]! }),
  departmentReport: () => ({ notTakingPart: undefined }),
  budgetLine: () => ({ figure: undefined }),
  duty: () => ({ untilOn: undefined }),
  work: () => ({ none: undefined, hash: undefined }),
  planRevision: (i) => ({ number: i + 1, fingerprint: undefined }),
  dataConfirmation: (i) => ({ round: i + 1 }),
  signedFigure: (i) => ({ round: (i % 3) + 1 }),
  evaluationRound: () => ({ items: undefined }),
  evaluationSheet: () => ({ answers: '4444', comment: undefined }),
  archiveItem: () => ({ notApplicable: undefined }),
  settlement: () => ({ noInvoice: undefined, profileId: undefined }),
  paperVersion: () => ({ hash: '' })
}
/** Fields in which rows of all tables name the same things. */
const SHARED: ReadonlySet<string> = new Set(['department', 'organization', 'group', 'venue', 'building', 'activity.item', 'activity.unit'])
/** Their rows tell of nothing that a form shows. */
const WITHOUT: ReadonlySet<ListTable> = new Set(['reason', 'outsideEdit', 'paperVersion', 'evaluationSheet'])
/** Rows that stand for a trainee. */
const OF_TRAINEE: ReadonlySet<ListTable> = new Set(['stay', 'handout', 'certificate'])
/** One a day at least: a day without one reads 无. */
const DAILY: ReadonlySet<ListTable> = new Set(['lodgingDay', 'mealDay', 'venueUse', 'activity'])
/** One for the whole class. */
const ONE: Partial<Record<ListTable, string>> = { workGroup: 'group', settlement: 'settlement' }

const word = (code: number): string => String.fromCharCode(FIRST_PRIVATE + code) + SECOND
export const isPrivate = (char: string): boolean => char >= '\ue000' && char <= '\uf8ff'

export function tracerClass(seed: TracerSeed): ClassSnapshot {
  let used = 0
  const nextWord = (): string => {
    if (used > 6300) throw new Error('more values than private-use characters')
    return word(used++)
  }
  const shared = new Map<string, string[]>()
  const sharedWord = (field: string, i: number): string => {
    const words = shared.get(field) ?? Array.from({ length: field === 'organization' ? 5 : 3 }, nextWord)
    shared.set(field, words)
    return words[i % words.length]!
  }
  const days = Array.from({ length: DAYS[seed] }, (_, i) => addDays(FIRST_DAY[seed], i))
  const far = addDays(FIRST_DAY[seed], 400)

  let day = 0
  function valueOf(table: TableName, name: string, spec: FieldSpec, at: number, i: number): Scalar | undefined {
    // Several tasks of one meeting.
    if (spec.kind === 'reference') return name === 'sessionId' ? `session-${i}` : name === 'meetingId' ? `meeting-${i % 2}` : undefined
    const common = [name, `${table}.${name}`].find((one) => SHARED.has(one))
    if (common) return sharedWord(common, i)
    switch (spec.kind) {
      case 'choice':
        return spec.choices![(i + (table === 'class' && seed === 2 ? 1 : 0)) % spec.choices!.length]!
      case 'flag':
        return seed === 2 && table !== 'class' ? true : undefined
      case 'number':
        return 101 + at * 37 + i + seed * 11
      case 'date':
        // No lesson on a day that the class itself names, or one would be taken for the other.
        return name === 'date' ? (DAILY.has(table as ListTable) ? days[i % days.length]! : days[2 + (i % (days.length - 4))]!) : addDays(far, day++)
      case 'month-or-date':
        return `${1951 + i + seed}-0${(i % 9) + 1}`
      case 'time':
        return `${10 + ((at + seed) % 10)}:${String(10 + ((at * 7 + i) % 50))}`
      case 'instant':
        return undefined
      default:
        return nextWord()
    }
  }

  function row(table: TableName, id: string, i: number): { id: string } & Record<string, Scalar | undefined> {
    const fields = Object.entries(TABLES[table].fields as Record<string, FieldSpec>).map(([name, spec], at) => [name, name === 'order' ? i : valueOf(table, name, spec, at, i)])
    return { id, ...(Object.fromEntries(fields) as Record<string, Scalar | undefined>), ...SETTLED[table]?.(i, days) }
  }

  const own = { ...row('class', 'tracer', 0), hostMode: '承办', arriveOn: days[0], openOn: days[1], closeOn: days.at(-2), withdrawOn: days.at(-1) } as unknown as TrainingClass
  const rows: Partial<Record<ListTable, Record<string, unknown>[]>> = {}
  for (const table of Object.keys(SNAPSHOT_LISTS) as ListTable[]) if (!WITHOUT.has(table)) rows[table] = Array.from({ length: countOf(table, seed) }, (_, i) => row(table, idOf(table, i), i))

  function idOf(table: ListTable, i: number): string {
    if (table === 'handover' || table === 'departmentReport') return sharedWord('department', i)
    return ONE[table] ?? `${OF_TRAINEE.has(table) ? 'trainee' : table}-${i}`
  }
  // Two who missed two lessons each.
  const missed = [3, 4].map((i) => ({ id: `session-${i}`, 'trainee-5': '请假', 'trainee-6': '请假' }))
  rows.attendance = [...missed, { id: ARRIVAL, ...Object.fromEntries(rows.trainee!.map(({ id }, i) => [id as string, i < PRESENT[seed] ? '到' : '请假'])) }]
  // The fees of one teacher share what is told of him.
  rows.lectureFee = rows.lectureFee!.map((fee, i, fees) => ({ ...fee, ...Object.fromEntries(['teacher', 'grade', 'idNumber', 'bank', 'account'].map((name) => [name, fees[i % 2]![name]])) }))
  rows.evaluationRound = rows.evaluationRound!.map((round, i) => ({ ...round, id: round['kind'] === '服务质量' ? '服务质量' : `教学质量|session-${i}`, sessionId: round['kind'] === '服务质量' ? undefined : `session-${i}` })).filter(({ id }, i, all) => all.findIndex((other) => other.id === id) === i)
  return snapshotOf(own, rows, { id: 'college', name: nextWord(), shortName: nextWord(), address: nextWord(), phone: nextWord() })
}

/** Two rows at least of each value of a field that every row has. */
function countOf(table: ListTable, seed: TracerSeed): number {
  if (ONE[table] || table === 'attendance') return 1
  if (table === 'trainee' || OF_TRAINEE.has(table)) return PEOPLE[seed]
  if (table === 'room') return Math.ceil(PEOPLE[seed] / 2)
  if (table === 'handover' || table === 'departmentReport') return 3
  const more = seed === 2 ? 1 : 0
  const choices = Object.values(TABLES[table].fields as Record<string, FieldSpec>).filter((spec) => spec.kind === 'choice' && spec.required).map((spec) => spec.choices!.length)
  return Math.max(DAILY.has(table) ? DAYS[seed] : 6 + more, (2 + more) * Math.max(0, ...choices))
}
