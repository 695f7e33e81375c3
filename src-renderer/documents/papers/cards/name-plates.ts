/**
 * 桌签, one a sheet, to be cut out and folded into a tent: the name stands on both sides, on the back upside down, which HTML
 * prints and Word leaves blank.
 */
import { cardPeople, usualPeople } from '#domain/cards/card-people.ts'
import { A4, mm, type Margin } from '#documents/house.ts'
import type { Row, Section } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { cutAt, nameCell } from '#documents/parts/card-cell.ts'

/** Width and height of one side, in millimetres. */
const PLATES = { '200×100': [200, 100], '210×140': [210, 140] } as const

export const namePlates: PaperMaker = (snapshot, options) => {
  const everybody = cardPeople(snapshot, options.guests)
  const wanted = options.people ? everybody.filter(({ id }) => options.people!.includes(id)) : usualPeople(everybody, 'name-plates')
  // One without a name is a form to write on.
  const names = wanted.length ? wanted.map(({ name }) => name) : ['']
  return [{ sections: [plateSection(names, options)] }]
}

function plateSection(names: readonly string[], { plate = '200×100' }: PaperOptions): Section {
  const [side, half] = PLATES[plate]
  const [width, height] = [mm(side), mm(half)]
  const rows = names.flatMap((name): Row[] => [
    { height, keepNext: true, cells: [{ ...nameCell(name, width, height, 'CardName', { borders: cutAt('top', 'left', 'bottom', 'right') }), turned: true }] },
    { height, cells: [nameCell(name, width, height, 'CardName', { borders: cutAt('top', 'left', 'bottom', 'right') })] }
  ])
  return { landscape: false, margin: plateMargin(side, half), footer: 'none', writtenBreaks: true, blocks: [{ kind: 'table', widths: [width], head: [], rows }] }
}

/** In the middle of the sheet; a little less below, for the lines that some programs add to the rows. */
const plateMargin = (width: number, height: number): Margin => ({ top: mm((297 - 2 * height) / 2), bottom: mm((297 - 2 * height) / 2 - 3), left: mm((210 - width) / 2), right: A4.short - mm(width) - mm((210 - width) / 2), header: 0, footer: 0 })
