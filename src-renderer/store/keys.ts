/** Sealing keys: one per class and kind, made when first needed, kept apart from the operations they open. */
import { TABLES, fieldOf, type TableName } from '#domain/tables.ts'
import type { Scalar, SealKind } from '#domain/field.ts'
import { isSealed, type Sealed, type Value } from '#sync/operation.ts'
import { SEAL_KEY_LENGTH, sealKey, unseal, type SealKey } from '#sync/seal.ts'
import type { BanciDb, KeyRow } from './schema.ts'

/** What stands where a value is sealed and this PC was not given the key. */
export const SEALED_AWAY = '（未随文件提供）'

export const toSealKey = (row: KeyRow): SealKey => sealKey(row.cls, row.kind, row.bytes)
export const toKeyRow = (key: SealKey): KeyRow => ({ cls: key.cls, kind: key.kind, id: key.id, wrap: 'plain', bytes: key.bytes })

export const keysOf = async (db: BanciDb, cls: string): Promise<SealKey[]> => (await db.keys.where('cls').equals(cls).toArray()).map(toSealKey)

/** The key new values are sealed with: the one with the smallest id, so that all PCs holding several choose alike. */
export const writingKey = (keys: readonly SealKey[], kind: SealKind): SealKey | undefined => keys.filter((key) => key.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1))[0]

export const freshKey = (cls: string, kind: SealKind, random: (length: number) => Uint8Array): SealKey => sealKey(cls, kind, random(SEAL_KEY_LENGTH))

export const sealKindOf = (table: string, field: string): SealKind | undefined => (Object.hasOwn(TABLES, table) ? fieldOf(table as TableName, field)?.seal : undefined)

/** Opens sealed values; remembers each box, because screens read the same rows again and again. */
export class Unsealer {
  readonly #opened = new Map<string, Scalar>()
  readonly #keys: Map<string, SealKey>
  constructor(keys: readonly SealKey[]) {
    this.#keys = new Map(keys.map((key) => [key.id, key]))
  }
  /** The plain value; SEALED_AWAY where the key is not here. */
  open(table: string, id: string, field: string, value: Value): Scalar {
    if (!isSealed(value)) return value
    const name = `${table}/${id} ${field} ${value.box}`
    const known = this.#opened.get(name)
    if (known !== undefined) return known
    const opened = this.#openSealed(`${table}/${id}`, field, value)
    this.#opened.set(name, opened)
    return opened
  }
  #openSealed(record: string, field: string, sealed: Sealed): Scalar {
    const key = this.#keys.get(sealed.key)
    return (key && unseal(key, record, field, sealed)) ?? SEALED_AWAY
  }
}
