/** What became of the papers that were given out: which of them read differently now, and the application for a seal. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState, type MouseEvent } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import { sealingFor, sealLines, type SealLine } from '#domain/planning/seal-application.ts'
import { sealedPapers, staleWords } from '#domain/planning/sealed-papers.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { goToMend } from './go-to-mend.ts'
import type { VersionStates } from './version-states.ts'

/** 方案已变更，此件为第12版, for each paper under a seal that no longer holds; none for the others. */
export function paperMarks(snapshot: ClassSnapshot | undefined, states: VersionStates | undefined): ReadonlyMap<PaperId, string> {
  const marks = new Map<PaperId, string>()
  for (const { version } of snapshot && states ? sealedPapers(snapshot) : []) {
    const words = staleWords(version, states!.get(version.id))
    if (words && !marks.has(version.kind as PaperId)) marks.set(version.kind as PaperId, words)
  }
  return marks
}

interface Props {
  readonly cls: string
  readonly snapshot: ClassSnapshot
  readonly kind: PaperId
  readonly states: VersionStates | undefined
  /** Writes the 用印审批单 of one sealing. */
  onApproval(sealingId: string): void
}

/** Under the head of one paper: each of its files as exported last, its seal, and the button that applies for one. */
export function PaperSeal({ cls, snapshot, kind, states, onApproval }: Props) {
  const desk = useDesk()
  const save = useSave(cls)
  const [justApplied, setJustApplied] = useState<string>()
  if (!states || paperKind(kind).isCard) return null
  const lines = sealLines(snapshot, kind, states)
  if (!lines.length) return null
  const apply = (version: PaperVersion): void => {
    const set = { ...sealingFor(snapshot, version, dayOfInstant(desk.now()), desk.who()) }
    const id = newId(desk)
    setJustApplied(id)
    void save([{ table: 'sealing', id, set }], `申请用印：《${version.title}》第${version.number}版`, { tellNow: true })
  }
  return (
    <Lines aria-label="用印">
      {lines.map((line) => (
        <li key={line.version.about ?? ''} data-tone={line.tone}>
          <p role="status">
            {lines.length > 1 ? <b>{line.version.title}：</b> : null}
            {line.words}{line.detail ? <span>{line.detail}</span> : null}
          </p>
          <Actions cls={cls} line={line} justApplied={justApplied} onApply={() => apply(line.version)} onApproval={onApproval} />
        </li>
      ))}
    </Lines>
  )
}

function Actions({ cls, line: { applied, mayApply, version }, justApplied, onApply, onApproval }: { cls: string; line: SealLine; justApplied: string | undefined; onApply: () => void; onApproval: Props['onApproval'] }) {
  if (applied) {
    const toSealing = (event: MouseEvent): void => {
      event.preventDefault()
      goToMend(cls, { screen: 'talks', table: 'sealing', record: applied.id })
    }
    return (
      <>
        {/* The button that was pressed is gone: the next step has the focus. */}
        <Button size="small" variant="outlined" autoFocus={applied.id === justApplied} onClick={() => onApproval(applied.id)}>导出用印审批单</Button>
        <a href={`#/class/${cls}/talks`} onClick={toSealing}>登记批准和用印</a>
      </>
    )
  }
  return mayApply ? <><ClauseChip id="R6.2c" /><Button size="small" variant="outlined" aria-label={`申请用印 ${version.title}`} onClick={onApply}>申请用印</Button></> : null
}

const Lines = styled('ul')({
  flex: 'none', listStyle: 'none', margin: 0, padding: 0, maxHeight: '8.5rem', overflowY: 'auto', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  li: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', gap: '0.25rem 0.75rem', padding: '0.25rem 0.75rem', minHeight: '2.25rem', borderLeft: '3px solid transparent' },
  'li + li': { borderTop: '1px solid var(--line)' },
  'li[data-tone=late]': { borderLeftColor: 'var(--red)' },
  'li[data-tone=open]': { borderLeftColor: 'var(--amber)' },
  'li[data-tone=done]': { borderLeftColor: 'var(--green)' },
  'li[data-tone=late] p': { color: 'var(--red)' },
  p: { flex: '1 1 16rem', minWidth: 0, margin: 0, lineHeight: 1.5 },
  'p span': { marginLeft: '0.5rem', color: 'var(--muted)' },
  a: { whiteSpace: 'nowrap' }
})
