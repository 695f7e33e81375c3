/**
 * <UndoBar text onUndo onClose seconds>: “已删除 张三　撤销 Ctrl+Z”, at the foot of the window, instead of asking before.
 * It leaves after `seconds` (12), but not while pointed at or focused. Give it a new `key` for each new deed.
 */
import Close from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'

export interface UndoBarProps {
  text: string
  /** Absent where there is nothing to take back. */
  onUndo?(): void
  onClose(): void
  seconds?: number
}

export function UndoBar({ text, onUndo, onClose, seconds = 12 }: UndoBarProps) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, onClose, seconds])
  return (
    <Bar role="status" className="screen-only" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{text}</span>
      {onUndo ? <Button size="small" color="inherit" onClick={onUndo}>撤销<kbd>Ctrl+Z</kbd></Button> : null}
      <IconButton size="small" aria-label="收起" onClick={onClose}><Close /></IconButton>
    </Bar>
  )
}

const Bar = styled('div')({
  position: 'fixed', bottom: '1.25rem', left: '50%', transform: 'translateX(-50%)', zIndex: 1300, maxWidth: 'min(40rem, 90vw)',
  display: 'flex', alignItems: 'center', gap: '0.75rem', padding: '0.375rem 0.5rem 0.375rem 1rem', borderRadius: 6,
  background: 'var(--ink)', color: 'var(--paper)', boxShadow: '0 0.125rem 0.5rem rgb(0 0 0 / 0.25)',
  '& button': { color: 'inherit', fontWeight: 600, flex: 'none' },
  kbd: { marginLeft: '0.5rem', font: 'inherit', fontWeight: 400, fontSize: '0.8125rem', opacity: 0.75 },
  ':focus-visible': { outlineColor: 'var(--paper) !important' }
})
