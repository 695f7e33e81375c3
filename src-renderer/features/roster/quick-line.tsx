/**
 * One person, typed in one line above the list: Enter takes it, Esc closes the line. Nothing is stored before Enter,
 * because half a person is no person.
 */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { refuse } from '#domain/field.ts'
import { traineeFields } from '#domain/trainee.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { isComposing } from '#ui/fields/use-draft.ts'
import type { TraineeFields } from './roster-changes.ts'

export type Asked = 'name' | 'gender' | 'organization' | 'position' | 'phone' | 'group'
const WIDTHS: Record<Asked, string> = { name: '7.5rem', gender: '4.75rem', organization: '13rem', position: '8rem', phone: '9rem', group: '6rem' }

export interface QuickLineProps {
  title: string
  asked: readonly Asked[]
  /** Before the fields: who cannot come. */
  children?: ReactNode
  /** Offered at the start, e.g. the unit of the one replaced. */
  start?: TraineeFields
  button: string
  /** Whether the cursor begins in 姓名; not where something in `children` is asked first. */
  startsAtName?: boolean
  /** False while something outside the fields is missing; the sentence says what. */
  missing?: string | undefined
  /** Resolves to a sentence where it was not taken. */
  onTake(fields: TraineeFields): Promise<string | undefined>
  onClose(): void
}

export function QuickLine({ title, asked, children, start = {}, button, startsAtName = true, missing, onTake, onClose }: QuickLineProps) {
  const [typed, setTyped] = useState<Partial<Record<Asked, string>>>({})
  const [problem, setProblem] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const noteId = useId()
  const valueOf = (field: Asked): string => typed[field] ?? String(start[field] ?? '')

  const take = async (): Promise<void> => {
    const fields = Object.fromEntries(asked.map((field) => [field, valueOf(field).trim()] as const).filter(([, value]) => value)) as Record<Asked, string>
    const sentence = missing ?? problemOf(fields) ?? (await onTake(fields))
    setProblem(sentence)
    if (sentence) return
    setTyped({})
    first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.target as HTMLElement).tagName !== 'BUTTON') {
      event.preventDefault()
      void take()
    }
  }
  return (
    <Line aria-label={title} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <div>
        <b>{title}</b>
        {children}
        {asked.map((field, i) => {
          const look = { 'aria-label': traineeFields[field].label, 'aria-describedby': noteId, style: { width: WIDTHS[field] }, value: valueOf(field) }
          return field === 'gender' ? (
            <Control key={field} as="select" {...look} onChange={(event) => setTyped({ ...typed, gender: event.target.value })}>
              <option value="">性别</option><option>男</option><option>女</option>
            </Control>
          ) : (
            <Control key={field} {...look} {...(i === 0 ? { ref: first, autoFocus: startsAtName, 'aria-required': true } : {})} placeholder={traineeFields[field].label} autoComplete="off" onChange={(event) => setTyped({ ...typed, [field]: event.target.value })} />
          )
        })}
        <Button type="button" variant="contained" onClick={() => void take()}>{button}</Button>
        <Button type="button" variant="text" onClick={onClose}>收起</Button>
      </div>
      <p id={noteId} className={problem ? 'error' : undefined} aria-live="polite">{problem ?? '回车即记入，其余各项以后在表里补。'}</p>
    </Line>
  )
}

function problemOf(fields: Partial<Record<Asked, string>>): string | undefined {
  if (!fields.name) return '请先填姓名。'
  for (const field of Object.keys(fields) as Asked[]) {
    const reason = fields[field] === undefined ? undefined : refuse(traineeFields[field], fields[field])
    if (reason) return `${traineeFields[field].label}${reason}。`
  }
  return undefined
}

const Line = styled('form')({
  padding: '0.625rem 0.75rem 0.375rem', marginBottom: '0.75rem', background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 6,
  '> div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem' },
  b: { fontWeight: 600, marginRight: '0.25rem' },
  p: { margin: '0.25rem 0 0', fontSize: '0.8125rem', color: 'var(--muted)' },
  'p.error': { color: 'var(--red)' }
})
