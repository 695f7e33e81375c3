/**
 * Which figure of the signed 数据确认单 a line of the 决算 takes its quantity from. `BudgetLine.figure` names it as
 * `类别|项目|单位`; an item that ends in `*` stands for all that begin so, and several figures are joined by ＋.
 */
import type { BudgetLine } from '../budget-line.ts'
import { DINERS } from '../daily-figures.ts'
import { figureKey, type Figure } from '../daily/signed-figures.ts'

const ALL_ITEMS = '*'
const JOINT = '＋'

const fits = (pattern: string, item: string): boolean => (pattern.endsWith(ALL_ITEMS) ? item.startsWith(pattern.slice(0, -1)) : item === pattern)

/** Signed items that no line of the 决算 takes its quantity from. 间·夜 and 人·夜 of one kind of room are one thing. */
export function unusedFigures(lines: readonly Pick<BudgetLine, 'figure'>[], figures: readonly Figure[]): Figure[] {
  const used = lines.flatMap(({ figure }) => (figure ?? '').split(JOINT)).map((key) => key.split('|'))
  return figures.filter((figure, i) => figure.quantity !== 0 && figures.findIndex(({ category, item }) => category === figure.category && item === figure.item) === i && !used.some(([category, item]) => category === figure.category && fits(item!, figure.item)))
}

/** 住宿 标间（人·夜）, 用餐 学员合计（人次） */
export function figureLabel(figure: string): string {
  return figure
    .split(JOINT)
    .map((key) => {
      const [category = '', item = '', unit = ''] = key.split('|')
      return `${category} ${item.replace(ALL_ITEMS, '合计')}（${unit}）`
    })
    .join(JOINT)
}

/** Every figure that can be chosen: each one, and the sum of a category or of a kind of diner where it has several of one unit. */
export function figureChoices(figures: readonly Figure[]): string[] {
  const sums = new Set<string>()
  for (const figure of figures) {
    for (const item of [ALL_ITEMS, ...DINERS.map((diners) => `${diners}${ALL_ITEMS}`)]) {
      if (fits(item, figure.item) && figures.filter((other) => sameKind(figure, other) && fits(item, other.item)).length > 1) sums.add(figureKey({ ...figure, item }))
    }
  }
  return [...sums, ...figures.filter(({ quantity }) => quantity !== 0).map(figureKey)]
}

const sameKind = (one: Figure, two: Figure): boolean => one.category === two.category && one.unit === two.unit

/**
 * The signed quantity in the line's own unit; undefined where the line names no figure, or one that was not signed.
 * 人次 of meals counted by day are three to a day, rounded to a hundredth.
 */
export function signedQuantityOf(line: Pick<BudgetLine, 'figure' | 'unit'>, figures: readonly Figure[]): number | undefined {
  if (!line.figure) return undefined
  const parts = line.figure.split(JOINT).map((key) => {
    const [category, item, unit] = key.split('|')
    const found = figures.filter((figure) => figure.category === category && figure.unit === unit && fits(item ?? '', figure.item))
    return found.length ? found.reduce((sum, { quantity }) => sum + Math.round(quantity * 100), 0) : undefined
  })
  if (parts.some((part) => part === undefined)) return undefined
  const hundredths = parts.reduce<number>((sum, part) => sum + part!, 0)
  return (isMealsByDay(line) ? Math.round(hundredths / 3) : hundredths) / 100
}

/** 三餐折一天 */
export const isMealsByDay = ({ figure, unit }: Pick<BudgetLine, 'figure' | 'unit'>): boolean => !!figure?.startsWith('用餐|') && figure.endsWith('|人次') && /[天日]/.test(unit ?? '')

/** The figure that a line plainly means by its 费用类别, its name and its unit; undefined where there is a doubt. */
export function proposedFigure({ category, item, unit = '' }: Pick<BudgetLine, 'category' | 'item' | 'unit'>, figures: readonly Figure[]): string | undefined {
  const of = (kind: Figure['category'], isMeant: (figure: Figure) => boolean = () => true): Figure[] => figures.filter((figure) => figure.category === kind && figure.quantity !== 0 && isMeant(figure))
  switch (category) {
    case '住宿费':
      return namedOrAll(of('住宿', (figure) => figure.unit.startsWith(unit.includes('间') ? '间' : '人')), item)
    case '伙食费': {
      const diners = DINERS.filter((one) => item.includes(one))
      const [first] = of('用餐')
      return first && (diners.length > 1 ? undefined : figureKey({ ...first, item: `${diners[0] ?? ''}${ALL_ITEMS}` }))
    }
    case '培训场地费':
      return namedOrAll(of('会场使用'), item)
    case '培训资料费':
    case '交通费':
    case '其他费用': {
      const counted = of('其他活动', (figure) => unit.split('/').at(-1) === figure.unit)
      return counted.length === 1 ? figureKey(counted[0]!) : undefined
    }
  }
  return undefined
}

/** The one that the line names, else all of them together. */
function namedOrAll(fitting: readonly Figure[], item: string): string | undefined {
  const named = fitting.filter((figure) => item.includes(figure.item))
  const [first] = named.length === 1 ? named : fitting
  if (!first || named.length > 1) return undefined
  return figureKey(named.length === 1 || fitting.length === 1 ? first : { ...first, item: ALL_ITEMS })
}
