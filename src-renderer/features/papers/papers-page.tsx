/** 材料: choose a paper, see its pages as they will be printed, and export it, alone or with all of its stage. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import { lifeCycle } from '#domain/life-cycle.ts'
import { papers, type PaperId } from '#domain/paper-kinds.ts'
import { paperStageNow } from '#domain/paper-stage.ts'
import { useCollegeFacts, useDesk, useSnapshot } from '#store/live.ts'
import type { PaperRequest } from '#worker/paper-request.ts'
import { paperMarks } from '../paper-seal.tsx'
import { useVersionStates } from '../version-states.ts'
import { ExportWayLine, useExportWay } from './export-way.tsx'
import type { Paper } from './find-papers.ts'
import type { ChosenOptions } from './paper-choice-line.tsx'
import { PaperDesk } from './paper-desk.tsx'
import { PaperList } from './paper-list.tsx'
import { useExport } from './use-export.ts'

/** What is exported together: sheets for special occasions, and slips with bank accounts, are exported singly. */
const TOGETHER = papers.filter(({ singly }) => !singly)

export function PapersPage({ cls }: { cls: string }) {
  const desk = useDesk()
  const snapshot = useSnapshot(cls)
  const college = useCollegeFacts()
  const states = useVersionStates(snapshot, college)
  const [picked, choose] = useState<Paper>()
  const [options, setOptions] = useState<Partial<Record<PaperId, ChosenOptions>>>({})
  const way = useExportWay()
  const exporting = useExport(cls)
  const today = dayOfInstant(desk.now())
  const stageNow = useMemo(() => snapshot && college && paperStageNow(lifeCycle(snapshot, college, today)), [snapshot, college, today])
  if (!snapshot || !college || !stageNow) return null
  const paper = picked ?? papers.find(({ stage }) => stage === stageNow) ?? papers[0]!
  const ofStage = TOGETHER.filter(({ stage }) => stage === paper.stage)
  const alone = papers.filter(({ stage, singly }) => stage === paper.stage && singly)
  const busy = !!exporting.progress
  const start = (requests: readonly PaperRequest[], together: boolean): void => {
    const asked = way.ask()
    if (asked && !busy && requests.length) void exporting.run({ snapshot, college, requests, way: asked, together })
  }
  // Together every file of a paper goes, at the level and with the rows that were chosen for it.
  const exportAll = (of: readonly Paper[]): void => start(of.map(({ id }) => {
    const { about: _about, sessionIds: _sessions, ...rest } = options[id] ?? {}
    return { kind: id, ...rest }
  }), true)
  const exportOne = (): void => start([{ kind: paper.id, ...options[paper.id] }], false)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    exportOne()
  }
  return (
    <Split className="fills" onKeyDown={onKeyDown}>
      <div className="rail">
        <PaperList papers={papers} chosen={paper.id} stageNow={stageNow} versions={snapshot.paperVersions} marks={paperMarks(snapshot, states)} onChoose={choose} />
        <ExportWayLine way={way} sensitive={!!snapshot.class.sensitive} />
        <div className="together">
          <Button variant="outlined" disabled={!ofStage.length} aria-disabled={busy} title={alone.length ? `另外单独导出：${alone.map(({ title }) => title).join('、')}` : undefined} onClick={() => exportAll(ofStage)}>导出本阶段（{ofStage.length} 种）</Button>
          <Button variant="outlined" aria-disabled={busy} onClick={() => exportAll(TOGETHER)}>全部导出（{TOGETHER.length} 种）</Button>
        </div>
      </div>
      <PaperDesk cls={cls} snapshot={snapshot} college={college} paper={paper} options={options[paper.id] ?? {}} states={states} exporting={exporting} way={way} onOptions={(chosen) => setOptions({ ...options, [paper.id]: chosen })} onExport={exportOne} onApproval={(sealing) => start([{ kind: 'seal-approval', about: [sealing] }], false)} />
    </Split>
  )
}

const Split = styled('div')({
  flex: '1 1 0', minHeight: '24rem', display: 'flex', gap: '1.25rem',
  '> .rail': { flex: 'none', width: '19rem', display: 'flex', flexDirection: 'column', gap: '0.5rem' },
  '.together': { display: 'flex', gap: '0.5rem', '> *': { flex: 1, padding: '0.25rem' }, '[aria-disabled=true]': { opacity: 0.6 } }
})
