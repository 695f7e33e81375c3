/** The offers under a cell. Outside the table's scrolling box, so that the last row's list is never cut off. */
import Popper from '@mui/material/Popper'
import { styled } from '@mui/material/styles'

export interface SuggestListProps {
  anchor: HTMLElement | null
  offered: readonly string[]
  chosen: number
  onTake(text: string): void
}

export function SuggestList({ anchor, offered, chosen, onTake }: SuggestListProps) {
  return (
    <Popper open anchorEl={anchor} placement="bottom-start" style={{ zIndex: 1200 }}>
      <List role="listbox" aria-label="以前填过的">
        {offered.map((text, index) => (
          // Pressing must not take the focus from the cell, or leaving it would commit the half-typed text first.
          <li key={text} role="option" aria-selected={index === chosen} onMouseDown={(event) => event.preventDefault()} onClick={() => onTake(text)}>{text}</li>
        ))}
      </List>
    </Popper>
  )
}

const List = styled('ul')({
  listStyle: 'none', margin: '2px 0 0', padding: '0.25rem', minWidth: '10rem', maxWidth: '26rem', maxHeight: '18rem', overflowY: 'auto',
  background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 4, boxShadow: '0 0.125rem 0.5rem rgb(0 0 0 / 0.12)',
  li: { padding: '0.25rem 0.5rem', borderRadius: 4, cursor: 'pointer', '&:hover': { background: 'var(--hover)' } },
  'li[aria-selected=true]': { background: 'var(--primary-soft)', color: 'var(--primary)' }
})
