/**
 * <PageHeader title facts action more>: what this page is about, in one or two lines, and its one primary button.
 * `facts` are short pieces shown in a row (dates, place, head-count); `below` is for a life-cycle line or tabs.
 */
import Typography from '@mui/material/Typography'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export interface PageHeaderProps {
  title: string
  facts?: readonly ReactNode[]
  /** The one primary button of the screen; its words say what it does (导出签到表). */
  action?: ReactNode
  /** Quieter buttons beside it. */
  more?: ReactNode
  below?: ReactNode
}

export function PageHeader({ title, facts = [], action, more, below }: PageHeaderProps) {
  return (
    <Head>
      <div className="line">
        <div className="words">
          <Typography variant="h1">{title}</Typography>
          {facts.length > 0 ? <p className="facts">{facts.map((fact, index) => <span key={index}>{fact}</span>)}</p> : null}
        </div>
        {action || more ? <div className="actions">{more}{action}</div> : null}
      </div>
      {below}
    </Head>
  )
}

const Head = styled('header')({
  marginBottom: '1rem',
  '.line': { display: 'flex', alignItems: 'flex-start', gap: '1.5rem', flexWrap: 'wrap' },
  '.words': { flex: '1 1 16rem', minWidth: 0 },
  '.facts': { margin: '0.25rem 0 0', color: 'var(--muted)', display: 'flex', flexWrap: 'wrap', columnGap: '1.25rem' },
  '.actions': { display: 'flex', gap: '0.5rem', flexWrap: 'wrap' }
})
