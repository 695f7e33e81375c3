/** What a tag of the college's own form may be: a field of the class, or a field of one row of a list. */
import { clock } from '../parts/phrases.ts'
import { longDate, shortDate, weekday } from '#domain/calendar.ts'
import type { FieldSpec } from '#domain/field.ts'
import type { PrivacyLevel } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'

/** What a field is computed from. */
export interface Facts {
  readonly snapshot: ClassSnapshot
  /** Of phones: 公开 none, 内部 covered, 办理 whole. */
  readonly level: PrivacyLevel
  /** YYYY-MM-DD */
  readonly today: string
  /** What the page header shows; empty while it is not known. */
  readonly code: string
  readonly version: string
}

export interface Single {
  readonly name: string
  readonly text: (facts: Facts) => string
  /** Words around it by which a figure too short to be told from others is known, with N in its place: 分N个组. */
  readonly phrase?: string
  /** A word out of a few: taken for the field only where it fills a cell alone. */
  readonly isWord?: true
}

export type Row = { readonly id: string } & Readonly<Record<string, unknown>>

export interface RowField {
  readonly name: string
  readonly text: (row: Row, facts: Facts) => string
  /** As of a field of the class. */
  readonly phrase?: string
  readonly isWord?: true
  /** ID and card numbers: only in papers of the level 办理. */
  readonly isNumberOfPerson?: true
}

/** One kind of rows; several lists may show the same rows, all of them or some. */
export interface RowKind {
  /** The list of all of them is called the same. */
  readonly name: string
  readonly fields: readonly RowField[]
  readonly rows: (facts: Facts) => readonly Row[]
  /** Rows of other kinds that belong to one row: the fees of a lesson, the tasks of a department. */
  readonly within?: (row: Row, facts: Facts) => Readonly<Record<string, readonly Row[]>>
}

export interface List {
  readonly name: string
  readonly kind: RowKind
  readonly rows: (facts: Facts) => readonly Row[]
}

/** Forms in which papers print one stored value: what is added to the field's name, and the text. */
export function printedForms(spec: FieldSpec, value: unknown): readonly (readonly [suffix: string, text: string])[] {
  if (spec.kind === 'flag') return [['', value === true ? '是' : '否']]
  if (value === undefined || value === null) return [['', '']]
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  switch (spec.kind) {
    case 'date':
      return [['', longDate(text)], ['月日', shortDate(text)], ['星期', weekday(text)], ['数字', text], ['点分', text.replaceAll('-', '.')]]
    case 'month-or-date':
      // The day of birth is nobody's business on a list, and its column has no room for it.
      return [['', `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月`], ['数字', text.slice(0, 7)], ['点分', text.slice(0, 7).replace('-', '.')]]
    case 'time':
      return [['', clock(text)]]
    case 'instant':
    case 'reference':
      return [['', '']]
    default:
      return [['', text.trim()]]
  }
}

/** A word or a figure as it stands; nothing for what was not filled in. */
export const plainText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** 培训时间 of the class itself, where a list's field of the same name stands nearer. */
export const ofClass = (name: string): string => `本班${name}`
