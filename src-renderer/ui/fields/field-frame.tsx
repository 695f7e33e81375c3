/**
 * <FieldFrame>: label above, control, one line beneath. The line is always there, so that an error never moves the page:
 * an error takes the place of the reason. <FormColumn> lays fields out in one column, <FormSection> names a group.
 */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export interface FieldLook {
  label: string
  /** Why this is asked, in one grey line, where it is not obvious. */
  reason?: ReactNode
  /** An error from outside, e.g. a rule; what cannot be read is told by the field itself. */
  error?: string | undefined
  required?: boolean
  readOnly?: boolean
  placeholder?: string
  /** Beside the label: a clause chip, a mark. */
  mark?: ReactNode
  /** A <ConflictLine>, when another value exists. */
  conflict?: ReactNode
  autoFocus?: boolean
}

interface FrameProps extends Pick<FieldLook, 'label' | 'reason' | 'error' | 'required' | 'mark' | 'conflict'> {
  id: string
  /** A group of controls is labelled by its legend, a single one by <label for>. */
  group?: boolean
  children: ReactNode
}

export const noteId = (id: string): string => `${id}-note`

export function FieldFrame({ id, label, reason, error, required, mark, conflict, group, children }: FrameProps) {
  const words = <>{label}{required ? <i aria-hidden> *</i> : null}</>
  return (
    <Frame data-field={label}>
      <div className="label">{group ? <span id={`${id}-label`}>{words}</span> : <label htmlFor={id}>{words}</label>}{mark}</div>
      {children}
      <p id={noteId(id)} className={error ? 'error' : undefined} aria-live="polite">{error ?? reason}</p>
      {conflict}
    </Frame>
  )
}

const Frame = styled('div')({
  minWidth: 0,
  '.label': { display: 'flex', alignItems: 'center', gap: '0.5rem', marginBottom: '0.1875rem', lineHeight: 1.5, fontWeight: 600 },
  '.label i': { color: 'var(--muted)', fontStyle: 'normal' },
  '> p': { margin: '0.125rem 0 0', minHeight: '1.25rem', fontSize: '0.8125rem', lineHeight: 1.5, color: 'var(--muted)' },
  '> p.error': { color: 'var(--red)' }
})

/** The one look of everything one types into. */
export const controlLook = {
  width: '100%', minHeight: '2.25rem', padding: '0.3125rem 0.625rem', boxSizing: 'border-box' as const, lineHeight: 1.6,
  color: 'var(--ink)', background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 4,
  '&:hover:not(:read-only), select&:hover': { borderColor: 'var(--muted)' },
  '&:focus': { outline: '2px solid var(--primary) !important', outlineOffset: '-1px', borderColor: 'var(--primary)' },
  '&[aria-invalid=true]': { borderColor: 'var(--red)' },
  '&[aria-invalid=true]:focus': { outlineColor: 'var(--red) !important' },
  // A select is always :read-only to CSS.
  '&:read-only:not(select)': { background: 'var(--ground)', borderStyle: 'dashed' },
  '&::placeholder': { color: 'var(--muted)', opacity: 0.75 }
}
export const Control = styled('input')(controlLook)

export const FormColumn = styled('div')({ display: 'flex', flexDirection: 'column', gap: '0.625rem', maxWidth: '38rem' })

export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section>
      <h2>{title}</h2>
      <FormColumn>{children}</FormColumn>
    </Section>
  )
}
const Section = styled('section')({
  '& + &': { marginTop: '1.5rem' },
  h2: { margin: '0 0 0.75rem', paddingBottom: '0.375rem', fontSize: '1.0625rem', fontWeight: 600, borderBottom: '1px solid var(--line)', maxWidth: '38rem' }
})
