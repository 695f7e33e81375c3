/** <EmptyState sentence action second small>: what belongs here, in one sentence, and the one button that fills it; `small` where a screen has several. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  sentence: string
  /** A primary button. */
  action?: ReactNode
  /** A quiet second way, e.g. 用演示数据看看. */
  second?: ReactNode
  small?: boolean
}

export function EmptyState({ sentence, action, second, small }: EmptyStateProps) {
  return (
    <Room data-small={small}>
      <p>{sentence}</p>
      {action || second ? <div>{action}{second}</div> : null}
    </Room>
  )
}

const Room = styled('section')({
  display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '1rem', padding: '3.5rem 1.5rem', textAlign: 'center',
  border: '1px dashed var(--line-strong)', borderRadius: 6, color: 'var(--muted)',
  p: { margin: 0, maxWidth: '34rem', textWrap: 'balance' },
  '&[data-small=true]': { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0.5rem 1rem', maxWidth: '60rem', padding: '0.75rem 0.875rem', textAlign: 'left' },
  '&[data-small=true] > div:has(input)': { flex: '1 1 24rem' },
  '> div': { display: 'flex', gap: '0.75rem', flexWrap: 'wrap', justifyContent: 'center' }
})
