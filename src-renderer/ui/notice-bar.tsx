/**
 * <NoticeBar tone happened safe todo actions onClose>: the middle size of an error: what happened, what is safe, what to do.
 * tone: forbidden (red, announced at once) · reason (amber) · done (green: signed or saved) · plain.
 */
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/Close'
import ErrorOutlined from '@mui/icons-material/ErrorOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export type NoticeTone = 'forbidden' | 'reason' | 'done' | 'plain'
const ICONS = { forbidden: <ErrorOutlined />, reason: <WarningAmberOutlined />, done: <CheckCircleOutlined />, plain: <InfoOutlined /> }

export interface NoticeBarProps {
  tone: NoticeTone
  happened: ReactNode
  safe?: ReactNode
  todo?: ReactNode
  actions?: ReactNode
  onClose?(): void
}

export function NoticeBar({ tone, happened, safe, todo, actions, onClose }: NoticeBarProps) {
  return (
    <Bar role={tone === 'forbidden' ? 'alert' : 'status'} data-tone={tone}>
      {ICONS[tone]}
      <p><b>{happened}</b>{safe ? <span>{safe}</span> : null}{todo ? <span>{todo}</span> : null}</p>
      {actions ? <div className="actions">{actions}</div> : null}
      {onClose ? <IconButton aria-label="收起这条提示" onClick={onClose}><Close /></IconButton> : null}
    </Bar>
  )
}

const Bar = styled('div')({
  display: 'flex', alignItems: 'flex-start', gap: '0.75rem', padding: '0.5rem 1.25rem', lineHeight: 1.5,
  background: 'var(--primary-soft)', '--tone': 'var(--primary)', borderLeft: '3px solid var(--tone)',
  '&[data-tone=forbidden]': { background: 'var(--red-soft)', '--tone': 'var(--red)' },
  '&[data-tone=reason]': { background: 'var(--amber-soft)', '--tone': 'var(--amber)' },
  '&[data-tone=done]': { background: 'var(--green-soft)', '--tone': 'var(--green)' },
  '> svg': { color: 'var(--tone)', marginTop: '0.4375rem' },
  p: { flex: 1, minWidth: 0, margin: '0.375rem 0', display: 'flex', flexWrap: 'wrap', columnGap: '0.75rem' },
  b: { fontWeight: 600 },
  '.actions': { display: 'flex', gap: '0.5rem', flexWrap: 'wrap', '& button': { background: 'var(--raised)' } }
})
