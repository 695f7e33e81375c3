/**
 * <SidePanel title count folded onFold>: the fold-away panel at the right of <AppFrame>; folded it is a narrow strip that
 * still says how much waits. <TodoEntry> is one line of 待办: who, by when, clause, and one button that goes there.
 */
import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { ClauseChip } from './clause-chip.tsx'

export interface SidePanelProps {
  title: string
  count?: number
  folded: boolean
  onFold(folded: boolean): void
  children: ReactNode
}

export function SidePanel({ title, count, folded, onFold, children }: SidePanelProps) {
  if (folded)
    return (
      <Strip aria-label={title} className="screen-only">
        <button type="button" onClick={() => onFold(false)} aria-expanded={false}><ChevronLeft /><span>{title}</span>{count ? <b>{count}</b> : null}</button>
      </Strip>
    )
  return (
    <Panel aria-label={title} className="screen-only">
      <header><b>{title}</b>{count ? <span>{count} 件</span> : null}<IconButton aria-label={`收起${title}`} aria-expanded onClick={() => onFold(true)}><ChevronRight /></IconButton></header>
      <div className="entries">{children}</div>
    </Panel>
  )
}

export interface TodoEntryProps {
  sentence: ReactNode
  who?: string
  /** 11月25日前 */
  by?: string
  clause?: string
  tone?: 'forbidden' | 'reason' | 'plain'
  goLabel?: string
  onGo?: () => void
}

export function TodoEntry({ sentence, who, by, clause, tone = 'plain', goLabel = '去办', onGo }: TodoEntryProps) {
  return (
    <Entry data-tone={tone}>
      <p>{sentence}</p>
      <div>
        <small>{who}{who && by ? ' · ' : null}{by}</small>
        {clause ? <ClauseChip id={clause} tone={tone} /> : null}
        {onGo ? <Button size="small" variant="text" onClick={onGo}>{goLabel}</Button> : null}
      </div>
    </Entry>
  )
}

const Panel = styled('aside')({
  width: '19rem', flex: 'none', display: 'flex', flexDirection: 'column', borderLeft: '1px solid var(--line)', background: 'var(--ground)',
  // Named from the panel down: cards in it have headers of their own.
  '> header': { display: 'flex', alignItems: 'center', gap: '0.5rem', padding: '0.5rem 0.5rem 0.5rem 0.75rem', '& b': { fontWeight: 600 }, '& span': { flex: 1, color: 'var(--muted)' } },
  '> header button': { marginLeft: 'auto' },
  '.entries': { flex: 1, overflowY: 'auto', padding: '0 0.75rem 1rem', display: 'flex', flexDirection: 'column', gap: '0.5rem' }
})

const Strip = styled('aside')({
  width: '2.75rem', flex: 'none', borderLeft: '1px solid var(--line)', background: 'var(--ground)',
  button: {
    width: '100%', border: 0, padding: '0.75rem 0', background: 'none', color: 'var(--muted)', cursor: 'pointer', display: 'flex',
    flexDirection: 'column', alignItems: 'center', gap: '0.5rem', '&:hover': { background: 'var(--hover)' }
  },
  span: { writingMode: 'vertical-rl', letterSpacing: '0.15em' },
  b: { padding: '0 0.375rem', borderRadius: '1rem', background: 'var(--line)', color: 'var(--ink)', fontSize: '0.8125rem' }
})

const Entry = styled('article')({
  padding: '0.625rem 0.75rem 0.375rem', background: 'var(--raised)', border: '1px solid var(--line)', borderLeft: '3px solid var(--line-strong)', borderRadius: 4,
  '&[data-tone=forbidden]': { borderLeftColor: 'var(--red)' },
  '&[data-tone=reason]': { borderLeftColor: 'var(--amber)' },
  p: { margin: 0, lineHeight: 1.5 },
  div: { display: 'flex', alignItems: 'center', gap: '0.5rem', minHeight: '2rem' },
  small: { flex: 1, color: 'var(--muted)', fontSize: '0.8125rem' }
})
