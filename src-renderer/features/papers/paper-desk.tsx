/** The open paper: what it is for, what can be chosen of it, its pages, and the ways it leaves. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect } from 'react'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { elementGaps } from '#domain/planning/element-gaps.ts'
import { WITHOUT_FORM } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { PaperSeal } from '../paper-seal.tsx'
import type { VersionStates } from '../version-states.ts'
import { CardDesk } from './card-desk.tsx'
import type { AskedWay } from './export-way.tsx'
import type { Paper } from './find-papers.ts'
import { OwnForm } from './own-form.tsx'
import { PaperChoiceLine, type ChosenOptions } from './paper-choice-line.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { SavedFiles } from './saved-files.tsx'
import type { Exporting } from './use-export.ts'
import { usePaperActions } from './use-paper-actions.ts'
import { usePaperChoices } from './use-paper-choices.ts'

interface Props {
  readonly cls: string
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly paper: Paper
  readonly options: ChosenOptions
  readonly states: VersionStates | undefined
  readonly exporting: Exporting
  readonly way: AskedWay
  onOptions(options: ChosenOptions): void
  onExport(): void
  /** Writes the 用印审批单 of one sealing. */
  onApproval(sealingId: string): void
}

export function PaperDesk({ cls, snapshot, college, paper, options, states, exporting, way, onOptions, onExport, onApproval }: Props) {
  const request = { kind: paper.id, ...options }
  const choices = usePaperChoices(snapshot, college, paper.id)
  const actions = usePaperActions(cls, snapshot, college, request, way)
  const isNew = !paper.isCard && !snapshot.paperVersions.some(({ kind }) => kind === paper.id)
  const missing = paper.id === 'plan' ? elementGaps(snapshot.class).map(({ element }) => element) : []
  const empty = choices?.files.length === 0
  const busy = !!exporting.progress || actions.busy
  const { dismiss } = actions
  const isExporting = !!exporting.progress || !!exporting.refused
  useEffect(() => {
    // What became of the print before has been read.
    if (isExporting) dismiss()
  }, [isExporting, dismiss])
  // Not disabled while busy: a button that is disabled under the finger loses the focus. The actions refuse by themselves.
  const held = { disabled: empty, 'aria-disabled': busy || empty }
  return (
    <Desk aria-label={paper.title}>
      <header>
        <h2>{paper.title}</h2>
        <span className="clauses">{paper.clauses.map((id) => <ClauseChip key={id} id={id} />)}</span>
        {/* What was exported stands in the line of its seal. */}
        {isNew ? <span className="last">还没有导出过</span> : null}
        <span className="actions">
          <Button variant="outlined" {...held} onClick={() => void actions.copy()}>复制为文字</Button>
          {actions.makesPdf ? <Button variant="outlined" {...held} onClick={() => void actions.savePdf()}>存为PDF</Button> : null}
          <Button variant="outlined" {...held} onClick={() => void actions.print()}>打印</Button>
          <Button variant="contained" {...held} title="Ctrl+Enter" onClick={onExport}>导出{paper.title}</Button>
        </span>
      </header>
      <PaperSeal cls={cls} snapshot={snapshot} kind={paper.id} states={states} onApproval={onApproval} />
      {paper.isCard ? <CardDesk key={`cards ${paper.id}`} cls={cls} snapshot={snapshot} kind={paper.id} options={options} onOptions={onOptions} /> : null}
      <PaperChoiceLine kind={paper.id} snapshot={snapshot} choices={choices} options={options} onChange={onOptions} />
      {WITHOUT_FORM.includes(paper.id) ? null : <OwnForm key={`form ${paper.id}`} snapshot={snapshot} college={college} kind={paper.id} />}
      {exporting.progress ? <ProgressPanel doing="正在生成" {...exporting.progress} onCancel={exporting.stop} /> : null}
      <SavedFiles exporting={exporting} />
      {actions.told ? <NoticeBar tone={actions.told.tone} happened={actions.told.happened} todo={actions.told.todo} onClose={actions.dismiss} /> : null}
      {missing.length ? <NoticeBar tone="reason" happened={`还没有填：${missing.join('、')}。`} safe="可以先导出看样子，空着的地方印“待报”。" todo={<a href={`#/class/${cls}/overview`}>去概况填写</a>} /> : null}
      {empty ? <p className="empty">本班次还没有可印的{paper.title}。</p> : <PaperPreview snapshot={snapshot} college={college} request={request} title={paper.title} />}
    </Desk>
  )
}

const Desk = styled('section')({
  flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '0.5rem', overflowY: 'auto', margin: '-4px', padding: '4px',
  // Where the notices leave no room for a page, the desk scrolls: nothing presses the page away.
  '> *': { flexShrink: 0 },
  '> header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem' },
  h2: { margin: 0, fontSize: '1.0625rem' },
  '.clauses': { display: 'flex', flexWrap: 'wrap', gap: '0.25rem' },
  '.last': { color: 'var(--muted)', fontSize: '0.875rem' },
  '.actions': { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: '0.5rem', '[aria-disabled=true]': { opacity: 0.6 } },
  '.empty': { flex: 1, display: 'grid', placeItems: 'center', margin: 0, padding: '1rem', textAlign: 'center', border: '1px dashed var(--line-strong)', borderRadius: 6, color: 'var(--muted)' }
})
