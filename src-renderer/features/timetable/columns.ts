/** The columns of the timetable as they are typed: what each shows, and what its text becomes. */
import { clockRange, readClockRange } from '#domain/reading/clock-range.ts'
import type { Scalar } from '#domain/field.ts'
import { SESSION_KINDS, type Session } from '#domain/session.ts'
import { kindOfTitle, readKind, type BlockColumn } from '#domain/teaching/timetable-block.ts'
import type { KnownTeacher } from '#domain/teaching/timetable.ts'
import { readNumber } from '#ui/fields/read-number.ts'
import { readText } from '#ui/fields/text-field.tsx'
import type { Reading } from '#ui/fields/use-draft.ts'

export type Draft = Partial<Omit<Session, 'id'>>
export type SessionSet = Readonly<Record<string, Scalar>>

export interface Column {
  readonly key: BlockColumn
  readonly title: string
  /** rem; the title's column takes what is left. */
  readonly width?: number
  readonly figure?: true
  shown(session: Draft): string
  read(typed: string): Reading<SessionSet>
}

const textColumn = (key: 'title' | 'teacher' | 'teacherUnit' | 'teacherTitle' | 'teachingDepartment' | 'venue', title: string, width?: number): Column => ({
  key,
  title,
  ...(width ? { width } : {}),
  shown: (session) => session[key] ?? '',
  read: (typed) => {
    const reading = readText(200)(typed.replace(/\s*\n\s*/g, ' '))
    if (!reading.ok) return reading
    return key === 'title' && reading.value === null ? { ok: false, reason: '课程内容不能空着；不要这一项时按 Ctrl+Delete 删除' } : { ok: true, value: { [key]: reading.value } }
  }
})

export const COLUMNS: readonly Column[] = [
  {
    key: 'time', title: '时间', width: 5.25,
    shown: ({ from, to }) => clockRange(from, to),
    read: (typed) => {
      if (typed.trim() === '') return { ok: true, value: { from: null, to: null } }
      const range = readClockRange(typed.replace(/起$/, ''))
      if (!range) return { ok: false, reason: '可以填 830-1200' }
      return range.to !== undefined && range.to <= range.from ? { ok: false, reason: '结束早于开始' } : { ok: true, value: { from: range.from, to: range.to ?? null } }
    }
  },
  {
    key: 'kind', title: '形式', width: 5.25,
    shown: (session) => session.kind ?? '',
    read: (typed) => {
      const kind = readKind(typed)
      return kind ? { ok: true, value: { kind } } : { ok: false, reason: `可以填：${SESSION_KINDS.join('、')}` }
    }
  },
  textColumn('title', '课程内容'),
  textColumn('teacher', '授课人', 5.5),
  textColumn('teacherUnit', '单位', 8.5),
  textColumn('teacherTitle', '职务职称', 6.5),
  textColumn('teachingDepartment', '教研部门', 6.5),
  textColumn('venue', '地点', 8),
  {
    key: 'hours', title: '学时', width: 3.25, figure: true,
    shown: ({ hours }) => (hours === undefined ? '' : String(hours)),
    read: (typed) => {
      const reading = readNumber(typed, { unit: '学时', least: 0, most: 24, decimals: 1 })
      return reading.ok ? { ok: true, value: { hours: reading.value } } : reading
    }
  }
]

/** A known teacher brings unit, title and department along, where those are still empty. */
export function withTeacher(set: SessionSet, session: Draft, known: readonly KnownTeacher[]): SessionSet {
  const teacher = known.find((one) => one.teacher === set['teacher'])
  if (!teacher) return set
  const facts = (['teacherUnit', 'teacherTitle', 'teachingDepartment'] as const).flatMap((field) => (teacher[field] && !session[field] ? [[field, teacher[field]]] : []))
  return { ...set, ...Object.fromEntries(facts) }
}

/** What an entry begun in an empty line is saved as; undefined while it has no title. */
export const firstSet = (draft: Draft): SessionSet | undefined => (draft.title ? { ...(draft as SessionSet), kind: draft.kind ?? kindOfTitle(draft.title) } : undefined)

/** One line of pasted cells from `first` rightwards; cells that cannot be read are left out. */
export function readCells(cells: readonly string[], first: BlockColumn): SessionSet {
  const from = Math.max(0, COLUMNS.findIndex((column) => column.key === first))
  return Object.assign({}, ...cells.map((cell, i) => {
    const reading = COLUMNS[from + i]?.read(cell)
    return reading?.ok ? reading.value : {}
  }))
}
