/**
 * <ConflictLine others onChoose onKeep>: the same field was written differently elsewhere; all values are shown until a
 * person chooses. It goes into the `conflict` slot of a field.
 */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'

export interface OtherValue {
  /** As it would be shown, e.g. 2026年11月24日（周二）; “（空）” for a cleared one. */
  shown: string
  /** 李四 · 办公室电脑 · 11月20日 15:02 */
  origin: string
}

export interface ConflictLineProps {
  others: readonly OtherValue[]
  onChoose(index: number): void
  /** Keep what stands in the field. */
  onKeep(): void
}

export function ConflictLine({ others, onChoose, onKeep }: ConflictLineProps) {
  return (
    <Box role="group" aria-label="另一处写的值">
      {others.map((other, index) => (
        <div key={index}>
          <p>另一处写的是 <b>{other.shown}</b><small>{other.origin}</small></p>
          <Button size="small" variant="outlined" onClick={() => onChoose(index)}>改用这个</Button>
          {index === others.length - 1 ? <Button size="small" variant="text" onClick={onKeep}>保留现在的</Button> : null}
        </div>
      ))}
    </Box>
  )
}

const Box = styled('div')({
  marginTop: '0.125rem', padding: '0.375rem 0.625rem', background: 'var(--amber-soft)', borderLeft: '3px solid var(--amber)', borderRadius: 4,
  '> div': { display: 'flex', alignItems: 'center', gap: '0.5rem', minHeight: '2rem' },
  p: { flex: 1, minWidth: 0, margin: 0 },
  b: { fontWeight: 600 },
  small: { display: 'block', fontSize: '0.8125rem', color: 'var(--muted)' }
})
