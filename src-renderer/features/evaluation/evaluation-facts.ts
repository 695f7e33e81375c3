/** What the screen of 评估 works with: each form handed out, its items, its sheets and their result. */
import { useMemo } from 'react'
import { shortDate } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import type { EvaluationSheet } from '#domain/evaluation.ts'
import { plannedRounds, type PlannedRound } from '#domain/teaching/evaluation-plan.ts'
import { roundResult, type RoundResult } from '#domain/teaching/evaluation-scores.ts'
import { askedItems, type AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import { byOrder } from '#domain/in-order.ts'
import { rulesOf, type RuleFigures } from '#domain/rule-set.ts'
import { onRoster } from '#domain/trainee.ts'
import { useClass, useRows } from '#store/live.ts'

export interface Form {
  readonly planned: PlannedRound
  readonly items: readonly AskedItem[]
  /** In the order they were entered. */
  readonly sheets: readonly EvaluationSheet[]
  readonly result: RoundResult
}

export interface EvaluationFacts {
  readonly forms: readonly Form[]
  /** People on the roster. */
  readonly persons: number
  readonly rules: RuleFigures
}

export function useEvaluation(cls: string): EvaluationFacts | undefined {
  const of = useClass(cls)
  const sessions = useRows('session', cls)
  const rounds = useRows('evaluationRound', cls)
  const sheets = useRows('evaluationSheet', cls)
  const trainees = useRows('trainee', cls)
  const items = useRows('evaluationItem', ORG)
  const ruleSets = useRows('ruleSet', ORG)
  return useMemo(() => {
    if (!of || !sessions || !rounds || !sheets || !trainees || !items || !ruleSets) return undefined
    const forms = plannedRounds(sessions, rounds).map((planned): Form => {
      const asked = askedItems(planned.kind, planned.round, items)
      const own = sheets.filter(({ roundId }) => roundId === planned.id).sort(byOrder)
      return { planned, items: asked, sheets: own, result: roundResult(asked, own, planned.round?.issued) }
    })
    return { forms, persons: onRoster(trainees).length, rules: rulesOf(ruleSets, of.ruleSetId) }
  }, [of, sessions, rounds, sheets, trainees, items, ruleSets])
}

/** 执法文书制作规范与评查, or 服务质量评估表. */
export const titleOf = ({ kind, session }: PlannedRound): string => session?.title ?? (kind === '服务质量' ? '服务质量评估表' : '（课程已删除）')
/** 6月9日下午 董雪梅 */
export const placeOf = ({ kind, session }: PlannedRound): string => (session ? `${shortDate(session.date)}${session.half} ${session.teacher ?? ''}` : kind === '服务质量' ? '全班一张' : '')
/** The round's record as its first entry makes it. */
export const freshRound = ({ kind, session }: PlannedRound): Readonly<Record<string, string>> => ({ kind, ...(session ? { sessionId: session.id } : {}) })
