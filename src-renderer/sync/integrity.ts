/** What cannot be true at once although each value alone may stand. Findings for a person; nothing is ever repaired here. */
import { ARRIVAL } from '#domain/attendance.ts'
import { isDeleted, visible, type RecordState } from './heads.ts'
import { isLocked, type OpenedValues, type Shown } from './opened-values.ts'

export type IntegrityCode = 'same-id-number' | 'same-bed' | 'missing-reference' | 'same-numbers'

export interface IntegrityFinding {
  readonly code: IntegrityCode
  /** TABLE/ID of those concerned, two or more, or the one that points nowhere. */
  readonly records: readonly string[]
  /** The field that says so. */
  readonly field: string
}

/** `records` of one class from TABLE/ID to state. Only findings that concern one of `touched`. */
export function integrityOf(records: ReadonlyMap<string, RecordState>, touched: ReadonlySet<string>, values: OpenedValues): IntegrityFinding[] {
  const live = new Map([...records].filter(([, record]) => !isDeleted(record)))
  const rows = (table: string): Row[] => [...live].filter(([name]) => name.startsWith(`${table}/`)).map(([name, record]) => new Row(name, record, values))
  const findings = [...sameIdNumbers(rows('trainee')), ...sameBeds(rows('stay')), ...missingReferences(live, rows), ...sameNumbers(rows('numberBlock'))]
  return findings.filter((finding) => finding.records.some((name) => touched.has(name)))
}

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

/** Two stays in one bed whose nights overlap; without dates the whole class is meant. */
function sameBeds(stays: readonly Row[]): IntegrityFinding[] {
  const overlap = (a: Row, b: Row): boolean => (a.text('inOn') || '0') < (b.text('outOn') || '9') && (b.text('inOn') || '0') < (a.text('outOn') || '9')
  const bedOf = (row: Row): string => (row.text('roomId') && row.number('bed') !== undefined ? `${row.text('roomId')} ${row.number('bed')}` : '')
  return grouped(stays, bedOf).flatMap((group) => pairs(group).filter(([a, b]) => overlap(a, b)).map((pair): IntegrityFinding => ({ code: 'same-bed', records: namesOf(pair), field: 'bed' })))
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
  return grouped(blocks, (row) => `${row.text('series')} ${row.text('year')}`).flatMap((group) => pairs(group).filter(([a, b]) => overlap(a, b)).map((pair): IntegrityFinding => ({ code: 'same-numbers', records: namesOf(pair), field: 'first' })))
}

/** At most the first hundred of a group against each other: more would say nothing more and take for ever. */
const pairs = (rows: readonly Row[]): [Row, Row][] => rows.slice(0, 100).flatMap((a, i) => rows.slice(i + 1, 100).map((b): [Row, Row] => [a, b]))
