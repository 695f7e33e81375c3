/** <OpeningLine label hint onEnter>: a record begins with one sentence and Enter, so that nothing is kept that says nothing. */
import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Control } from './fields/field-frame.tsx'
import { belongsToInputMethod } from './fields/use-draft.ts'

export function OpeningLine({ label, hint, onEnter }: { label: string; hint: string; onEnter(typed: string): void }) {
  const [typed, setTyped] = useState('')
  const enter = (): void => {
    if (typed.trim() === '') return
    onEnter(typed.trim())
    setTyped('')
  }
  return (
    <Line>
      <Control aria-label={label} placeholder={hint} value={typed} maxLength={500} autoComplete="off" onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => !belongsToInputMethod(event) && event.key === 'Enter' && enter()} />
      <Button variant="outlined" startIcon={<Add />} onClick={enter}>{label}</Button>
    </Line>
  )
}

const Line = styled('div')({ display: 'flex', gap: '0.5rem', flex: '1 1 24rem', maxWidth: '40rem', width: '100%', input: { minWidth: 0 }, button: { flex: 'none' } })
