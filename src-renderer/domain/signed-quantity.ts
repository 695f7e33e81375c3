/**
 * Which figure of the signed 数据确认单 a line of the 决算 takes its quantity from. `BudgetLine.figure` names it as
 * `类别|项目|单位`; the item `*` stands for all of them, and several figures are joined by ＋.
 */
import type { BudgetLine } from './budget-line.ts'

export interface SignedQuantity {
  readonly category: string
  readonly item: string
  readonly unit: string
  readonly quantity: number
}

export const ALL_ITEMS = '*'
const JOINT = '＋'

export const figureKey = ({ category, item, unit }: Omit<SignedQuantity, 'quantity'>): string => `${category}|${item}|${unit}`

/** 住宿 标间（人·夜） */
export function figureLabel(figure: string): string {
  return figure
    .split(JOINT)
    .map((key) => {
      const [category = '', item = '', unit = ''] = key.split('|')
      return `${category} ${item === ALL_ITEMS ? '合计' : item}（${unit}）`
    })
    .join(JOINT)
}

/** Every figure that can be chosen: each one, and the sum of a category where it has several of one unit. */
export function figureChoices(figures: readonly SignedQuantity[]): string[] {
  return figures.flatMap((figure, i) => {
    const same = figures.filter(({ category, unit }) => category === figure.category && unit === figure.unit)
    const isFirst = figures.findIndex(({ category, unit }) => category === figure.category && unit === figure.unit) === i
    return [...(isFirst && same.length > 1 ? [figureKey({ ...figure, item: ALL_ITEMS })] : []), figureKey(figure)]
  })
}

/**
 * The signed quantity in the line's own unit; undefined where the line names no figure, or one that was not signed.
 * 人次 of meals counted by day are three to a day, rounded to a hundredth.
 */
export function signedQuantityOf(line: Pick<BudgetLine, 'figure' | 'unit'>, figures: readonly SignedQuantity[]): number | undefined {
  if (!line.figure) return undefined
  const parts = line.figure.split(JOINT).map((key) => {
    const [category, item, unit] = key.split('|')
    const found = figures.filter((figure) => figure.category === category && figure.unit === unit && (item === ALL_ITEMS || figure.item === item))
    return found.length ? found.reduce((sum, { quantity }) => sum + Math.round(quantity * 100), 0) : undefined
  })
  if (parts.some((part) => part === undefined)) return undefined
  const hundredths = parts.reduce<number>((sum, part) => sum + part!, 0)
  return (isMealsByDay(line) ? Math.round(hundredths / 3) : hundredths) / 100
}

/** 三餐折一天 */
export const isMealsByDay = ({ figure, unit }: Pick<BudgetLine, 'figure' | 'unit'>): boolean => !!figure?.startsWith('用餐|') && figure.endsWith('|人次') && /[天日]/.test(unit ?? '')

/** The figure that a line plainly means by its 费用类别, its name and its unit; undefined where there is a doubt. */
export function proposedFigure(line: Pick<BudgetLine, 'category' | 'item' | 'unit'>, figures: readonly SignedQuantity[]): string | undefined {
  const of = (category: string, fits: (figure: SignedQuantity) => boolean): string | undefined => oneOf(figures.filter((figure) => figure.category === category && fits(figure)), line.item, figures)
  const unit = line.unit ?? ''
  switch (line.category) {
    case '住宿费':
      return of('住宿', (figure) => figure.unit.startsWith(unit.includes('间') ? '间' : '人'))
    case '伙食费':
      return of('用餐', ({ unit: own }) => own === '人次')
    case '培训场地费':
      return of('会场使用', () => true)
    case '培训资料费':
    case '交通费':
    case '其他费用':
      return of('其他活动', (figure) => unit.split('/').at(-1) === figure.unit)
  }
  return undefined
}

/** The one the line names, else all of them together if they are of one unit and all there is of it. */
function oneOf(fitting: readonly SignedQuantity[], item: string, figures: readonly SignedQuantity[]): string | undefined {
  const named = fitting.filter((figure) => item.includes(figure.item))
  const [first] = named.length === 1 ? named : fitting
  if (!first || named.length > 1) return undefined
  if (named.length === 1 || fitting.length === 1) return figureKey(first)
  const all = figures.filter(({ category, unit }) => category === first.category && unit === first.unit)
  return first.category !== '其他活动' && all.length === fitting.length ? figureKey({ ...first, item: ALL_ITEMS }) : undefined
}
