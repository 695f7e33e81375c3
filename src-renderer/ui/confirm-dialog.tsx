/**
 * <ConfirmDialog>: only for what leaves the PC or cannot be undone; everything else acts at once and offers undo.
 * The confirming button says what it does. Enter confirms, unless `grave`: then 取消 holds the focus.
 */
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, type ReactNode } from 'react'

export interface ConfirmDialogProps {
  open: boolean
  title: string
  children: ReactNode
  /** 导出交换文件, 清理这期班次的个人信息 … never 确定. */
  confirmLabel: string
  grave?: boolean
  /** False while something in `children` is still missing. */
  ready?: boolean
  onConfirm(): void
  onCancel(): void
}

export function ConfirmDialog({ open, title, children, confirmLabel, grave = false, ready = true, onConfirm, onCancel }: ConfirmDialogProps) {
  const titleId = useId()
  return (
    <Dialog open={open} onClose={onCancel} aria-labelledby={titleId} maxWidth="sm" fullWidth transitionDuration={0}>
      <DialogTitle id={titleId} variant="h2">{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions sx={{ padding: '0.75rem 1.5rem 1.25rem', gap: '0.25rem' }}>
        <Button variant="outlined" onClick={onCancel} autoFocus={grave}>取消</Button>
        <Button variant="contained" color={grave ? 'error' : 'primary'} onClick={onConfirm} disabled={!ready} autoFocus={!grave && ready}>{confirmLabel}</Button>
      </DialogActions>
    </Dialog>
  )
}
