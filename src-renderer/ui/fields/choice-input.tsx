/** The list form of <ChoiceField>: an input with a filtered list beneath. */
import ExpandMore from '@mui/icons-material/ExpandMore'
import { styled } from '@mui/material/styles'
import { useId, useState, type KeyboardEvent } from 'react'
import { matchingChoices } from '../choice-matches.ts'
import { chooserAnchor, ChoiceMenu, choiceOptionId } from '../choice-menu.tsx'
import type { ChoiceFieldProps } from './choice-field.tsx'
import { Control, FieldFrame, noteId } from './field-frame.tsx'
import { belongsToInputMethod, useDraft, type Reading } from './use-draft.ts'

export function readChoice(choices: readonly string[], free: boolean) {
  return (text: string): Reading<string> => {
    const typed = text.trim()
    if (typed === '' || choices.includes(typed)) return { ok: true, value: typed === '' ? null : typed }
    const best = matchingChoices(choices, typed)
    if (!free && best.length === 1) return { ok: true, value: best[0]! }
    return free ? { ok: true, value: typed } : { ok: false, reason: choices.length <= 6 ? `请选${choices.join('、')}之一` : '请从列表里选一项' }
  }
}

export function ChoiceInput({ value, choices, onCommit, free = false, readOnly, placeholder, autoFocus, ...frame }: ChoiceFieldProps) {
  const id = useId()
  const menu = `${id}-menu`
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const draft = useDraft<string>({ value: value ?? null, show: (v) => v ?? '', read: readChoice(choices, free), onCommit, eager: false })
  const error = draft.refused ?? frame.error
  const found = matchingChoices(choices, draft.typed ?? '')
  const marked = active >= 0 ? Math.min(active, found.length - 1) : draft.typed && !free ? 0 : -1
  const close = () => { setOpen(false); setActive(-1) }
  const take = (choice: string) => { draft.pick(choice); close() }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (belongsToInputMethod(event) || readOnly) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive(open ? Math.max(0, Math.min(found.length - 1, marked + (event.key === 'ArrowDown' ? 1 : -1))) : Math.max(0, found.indexOf(value ?? '')))
      setOpen(true)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
      if (draft.typed !== undefined) draft.bind.onKeyDown(event)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && open && found[marked] !== undefined) take(found[marked])
    else draft.bind.onKeyDown(event)
  }

  return (
    <FieldFrame id={id} {...frame} error={error}>
      {/* A lesson with its day and title is longer than a name: it has the whole width, so that nothing of it is cut. */}
      <Box data-long={(value?.length ?? 0) > 20}>
        <Control id={id} {...draft.bind} onKeyDown={onKeyDown} role="combobox" aria-expanded={open} aria-controls={menu} aria-autocomplete="list"
          aria-activedescendant={open && marked >= 0 ? choiceOptionId(menu, marked) : undefined}
          onChange={(event) => { draft.bind.onChange(event); setActive(-1); setOpen(true) }}
          onBlur={() => { close(); draft.bind.onBlur() }} onClick={() => !readOnly && setOpen(true)}
          readOnly={readOnly} placeholder={placeholder} autoFocus={autoFocus} autoComplete="off"
          aria-invalid={error !== undefined} aria-describedby={noteId(id)} aria-required={frame.required} />
        <ExpandMore aria-hidden />
        {open && found.length > 0 ? <ChoiceMenu id={menu} label={frame.label} choices={found} all={choices} active={marked} onPick={take} /> : null}
      </Box>
    </FieldFrame>
  )
}

const Box = styled('div')({
  position: 'relative', maxWidth: '24rem', ...chooserAnchor, '&[data-long=true]': { maxWidth: 'none' },
  input: { paddingRight: '2rem' },
  '> svg': { position: 'absolute', right: '0.5rem', top: '0.5rem', color: 'var(--muted)', pointerEvents: 'none' }
})
