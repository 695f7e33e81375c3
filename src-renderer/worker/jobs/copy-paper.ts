import { withCoveredNumbers } from '#documents/covered.ts'
import { plainText } from '#documents/parts/plain-text.ts'
import { planPaper } from '#documents/registry.ts'
import { paperKind } from '#domain/paper-kinds.ts'
import type { PreviewOrder } from './preview-paper.ts'

export interface PaperText {
  readonly text: string
  /** Why it may not go to the 微信工作群, as a sentence. */
  readonly unfit?: string
}

/** The words of a paper, with whole numbers where its level gives them. */
export async function run({ snapshot, college, request, today }: Omit<PreviewOrder, 'nonce'>): Promise<PaperText> {
  const { kind, ...asked } = request
  const whole = (asked.level ?? paperKind(kind).level) === '办理'
  const plans = planPaper(whole ? snapshot : withCoveredNumbers(snapshot), kind, { ...asked, today, college })
  const unfit = plans.find((plan) => plan.unfit)?.unfit
  return { text: plans.map(({ sections }) => plainText(sections.map(({ section }) => section))).join('\n\n'), ...(unfit !== undefined && { unfit }) }
}
