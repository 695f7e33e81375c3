/** All papers by stage, the stage the class is in opened; a word narrows them, arrows walk through them. */
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { shortDate } from '#domain/calendar.ts'
import type { PaperId, PaperStage } from '#domain/paper-kinds.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { belongsToInputMethod } from '#ui/fields/use-draft.ts'
import { findPapers, type Paper } from './find-papers.ts'
import { latestVersion } from './latest-version.ts'

interface Props {
  readonly papers: readonly Paper[]
  readonly chosen: PaperId
  readonly stageNow: PaperStage
  readonly versions: readonly PaperVersion[]
  /** A word about a paper that is not as it was given out. */
  readonly marks: ReadonlyMap<PaperId, string>
  onChoose(paper: Paper): void
}

export function PaperList({ papers, chosen, stageNow, versions, marks, onChoose: chooseIt }: Props) {
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<PaperStage>>(new Set([stageNow]))
  const list = useRef<HTMLDivElement>(null)
  const found = findPapers(papers, query)
  const searching = query.trim() !== ''
  const toggle = (stage: PaperStage): void => setOpened((before) => new Set(before.has(stage) ? [...before].filter((one) => one !== stage) : [...before, stage]))
  // Found by its name, it is still in sight once the word is taken away again.
  const onChoose = (paper: Paper): void => {
    setOpened((before) => new Set([...before, paper.stage]))
    chooseIt(paper)
  }
  useEffect(() => {
    // In braces: newer Chromium answers a promise, which React would take for a clean-up.
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, searching])
  /** From wherever the focus is to the next button of the list; from the search to the paper that is open. */
  const walk = (event: KeyboardEvent): void => {
    if (belongsToInputMethod(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const next = at < 0 ? (buttons.find((button) => button.ariaCurrent) ?? buttons.find((button) => button.dataset['paper'])) : buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <Rail aria-label="材料" onKeyDown={walk}>
      <Control type="search" aria-label="找材料" placeholder="找材料，如 签到 或 qd" value={query} onChange={(event) => setQuery(event.target.value)} onKeyDown={(event) => {
        if (belongsToInputMethod(event)) return
        const first = found[0]?.papers[0]
        if (event.key === 'Enter' && searching && first) onChoose(first)
        if (event.key === 'Escape') setQuery('')
      }} />
      <div className="stages" ref={list}>
        {found.length ? null : <p>没有叫这个名称的材料。</p>}
        {found.map(({ stage, papers: of }) => {
          const open = searching || opened.has(stage)
          return (
            <section key={stage} aria-label={stage}>
              <button type="button" className="stage" aria-expanded={open} disabled={searching} onClick={() => toggle(stage)}>
                <b>{stage}</b>{stage === stageNow ? <i>本班现在</i> : null}<span>{of.length} 种</span>
              </button>
              {open ? of.map((paper) => <PaperLine key={paper.id} paper={paper} isChosen={paper.id === chosen} last={latestVersion(versions, paper.id)} mark={marks.get(paper.id)} onChoose={onChoose} />) : null}
            </section>
          )
        })}
      </div>
    </Rail>
  )
}

function PaperLine({ paper, isChosen, last, mark, onChoose }: { paper: Paper; isChosen: boolean; last: PaperVersion | undefined; mark: string | undefined; onChoose: Props['onChoose'] }) {
  return (
    <button type="button" className="paper" data-paper={paper.id} aria-current={isChosen ? 'true' : undefined} aria-label={paper.title} onClick={() => onChoose(paper)}>
      <span>{paper.title}</span>
      {mark ? <em>{mark}</em> : last ? <small>第{last.number}版 {shortDate(last.issuedOn)}</small> : null}
    </button>
  )
}

const Rail = styled('nav')({
  flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: '0.5rem',
  '.stages': { flex: 1, minHeight: 0, overflowY: 'auto', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  '.stages > p': { margin: 0, padding: '0.75rem', color: 'var(--muted)' },
  button: { width: '100%', display: 'flex', alignItems: 'baseline', gap: '0.5rem', border: 0, background: 'none', color: 'var(--ink)', textAlign: 'left', cursor: 'pointer', '&:focus-visible': { outlineOffset: '-2px !important' } },
  '.stage': { position: 'sticky', top: 0, padding: '0.375rem 0.75rem', background: 'var(--ground)', borderBottom: '1px solid var(--line)' },
  '.stage b': { fontWeight: 600 },
  '.stage i': { fontStyle: 'normal', fontSize: '0.8125rem', color: 'var(--primary)' },
  '.stage span': { marginLeft: 'auto', fontSize: '0.8125rem', color: 'var(--muted)' },
  '.paper': { minHeight: '2.25rem', flexWrap: 'wrap', alignItems: 'center', rowGap: 0, padding: '0.25rem 0.75rem', lineHeight: 1.35, '&:hover': { background: 'var(--hover)' } },
  '.paper > span': { flex: 1, minWidth: 0 },
  '.paper small, .paper em': { flex: 'none', fontSize: '0.8125rem', fontStyle: 'normal', color: 'var(--muted)', whiteSpace: 'nowrap' },
  '.paper em': { flex: '1 1 100%', whiteSpace: 'normal', color: 'var(--amber)' },
  '.paper[aria-current]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 }
})
