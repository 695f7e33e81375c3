/** 需说明理由: reasons that were given for findings of these clauses, as a sentence of the paper that has a place for them. */
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { ClauseId } from '#domain/regulation/clauses.ts'

/** `说明：……；……。`, in the order of the findings' keys; empty where none was given. */
export function reasonSentence({ reasons }: Pick<ClassSnapshot, 'reasons'>, clauses: readonly ClauseId[]): string {
  const given = reasons.filter(({ id }) => clauses.some((clause) => id === clause || id.startsWith(`${clause}|`)))
  const texts = [...new Set([...given].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ text }) => text.trim().replace(/[。；;.]+$/, '')))]
  return texts.length ? `说明：${texts.join('；')}。` : ''
}
