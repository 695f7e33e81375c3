/**
 * 数据确认 round by round (第八条（八）): the 数据确认单 is round 1 and holds every figure; a 补充确认单 holds what has changed
 * since. What a round holds is frozen in the very batch that completes its signatures.
 */
import type { DataConfirmation, SignedFigure } from '../closing.ts'
import { classDays } from './daily-sums.ts'
import type { Scalar } from '../field.ts'
import { changesSince, figureKey, figuresInForce, figuresToSign, isSignedByBoth, NOTHING, signedFigureId, signedOn, type Figure, type FigureCategory, type FigureChange } from './signed-figures.ts'
import type { ClassSnapshot } from '../snapshot.ts'

export type ConfirmationFacts = Pick<ClassSnapshot, 'class' | 'sessions' | 'lodgingDays' | 'mealDays' | 'venueUses' | 'activities' | 'dataConfirmations' | 'signedFigures'>

export const roundsInOrder = (confirmations: readonly DataConfirmation[]): DataConfirmation[] => [...confirmations].sort((a, b) => a.round - b.round || (a.id < b.id ? -1 : 1))

/** What stands before a round: the figures of those signed before it. */
const before = (facts: ConfirmationFacts, round: number): Figure[] => figuresInForce(facts.signedFigures, facts.dataConfirmations.filter((other) => other.round < round))

/** What a supplement holds: what was frozen with it, else what has changed until now. */
export function changesOfRound(facts: ConfirmationFacts, round: number): FigureChange[] {
  const earlier = before(facts, round)
  const frozen = facts.signedFigures.filter((figure) => figure.round === round)
  if (!frozen.length) return changesSince(earlier, figuresToSign(facts))
  const held = new Map(earlier.map((figure) => [figureKey(figure), figure]))
  for (const { category, item, unit, quantity } of frozen) held.set(figureKey({ category, item, unit }), { category, item, unit, quantity })
  return changesSince(earlier, [...held.values()])
}

/** Where the daily records differ from what both sides signed; empty before anything is signed. */
export function unsignedChanges(facts: ConfirmationFacts): FigureChange[] {
  const inForce = figuresInForce(facts.signedFigures, facts.dataConfirmations)
  return inForce.length ? changesSince(inForce, figuresToSign(facts)) : []
}

export interface ConfirmationChange {
  readonly table: 'dataConfirmation' | 'signedFigure'
  readonly id: string
  readonly set: Readonly<Record<string, Scalar>>
}

/**
 * Answers on a confirmation as changes to save, with the figures of its round when the second signature is among them.
 * Figures once frozen stay as they are: a date corrected later must not take today's figures for signed ones.
 */
export function answerConfirmation(facts: ConfirmationFacts, round: number, set: Readonly<Record<string, Scalar>>): ConfirmationChange[] {
  const id = String(round)
  const known = facts.dataConfirmations.find((one) => one.id === id)
  const after = { ...known, ...set, id, round } as DataConfirmation
  const own: ConfirmationChange = { table: 'dataConfirmation', id, set: known ? set : { round, ...set } }
  const isFrozen = facts.signedFigures.some((figure) => figure.round === round)
  return !isSignedByBoth(after) || isFrozen ? [own] : [own, ...figuresOf(facts, round).map((figure): ConfirmationChange => ({ table: 'signedFigure', id: signedFigureId(round, figure), set: { round, ...figure } }))]
}

const figuresOf = (facts: ConfirmationFacts, round: number): Figure[] =>
  round === 1 ? figuresToSign(facts) : changesOfRound(facts, round).map(({ category, item, unit, actual }) => ({ category, item, unit, quantity: actual }))

/** Frozen, but a signature was taken back since: the round can be signed anew with the figures of now. */
export const thawable = (facts: ConfirmationFacts, confirmation: DataConfirmation): SignedFigure[] => (isSignedByBoth(confirmation) ? [] : facts.signedFigures.filter(({ round }) => round === confirmation.round))

/** Why a reason is asked of this signing; undefined where none is. A class monitor is neither 负责人 nor 派驻管理人员. */
export function reasonWanted(confirmation: DataConfirmation, { withdrawOn }: ConfirmationFacts['class']): string | undefined {
  const on = signedOn(confirmation)
  return [
    ...(confirmation.sponsorPost === '其他人员' ? ['签字的不是主办单位负责人或者派驻管理人员'] : []),
    ...(on && withdrawOn && on > withdrawOn && confirmation.round === 1 ? ['双方签字在撤场以后'] : [])
  ].join('，') || undefined
}

export interface CategoryState {
  readonly category: FigureCategory
  /** Of now; one of 0 where there is nothing to count. */
  readonly figures: readonly Figure[]
  readonly isNone: boolean
  /** Days of the class of which nothing is recorded: nights for 住宿, days for 用餐; venues and activities need not be daily. */
  readonly openDays: readonly string[]
}

export function categoryStates(facts: ConfirmationFacts): CategoryState[] {
  const figures = figuresToSign(facts)
  const days = classDays(facts)
  const without = (wanted: readonly string[], rows: readonly { readonly date: string }[]): string[] => wanted.filter((day) => !rows.some(({ date }) => date === day))
  const openDays: Partial<Record<FigureCategory, string[]>> = { 住宿: without(days.slice(0, -1), facts.lodgingDays), 用餐: without(days, facts.mealDays) }
  return [...new Set(figures.map(({ category }) => category))].map((category) => {
    const own = figures.filter((figure) => figure.category === category)
    return { category, figures: own, isNone: own.every(({ item }) => item === NOTHING), openDays: openDays[category] ?? [] }
  })
}
