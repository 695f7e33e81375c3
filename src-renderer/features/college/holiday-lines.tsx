/** Where a year's holidays are written or pasted as lines. What cannot be read stays in the box. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { controlLook } from '#ui/fields/field-frame.tsx'

export function HolidayLines({ onTake, onClose }: { onTake(text: string): void; onClose(): void }) {
  const [text, setText] = useState('')
  return (
    <Panel onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <textarea autoFocus rows={6} aria-label="节假日，一行一天或一段" value={text} onChange={(event) => setText(event.target.value)} placeholder={'2026-10-01至2026-10-07 放假 国庆节\n2026-10-10 上班 国庆节'} />
      <div>
        <Button variant="contained" disabled={!text.trim()} onClick={() => onTake(text)}>填入这些日子</Button>
        <Button variant="text" onClick={onClose}>收起</Button>
      </div>
    </Panel>
  )
}

const Panel = styled('div')({
  marginBottom: '0.75rem', maxWidth: '40rem',
  textarea: { ...controlLook, resize: 'vertical' },
  div: { display: 'flex', gap: '0.5rem', marginTop: '0.5rem' }
})
