import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { controlLook } from '#ui/fields/field-frame.tsx'

interface PassphraseProps {
  value: string
  onChange(value: string): void
  disabled?: boolean
  /** A new one: told how long it should be. */
  again?: boolean
  /** In place of the sentence about a file. */
  note?: string
  autoFocus?: boolean
}

/** Shown as it is typed: a passphrase read out on the telephone is compared by eye, and a hidden slip locks the file for good. */
export function Passphrase({ value, onChange, disabled = false, again = false, note, autoFocus = false }: PassphraseProps) {
  const id = useId()
  const [hidden, hide] = useState(false)
  return (
    <Line>
      <label htmlFor={id}>口令</label>
      <div>
        <input id={id} type={hidden ? 'password' : 'text'} value={value} disabled={disabled} autoFocus={autoFocus} autoComplete="off" spellCheck={false} onChange={(event) => onChange(event.target.value)} aria-describedby={`${id}-note`} />
        <button type="button" onClick={() => hide(!hidden)}>{hidden ? '显示' : '遮住'}</button>
      </div>
      <p id={`${id}-note`}>{note ?? (again ? '至少 6 个字，汉字也可以。忘了口令，这个文件谁也打不开。' : '请输入对方告诉您的口令，注意大小写。')}</p>
    </Line>
  )
}

const Line = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.25rem',
  label: { fontWeight: 600 },
  '> div': { display: 'flex', gap: '0.5rem' },
  input: { ...controlLook, flex: 1, minWidth: 0 },
  'input:disabled': { opacity: 0.5 },
  button: { border: 0, background: 'none', color: 'var(--primary)', cursor: 'pointer', padding: '0 0.5rem' },
  p: { margin: 0, color: 'var(--muted)', fontSize: '0.875rem' }
})
