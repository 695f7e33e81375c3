/** All papers, or while one of them is being written those named in PAPERS=roster,plan: never set where it counts. */
import { papers, type PaperKind } from '#domain/paper-kinds.ts'

const wanted = process.env['CI'] ? undefined : process.env['PAPERS']?.split(',')
const kinds = papers.filter(({ id }) => !wanted || wanted.includes(id))

export const papersUnderTest: readonly (PaperKind & { readonly id: (typeof kinds)[number]['id'] })[] = kinds
