/** What records are called to a person, where their own title is not enough: a stay is its trainee's, a sheet its session's. */
import { ARRIVAL } from '#domain/attendance.ts'
import { shortDate } from '#domain/calendar.ts'
import { TABLES, type TableName, type TableSpec } from '#domain/tables.ts'
import type { Scalar } from '#domain/field.ts'
import { unsealerOf } from './read.ts'
import type { BanciDb } from './schema.ts'

/** The record whose name a record goes by, where that is another one. */
export const NAMED_AFTER: Readonly<Partial<Record<TableName, TableName>>> = { stay: 'trainee', handout: 'trainee', certificate: 'trainee', attendance: 'session' }
/** What else it takes to tell one record of a day from another. */
const SECOND_NAME: Readonly<Partial<Record<TableName, string>>> = { lodgingDay: 'roomKind', mealDay: 'diners' }
/** The table that a reference points into, by the field's name. */
const POINTS_TO: Readonly<Record<string, TableName>> = { roomId: 'room', replacedBy: 'trainee', sessionId: 'session', workId: 'work', meetingId: 'meeting' }

export class RecordTitles {
  readonly #db: BanciDb
  readonly #cls: string
  readonly #known = new Map<string, Promise<string>>()
  constructor(db: BanciDb, cls: string) {
    this.#db = db
    this.#cls = cls
  }

  /** Empty where the record has no name, or is not here. */
  of(table: TableName, id: string): Promise<string> {
    if (table === 'attendance' && id === ARRIVAL) return Promise.resolve('报到')
    const [named, name] = [NAMED_AFTER[table] ?? table, `${table}/${id}`]
    let title = this.#known.get(name)
    if (!title) this.#known.set(name, (title = this.#read(named, id)))
    return title
  }

  /** The words for a value that names another record; undefined for any other value. */
  async ofReference(field: string, value: Scalar): Promise<string | undefined> {
    const table = POINTS_TO[field]
    return table && typeof value === 'string' && value !== '' ? (await this.of(table, value)) || '（已删除）' : undefined
  }

  async #read(table: TableName, id: string): Promise<string> {
    const spec: TableSpec = TABLES[table]
    const row = spec.title ? await this.#db.rows(table).get([this.#cls, id]) : undefined
    const value = row?.[spec.title!]
    if (value === undefined || value === null) return ''
    const first = String((await unsealerOf(this.#db, this.#cls)).open(table, id, spec.title!, value as Scalar))
    const second = SECOND_NAME[table] && row?.[SECOND_NAME[table]]
    return `${spec.fields[spec.title!]?.kind === 'date' ? shortDate(first) : first}${typeof second === 'string' ? second : ''}`
  }
}
