/** 粘贴名单: a place to press Ctrl+V in; what lands there is read at once. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { controlLook } from '#ui/fields/field-frame.tsx'

export function PastePanel({ onText, onClose }: { onText(text: string): void; onClose(): void }) {
  const [typed, setTyped] = useState('')
  return (
    <Panel aria-label="粘贴名单" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <label>
        <b>粘贴名单</b>
        <textarea autoFocus rows={3} value={typed} placeholder="在 Excel 里选中名单（连同表头）复制，或复制聊天里的文字，在这里按 Ctrl+V" onChange={(event) => setTyped(event.target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain')
            if (!text.trim()) return
            event.preventDefault()
            onText(text)
          }} />
      </label>
      <div>
        <Button variant="contained" disabled={!typed.trim()} onClick={() => onText(typed)}>读入</Button>
        <Button variant="text" onClick={onClose}>收起</Button>
      </div>
    </Panel>
  )
}

const Panel = styled('section')({
  display: 'flex', gap: '0.75rem', alignItems: 'flex-end', padding: '0.625rem 0.75rem', marginBottom: '0.75rem', background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 6,
  label: { flex: 1, display: 'flex', flexDirection: 'column', gap: '0.25rem' },
  b: { fontWeight: 600 },
  textarea: { ...controlLook, resize: 'vertical' },
  '> div': { display: 'flex', gap: '0.5rem' }
})
