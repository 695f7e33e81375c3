/** What cannot be true at once although each value alone may stand. Findings for a person; nothing is ever repaired here. */
import { ARRIVAL } from '#domain/attendance.ts'
import { samePersons } from '#domain/same-person.ts'
import { isDeleted, visible, type Head, type RecordState } from './heads.ts'
import { isLocked, type OpenedValues, type Shown } from './opened-values.ts'

export type IntegrityCode = 'same-id-number' | 'same-person' | 'same-bed' | 'missing-reference' | 'same-numbers' | 'too-many-counselors'

export interface IntegrityFinding {
  readonly code: IntegrityCode
  /** TABLE/ID of those concerned, two or more, or the one that points nowhere. */
  readonly records: readonly string[]
  /** The field that says so. */
  readonly field: string
}

/** Of one kind; more would say nothing more. */
const MOST_FINDINGS = 1000

/** `records` of one class from TABLE/ID to state. Only findings that concern one of `touched`. */
export function integrityOf(records: ReadonlyMap<string, RecordState>, touched: ReadonlySet<string>, values: OpenedValues): IntegrityFinding[] {
  const live = new Map([...records].filter(([, record]) => !isDeleted(record)))
  const rows = (table: string): Row[] => [...live].filter(([name]) => name.startsWith(`${table}/`)).map(([name, record]) => new Row(name, record, values))
  const findings = [...sameIdNumbers(rows('trainee')), ...maybeSamePersons(rows('trainee')), ...sameBeds(rows('stay')), ...missingReferences(live, rows), ...sameNumbers(rows('numberBlock')), ...tooManyCounselors(rows('staff'))]
  return findings.filter((finding) => finding.records.some((name) => touched.has(name)) && !live.has(`reason/${settledId(finding)}`))
}

/** The tables that findings are made of. */
export const INTEGRITY_TABLES = ['trainee', 'stay', 'room', 'session', 'attendance', 'numberBlock', 'staff', 'reason'] as const

/** 理由说明 whose id this is says that a person has looked at the finding and it stays as it is; other PCs are not asked again. */
export const settledId = ({ code, records }: IntegrityFinding): string => [code, ...records.map((name) => name.slice(name.indexOf('/') + 1))].join('|').slice(0, 200)

class Row {
  readonly name: string
  readonly #record: RecordState
  readonly #values: OpenedValues
  constructor(name: string, record: RecordState, values: OpenedValues) {
    this.name = name
    this.#record = record
    this.#values = values
  }
  get id(): string {
    return this.name.slice(this.name.indexOf('/') + 1)
  }
  get(field: string): Shown {
    const value = visible(this.#record, field)
    return value === undefined ? null : this.#values.show(this.name, field, value)
  }
  text(field: string): string {
    const value = this.get(field)
    return value === null || isLocked(value) ? '' : String(value).trim()
  }
  /** PC and stamp of the oldest value that stands: the save that made the record, where anything of it is left. */
  get made(): string {
    let first: Pick<Head, 'd' | 't'> | undefined
    for (const { heads } of this.#record.values()) for (const head of heads) if (!first || head.t < first.t || (head.t === first.t && head.d < first.d)) first = head
    return first ? `${first.d} ${first.t}` : ''
  }
  number(field: string): number | undefined {
    const value = this.get(field)
    return typeof value === 'number' ? value : undefined
  }
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else if (key) groups.set(key, [row])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

const namesOf = (rows: readonly Row[]): string[] => rows.map((row) => row.name).sort()

const sameIdNumbers = (trainees: readonly Row[]): IntegrityFinding[] =>
  grouped(trainees.filter((row) => (row.text('status') || '在册') === '在册'), (row) => row.text('idNumber').toUpperCase()).map((group) => ({ code: 'same-id-number', records: namesOf(group), field: 'idNumber' }))

const maybeSamePersons = (trainees: readonly Row[]): IntegrityFinding[] =>
  samePersons(
    trainees.map((row) => ({
      id: row.id, made: row.made, name: row.text('name'), organization: row.text('organization'), phone: row.text('phone'),
      // A number whose key is not here is a number all the same.
      idNumber: isLocked(row.get('idNumber')) ? row.id : row.text('idNumber'), status: (row.text('status') || '在册') as '在册'
    }))
  ).map((pair) => ({ code: 'same-person', records: pair.map((id) => `trainee/${id}`), field: 'name' }))

/** 第七条: one or two. Two PCs that each added one while apart. */
function tooManyCounselors(staff: readonly Row[]): IntegrityFinding[] {
  const counselors = staff.filter((row) => row.text('role') === '辅导员')
  return counselors.length > 2 ? [{ code: 'too-many-counselors', records: namesOf(counselors), field: 'role' }] : []
}

/** Two stays in one bed whose nights overlap; without dates the whole class is meant. */
function sameBeds(stays: readonly Row[]): IntegrityFinding[] {
  const overlap = (a: Row, b: Row): boolean => (a.text('inOn') || '0') < (b.text('outOn') || '9') && (b.text('inOn') || '0') < (a.text('outOn') || '9')
  const bedOf = (row: Row): string => (row.text('roomId') && row.number('bed') !== undefined ? `${row.text('roomId')} ${row.number('bed')}` : '')
  return overlapping(grouped(stays, bedOf), overlap).map((pair): IntegrityFinding => ({ code: 'same-bed', records: namesOf(pair), field: 'bed' }))
}

function missingReferences(live: ReadonlyMap<string, RecordState>, rows: (table: string) => Row[]): IntegrityFinding[] {
  const missing = (row: Row, table: string, id: string, field: string): IntegrityFinding[] => (id && !live.has(`${table}/${id}`) ? [{ code: 'missing-reference', records: [row.name], field }] : [])
  return [
    ...rows('stay').flatMap((row) => [...missing(row, 'trainee', row.id, 'id'), ...missing(row, 'room', row.text('roomId'), 'roomId')]),
    ...rows('trainee').flatMap((row) => missing(row, 'trainee', row.text('replacedBy'), 'replacedBy')),
    ...rows('attendance').flatMap((row) => missing(row, 'session', row.id === ARRIVAL ? '' : row.id, 'id'))
  ]
}

/** Two PCs that reserved the same numbers while apart. */
function sameNumbers(blocks: readonly Row[]): IntegrityFinding[] {
  const overlap = (a: Row, b: Row): boolean => (a.number('first') ?? 0) <= (b.number('last') ?? -1) && (b.number('first') ?? 0) <= (a.number('last') ?? -1)
  return overlapping(grouped(blocks, (row) => `${row.text('series')} ${row.text('year')}`), overlap).map((pair): IntegrityFinding => ({ code: 'same-numbers', records: namesOf(pair), field: 'first' }))
}

/** At most the first hundred of a group against each other, and not for ever: a file may hold ten thousand such groups. */
function overlapping(groups: readonly Row[][], overlap: (a: Row, b: Row) => boolean): [Row, Row][] {
  const found: [Row, Row][] = []
  for (const group of groups) {
    for (const [i, a] of group.slice(0, 100).entries()) {
      for (const b of group.slice(i + 1, 100)) {
        if (overlap(a, b)) found.push([a, b])
        if (found.length === MOST_FINDINGS) return found
      }
    }
  }
  return found
}
