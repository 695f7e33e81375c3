/** 各部门报送 (第五条): one line a participating department; who has not reported is said at the head. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import { departmentReportFields } from '#domain/coordination.ts'
import { departmentLines, unreported } from '#domain/planning/department-report-state.ts'
import { ORG } from '#domain/college.ts'
import { planIssuedOn } from '#domain/regulation/phase.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import type { Change } from '#store/commit.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import type { GridChange } from '#ui/grid/block.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import { Grid } from '#ui/grid/grid.tsx'
import { BookSection } from '#ui/record-book.tsx'

const shownDay = (day: CellValue): string => (typeof day === 'string' ? shortDate(day) : '')
const COLUMNS: readonly GridColumn[] = [
  { key: 'department', title: '部门', width: 160, kind: 'readonly', frozen: true },
  { key: 'words', title: '情况', width: 150, kind: 'readonly' },
  { key: 'names', title: '参与人', width: 170, kind: 'readonly' },
  { key: 'planReceivedOn', title: departmentReportFields.planReceivedOn.label, width: 100, kind: 'date', show: shownDay },
  { key: 'participantsFixedOn', title: departmentReportFields.participantsFixedOn.label, width: 110, kind: 'date', show: shownDay },
  { key: 'leaderToldOn', title: departmentReportFields.leaderToldOn.label, width: 130, kind: 'date', show: shownDay },
  { key: 'notTakingPart', title: departmentReportFields.notTakingPart.label, width: 120, kind: 'choice', choices: ['是', '否'] },
  { key: 'remark', title: departmentReportFields.remark.label, width: 150, kind: 'text' }
]

export function DepartmentReports({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const save = useSave(of.id)
  const tasks = useRows('task', of.id)
  const staff = useRows('staff', of.id)
  const reports = useRows('departmentReport', of.id)
  const departments = useRows('department', ORG)
  const revisions = useRows('planRevision', of.id)
  const lines = useMemo(() => (tasks && staff && reports && departments ? departmentLines({ class: of, tasks, staff, departmentReports: reports }, departments) : []), [of, tasks, staff, reports, departments])
  const byDepartment = useMemo(() => new Map(lines.map((line) => [line.department, line])), [lines])
  const rows = useMemo(() => [...byDepartment.keys()], [byDepartment])
  const waiting = unreported(lines)
  const issuedOn = revisions && planIssuedOn({ class: of, planRevisions: revisions })
  const unsent = issuedOn ? lines.filter(({ report, words }) => words !== '不参与' && !report?.planReceivedOn) : []

  const onEdit = (changes: readonly GridChange[]) => {
    const sets = new Map<string, Record<string, CellValue | boolean>>()
    for (const { row, key, value } of changes) sets.set(row, { ...sets.get(row), [key]: key === 'notTakingPart' ? value === '是' : value })
    const edits = [...sets].map(([id, set]): Change => ({ table: 'departmentReport', id, set }))
    void save(edits, edits.length === 1 ? `修改${edits[0]!.id}的报送情况` : `修改 ${edits.length} 个部门的报送情况`)
  }
  const markSent = () => void save(unsent.map(({ department }): Change => ({ table: 'departmentReport', id: department, set: { planReceivedOn: issuedOn! } })), `记下 ${unsent.length} 个部门收到方案`)

  return (
    <BookSection title="各部门报送" table="departmentReport" clauses={<ClauseChip id="R5.e" />} intro="有任务的部门收到方案后确定参与人，在报到前告知项目负责人。参与人填在上面的表里，这里记日期。">
      {rows.length ? (
        <>
          <Waiting data-open={waiting.length > 0}>{waiting.length ? `还没有报送的部门：${waiting.join('、')}${of.arriveOn ? `，${shortDate(of.arriveOn)}报到前要定下来。` : '。'}` : '各部门都报了参与人。'}</Waiting>
          <Grid label="各部门报送" columns={COLUMNS} rows={rows} today={of.arriveOn ?? dayOfInstant(desk.now())} dense height={`${3.25 + rows.length * 2}rem`} onEdit={onEdit}
            getValue={(row, key) => cellOf(byDepartment.get(row), key)}
            getMark={(row, key) => {
              const tone = key === 'words' ? byDepartment.get(row)?.tone : undefined
              return tone === 'late' ? { tone: 'error', text: '报到以后才定下来，须说明理由' } : tone === 'open' ? { tone: 'warning', text: '报到前要定下来并告知项目负责人' } : undefined
            }}
            rowLook={(row) => (byDepartment.get(row)?.words === '不参与' ? 'faint' : undefined)} />
          {unsent.length ? <Foot><Button size="small" variant="outlined" onClick={markSent}>{`${unsent.length} 个部门都在${shortDate(issuedOn!)}收到方案`}</Button></Foot> : null}
        </>
      ) : <Waiting>在“方案”的任务分解里列出各部门任务以后，这里每个部门一行。</Waiting>}
    </BookSection>
  )
}

function cellOf(line: ReturnType<typeof departmentLines>[number] | undefined, key: string): CellValue {
  if (!line) return null
  if (key === 'department' || key === 'words') return line[key]
  if (key === 'names') return line.names.join('、') || null
  if (key === 'notTakingPart') return line.report?.notTakingPart ? '是' : null
  return (line.report as Readonly<Record<string, CellValue>> | undefined)?.[key] ?? null
}

const Waiting = styled('p')({ margin: '0 0 0.5rem', color: 'var(--muted)', '&[data-open=true]': { color: 'var(--amber)' } })
const Foot = styled('div')({ marginTop: '0.5rem' })
