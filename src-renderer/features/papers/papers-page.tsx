/** 材料: choose a paper, see its pages as they will be printed, and export it, alone or with all of its stage. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { dayOfInstant, shortDateWithWeekday } from '#domain/calendar.ts'
import { lifeCycle } from '#domain/life-cycle.ts'
import { papers } from '#domain/paper-kinds.ts'
import { paperStageNow } from '#domain/paper-stage.ts'
import { elementGaps } from '#domain/planning/element-gaps.ts'
import { takesAttendance } from '#domain/session.ts'
import { useCollegeFacts, useDesk, useSnapshot } from '#store/live.ts'
import type { PaperRequest } from '#worker/paper-request.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { controlLook } from '#ui/fields/field-frame.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { PaperSeal, paperMarks } from '../paper-seal.tsx'
import { useVersionStates } from '../version-states.ts'
import { CardDesk } from './card-desk.tsx'
import type { Paper } from './find-papers.ts'
import { OwnForm } from './own-form.tsx'
import { PaperList } from './paper-list.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { SavedFiles } from './saved-files.tsx'
import { useExport } from './use-export.ts'

/** What is exported together: sheets for special occasions, and slips with bank accounts, are exported singly. */
const TOGETHER = papers.filter(({ singly }) => !singly)

const APPROVAL = papers.find(({ id }) => (id as string) === 'seal-approval')

export function PapersPage({ cls }: { cls: string }) {
  const desk = useDesk()
  const snapshot = useSnapshot(cls)
  const college = useCollegeFacts()
  const states = useVersionStates(snapshot, college)
  const [picked, choose] = useState<Paper>()
  const [sessionId, setSessionId] = useState('')
  const exporting = useExport(cls)
  const today = dayOfInstant(desk.now())
  const stageNow = useMemo(() => snapshot && college && paperStageNow(lifeCycle(snapshot, college, today)), [snapshot, college, today])
  if (!snapshot || !college || !stageNow) return null
  const chosen = picked ?? papers.find(({ stage }) => stage === stageNow) ?? papers[0]!
  const ofStage = TOGETHER.filter(({ stage }) => stage === chosen.stage)
  const sheets = snapshot.sessions.filter(takesAttendance)
  const perSession = chosen.id === 'sign-in-session'
  const request: PaperRequest = { kind: chosen.id, ...(perSession && sheets.some((session) => session.id === sessionId) ? { sessionIds: [sessionId] } : {}) }
  const missing = chosen.id === 'plan' ? elementGaps(snapshot.class).map(({ element }) => element) : []
  const busy = !!exporting.progress
  const exportAll = (of: readonly Paper[]) => void exporting.run(snapshot, college, of.map(({ id }) => ({ kind: id })))
  return (
    <Split>
      <div className="rail">
        <PaperList papers={papers} chosen={chosen.id} stageNow={stageNow} versions={snapshot.paperVersions} marks={paperMarks(snapshot, states)} onChoose={choose} />
        <div className="together">
          <Button variant="outlined" disabled={busy || !ofStage.length} onClick={() => exportAll(ofStage)}>导出本阶段（{ofStage.length} 种）</Button>
          <Button variant="outlined" disabled={busy} onClick={() => exportAll(TOGETHER)}>全部导出（{TOGETHER.length} 种）</Button>
        </div>
      </div>
      <section aria-label={chosen.title}>
        <header>
          <h2>{chosen.title}</h2>
          <span className="clauses">{chosen.clauses.map((id) => <ClauseChip key={id} id={id} />)}</span>
          {perSession && sheets.length ? (
            <label>
              打印哪一节
              <select value={sessionId} onChange={(event) => setSessionId(event.target.value)}>
                <option value="">每节一张（共 {sheets.length} 节）</option>
                {sheets.map((session) => <option key={session.id} value={session.id}>{shortDateWithWeekday(session.date)}{session.half}　{session.title}</option>)}
              </select>
            </label>
          ) : null}
          <span className="actions">
            <OwnForm cls={cls} snapshot={snapshot} college={college} request={request} />
            <Button variant="contained" disabled={busy} onClick={() => void exporting.run(snapshot, college, [request])}>导出{chosen.title}</Button>
          </span>
        </header>
        <PaperSeal cls={cls} snapshot={snapshot} kind={chosen.id} states={states} onApproval={(id) => void exporting.run(snapshot, college, APPROVAL ? [{ kind: APPROVAL.id, about: [id] }] : [])} />
        {chosen.isCard ? <CardDesk cls={cls} snapshot={snapshot} college={college} request={request} /> : null}
        {exporting.progress ? <ProgressPanel doing="正在生成" {...exporting.progress} {...(exporting.stop ? { onCancel: exporting.stop } : {})} /> : null}
        <SavedFiles exporting={exporting} />
        {missing.length ? <NoticeBar tone="reason" happened={`还没有填：${missing.join('、')}。`} safe="可以先导出看样子，空着的地方印“待报”。" todo={<a href={`#/class/${cls}/overview`}>去概况填写</a>} /> : null}
        <PaperPreview snapshot={snapshot} college={college} request={request} title={chosen.title} />
      </section>
    </Split>
  )
}

const Split = styled('div')({
  display: 'flex', gap: '1.25rem', height: 'max(26rem, calc(100dvh - 12.75rem))',
  '> .rail': { flex: 'none', width: '19rem', display: 'flex', flexDirection: 'column', gap: '0.5rem' },
  '.together': { display: 'flex', gap: '0.5rem', '> *': { flex: 1, padding: '0.25rem' } },
  '> section': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '0.5rem' },
  '> section > header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem' },
  h2: { margin: 0, fontSize: '1.0625rem' },
  '.clauses': { display: 'flex', flexWrap: 'wrap', gap: '0.25rem' },
  '.actions': { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
  label: { display: 'flex', alignItems: 'center', gap: '0.5rem', color: 'var(--muted)' },
  select: { ...controlLook, width: 'auto', maxWidth: '22rem' }
})
