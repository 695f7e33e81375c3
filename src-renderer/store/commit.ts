/**
 * The one way data changes: an intent of a person becomes operations, written together with the rows and the merge
 * state in a single transaction that is on the disk when this returns.
 */
import type { Table } from 'dexie'
import { fieldOf, type TableName } from '#domain/tables.ts'
import { SEAL_KINDS, refuse, type FieldSpec, type Scalar, type SealKind } from '#domain/field.ts'
import { isExtract } from '#domain/need-to-know/extract.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import { tick } from '#sync/clock.ts'
import { NO_RECORD, allDots, applyOperation, conflictsOf, headsOf, isDeleted, isEditedAfterDelete, overwrites, sameValue, type RecordState } from '#sync/heads.ts'
import { DELETED, batchOf, type Dot, type Operation, type Value, type Why } from '#sync/operation.ts'
import { lastOf, union } from '#sync/ranges.ts'
import { seal, type SealKey } from '#sync/seal.ts'
import { packState, unpackState } from '#sync/stamps.ts'
import { isUnion, shownIn } from '#sync/union.ts'
import type { Desk } from './desk.ts'
import { SEALED_AWAY, freshKey, sealKindOf, toKeyRow, toSealKey, writingKey } from './keys.ts'
import type { BanciDb, HaveRow, MetaRow, StoredRow } from './schema.ts'

/** What one record is to become. null clears a field; `remove` deletes the record, `restore` brings it back. */
export interface Change {
  readonly table: TableName
  readonly id: string
  readonly set?: Readonly<Record<string, Scalar | undefined>>
  readonly remove?: true
  readonly restore?: true
  /** Puts several values of a field side by side again, as they stood before a person chose: the last is the one shown. */
  readonly reopen?: Reopened
}

export interface Reopened {
  readonly field: string
  readonly values: readonly Scalar[]
  /** Of `_del`: what each delete had seen. */
  readonly seen?: readonly (readonly Dot[])[]
}

export type CommitOutcome =
  | { readonly kind: 'saved'; readonly batch: string; readonly at: number; readonly operations: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly table: TableName; readonly id: string; readonly field: string; readonly label: string; readonly reason: string }

/**
 * Saves changes of one class as one batch. Nothing is written unless every value is acceptable. `companions` go with them,
 * and only with them: where nothing changes, they are not written either.
 */
export async function commit(desk: Desk, cls: string, given: readonly Change[], why: Why, companions: readonly Change[] = []): Promise<CommitOutcome> {
  if (isExtract(cls) && why !== 'extract') return IS_EXTRACT
  const changes = [...given, ...companions]
  const refusal = firstRefusal(changes)
  if (refusal) return refusal
  const { db } = desk
  const tables = [...new Set(changes.map((change) => change.table))]
  const needsKeys = changes.some(({ table, set, reopen }) => table === 'class' || [...Object.keys(set ?? {}), ...(reopen ? [reopen.field] : [])].some((field) => sealKindOf(table, field)))
  return db.transaction('rw', [...tables, 'meta', 'tail', 'have', ...(needsKeys ? ['keys'] : [])], async () => {
    const own = desk.identity.device
    const [have, metas, rows, keys] = await Promise.all([
      db.have.get([cls, own]),
      Promise.all(changes.map((change) => db.meta.get([cls, change.table, change.id]))),
      Promise.all(changes.map((change) => db.rows(change.table).get([cls, change.id]))),
      needsKeys ? db.keys.where('cls').equals(cls).toArray() : []
    ])
    const writer = new Writer(desk, cls, have, keys.map(toSealKey), why)
    const write = (change: Change, i: number): void => writer.write(change, () => (metas[i] ? unpackState(metas[i], (field) => storedValue(rows[i], field)) : NO_RECORD))
    given.forEach(write)
    if (!writer.operations.length) return { kind: 'unchanged' } as const
    companions.forEach((change, i) => write(change, given.length + i))
    const ownHave: HaveRow = { cls, d: own, ranges: [...union(have?.ranges ?? [], [[writer.operations[0]!.n, writer.operations.at(-1)!.n]])], maxT: writer.operations[0]!.t }
    await Promise.all([
      putAll(db.tail, writer.operations.map((op) => ({ cls, d: own, n: op.n, op }))),
      db.have.put(ownHave),
      putAll(db.meta, writer.metas()),
      ...tables.map((table) => putAll(db.rows(table), writer.rows(table))),
      putAll(db.keys, writer.freshKeys.map(toKeyRow))
    ])
    return { kind: 'saved', batch: writer.batch, at: desk.now(), operations: writer.operations.length } as const
  })
}

const IS_EXTRACT: CommitOutcome = { kind: 'refused', table: 'class', id: '', field: 'extractOf', label: '摘要', reason: '这是从班次里摘出来给本部门看的，只能看；要改请告诉项目负责人，改好后会再送来' }

/** Nearly every save is one record, for which a plain put is a good deal cheaper. */
async function putAll<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 1) await table.put(rows[0]!)
  else if (rows.length) await table.bulkPut(rows)
}

function firstRefusal(changes: readonly Change[]): Extract<CommitOutcome, { kind: 'refused' }> | undefined {
  for (const { table, id, set = {} } of changes) {
    for (const [field, value] of Object.entries(set)) {
      const spec = fieldOf(table, field)
      const reason = !spec ? '没有这一项' : value === undefined ? undefined : refuseValue(spec, value)
      if (reason) return { kind: 'refused', table, id, field, label: spec?.label ?? field, reason }
    }
  }
  return undefined
}

/** Why a value cannot be written; undefined where it can. */
export function refuseValue(spec: FieldSpec, value: Scalar): string | undefined {
  if (value === SEALED_AWAY) return '原值不在这台电脑上'
  if (spec.required && blank(value)) return '不能空着'
  return refuse(spec, value) ?? (typeof value === 'string' ? refuseSecrecyMark(value) : undefined)
}

const blank = (value: Scalar): boolean => value === null || (typeof value === 'string' && value.trim() === '')

/** Builds the operations of one batch, number by number, and the rows and states they lead to. */
class Writer {
  readonly operations: Operation[] = []
  readonly freshKeys: SealKey[] = []
  readonly batch: string
  readonly #desk: Desk
  readonly #cls: string
  readonly #keys: SealKey[]
  readonly #why: Why
  readonly #t: number
  /** By TABLE/ID: a batch may touch one record more than once. */
  readonly #records = new Map<string, { table: TableName; id: string; state: RecordState }>()
  #n: number

  constructor(desk: Desk, cls: string, have: HaveRow | undefined, keys: SealKey[], why: Why) {
    this.#desk = desk
    this.#cls = cls
    this.#keys = keys
    this.#why = why
    this.#n = lastOf(have?.ranges ?? [])
    this.#t = tick(have?.maxT ?? 0, desk.now())
    this.batch = batchOf(desk.identity.device, this.#t)
  }

  write(change: Change, stored: () => RecordState): void {
    const { table, id } = change
    const r = `${table}/${id}`
    const record = this.#records.get(r)?.state ?? stored()
    if (table === 'class' && !record.size) this.#makeKeys()
    if (change.reopen) return this.#reopen(change, record, change.reopen)
    const set: Record<string, Value> = change.remove ? { [DELETED]: true } : this.#newValues(change, record)
    const wasDeleted = headsOf(record, DELETED).some((head) => head.v === true)
    if ((change.restore && wasDeleted) || (isDeleted(record) && !change.remove && Object.keys(set).length)) set[DELETED] = false
    if (!Object.keys(set).length || (change.remove && (isDeleted(record) || !record.size))) return
    const o = Object.fromEntries(Object.keys(set).map((field) => [field, overwrites(record, field)] as const).filter(([, dots]) => dots.length))
    this.#append(change, record, set, o, change.remove ? allDots(record) : [])
  }

  /** Each of the values overwrites what stands there now and none overwrites another, as if written by people apart. */
  #reopen(change: Change, record: RecordState, { field, values, seen }: Reopened): void {
    const standing = overwrites(record, field)
    let state = record
    values.forEach((value, i) => (state = this.#append(change, state, { [field]: this.#sealed(change, field, value) }, standing.length ? { [field]: standing } : {}, seen?.[i] ?? [])))
  }

  #append({ table, id }: Change, record: RecordState, s: Record<string, Value>, o: Record<string, Dot[]>, seen: readonly Dot[]): RecordState {
    const r = `${table}/${id}`
    const op: Operation = {
      n: ++this.#n, t: this.#t, u: this.#desk.who(), b: this.batch, w: this.#why, r, s,
      ...(Object.keys(o).length ? { o } : {}),
      ...(seen.length ? { seen } : {})
    }
    this.operations.push(op)
    // A local edit overwrites only heads that stand here, so all it names is known.
    const state = applyOperation(record, this.#desk.identity.device, op, () => true)
    this.#records.set(r, { table, id, state })
    return state
  }

  metas(): MetaRow[] {
    return [...this.#records.values()].map(({ table, id, state }) => metaRow(this.#cls, table, id, state))
  }

  rows(of: TableName): StoredRow[] {
    return [...this.#records.values()].filter(({ table }) => table === of).map(({ id, state }) => storedRow(this.#cls, of, id, state))
  }

  /** All keys of a class are made with it, so that PCs that get the class early do not each make their own. */
  #makeKeys(): void {
    for (const kind of SEAL_KINDS) if (!writingKey(this.#keys, kind)) this.#makeKey(kind)
  }

  get #settles(): boolean {
    return this.#why === 'resolve' || this.#why.startsWith('undo:')
  }

  #makeKey(kind: SealKind): SealKey {
    const key = freshKey(this.#cls, kind, (length) => this.#desk.random(length))
    this.#keys.push(key)
    this.freshKeys.push(key)
    return key
  }

  #newValues(change: Change, record: RecordState): Record<string, Value> {
    const values: Record<string, Value> = {}
    for (const [field, given] of Object.entries(change.set ?? {})) {
      const plain = given === undefined || (typeof given === 'string' && given.trim() === '') ? null : given
      const value = this.#sealed(change, field, plain)
      const shown = shownIn(change.table, record, field)
      const same = shown === undefined ? value === null : sameValue(shown, value)
      // A person who chooses the value already shown still settles the question, and so does taking a claim back.
      if (!same || (this.#settles && headsOf(record, field).length > 1)) values[field] = value
    }
    return values
  }

  #sealed(change: Change, field: string, value: Scalar): Value {
    const kind = sealKindOf(change.table, field)
    if (!kind || value === null) return value
    return seal(writingKey(this.#keys, kind) ?? this.#makeKey(kind), `${change.table}/${change.id}`, field, value)
  }
}

/** The visible value a row holds: of a known field, or parked for a newer version. */
export const storedValue = (row: StoredRow | undefined, field: string): Value | undefined =>
  row === undefined ? undefined : row._x && Object.hasOwn(row._x, field) ? row._x[field] : Object.hasOwn(row, field) ? (row[field] as Value) : undefined

/** The row that shows a record's state. Fields this version does not know are parked in `_x`. */
export function storedRow(cls: string, table: TableName, id: string, record: RecordState): StoredRow {
  const row: StoredRow = { cls, id }
  const parked: Record<string, Value> = {}
  for (const name of record.keys()) {
    const value = shownIn(table, record, name)
    if (name === DELETED || value === undefined) continue
    if (fieldOf(table, name)) row[name] = value
    else parked[name] = value
  }
  if (Object.keys(parked).length) row._x = parked
  if (isDeleted(record)) row._del = 1
  return row
}

/**
 * The merge state as stored. `cf` counts the fields that may have to be asked about, the newer-wins ones too: whether a
 * clock was wrong is not told by the state alone (open-questions.ts). Deleted there and edited here counts as one.
 */
export function metaRow(cls: string, tbl: string, id: string, record: RecordState): MetaRow {
  const open = conflictsOf(record).filter((field) => !isUnion(tbl, field)).length + (isEditedAfterDelete(record) ? 1 : 0)
  return { cls, tbl, id, ...packState(record), ...(open && !isDeleted(record) ? { cf: open } : {}) }
}

export const readMeta = (db: BanciDb, cls: string, table: string, id: string): Promise<MetaRow | undefined> => db.meta.get([cls, table, id])
