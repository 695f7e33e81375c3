/** 讲课费签收单: one slip a teacher, so that nobody sees what another was paid. */
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { shortDate } from '#domain/calendar.ts'
import { sumFen } from '#domain/money/fen.ts'
import { grossOf, netOf } from '#domain/money/lecture-fee.ts'
import type { LectureFee } from '#domain/settlement.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { SHEET_MARGIN } from '#documents/house.ts'
import { paragraph, type Section } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { factTable, lastRowsKept, textTable, withoutOrphans, type TextCell } from '#documents/parts/text-table.ts'

const WIDTH = 170
const BLANK_ROWS = 5

/** In the order of the teachers' first lesson; a blank slip where there are no fees yet. */
export const lectureFeeSlips: PaperMaker = (snapshot) => {
  const fees = [...snapshot.lectureFees].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const teachers = [...new Set(fees.map(({ teacher }) => teacher))]
  return [{ sections: (teachers.length ? teachers : ['']).map((teacher) => slip(snapshot, teacher, fees.filter((fee) => fee.teacher === teacher))) }]
}

const rank = ({ date, id }: LectureFee): string => `${date ?? '9'} ${id}`

function slip({ class: own, college, sessions }: ClassSnapshot, teacher: string, fees: readonly LectureFee[]): Section {
  const lesson = sessions.find(({ id }) => fees.some(({ sessionId }) => sessionId === id))
  const first = (name: 'grade' | 'idNumber' | 'bank' | 'account'): string => fees.find((fee) => fee[name])?.[name] ?? ''
  const about = [lesson?.teacherUnit, lesson?.teacherTitle].filter(Boolean).join('　')
  const net = sumFen(fees, netOf)
  return {
    landscape: false,
    margin: SHEET_MARGIN,
    footer: 'sheet',
    writtenBreaks: true,
    blocks: [
      paragraph('SheetTitle', '讲课费签收单', { keepNext: true, keepLines: true }),
      paragraph('SheetInfo', `承办单位：${college.name}　　单位：元`, { align: 'right', keepNext: true }),
      factTable(WIDTH, [
        ['班次名称', own.name],
        ['培训时间', dayRange(own)],
        ['授课人', teacher, '职称等级', first('grade')],
        ['单位职务', about],
        ['身份证号', first('idNumber')],
        ['开户行', first('bank')],
        ['卡号', first('account')]
      ]),
      paragraph('SheetInfo', '', { keepNext: true }),
      lastRowsKept(withoutOrphans(feeTable(fees))),
      paragraph('SheetText', `实发金额（税后）人民币（大写）：${fees.length ? amountInWords(net) : ''}`, { keepNext: true, keepLines: true }),
      twoParties(WIDTH, ['领款人签字：', '', '　　　　　　　　　　年　　月　　日'], ['经办人签字：', '财务后勤处审核：', '　　　　　　　　　　年　　月　　日'])
    ]
  }
}

function feeTable(fees: readonly LectureFee[]): ReturnType<typeof textTable> {
  const money = (fen: number): TextCell => ({ text: amountInFigures(fen), align: 'right' })
  const figure = (value: number | undefined): string => (value === undefined ? '' : String(value))
  const taxOf = (fee: LectureFee): number => grossOf(fee) - netOf(fee)
  const rows = fees.map((fee, i): (string | TextCell)[] => [String(i + 1), fee.date ? shortDate(fee.date) : '', fee.topic ?? '', figure(fee.hours), figure(fee.rate), money(netOf(fee)), ...(fee.tax === undefined ? ['', ''] : [money(taxOf(fee)), money(grossOf(fee))])])
  // Own staff are taxed with their salary: no tax was entered, so none is printed.
  const isTaxed = fees.length > 0 && fees.every(({ tax }) => tax !== undefined)
  const hours = fees.reduce((sum, fee) => sum + Math.round((fee.hours ?? 0) * 100), 0) / 100
  const sums: (string | TextCell)[] = [{ text: '合计', style: 'TableHead', span: 3 }, fees.length ? String(hours) : '', '', ...(fees.length ? [money(sumFen(fees, netOf))] : ['']), ...(isTaxed ? [money(sumFen(fees, taxOf)), money(sumFen(fees, grossOf))] : ['', ''])]
  const blank = Array.from({ length: BLANK_ROWS }, (_, i) => [String(i + 1), '', '', '', '', '', '', ''])
  return textTable([{ title: '序号', mm: 11 }, { title: '日期', mm: 23 }, { title: '专题', mm: 42, align: 'left' }, { title: '学时', mm: 12 }, { title: '标准', mm: 16 }, { title: '税后金额', mm: 23 }, { title: '税款', mm: 20 }, { title: '税前金额', mm: 23 }], [...(rows.length ? rows : blank), sums])
}
