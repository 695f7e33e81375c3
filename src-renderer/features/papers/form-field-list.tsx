/** The names that a form may use; typing narrows them, a click copies one with its brackets. */
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { tell, useSavingState } from '#store/saving.ts'
import type { JobOutput } from '#worker/jobs.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'

export function FormFieldList({ fields }: { readonly fields: JobOutput<'listFormFields'> }) {
  const [wanted, setWanted] = useState('')
  const copy = (words: string): void => void navigator.clipboard.writeText(words).then(() => useSavingState.setState(tell(`已复制“${words}”。`, false)))
  const word = wanted.trim()
  const chip = (name: string, words: string) => <button type="button" key={words} title={`复制${words}`} onClick={() => copy(words)}>{name}</button>
  const lists = fields.lists.filter(({ name, fields: own }) => name.includes(word) || own.some((field) => field.includes(word)))
  return (
    <Fields aria-label="表样可用的字段">
      <label>找字段<input value={wanted} onChange={(event) => setWanted(event.target.value)} placeholder="例如 单位" /></label>
      <dl>
        <dt>班次</dt>
        <dd>{fields.singles.filter((name) => name.includes(word)).map((name) => chip(name, `【${name}】`))}</dd>
        {lists.map(({ name, fields: own }) => (
          <div key={name}>
            <dt>{chip(name, `【#${name}】【/${name}】`)}</dt>
            <dd>{own.filter((field) => name.includes(word) || field.includes(word)).map((field) => chip(field, `【${field}】`))}</dd>
          </div>
        ))}
      </dl>
    </Fields>
  )
}

const Fields = styled('section')({
  border: '1px solid var(--line)', borderRadius: 6, padding: '0.5rem 0.75rem', maxHeight: '16rem', overflowY: 'auto',
  label: { display: 'flex', alignItems: 'center', gap: '0.5rem', color: 'var(--muted)' }, input: { ...controlLook, width: '12rem' },
  dl: { margin: '0.5rem 0 0' }, dt: { fontWeight: 600, marginTop: '0.375rem' }, dd: { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '0.125rem 0.25rem' },
  button: { border: '1px solid var(--line)', borderRadius: 4, background: 'none', color: 'var(--ink)', padding: '0 0.375rem', cursor: 'pointer', font: 'inherit', '&:hover': { background: 'var(--hover)' } }
})
