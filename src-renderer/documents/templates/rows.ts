/** Kinds of rows: one for each table of a class, its fields named as on the screens, and what papers compute of a row. */
import { longDate } from '#domain/calendar.ts'
import type { BudgetLine } from '#domain/budget-line.ts'
import { amountInFen, finalAmountInFen } from '#domain/budget-line.ts'
import { guestsOf, halfDaysOf } from '#domain/daily/daily-sums.ts'
import type { LodgingDay, MealDay, VenueUse } from '#domain/daily-figures.ts'
import { changesOfRound } from '#domain/daily/confirmation-rounds.ts'
import { signedOn } from '#domain/daily/signed-figures.ts'
import type { DataConfirmation } from '#domain/closing.ts'
import type { FieldSpec } from '#domain/field.ts'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { grossOf, netOf } from '#domain/money/lecture-fee.ts'
import { finalQuantity } from '#domain/money/settlement-sum.ts'
import { maskPhone } from '#domain/reading/mask.ts'
import type { Session } from '#domain/session.ts'
import type { LectureFee } from '#domain/settlement.ts'
import { SNAPSHOT_LISTS, type ListTable } from '#domain/snapshot.ts'
import { TABLES } from '#domain/tables.ts'
import type { Trainee } from '#domain/trainee.ts'
import { onRoster } from '#domain/trainee.ts'
import { unitOf } from '../parts/people-columns.ts'
import { clockRange, teacherLine } from '../parts/phrases.ts'
import { spreadName } from '../parts/sheet-head.ts'
import { printedForms, type Facts, type Row, type RowField, type RowKind, plainText } from './vocabulary.ts'

/** Part of a trainee's own row, known to the program only, or of nobody's name: no lists of their own. */
const NO_LIST: ReadonlySet<ListTable> = new Set(['attendance', 'stay', 'handout', 'certificate', 'reason', 'outsideEdit', 'paperVersion', 'evaluationSheet'])
/** What departments call a list, where that is not what one record is called. */
const CALLED: Partial<Record<ListTable, string>> = { budgetLine: '预算', lodgingDay: '住宿', mealDay: '用餐', venueUse: '会场' }
const UNSEEN: ReadonlySet<string> = new Set(['order', 'hash', 'fingerprint', 'answers', 'diet', 'replacedBy', 'printName', 'figure', 'profileId', 'workId', 'roundId', 'budgetLineId', 'meetingId', 'roomId'])
const NUMBERS_OF_PERSONS: ReadonlySet<string> = new Set(['idNumber', 'account', 'bank'])

const phoneAt = (level: Facts['level'], phone: string): string => (level === '公开' ? '' : level === '内部' ? maskPhone(phone) : phone)

function storedFields(table: ListTable): RowField[] {
  return (Object.entries(TABLES[table].fields) as [string, FieldSpec][])
    .filter(([name]) => !UNSEEN.has(name))
    .flatMap(([name, spec]): RowField[] => {
      if (spec.kind === 'reference') return name === 'sessionId' ? [{ name: spec.label, text: (row, { snapshot }) => snapshot.sessions.find(({ id }) => id === row['sessionId'])?.title ?? '' }] : []
      const forms = printedForms(spec, spec.kind === 'date' ? '2000-01-01' : spec.kind === 'month-or-date' ? '2000-01' : undefined)
      return forms.map(([suffix]) => ({
        name: spec.label + suffix,
        text: (row, { level }) => {
          const text = printedForms(spec, row[name]).find(([own]) => own === suffix)?.[1] ?? ''
          if (name === 'phone') return table === 'trainee' ? phoneAt(level, text) : level === '公开' ? '' : text
          return text
        },
        ...((spec.kind === 'choice' || spec.kind === 'flag') && { isWord: true as const }),
        ...(NUMBERS_OF_PERSONS.has(name) && { isNumberOfPerson: true as const })
      }))
    })
}

/** A field computed of a row whose type the table settles. */
const of = <T>(name: string, text: (row: T, facts: Facts) => string): RowField => ({ name, text: (row, facts) => text(row as unknown as T, facts) })
const times = (...factors: readonly (number | undefined)[]): string => factors.filter((factor) => factor !== undefined).join('×')
const stayOf = ({ id }: Trainee, { snapshot }: Facts) => snapshot.stays.find((stay) => stay.id === id)
const roomOf = (trainee: Trainee, facts: Facts) => (facts.level === '公开' ? undefined : facts.snapshot.rooms.find(({ id }) => id === stayOf(trainee, facts)?.roomId))
const day = (date: string | undefined): string => (date ? longDate(date) : '')

/** Computed fields; one that bears the name of a stored field stands in its place. */
const COMPUTED: Partial<Record<ListTable, readonly RowField[]>> = {
  trainee: [
    of<Trainee>('姓名', (one) => one.printName ?? one.name),
    of<Trainee>('姓名排开', (one) => spreadName(one.printName ?? one.name)),
    of<Trainee>('单位部门', unitOf),
    of<Trainee>('职务', (one) => one.position ?? one.rank ?? ''),
    of<Trainee>('手机后四位', (one) => /\d{4}$/.exec(one.phone?.split(/[、,，;；/\s]+/)[0]?.replace(/\D/g, '') ?? '')?.[0] ?? ''),
    of<Trainee>('房号', (one, facts) => roomOf(one, facts)?.number ?? ''),
    of<Trainee>('楼', (one, facts) => roomOf(one, facts)?.building ?? ''),
    of<Trainee>('房型', (one, facts) => roomOf(one, facts)?.kind ?? ''),
    of<Trainee>('床位', (one, facts) => (roomOf(one, facts) ? String(stayOf(one, facts)?.bed ?? '') : '')),
    of<Trainee>('入住日期', (one, facts) => day(stayOf(one, facts)?.inOn)),
    of<Trainee>('退房日期', (one, facts) => day(stayOf(one, facts)?.outOn)),
    of<Trainee>('证书编号', ({ id }, { snapshot }) => snapshot.certificates.find((one) => one.id === id)?.number ?? '')
  ],
  session: [
    of<Session>('时间', (one) => clockRange(one.from, one.to)),
    of<Session>('单位职务', (one) => [one.teacherUnit, one.teacherTitle].filter(Boolean).join('')),
    of<Session>('授课人及单位', teacherLine),
    of<Session>('授课人排开', (one) => spreadName(one.teacher ?? ''))
  ],
  duty: [of<{ from: string; to: string }>('时段', (one) => clockRange(one.from, one.to))],
  budgetLine: [
    of<BudgetLine>('预算数量', (one) => times(one.persons, one.days)),
    of<BudgetLine>('金额', (one) => amountInFigures(amountInFen(one))),
    of<BudgetLine>('执行标准', (one) => times(one.finalStandard ?? one.standard)),
    of<BudgetLine>('决算数量', (one) => String(finalQuantity(one))),
    of<BudgetLine>('决算金额', (one) => amountInFigures(finalAmountInFen(one))),
    of<BudgetLine>('差额', (one) => amountInFigures(finalAmountInFen(one) - amountInFen(one)))
  ],
  lodgingDay: [of<LodgingDay>('入住人数', (one) => String(guestsOf(one)))],
  mealDay: [of<MealDay>('合计人次', (one) => String((one.breakfast ?? 0) + (one.lunch ?? 0) + (one.dinner ?? 0)))],
  venueUse: [of<VenueUse>('半天数', (one) => String(halfDaysOf(one)))],
  lectureFee: [
    of<LectureFee>('税后金额', (one) => amountInFigures(netOf(one))),
    of<LectureFee>('税款', (one) => amountInFigures(grossOf(one) - netOf(one))),
    of<LectureFee>('税前金额', (one) => amountInFigures(grossOf(one))),
    of<LectureFee>('税后大写', (one) => amountInWords(netOf(one)))
  ],
  dataConfirmation: [
    of<DataConfirmation>('双方签字日期', (one) => day(signedOn(one))),
    { ...of<DataConfirmation>('补充单序号', ({ round }) => (round > 1 ? String(round - 1) : '')), phrase: '数据补充确认单（N）' }
  ],
  departmentReport: [of<Row>('部门', ({ id }) => id)],
  handover: [of<Row>('接收部门', ({ id }) => id)]
}

/** What each 补充确认单 changes; a row's id is the round's and its place. */
export const CHANGED_FIGURES: RowKind = {
  name: '变动数据',
  fields: (['类别', '项目', '单位', '原签认', '现确认', '差额'] as const).map((name) => ({ name, text: (row) => plainText(row[name]) })),
  rows: ({ snapshot }) =>
    snapshot.dataConfirmations.filter(({ round }) => round > 1).flatMap(({ id, round }) =>
      changesOfRound(snapshot, round).map(({ category, item, unit, signed, actual }, i) => ({ id: `${id}|${i}`, dataConfirmationId: id, 类别: category, 项目: item, 单位: unit, 原签认: signed, 现确认: actual, 差额: `${actual > signed ? '+' : '−'}${Math.round(Math.abs(actual - signed) * 100) / 100}` }))
    )
}

/** The rows of other kinds that name a row by its id. */
const rowsNaming = (table: ListTable) => (row: Row, facts: Facts): Record<string, readonly Row[]> =>
  Object.fromEntries([...TABLE_ROWS.filter((kind) => Object.hasOwn(TABLES[kind.table].fields, `${table}Id`)), ...(table === 'dataConfirmation' ? [CHANGED_FIGURES] : [])].map((kind) => [kind.name, kind.rows(facts).filter((other) => other[`${table}Id`] === row.id)]))

export type TableRows = RowKind & { readonly table: ListTable }

function rowsOf(table: ListTable): RowKind['rows'] {
  if (table === 'trainee') return ({ snapshot }) => onRoster(snapshot.trainees) as unknown as Row[]
  return ({ snapshot }) => snapshot[SNAPSHOT_LISTS[table]] as unknown as Row[]
}

export const TABLE_ROWS: readonly TableRows[] = (Object.keys(SNAPSHOT_LISTS) as ListTable[])
  .filter((table) => !NO_LIST.has(table))
  .map((table): TableRows => {
    const computed = COMPUTED[table] ?? []
    // Computed ones first: they are what papers print where both say the same of the tracer class.
    const fields = [...computed, ...storedFields(table).filter(({ name }) => !computed.some((own) => own.name === name))]
    return { table, name: CALLED[table] ?? TABLES[table].label, fields, rows: rowsOf(table), within: rowsNaming(table) }
  })
