/** 讲课费: a row a teacher and lesson, offered from the timetable; ID and card numbers stay covered until asked for. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import { amountInFigures } from '#domain/money/amount-in-words.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import type { OtherClass } from '#domain/teaching/clashes.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { costChoice } from '#domain/money/cost-choice.ts'
import { sumFen, yuanOf } from '#domain/money/fen.ts'
import { checkLectureFees, feesFromTimetable, grossOf, netAtRate, netOf, proposedTaxes } from '#domain/money/lecture-fee.ts'
import { maskIdNumber } from '#domain/reading/mask.ts'
import { LECTURE_GRADES, lectureFeeFields, type LectureFee } from '#domain/settlement.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import type { GridColumn } from '#ui/grid/column.ts'
import { RecordGrid, type RecordEdit } from '#ui/grid/record-grid.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { useConflictMark } from '../conflict-marks.tsx'
import { logReveal } from '../reveal-log.ts'
import { FeeRemarks } from './fee-remarks.tsx'

const COVERED = ['idNumber', 'account'] as const
const isNumberKey = (key: string): key is (typeof COVERED)[number] => (COVERED as readonly string[]).includes(key)

function columnsFor(grades: readonly string[]): GridColumn[] {
  const column = (key: keyof typeof lectureFeeFields, width: number, rest: Partial<GridColumn> = {}): GridColumn => ({ key, title: lectureFeeFields[key].label, width, kind: 'text', ...rest })
  const yuan = { kind: 'number', decimals: 2, align: 'end' } as const
  return [
    column('teacher', 96, { frozen: true }), column('date', 184, { kind: 'date' }), column('topic', 230),
    column('grade', 140, { kind: 'choice', choices: grades, free: true }), column('hours', 64, yuan), column('rate', 110, { ...yuan, title: '元/学时' }),
    column('net', 110, { ...yuan, title: '税后（元）' }), column('tax', 96, { ...yuan, title: '税款（元）' }), { key: 'gross', title: '税前（元）', width: 110, kind: 'readonly', align: 'end' },
    column('idNumber', 180, { longest: 18 }), column('bank', 180), column('account', 190, { longest: 40 }), column('signedOn', 184, { kind: 'date' }), column('remark', 200)
  ]
}

export function LectureFees({ of, college, others }: { of: ClassSnapshot; college: CollegeFacts; others: readonly OtherClass[] }) {
  const cls = of.class.id
  const desk = useDesk()
  const save = useSave(cls)
  const [selected, setSelected] = useState<readonly string[]>([])
  const conflictMark = useConflictMark('lectureFee')
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const choice = costChoice(college, of.settlements)
  const fees = [...of.lectureFees].sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : a.id < b.id ? -1 : 1))
  const byId = new Map(fees.map((fee) => [fee.id, fee]))
  const agreed = of.budget.find(({ category, unit }) => category === '师资费' && unit?.includes('学时'))?.standard
  const offered = feesFromTimetable(of.sessions, fees, college.colleagues, agreed)
  const remarks = checkLectureFees(fees, of.sessions, others, choice)
  const taxes = [...proposedTaxes(fees)].map(([id, fen]) => ({ id, tax: yuanOf(fen) })).filter(({ id, tax }) => byId.get(id)!.net !== undefined && byId.get(id)!.tax !== tax)
  const isCovered = (id: string, key: string): boolean => isNumberKey(key) && !open.has(id) && !!byId.get(id)?.[key]
  const numbered = selected.filter((id) => COVERED.some((key) => byId.get(id)?.[key]))

  const onSave = (edits: readonly RecordEdit[]): undefined => {
    const changes = edits.map(({ id, set }): Change => ({ table: 'lectureFee', id, set: { ...set, ...recounted(byId.get(id), set) } }))
    void save(changes, changes.length === 1 ? '修改讲课费' : `修改 ${changes.length} 条讲课费`)
  }
  const reveal = () => {
    setOpen(new Set([...open, ...numbered]))
    void logReveal(desk, cls, { lectureFees: numbered })
  }
  const mark = (id: string, key: string): CellMark | undefined => {
    const conflict = conflictMark(id, key)
    if (conflict) return conflict
    if (selected[0] === id && isCovered(id, key)) return { tone: 'note', text: '已遮住；要看或要改，请点“查看身份证号和卡号”' }
    const remark = key === 'net' ? remarks.find(({ feeIds }) => feeIds.includes(id)) : undefined
    return remark && { tone: remark.verdict === '标准未配置' ? 'note' : 'warning', text: remark.sentence }
  }
  const totals: Readonly<Record<string, string>> = { net: amountInFigures(sumFen(fees, netOf)), tax: amountInFigures(sumFen(fees, (fee) => grossOf(fee) - netOf(fee))), gross: amountInFigures(sumFen(fees, grossOf)) }
  return (
    <BookSection title="讲课费" table="lectureFee" clauses={<ClauseChip id="R6.6" />} intro="一名教师一节课一行，标准按税后、实际学时计。签收单每名教师一张，在“材料”里打印。">
      <RecordGrid label="讲课费" columns={columnsFor(choice?.grades.length ? choice.grades.map(({ grade }) => grade) : LECTURE_GRADES)} records={fees} needed="teacher" today={dayOfInstant(desk.now())} freshId={() => newId(desk)} onSave={onSave}
        computed={(row, key) => computedCell(row as LectureFee, key, isCovered)}
        isFixed={isCovered} getMark={mark} onSelect={(ids) => setSelected((before) => (before.join() === ids.join() ? before : ids))}
        footRows={fees.length ? [{ title: '合计', getValue: (key) => totals[key] ?? null }] : []}
        onRemove={(ids) => void save(ids.map((id) => ({ table: 'lectureFee', id, remove: true })), `删除 ${ids.length} 条讲课费`, { tellNow: true })}
        actions={<>
          {offered.length ? <Button size="small" variant="outlined" onClick={() => void save(offered.map((set) => ({ table: 'lectureFee', id: newId(desk), set })), `按课程表列出 ${offered.length} 条讲课费`, { tellNow: true })}>按课程表列出（{offered.length} 条）</Button> : null}
          {taxes.length ? <Button size="small" variant="outlined" onClick={() => void save(taxes.map(({ id, tax }) => ({ table: 'lectureFee', id, set: { tax } })), '按劳务报酬测算税款', { tellNow: true })}>按劳务报酬测算税款</Button> : null}
          <Button size="small" variant="text" disabled={!numbered.length} onClick={reveal}>查看身份证号和卡号</Button>
          {open.size ? <b role="status">正在显示 {open.size} 行的身份证号和卡号，已记录 <Button size="small" variant="outlined" onClick={() => setOpen(new Set())}>遮住</Button></b> : null}
        </>} />
      <FeeRemarks cls={cls} fees={fees} remarks={remarks} choice={choice} />
    </BookSection>
  )
}

function computedCell(fee: LectureFee, key: string, isCovered: (id: string, key: string) => boolean): string | undefined {
  if (key === 'gross') return fee.net === undefined ? '' : amountInFigures(grossOf(fee))
  return isNumberKey(key) && isCovered(fee.id, key) ? maskIdNumber(fee[key]!) : undefined
}

/** 税后 follows 学时 and 标准 as long as nobody typed another sum. */
function recounted(before: LectureFee | undefined, set: Readonly<Record<string, unknown>>): { net?: number } {
  if ('net' in set || !('hours' in set || 'rate' in set)) return {}
  if (before?.net !== undefined && before.net !== netAtRate(before)) return {}
  const net = netAtRate({ ...before, ...set } as LectureFee)
  return net === undefined || Number.isNaN(net) ? {} : { net }
}
