/** 查字段: the names that a form of a paper may use. */
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import { LISTS } from './lists.ts'
import { SINGLES } from './singles.ts'

export interface FormFields {
  readonly singles: readonly string[]
  readonly lists: readonly { readonly name: string; readonly fields: readonly string[] }[]
}

export function formFields(kind: PaperId): FormFields {
  const isForOne = paperKind(kind).level === '办理'
  return {
    singles: SINGLES.map(({ name }) => name),
    lists: LISTS.map(({ name, kind: rows }) => ({ name, fields: ['序号', ...rows.fields.filter(({ isNumberOfPerson }) => isForOne || !isNumberOfPerson).map((field) => field.name)] }))
  }
}
