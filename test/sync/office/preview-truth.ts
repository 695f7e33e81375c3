/**
 * Whether what a person was shown before taking a file is what was there afterwards. Worked out from the two states
 * alone, without the code that made the preview.
 */
import { fieldChanges } from '#sync/record-changes.ts'
import { DELETED, type Value } from '#sync/operation.ts'
import { OpenedValues, type Shown } from '#sync/opened-values.ts'
import type { RecordState } from '#sync/heads.ts'
import type { Taken } from './pc.ts'

type Look = ReadonlyMap<string, string>

/** What is wrong with it, or undefined. */
export function untruthOf({ plan, before, after }: Taken): string | undefined {
  for (const one of plan.classes) {
    const counted = { new: 0, changed: 0, deleted: 0 }
    for (const { table, id, what } of one.changes) {
      const name = `${table}/${id}`
      const [was, is] = [lookOf(before.get(name)), lookOf(after.get(name))]
      const happened = !was && is ? 'new' : was && !is ? 'deleted' : was && is && !sameLook(was, is) ? 'changed' : 'unchanged'
      if (happened !== what) return `${name} was said to be ${what} and is ${happened}`
      if (happened !== 'unchanged') counted[happened]++
    }
    const said = { new: 0, changed: 0, deleted: 0 }
    for (const counts of one.tables.values()) for (const what of ['new', 'changed', 'deleted'] as const) said[what] += counts[what]
    if (JSON.stringify(said) !== JSON.stringify(counted)) return `${JSON.stringify(said)} were announced, ${JSON.stringify(counted)} came`
    const announced = new Set(one.changes.map(({ table, id }) => `${table}/${id}`))
    for (const [name, record] of after) if (!announced.has(name) && !sameLook(lookOf(before.get(name)), lookOf(record))) return `${name} changed unannounced`
    for (const change of one.changes) {
      const is = allOf(after.get(`${change.table}/${change.id}`))
      for (const field of fieldChanges(one, change, NO_KEYS, NOBODY)) if (is.get(field.field) !== plain(field.after)) return `${change.id} ${field.field} was said to become ${plain(field.after)}`
    }
  }
  return undefined
}

const NO_KEYS = new OpenedValues([])
const NOBODY = () => ({ device: '', computer: '', person: '', at: 0 })

const plain = (value: Value | Shown | undefined): string => {
  if (typeof value === 'object' && value !== null) throw new Error('the model seals nothing')
  return value === null || value === undefined ? '' : String(value).normalize('NFC').trim()
}

/** Field to text of what stands there, the latest stamp first. */
function allOf(record: RecordState | undefined): Look {
  return new Map([...(record ?? [])].filter(([field]) => field !== DELETED).map(([field, { heads }]) => [field, plain([...heads].sort((a, b) => a.t - b.t || (a.d < b.d ? -1 : a.d > b.d ? 1 : a.n - b.n)).at(-1)?.v)]))
}

/** As a list shows it; undefined for a record that is deleted or was never there. */
function lookOf(record: RecordState | undefined): Look | undefined {
  if (!record?.size) return undefined
  const deletes = record.get(DELETED)?.heads ?? []
  const seen = new Set(deletes.flatMap((head) => head.seen ?? []))
  const isUnseen = [...record].some(([field, { heads }]) => field !== DELETED && heads.some((head) => !seen.has(`${head.d}:${head.n}`)))
  return deletes.length && deletes.every((head) => head.v === true) && !isUnseen ? undefined : allOf(record)
}

const sameLook = (a: Look | undefined, b: Look | undefined): boolean => text(a) === text(b)
const text = (look: Look | undefined): string => (look ? JSON.stringify([...look].filter(([, value]) => value).map((entry) => entry.join(' ')).toSorted()) : 'none')
