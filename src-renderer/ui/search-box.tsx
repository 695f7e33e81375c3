/**
 * <SearchBox query onQuery results onPick>: the Ctrl+K search of the top bar. Results are grouped; arrows choose, Enter goes,
 * Esc empties and leaves. Enter inside an IME composition only ends the composition. `searchBoxId` lets a shortcut focus it.
 */
import Search from '@mui/icons-material/Search'
import { styled } from '@mui/material/styles'
import { Fragment, useId, useRef, useState, type KeyboardEvent } from 'react'
import { controlLook } from './fields/field-frame.tsx'
import { belongsToInputMethod } from './fields/use-draft.ts'

export interface SearchResult {
  id: string
  title: string
  detail?: string
  /** 班次, 学员, 文件 …; results of one group stand together. */
  group: string
}

export interface SearchBoxProps {
  query: string
  onQuery(query: string): void
  results: readonly SearchResult[]
  onPick(id: string): void
  placeholder?: string
  /** Said when a query finds nothing. */
  nothing?: string
}

export const searchBoxId = 'desk-search'

export function SearchBox({ query, onQuery, results, onPick, placeholder = '找班次、学员、文件', nothing = '没有找到' }: SearchBoxProps) {
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const showing = open && query.trim() !== ''
  const go = (id: string) => { setOpen(false); onPick(id) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive(Math.max(0, Math.min(results.length - 1, active + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter' && showing && results[active]) go(results[active].id)
    else if (event.key === 'Escape') {
      event.stopPropagation()
      onQuery('')
      input.current?.blur()
    }
  }
  return (
    <Box role="search">
      <Search aria-hidden />
      <input ref={input} id={searchBoxId} value={query} placeholder={placeholder} aria-label={placeholder} role="combobox" aria-expanded={showing} aria-controls={list}
        aria-activedescendant={showing && results[active] ? `${list}-${active}` : undefined} autoComplete="off"
        onChange={(event) => { setActive(0); setOpen(true); onQuery(event.target.value) }} onKeyDown={onKeyDown} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} />
      <kbd aria-hidden>Ctrl+K</kbd>
      {showing ? (
        <ul id={list} role="listbox" aria-label="找到的">
          {results.length === 0 ? <li className="none">{nothing}</li> : null}
          {results.map((result, index) => (
            <Fragment key={result.id}>
              {result.group !== results[index - 1]?.group ? <li role="presentation" className="group">{result.group}</li> : null}
              <li id={`${list}-${index}`} role="option" aria-selected={index === active} onMouseDown={(event) => { event.preventDefault(); go(result.id) }}>
                {result.title}{result.detail ? <small>{result.detail}</small> : null}
              </li>
            </Fragment>
          ))}
        </ul>
      ) : null}
    </Box>
  )
}

const Box = styled('div')({
  position: 'relative',
  input: { ...controlLook, minHeight: '2rem', padding: '0.125rem 4rem 0.125rem 2rem', borderColor: 'var(--line)' },
  '> svg': { position: 'absolute', left: '0.5rem', top: '0.375rem', color: 'var(--muted)', pointerEvents: 'none' },
  '> kbd': { position: 'absolute', right: '0.625rem', top: '0.375rem', font: 'inherit', fontSize: '0.8125rem', color: 'var(--muted)', pointerEvents: 'none' },
  ul: {
    position: 'absolute', top: 'calc(100% + 4px)', right: 0, zIndex: 1200, width: 'max(100%, 26rem)', maxHeight: '26rem', overflowY: 'auto', margin: 0, padding: '0.25rem 0',
    listStyle: 'none', background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 4, boxShadow: '0 0.125rem 0.5rem rgb(0 0 0 / 0.16)'
  },
  li: { padding: '0.3125rem 0.875rem', lineHeight: 1.5, cursor: 'pointer' },
  'li.group': { fontSize: '0.8125rem', color: 'var(--muted)', cursor: 'default' },
  'li.none': { color: 'var(--muted)', cursor: 'default' },
  'li[role=option]:hover': { background: 'var(--hover)' },
  'li[aria-selected=true]': { background: 'var(--primary-soft)' },
  small: { marginLeft: '0.75rem', fontSize: '0.8125rem', color: 'var(--muted)' }
})
