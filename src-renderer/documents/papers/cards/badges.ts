/** 胸牌, 90 by 55 mm, ten a sheet, with lines to cut along; of a 敏感班次 without the unit. */
import { badgeWords, cardPeople, usualPeople, type CardPerson } from '#domain/cards/card-people.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { A4, mm, type Margin } from '#documents/house.ts'
import { fittedCell, type Cell, type Lines, type Row } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { cardCell, cutAt, nameCell } from '#documents/parts/card-cell.ts'

const WIDTH = mm(90)
/** Heights of its four lines sum to 55 mm. */
const HEIGHTS = { className: mm(12), name: mm(22), unit: mm(11), part: mm(55) - mm(12) - mm(22) - mm(11) } as const
const LEFT = Math.floor((A4.short - 2 * WIDTH) / 2)
const MARGIN: Margin = { top: mm(9), bottom: mm(8), left: LEFT, right: A4.short - 2 * WIDTH - LEFT, header: 0, footer: 0 }

export const badges: PaperMaker = (snapshot, options) => {
  const everybody = cardPeople(snapshot, options.guests)
  const wanted = options.people ? everybody.filter(({ id }) => options.people!.includes(id)) : usualPeople(everybody, 'badges')
  const people: readonly (CardPerson | undefined)[] = wanted.length ? wanted : Array.from({ length: 10 }, () => undefined)
  const rows = Array.from({ length: Math.ceil(people.length / 2) }, (_, i) => pairRows(snapshot, [people[2 * i], people[2 * i + 1]], 2 * i + 1 < people.length, !!options.preprinted)).flat()
  return [{ sections: [{ landscape: false, margin: MARGIN, footer: 'none', writtenBreaks: true, blocks: [{ kind: 'table', widths: [WIDTH, WIDTH], head: [], rows }] }] }]
}

const SIDES = { className: ['top', 'left', 'right'], name: ['left', 'right'], unit: ['left', 'right'], part: ['left', 'bottom', 'right'] } as const

/** Two badges side by side, one row for each of their lines. On preprinted sheets neither lines nor the class's name. */
function pairRows(snapshot: ClassSnapshot, pair: readonly (CardPerson | undefined)[], isWhole: boolean, preprinted: boolean): Row[] {
  const { sensitive } = snapshot.class
  // Without a unit its room is the name's.
  const nameHeight = HEIGHTS.name + (sensitive ? HEIGHTS.unit : 0)
  const line = (part: keyof typeof HEIGHTS, cell: (words: ReturnType<typeof badgeWords>, borders: Lines | 'none') => Cell): Row => ({
    height: HEIGHTS[part],
    keepNext: part !== 'part',
    cells: pair.map((person, i) => cell(badgeWords(person ?? NOBODY, snapshot.class), preprinted || (i === 1 && !isWhole) ? 'none' : cutAt(...SIDES[part])))
  })
  const shown = (i: string, borders: Lines | 'none', height: number, style: 'CardText', most: number): Cell => ({ ...fittedCell(i, WIDTH, height, { style, most }), borders })
  return [
    line('className', ({ className }, borders) => shown(preprinted || borders === 'none' ? '' : className, borders, HEIGHTS.className, 'CardText', 26)),
    { ...line('name', ({ name }, borders) => nameCell(name, WIDTH, nameHeight, 'CardName', { borders, most: sensitive ? 100 : 84 })), height: nameHeight },
    ...(sensitive ? [] : [line('unit', ({ unit }, borders) => shown(unit, borders, HEIGHTS.unit, 'CardText', 26))]),
    line('part', ({ part }, borders) => cardCell([part], WIDTH, HEIGHTS.part, 'CardText', { borders, most: 28 }))
  ]
}

const NOBODY: CardPerson = { id: '', name: '', kind: '来宾', part: '' }
