/** Values as a person may see them: sealed ones opened with the keys at hand. */
import type { Scalar } from '#domain/field.ts'
import { sameValue } from './heads.ts'
import { isSealed, type Value } from './operation.ts'
import { unseal, type SealKey } from './seal.ts'

/** A sealed value whose key did not travel. */
export interface Locked {
  readonly locked: true
}
export type Shown = Scalar | Locked
export const isLocked = (shown: Shown | undefined): shown is Locked => typeof shown === 'object' && shown !== null

export class OpenedValues {
  readonly #keys: ReadonlyMap<string, SealKey>
  constructor(keys: Iterable<SealKey>) {
    this.#keys = new Map([...keys].map((key) => [key.id, key]))
  }
  /** `record` is TABLE/ID. */
  show(record: string, field: string, value: Value): Shown {
    if (!isSealed(value)) return value
    const key = this.#keys.get(value.key)
    return (key && unseal(key, record, field, value)) ?? { locked: true }
  }
  /** Two boxes made with two keys are the same where both open to the same. */
  isSame(record: string, field: string, a: Value, b: Value): boolean {
    if (sameValue(a, b)) return true
    if (!isSealed(a) && !isSealed(b)) return false
    const [x, y] = [this.show(record, field, a), this.show(record, field, b)]
    return !isLocked(x) && !isLocked(y) && sameValue(x, y)
  }
}
