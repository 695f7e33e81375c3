/**
 * 预算单 and 决算单, the two forms of the 预（决）算单 (第六条（二）、（六）): amounts and their sum in capital characters, every
 * quantity of the 决算 that departs from the signed 数据确认单 with its reason, and what the 费用标准 says of it.
 */
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { ARRIVAL, countAttendance } from '#domain/attendance.ts'
import { checkBudget, type CostStage } from '#domain/money/budget-check.ts'
import { amountInFen, finalAmountInFen, type BudgetLine } from '#domain/budget-line.ts'
import { longDate } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { costChoice } from '#domain/money/cost-choice.ts'
import { differences, finalQuantity, isSettled, plannedSum, settledSum } from '#domain/money/settlement-sum.ts'
import { figuresInForce, signedOn } from '#domain/daily/signed-figures.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { SHEET_MARGIN } from '#documents/house.ts'
import { paragraph, type Block, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { factTable, lastRowsKept, textTable, withoutOrphans, type TextCell, type TextColumn } from '#documents/parts/text-table.ts'

const WIDTH = { planned: 170, final: 257 } as const

export const budget: PaperMaker = (snapshot, { college }) => [{ sections: budgetSheet(snapshot, 'planned', college) }]
export const settlement: PaperMaker = (snapshot, { college }) => [{ sections: budgetSheet(snapshot, 'final', college) }]

function budgetSheet(snapshot: ClassSnapshot, stage: CostStage, college: CollegeFacts | undefined): Section[] {
  const title = `${snapshot.class.name}${stage === 'planned' ? '预算单' : '决算单'}`
  return [
    {
      landscape: stage === 'final',
      margin: SHEET_MARGIN,
      footer: 'sheet',
      writtenBreaks: true,
      blocks: [
        ...formHead(title, WIDTH[stage], `编号：${snapshot.class.code ?? '＿＿＿＿＿＿'}　　单位：元`),
        facts(snapshot, stage),
        paragraph('SheetInfo', '', { keepNext: true }),
        lastRowsKept(withoutOrphans(stage === 'planned' ? plannedTable(snapshot) : finalTable(snapshot))),
        ...checkLines(snapshot, stage, college),
        parties(snapshot, stage)
      ]
    }
  ]
}

function facts({ class: own, college, trainees, attendance, dataConfirmations }: ClassSnapshot, stage: CostStage): Table {
  const sheet = attendance.find(({ id }) => id === ARRIVAL)
  const present = sheet ? `${countAttendance(sheet, onRoster(trainees).map(({ id }) => id)).present}人` : '＿＿＿＿人'
  const signed = dataConfirmations.map(signedOn).filter((day) => day !== undefined).sort().at(-1)
  const planned = `${own.plannedCount ?? '＿＿＿＿'}人`
  return factTable(WIDTH[stage], [
    ...(stage === 'planned' ? ([['主办单位', own.sponsor], ['承办单位', college.name]] as const) : ([['主办单位', own.sponsor, '承办单位', college.name]] as const)),
    ['培训时间', dayRange(own), '培训类别', own.category ?? ''],
    stage === 'planned' ? ['计划人数', planned, '列支渠道', own.fundingSource ?? ''] : ['计划人数', planned, '实到人数', present],
    ...(stage === 'final' ? [['数据确认单', signed ? `${longDate(signed)}双方签字` : '　　年　　月　　日双方签字', '列支渠道', own.fundingSource ?? ''] as const] : [])
  ])
}

type Line = readonly (string | TextCell)[]
const money = (fen: number): TextCell => ({ text: amountInFigures(fen), align: 'right' })
const times = (...factors: readonly (number | undefined)[]): string => factors.filter((factor) => factor !== undefined).join('×')
const BLANK_ROWS = 6

function plannedTable({ budget }: ClassSnapshot): Table {
  const columns: TextColumn[] = [{ title: '序号', mm: 11 }, { title: '科目', mm: 39, align: 'left' }, { title: '单位', mm: 22 }, { title: '标准', mm: 18 }, { title: '数量', mm: 20 }, { title: '金额', mm: 26 }, { title: '说明', mm: 34, align: 'left' }]
  const lines = budget.map((line, i): Line => [String(i + 1), line.item, line.unit ?? '', times(line.standard), times(line.persons, line.days), money(amountInFen(line)), line.note ?? ''])
  const total = plannedSum(budget)
  return textTable(columns, [...orBlank(lines, columns), [{ text: '合计', style: 'TableHead', span: 5 }, budget.length ? money(total) : '', ''], [{ text: '预算金额', style: 'TableHead', span: 2 }, { text: `人民币（大写）：${budget.length ? amountInWords(total) : ''}`, span: 5, align: 'left' }]])
}

function finalTable({ budget, signedFigures, dataConfirmations }: ClassSnapshot): Table {
  const columns: TextColumn[] = [
    { title: '序号', mm: 11 }, { title: '科目', mm: 37, align: 'left' }, { title: '单位', mm: 23 }, { title: '标准', mm: 15 }, { title: '预算数量', mm: 20 }, { title: '预算金额', mm: 24 }, { title: '决算数量', mm: 20 }, { title: '决算金额', mm: 24 },
    { title: '差额', mm: 22 }, { title: '说明', mm: 61, align: 'left' }
  ]
  // Before anything is settled there is room to write: planned figures must not pass for settled ones.
  const begun = budget.some(isSettled)
  const gaps = new Map(differences(budget, figuresInForce(signedFigures, dataConfirmations)).map(({ line, sentence }) => [line.id, sentence]))
  const lines = budget.map((line, i): Line => [
    String(i + 1), line.item, line.unit ?? '', times(line.finalStandard ?? line.standard), times(line.persons, line.days), money(amountInFen(line)), ...(begun ? [String(finalQuantity(line)), money(finalAmountInFen(line)), money(finalAmountInFen(line) - amountInFen(line))] : ['', '', '']), remark(line, gaps.get(line.id))
  ])
  const [planned, settled] = [plannedSum(budget), settledSum(budget)]
  const sums: Line = budget.length ? [money(planned), '', ...(begun ? [money(settled), money(settled - planned)] : ['', '']), ''] : ['', '', '', '', '']
  return textTable(columns, [
    ...orBlank(lines, columns),
    [{ text: '合计', style: 'TableHead', span: 5 }, ...sums],
    [{ text: '决算金额', style: 'TableHead', span: 2 }, { text: `人民币（大写）：${begun ? amountInWords(settled) : ''}`, span: 8, align: 'left' }]
  ])
}

/** The plan's note, another standard than planned, and why the quantity is not the signed one. */
function remark(line: BudgetLine, gap: string | undefined): string {
  const standard = line.finalStandard !== undefined && line.standard !== undefined && line.finalStandard !== line.standard ? `预算标准${line.standard}元` : ''
  const reason = gap ? `${gap}：${line.differenceReason?.trim() || '＿＿＿＿＿＿'}` : (line.differenceReason ?? '')
  return [line.note, standard, reason].filter(Boolean).join('；')
}

const orBlank = (lines: readonly Line[], columns: readonly TextColumn[]): readonly Line[] => (lines.length ? lines : Array.from({ length: BLANK_ROWS }, (_, i) => [String(i + 1), ...columns.slice(1).map(() => '')]))

/** What the chosen 费用标准 says, with the matters that were settled beforehand (第六条（一）). */
function checkLines(snapshot: ClassSnapshot, stage: CostStage, college: CollegeFacts | undefined): Block[] {
  const choice = college && costChoice(college, snapshot.settlements)
  if (!choice || !snapshot.budget.length) return []
  const { verdict, notes } = checkBudget(snapshot, college, stage)
  const settled = snapshot.exceptionalMatters.filter(({ confirmedOn, result }) => confirmedOn && result && result !== '不同意')
  const source = [choice.profile.name, choice.profile.documentNumber].filter(Boolean).join('，')
  const agreed = verdict === '超标准需确认' && settled.length ? [`已提前沟通确定：${settled.map(({ item, confirmer, confirmedOn }) => `${item}（${[confirmer, longDate(confirmedOn!)].filter(Boolean).join('，')}）`).join('；')}。`] : []
  return [`费用标准核对：${verdict}。${notes[0]}依据：${source}。`, ...notes.slice(1), ...agreed].map((text) => paragraph('SheetText', text, { keepNext: true, keepLines: true }))
}

function parties({ class: own, college }: ClassSnapshot, stage: CostStage): Table {
  const date = '（盖章）　　　　　　　　年　　月　　日'
  return twoParties(WIDTH[stage], [`主办单位：${own.sponsor}`, '负责人（或经办人）签字：', '', date], [`承办单位：${college.name}`, '项目负责人签字：', '财务后勤处签字：', date])
}
