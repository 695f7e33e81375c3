/** Finding a paper by a part of its name, or by the first letters of its pinyin (qdb finds 签到簿). */
import { PAPER_STAGES, type PaperId, type PaperKind, type PaperStage } from '#domain/paper-kinds.ts'
import { pinyinInitials } from '#ui/pinyin-initial.ts'

export type Paper = PaperKind & { readonly id: PaperId }

export interface StagePapers {
  readonly stage: PaperStage
  readonly papers: readonly Paper[]
}

/** The stages in the order of the work, each with those of its papers that `query` finds; stages without any are left out. */
export function findPapers(papers: readonly Paper[], query: string): StagePapers[] {
  const wanted = query.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const fits = ({ title }: Paper): boolean => title.toLowerCase().includes(wanted) || (/^[a-z]+$/.test(wanted) && pinyinInitials(title).includes(wanted))
  return PAPER_STAGES.map((stage) => ({ stage, papers: papers.filter((paper) => paper.stage === stage && fits(paper)) })).filter(({ papers: found }) => found.length > 0)
}
