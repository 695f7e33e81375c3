/**
 * The figures of the 数据确认单 (第八条（八）): what the daily records amount to, what both sides signed over all rounds, and
 * what has changed since. Quantities only, no money.
 */
import { FIGURE_CATEGORIES, type DataConfirmation, type SignedFigure } from '../closing.ts'
import { DINERS } from '../daily-figures.ts'
import { sumActivities, sumLodging, sumMeals, sumVenues } from './daily-sums.ts'
import { ROOM_KINDS } from '../room.ts'
import type { ClassSnapshot } from '../snapshot.ts'

export type Figure = Pick<SignedFigure, 'category' | 'item' | 'unit' | 'quantity'>
export type FigureCategory = Figure['category']

/** What stands in a category of which there was nothing: 0 is written, so that both sides have signed that too. */
export const NOTHING = '无'
/** Of what is counted without a unit. */
const PIECE = '项'
const MEALS = [['早餐', 'breakfast'], ['午餐', 'lunch'], ['晚餐', 'dinner']] as const

/** `类别|项目|单位` names a figure over all rounds. */
export const figureKey = ({ category, item, unit }: Omit<Figure, 'quantity'>): string => `${category}|${item}|${unit}`

/** The id of a signed figure; the first forty characters of an item tell it from the others, as ids are short. */
export const signedFigureId = (round: number, { category, item, unit }: Omit<Figure, 'quantity'>): string => `${round}|${category}|${short(item)}|${short(unit)}`
const short = (words: string): string => [...words.replace(/\s/g, '')].slice(0, 40).join('')

type DailyRecords = Pick<ClassSnapshot, 'lodgingDays' | 'mealDays' | 'venueUses' | 'activities'>

/** All four categories as the daily records stand: 间·夜 and 人·夜, 人次 a meal, 半天 a venue, everything else by its unit. */
export function figuresToSign({ lodgingDays, mealDays, venueUses, activities }: DailyRecords): Figure[] {
  const figures: Figure[] = [
    ...sumLodging(lodgingDays).flatMap(({ roomKind, roomNights, personNights }): Figure[] => [
      { category: '住宿', item: roomKind, unit: '间·夜', quantity: roomNights },
      { category: '住宿', item: roomKind, unit: '人·夜', quantity: personNights }
    ]),
    ...sumMeals(mealDays).flatMap((sum) => MEALS.map(([meal, field]): Figure => ({ category: '用餐', item: `${sum.diners}${meal}`, unit: '人次', quantity: sum[field] }))),
    ...sumVenues(venueUses).map(({ venue, halfDays }): Figure => ({ category: '会场使用', item: venue, unit: '半天', quantity: halfDays })),
    ...sumActivities(activities).map(({ item, unit, quantity }): Figure => ({ category: '其他活动', item, unit: unit || PIECE, quantity }))
  ].filter(({ quantity }) => quantity !== 0)
  return inOrder([...figures, ...categoriesWithout(figures).map((category): Figure => ({ category, item: NOTHING, unit: PIECE, quantity: 0 }))])
}

export const categoriesWithout = (figures: readonly Figure[]): FigureCategory[] => FIGURE_CATEGORIES.filter((category) => figures.every((figure) => figure.category !== category))

export const isSignedByBoth = ({ sponsorSignedOn, counselorSignedOn }: DataConfirmation): boolean => !!sponsorSignedOn && !!counselorSignedOn
/** The day it was signed by both: the later one. */
export const signedOn = ({ sponsorSignedOn, counselorSignedOn }: DataConfirmation): string | undefined =>
  sponsorSignedOn && counselorSignedOn ? (sponsorSignedOn > counselorSignedOn ? sponsorSignedOn : counselorSignedOn) : undefined

/** What holds: of each figure that of the last round signed by both. Empty before the first was. */
export function figuresInForce(figures: readonly SignedFigure[], confirmations: readonly DataConfirmation[]): Figure[] {
  const rounds = new Set(confirmations.filter(isSignedByBoth).map(({ round }) => round))
  const inForce = new Map<string, SignedFigure>()
  for (const figure of figures.filter(({ round }) => rounds.has(round))) {
    const earlier = inForce.get(figureKey(figure))
    if (!earlier || earlier.round < figure.round) inForce.set(figureKey(figure), figure)
  }
  return inOrder([...inForce.values()].map(({ category, item, unit, quantity }) => ({ category, item, unit, quantity })))
}

export interface FigureChange extends Omit<Figure, 'quantity'> {
  readonly signed: number
  readonly actual: number
}

/** Where the daily records have come to differ from what is in force: what a 补充确认单 holds. A figure that is gone is 0. */
export function changesSince(inForce: readonly Figure[], actual: readonly Figure[]): FigureChange[] {
  const quantities = (figures: readonly Figure[]): Map<string, number> => new Map(figures.map((figure) => [figureKey(figure), figure.quantity]))
  const [signed, now] = [quantities(inForce), quantities(actual)]
  const named = new Map([...inForce, ...actual].map((figure) => [figureKey(figure), figure]))
  return inOrder([...named.values()].map(({ category, item, unit }) => ({ category, item, unit })))
    .map((figure) => ({ ...figure, signed: signed.get(figureKey(figure)) ?? 0, actual: now.get(figureKey(figure)) ?? 0 }))
    .filter((change) => change.signed !== change.actual)
}

/** 住宿标间（间·夜）签认68、现为70 */
export const changeWords = ({ category, item, unit, signed, actual }: FigureChange): string => `${category}${item}（${unit}）签认${signed}、现为${actual}`

const USUAL: readonly string[] = [...ROOM_KINDS, ...DINERS.flatMap((diners) => MEALS.map(([meal]) => `${diners}${meal}`))]

/** As the form has them: by category, rooms and meals in their usual order, the rest by name; never by the order of records. */
function inOrder<F extends Omit<Figure, 'quantity'>>(figures: readonly F[]): F[] {
  const rank = (figure: F): string => `${FIGURE_CATEGORIES.indexOf(figure.category)} ${String(USUAL.indexOf(figure.item) + 1 || 99).padStart(2, '0')} ${figure.item} ${figure.unit}`
  return figures.map((figure) => [rank(figure), figure] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, figure]) => figure)
}
