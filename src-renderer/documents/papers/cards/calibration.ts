/**
 * 套打校准页: crosses at known places and a ruler, upright and across, because printers feed the two differently. What a cross
 * is off is what is filled in as the printer's 偏移.
 */
import { A4, mm, STYLES, type Margin } from '#documents/house.ts'
import { fittedCell, paragraph, type Block, type Cell, type Edge, type Row, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { fitWhole } from '#documents/parts/fit.ts'

/** Millimetres from the edge of the sheet to the middle of a cross. */
export const CROSS = { left: 30, top: 40 } as const
/** Half the length of a cross's arms. */
const ARM = 8
const SIDE = CROSS.left - ARM
const RULER = 100
const RULER_HEIGHTS = [mm(5), mm(4), mm(4)] as const

export const calibration: PaperMaker = () => [{ sections: [calibrationPage(false), calibrationPage(true)] }]

function calibrationPage(landscape: boolean): Section {
  const [width, height] = landscape ? [297, 210] : [210, 297]
  const page = landscape ? A4.long : A4.short
  const margin: Margin = { top: mm(CROSS.top - ARM), bottom: mm(15), left: mm(SIDE), right: page - mm(SIDE) - mm(width - 2 * SIDE), header: 0, footer: 0 }
  const apart = height - 2 * CROSS.top
  const told = text(landscape)
  // What stands between the upper and the lower crosses fills the space exactly, so that they are as far apart as the page says.
  const between = apart - 2 * ARM
  const blocks: Block[] = [crosses(width - 2 * SIDE), notes(told, width - 2 * SIDE, mm(between) - RULER_HEIGHTS.reduce((sum, one) => sum + one, 0)), ruler(width - 2 * SIDE), crosses(width - 2 * SIDE)]
  return { landscape, margin, footer: 'none', writtenBreaks: true, blocks: blocks.flatMap((block, i) => (i ? [joint(), block] : [block])) }
}

/** Between two tables, which would else become one. */
const joint = (): Block => paragraph('Tail', '')
const JOINTS = 3

const text = (landscape: boolean): string[] => [
  `套打校准页（${landscape ? '横放' : '竖放'}）`,
  '怎样使用：用要套打的打印机，按“实际大小”打印本页，不要选“适合页面”。',
  `四个十字的中心，离纸边左右各${CROSS.left}毫米、上下各${CROSS.top}毫米。用尺量左上角的十字：`,
  `横向偏移＝${CROSS.left}减去十字离纸左边的毫米数。例如量得31.5毫米，填−1.5。`,
  `纵向偏移＝${CROSS.top}减去十字离纸上边的毫米数。例如量得39毫米，填1。`,
  '把两个数填在“套打偏移”里，再打印一次本页，十字对准就可以了。',
  `标尺应长${RULER}毫米，上下两个十字应相距${(landscape ? 210 : 297) - 2 * CROSS.top}毫米。长短不对，说明打印时缩放了，请改为“实际大小”。`,
  '每台打印机各校准一次；竖放和横放不一样时，以所打的卡证为准。'
]

/** Notes fill what is left between the crosses: `height` in twips. */
function notes(lines: readonly string[], width: number, height: number): Table {
  const each = Math.floor((height - STYLES.Tail.line * JOINTS) / lines.length)
  return { kind: 'table', widths: [mm(width)], head: [], rows: lines.map((line, i): Row => ({ height: each, cells: [fittedCell(line, mm(width), each, { style: i ? 'SheetInfo' : 'SheetHeading', align: i ? 'left' : 'center', borders: 'none' })] })) }
}

/** Two crosses at the ends of a row. */
function crosses(width: number): Table {
  const middle = mm(width) - 4 * mm(ARM)
  const arm = mm(ARM)
  const cell = (cellWidth: number, edges: readonly Edge[]): Cell => ({ ...fittedCell('', cellWidth, arm), borders: { edges, line: 'rule' } })
  const row = (edge: Edge): Row => ({ height: arm, keepNext: true, cells: [cell(arm, ['right', edge]), cell(arm, ['left', edge]), cell(middle, []), cell(arm, ['right', edge]), cell(arm, ['left', edge])] })
  return { kind: 'table', widths: [arm, arm, middle, arm, arm], head: [], rows: [row('bottom'), row('top')], tight: true }
}

/** Lines at every tenth, fifth and single millimetre, each kind longer than the next. */
function ruler(width: number): Table {
  const at = (millimetres: number): number => mm(millimetres)
  const rest = mm(width) - mm(RULER)
  const widths = [...Array.from({ length: RULER }, (_, i) => at(i + 1) - at(i)), rest]
  const cells = (step: number, height: number, label: (end: number) => string): Cell[] => [
    ...Array.from({ length: RULER / step }, (_, i): Cell => {
      const [from, to] = [i * step, (i + 1) * step]
      const own = at(to) - at(from)
      const words = label(to)
      return { ...fittedCell('', own, height), text: words, align: 'right', span: step, fitted: words ? fitWhole([words], own, height, 16) : { size: 2, line: 20, lines: [''] }, borders: { edges: i ? ['right'] : ['left', 'right'], line: 'rule' } }
    }),
    { ...fittedCell('', rest, height), borders: { edges: ['left'], line: 'rule' } }
  ]
  return { kind: 'table', widths, head: [], tight: true, rows: [10, 5, 1].map((step, i): Row => ({ height: RULER_HEIGHTS[i]!, keepNext: true, cells: cells(step, RULER_HEIGHTS[i]!, (end) => (step === 10 ? String(end) : '')) })) }
}
