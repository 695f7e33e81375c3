/** An open list: checked, corrected, accepted row by row, taken over in one batch. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo, useRef, useState } from 'react'
import { maskIdNumber } from '#domain/reading/mask.ts'
import { traineeFields, type Trainee } from '#domain/trainee.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { DiffTable, type DiffRow } from '#ui/diff-table.tsx'
import type { GridHandle } from '#ui/grid/grid.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { sentenceOfRefusal } from '../refusal.ts'
import { changeKey, changesOf, countOf, intentOf, isOn, UNDECIDED, type Decisions } from './decisions.ts'
import { FindingsList } from './findings-list.tsx'
import { MissingList } from './missing-list.tsx'
import { previewLines, shownColumns, type Finding } from './preview-lines.ts'
import { logImport, rememberHeadings } from './remembered.ts'
import { ReviewGrid } from './review-grid.tsx'
import { ReviewHead } from './review-head.tsx'
import { SamePersonCards } from './same-person.tsx'
import type { Choices, Intake } from './use-intake.ts'

export interface ImportReviewProps {
  cls: string
  sponsor: string
  trainees: readonly Trainee[]
  intake: Extract<Intake, { kind: 'open' }>
  onChoose(change: Choices): void
  onClose(): void
}

type Part = '全部' | '新增' | '变更' | '疑似同一人' | '缺失' | '不变'

export function ImportReview({ cls, sponsor, trainees, intake, onChoose, onClose }: ImportReviewProps) {
  const desk = useDesk()
  const save = useSave(cls)
  const { reading, given } = intake
  const { roster, diff } = reading
  const [decisions, setDecisions] = useState<Decisions>(UNDECIDED)
  const [chosenPart, setPart] = useState<Part>('全部')
  const [refusal, setRefusal] = useState<string>()
  const grid = useRef<GridHandle>(null)
  const columns = useMemo(() => shownColumns(reading), [reading])
  const lines = useMemo(() => previewLines(reading, columns), [reading, columns])
  const entries = useMemo(() => new Map(diff.entries.map((entry) => [entry.row, entry])), [diff])
  const intent = intentOf(reading, decisions)
  const total = countOf(intent)

  const counts: Record<Part, number> = { 全部: diff.entries.length, 新增: 0, 变更: 0, 疑似同一人: 0, 缺失: diff.missing.length, 不变: 0 }
  for (const { kind } of diff.entries) counts[kind] += 1
  const parts = trainees.length ? (['全部', '新增', '变更', '疑似同一人', '缺失', '不变'] as const).filter((name) => counts[name] > 0 || name === '全部') : []
  const part = parts.includes(chosenPart) ? chosenPart : '全部'

  const undecided = diff.entries.filter(({ kind, row }) => kind === '疑似同一人' && decisions.same.get(row) === undefined).length
  const takeOver = async (): Promise<void> => {
    const outcome = await save(changesOf(intent, trainees, () => newId(desk)), `导入了 ${total} 名学员`, { why: 'roster', tellNow: true })
    if (outcome.kind === 'refused') return setRefusal(sentenceOfRefusal(outcome))
    const { headings, columns: read } = roster.layout
    const corrected = headings.flatMap((heading, i) => (heading && read[i] !== reading.guessed[i] ? [[heading, read[i] ?? ''] as const] : []))
    if (corrected.length) await rememberHeadings(desk.db, sponsor, Object.fromEntries(corrected))
    await logImport(desk.db, cls, { at: desk.now(), person: desk.who(), hash: reading.hash, added: intent.added.length, changed: intent.changed.length, left: intent.left.length })
    onClose()
  }
  const take = (rows: readonly number[], taken: boolean): void => setDecisions((now) => ({ ...now, rows: new Map([...now.rows, ...rows.map((row) => [row, taken] as const)]) }))
  const goTo = ({ row, field }: Finding): void => {
    const column = columns.find((candidate) => candidate.field === field)?.key ?? columns[0]?.key
    setPart('全部')
    if (row !== undefined && column !== undefined) requestAnimationFrame(() => grid.current?.focusCell(String(row), column))
  }
  const isTaken = (row: number): boolean => isOn(reading, decisions, entries.get(row)!)
  const hasBox = (row: number): boolean => entries.get(row)?.kind === '新增'
  const changeRows: DiffRow[] = part !== '变更' ? [] : diff.entries.filter(({ kind }) => kind === '变更').flatMap((entry) => entry.changes.map(({ field, before, after }): DiffRow => ({
    id: changeKey(entry.row, field), subject: `第 ${entry.row} 行 ${entry.trainee!.name}`, field: traineeFields[field].label, kind: '变更', before: shownValue(field, before), after: shownValue(field, after), ...(field === 'idNumber' && before ? { note: '号码不同，中间几位已遮住' } : {})
  })))

  return (
    <Review aria-label={`检查名单 ${given.name}`}>
      <ReviewHead name={given.name} reading={reading} cls={cls} onChoose={onChoose}
        actions={
          <>
            <Button variant="outlined" onClick={onClose}>不导入</Button>
            <Button variant="contained" disabled={total === 0} onClick={() => void takeOver()}>导入 {total} 人</Button>
          </>
        } />
      {refusal ? <NoticeBar tone="reason" happened={refusal} safe="一个人也没有导入。" onClose={() => setRefusal(undefined)} /> : null}
      {parts.length ? (
        <div className="parts" role="group" aria-label="与班里现有名单相比">
          {parts.map((name) => <Button key={name} size="small" variant="text" aria-pressed={name === part} onClick={() => setPart(name)}>{name} {counts[name]}</Button>)}
          {undecided ? <span>有 {undecided} 人可能已在班里，认定后才会导入</span> : null}
        </div>
      ) : null}
      <div className="body">
        {part === '变更' ? (
          <div className="scroll">
            <DiffTable label="变更" rows={changeRows} accepted={new Set(changeRows.map(({ id }) => id).filter((id) => !decisions.refused.has(id)))}
              onAccept={(ids, accepted) => setDecisions((now) => ({ ...now, refused: accepted ? without(now.refused, ids) : new Set([...now.refused, ...ids]) }))} />
          </div>
        ) : part === '缺失' ? (
          <MissingList missing={diff.missing} leavers={decisions.leavers} onLeave={(id, leaves) => setDecisions((now) => ({ ...now, leavers: leaves ? new Set([...now.leavers, id]) : without(now.leavers, [id]) }))} />
        ) : part === '疑似同一人' ? (
          <SamePersonCards entries={diff.entries.filter(({ kind }) => kind === part)} chosen={decisions.same} onChoose={(row, same) => setDecisions((now) => ({ ...now, same: new Map([...now.same, [row, same]]) }))} />
        ) : (
          <ReviewGrid columns={columns} lines={part === '全部' ? lines : lines.filter(({ row }) => entries.get(row)?.kind === part)} menu={reading.menu} handle={grid} isTaken={isTaken} hasBox={hasBox} onTake={take}
            onMap={(column, meaning) => onChoose({ columns: roster.layout.columns.map((now, i) => (i === column ? meaning : now === meaning ? undefined : now)) })} />
        )}
        {part === '全部' || part === '新增' ? <FindingsList findings={roster.findings} onGo={goTo} /> : null}
      </div>
    </Review>
  )
}

const shownValue = (field: string, value: string | undefined): string => (value === undefined ? '' : field === 'idNumber' ? maskIdNumber(value) : value)
const without = (set: ReadonlySet<string>, gone: readonly string[]): Set<string> => new Set([...set].filter((item) => !gone.includes(item)))

const Review = styled('section')({
  display: 'flex', flexDirection: 'column', minHeight: '26rem', height: 'calc(100dvh - 12.75rem)', gap: '0.5rem',
  '.parts': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem' },
  '.parts span': { marginLeft: '0.5rem', color: 'var(--amber)', fontSize: '0.875rem' },
  '.parts button': { color: 'var(--muted)' },
  '.parts button[aria-pressed=true]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 },
  '.body': { flex: 1, minHeight: 0, display: 'flex', gap: '0.75rem' },
  '.scroll': { flex: 1, overflowY: 'auto' }
})
