/** 洽商记录 (第六条（一）（三）): every round with the sponsor, and what is settled of the thirteen 要素. */
import type { Contact } from '#domain/agreement.ts'
import { longDate, longDateWithWeekday } from '#domain/calendar.ts'
import { ELEMENTS, type TrainingClass } from '#domain/training-class.ts'
import { CELL_PADDING, mm } from '#documents/house.ts'
import type { Row, Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection, gap, SIGN_DAY } from '#documents/parts/form.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { inPieces } from '#documents/parts/long-text.ts'
import { byDay } from '#documents/parts/one-each.ts'
import { levelOf, shownPhone } from '#documents/parts/person-words.ts'
import { clock, clockRange, withoutAttachments } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { lastRowsKept, textRow, textTable, type TextCell } from '#documents/parts/text-table.ts'

/** What is printed for a 要素 that a talk has left open; one that there is none of was written as 无. Before the first talk the form is blank, to be taken along. */
const UNSETTLED = '待定'

export const talks: PaperMaker = (snapshot, options) => {
  const { class: own, contacts } = snapshot
  const rounds = byDay(contacts.filter(({ kind }) => kind !== '踏查'))
  const contact = [own.sponsorContact, own.sponsorContactPost].filter(Boolean).join('　')
  return [{
    sections: [formSection([
      ...formHead(`${own.name}洽商记录`, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
      formTable([
        ['主办单位', own.sponsor],
        ...pair(['联系人', contact], ['联系电话', shownPhone({ phone: own.sponsorPhone }, levelOf('talks', options))]),
        ['项目负责人', own.leaderName ?? '', '办班方式', own.hostMode]
      ]),
      formHeading('一、洽商经过'),
      roundTable(rounds),
      formHeading('二、要素商定情况'),
      lastRowsKept(elementTable(own, rounds.length ? UNSETTLED : '')),
      gap(),
      twoParties(FORM_WIDTH.portrait, ['主办单位联系人签字：', SIGN_DAY], ['项目负责人签字：', SIGN_DAY])
    ])]
  }]
}

/** Each round a block of rows under a line with its day; one blank block where nobody has talked yet. */
function roundTable(rounds: readonly Contact[]): Table {
  const frame = formTable([])
  const inside = frame.widths.slice(1).reduce((sum, width) => sum + width, 0) - 2 * CELL_PADDING
  const row = (...cells: (string | TextCell)[]): Row => textRow(cells, frame.widths)
  const room = (label: string): Row => textRow([{ text: label, style: 'TableHead' }, { text: '', span: 3 }], frame.widths, [], mm(20))
  const long = (label: string, text: string): Row[] => inPieces(text, inside).map((piece, i) => row({ text: i ? `${label}\n（续）` : label, style: 'TableHead' }, { text: piece, span: 3, align: 'left' }))
  const block = (round: Contact | undefined, number: number): Row[] => [
    { ...row({ text: `第${number}次　${round ? `${longDateWithWeekday(round.date)}${round.time ? clock(round.time) : ''}　${round.kind}${round.way ? `（${round.way}）` : ''}` : BLANK_DAY}`, span: 4, style: 'TableHead', align: 'left' }), keepNext: true },
    { ...row({ text: '对方人员', style: 'TableHead' }, { text: round?.theirs ?? '', align: 'left' }, { text: '我方人员', style: 'TableHead' }, { text: round?.ours ?? '', align: 'left' }), keepNext: true },
    ...(round?.place ? [{ ...row({ text: '地点', style: 'TableHead' }, { text: round.place, span: 3, align: 'left' }), keepNext: true } as Row] : []),
    ...(round ? long('商谈事项', round.matters) : [room('商谈事项')]),
    ...(round?.outcome ? long('结果', round.outcome) : [round ? row({ text: '结果', style: 'TableHead' }, { text: UNSETTLED, span: 3, align: 'left' }) : room('结果')]),
    ...(round?.remark ? long('备注', round.remark) : [])
  ]
  return { ...frame, rows: (rounds.length ? rounds : [undefined]).flatMap((round, i) => block(round, i + 1)) }
}

function elementTable(own: TrainingClass, open: string): Table {
  const columns = [{ title: '序号', mm: 12 }, { title: '要素', mm: 25 }, { title: '商定内容', mm: 133, align: 'left' as const }]
  const inside = textTable(columns, []).widths[2]! - 2 * CELL_PADDING
  return textTable(columns, ELEMENTS.flatMap(({ name }, i) => inPieces(settled(own, name) || open, inside).map((piece, part) => [part ? '' : String(i + 1), part ? `${name}（续）` : name, piece])))
}

function settled(own: TrainingClass, element: string): string {
  if (element === '时间') {
    const day = (date: string | undefined, word: string): string => (date ? `${longDate(date)}${word}` : `${word}日期${UNSETTLED}`)
    const known = [own.arriveOn, own.openOn, own.closeOn, own.withdrawOn].some(Boolean)
    return known ? [`${day(own.arriveOn, '报到')}${own.arriveOn ? clockWords(own) : ''}`, day(own.openOn, '开班'), day(own.closeOn, '结业'), day(own.withdrawOn, '撤场')].join('；') : ''
  }
  if (element === '人数') return own.plannedCount ? `${own.plannedCount}人` : ''
  const field = ELEMENTS.find(({ name }) => name === element)!.fields[0]!
  return withoutAttachments(String(own[field] ?? ''))
}

const clockWords = ({ arriveFrom, arriveTo }: TrainingClass): string => (arriveFrom || arriveTo ? `（${clockRange(arriveFrom, arriveTo)}）` : '')
