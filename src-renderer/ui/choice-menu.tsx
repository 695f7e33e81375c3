/**
 * <ChoiceMenu>: the list under an input whose focus never leaves that input (aria-activedescendant names the choice).
 * The first nine carry the digit that picks them. It hangs from the nearest ancestor with `chooserAnchor` and opens upwards where the window ends
 * (CSS anchor positioning, so neither a scrolling grid nor its edge cuts it off).
 */
import { styled } from '@mui/material/styles'
import { useLayoutEffect, useRef } from 'react'

export interface ChoiceMenuProps {
  id: string
  label: string
  choices: readonly string[]
  /** Choices in their full order; the digit of a choice is its place here, not in the narrowed list. */
  all: readonly string[]
  active: number
  onPick(choice: string): void
}

export const choiceOptionId = (menuId: string, index: number): string => `${menuId}-${index}`

export function ChoiceMenu({ id, label, choices, all, active, onPick }: ChoiceMenuProps) {
  const box = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    box.current!.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <List ref={box} id={id} role="listbox" aria-label={label}>
      {choices.map((choice, index) => (
        <li key={choice} id={choiceOptionId(id, index)} role="option" aria-selected={index === active}
          // mousedown, not click: the input must not lose the focus in between.
          onMouseDown={(event) => { event.preventDefault(); onPick(choice) }}>
          <span>{choice}</span>
          {all.indexOf(choice) < 9 ? <kbd>{all.indexOf(choice) + 1}</kbd> : null}
        </li>
      ))}
    </List>
  )
}

/** Style of the element the list hangs from. */
export const chooserAnchor = { anchorName: '--chooser', anchorScope: '--chooser' }

const List = styled('ul')({
  position: 'fixed', positionAnchor: '--chooser', positionArea: 'block-end span-inline-end', positionTryFallbacks: 'flip-block', zIndex: 60,
  minWidth: 'anchor-size(width)', maxHeight: '16rem', overflowY: 'auto', margin: 0, padding: '0.25rem 0',
  listStyle: 'none', background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 4, boxShadow: '0 0.125rem 0.5rem rgb(0 0 0 / 0.16)',
  li: { display: 'flex', gap: '1rem', padding: '0.25rem 0.75rem', lineHeight: 1.6, cursor: 'pointer', whiteSpace: 'nowrap', color: 'var(--ink)' },
  'li:hover': { background: 'var(--hover)' },
  'li[aria-selected=true]': { background: 'var(--primary-soft)', color: 'var(--primary)' },
  span: { flex: 1 },
  kbd: { font: 'inherit', fontSize: '0.8125rem', color: 'var(--muted)' }
})
