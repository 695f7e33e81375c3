/** <EmptyState sentence action second>: what belongs here, in one sentence, and the one button that fills it. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  sentence: string
  /** A primary button. */
  action?: ReactNode
  /** A quiet second way, e.g. 用演示数据看看. */
  second?: ReactNode
}

export function EmptyState({ sentence, action, second }: EmptyStateProps) {
  return (
    <Room>
      <p>{sentence}</p>
      {action || second ? <div>{action}{second}</div> : null}
    </Room>
  )
}

const Room = styled('section')({
  display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '1rem', padding: '3.5rem 1.5rem', textAlign: 'center',
  border: '1px dashed var(--line-strong)', borderRadius: 6, color: 'var(--muted)',
  p: { margin: 0, maxWidth: '34rem', textWrap: 'balance' },
  '> div': { display: 'flex', gap: '0.75rem', flexWrap: 'wrap', justifyContent: 'center' }
})
