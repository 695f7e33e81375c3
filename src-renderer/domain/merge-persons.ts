/**
 * 是同一个人: what is to be written so that one of two records stays and has all that either of them has. Nothing that the
 * kept one says is overwritten; what only the other one says moves over, with marks, bed, handout and certificate.
 */
import type { Mark } from './attendance.ts'
import type { Scalar } from './field.ts'
import type { ClassSnapshot } from './snapshot.ts'
import { traineeFields, type Trainee } from './trainee.ts'

export interface PersonChange {
  readonly table: 'trainee' | 'attendance' | 'stay' | 'handout' | 'certificate'
  readonly id: string
  readonly set?: Readonly<Record<string, Scalar>>
  readonly remove?: true
}

export type PersonFacts = Pick<ClassSnapshot, 'trainees' | 'attendance' | 'stays' | 'handouts' | 'certificates'>

export interface MergedPersons {
  readonly changes: readonly PersonChange[]
  /** 签到 3 次、床位, as one reads it beforehand; empty where nothing but the record itself is given up. */
  readonly moved: readonly string[]
  /** Values of the other one that give way to those of the kept one, by label. */
  readonly dropped: readonly string[]
}

/** `kept` and `gone` are ids of trainees. undefined where one of them is not there. */
export function mergePersons(of: PersonFacts, kept: string, gone: string): MergedPersons | undefined {
  const [one, other] = [of.trainees.find(({ id }) => id === kept), of.trainees.find(({ id }) => id === gone)]
  if (!one || !other || kept === gone) return undefined
  const fields = { ...missingIn<Trainee>(one, other), ...(one.replacedBy === gone ? { replacedBy: null } : {}) }
  const marks = of.attendance.flatMap(({ id, marks: all }) => markChange(id, all, kept, gone))
  const lists = [carried('stay', of.stays, kept, gone), carried('handout', of.handouts, kept, gone), carried('certificate', of.certificates, kept, gone)]
  const names = ['住宿', '发放记录', '结业证书']
  const pointing = of.trainees.filter(({ id, replacedBy }) => replacedBy === gone && id !== kept)
  const marked = marks.filter(({ set }) => set && kept in set).length
  const labelsOf = (row: object): string[] => Object.keys(row).flatMap((field) => (UNSAID.has(field) ? [] : (traineeFields[field as keyof typeof traineeFields]?.label ?? [])))
  return {
    changes: [
      ...(Object.keys(fields).length ? [{ table: 'trainee' as const, id: kept, set: fields }] : []),
      ...pointing.map(({ id }) => ({ table: 'trainee' as const, id, set: { replacedBy: kept } })),
      ...marks,
      ...lists.flatMap((list) => list.changes),
      { table: 'trainee', id: gone, remove: true }
    ],
    moved: [...labelsOf(fields), ...(marked ? [`签到 ${marked} 次`] : []), ...lists.flatMap(({ isMoved }, i) => (isMoved ? names[i]! : []))],
    dropped: [
      ...labelsOf(differing(one, other)),
      ...(marks.some(({ set }) => set && !(kept in set) && differsAt(of, set, kept, gone)) ? ['签到'] : []),
      ...lists.flatMap(({ isDropped }, i) => (isDropped ? names[i]! : []))
    ]
  }
}

/** Places in the list, where a record came from and whom it gave way to are nobody's facts about a person. */
const UNSAID: ReadonlySet<string> = new Set(['id', 'order', 'source', 'status', 'replacedBy'])

const isSaid = (value: unknown): value is Scalar => value !== undefined && value !== null && value !== ''

function missingIn<Row extends { id: string }>(one: Row, other: Row): Record<string, Scalar> {
  return Object.fromEntries(Object.entries(other).filter(([field, value]) => !UNSAID.has(field) && isSaid(value) && !isSaid((one as Record<string, unknown>)[field]))) as Record<string, Scalar>
}

function differing(one: object, other: object): Record<string, unknown> {
  const said = one as Record<string, unknown>
  return Object.fromEntries(Object.entries(other).filter(([field, value]) => isSaid(value) && isSaid(said[field]) && said[field] !== value))
}

function markChange(id: string, marks: Readonly<Record<string, Mark>>, kept: string, gone: string): PersonChange[] {
  const mark = marks[gone]
  return mark === undefined ? [] : [{ table: 'attendance', id, set: { ...(marks[kept] === undefined ? { [kept]: mark } : {}), [gone]: null } }]
}

const differsAt = ({ attendance }: PersonFacts, set: Readonly<Record<string, Scalar>>, kept: string, gone: string): boolean =>
  attendance.some(({ marks }) => gone in set && marks[gone] !== undefined && marks[kept] !== undefined && marks[kept] !== marks[gone])

/** A list whose ids are those of trainees. */
function carried<Row extends { id: string }>(table: 'stay' | 'handout' | 'certificate', rows: readonly Row[], kept: string, gone: string): { changes: PersonChange[]; isMoved: boolean; isDropped: boolean } {
  const [one, other] = [rows.find(({ id }) => id === kept), rows.find(({ id }) => id === gone)]
  if (!other) return { changes: [], isMoved: false, isDropped: false }
  const added = apart(table, one, other) ? {} : missingIn<Row>(one ?? ({ id: kept } as Row), other)
  return {
    changes: [...(Object.keys(added).length ? [{ table, id: kept, set: added }] : []), { table, id: gone, remove: true }],
    isMoved: Object.keys(added).length > 0,
    isDropped: one !== undefined && (apart(table, one, other) || Object.keys(differing({ ...one, id: '' }, { ...other, id: '' })).length > 0)
  }
}

/** A bed is a room and a number together, and a certificate is one paper: neither is put together out of two. */
function apart<Row extends { id: string }>(table: string, one: Row | undefined, other: Row): boolean {
  const key = table === 'stay' ? 'roomId' : table === 'certificate' ? 'number' : undefined
  const [a, b] = key ? [(one as Record<string, unknown> | undefined)?.[key], (other as Record<string, unknown>)[key]] : []
  return isSaid(a) && isSaid(b) && (a !== b || (table === 'stay' && (one as { bed?: number }).bed !== (other as { bed?: number }).bed))
}
