/** The look of the tables of 统计: figures to the right, what is below the college's mark in amber and with a sign. */
import { styled } from '@mui/material/styles'

export const FigureTable = styled('table')({
  borderCollapse: 'collapse', width: '100%', maxWidth: '70rem', marginBottom: '1.25rem', lineHeight: 1.35, background: 'var(--raised)', border: '1px solid var(--line)',
  caption: { textAlign: 'left', fontWeight: 600, padding: '0 0 0.375rem' },
  'th, td': { padding: '0.375rem 0.625rem', borderTop: '1px solid var(--line)', textAlign: 'left', fontWeight: 400 },
  'thead th': { fontWeight: 600, background: 'var(--ground)', whiteSpace: 'nowrap' },
  '.group': { verticalAlign: 'top', borderRight: '1px solid var(--line)', whiteSpace: 'nowrap' },
  '.day': { whiteSpace: 'nowrap' },
  '.figure': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  b: { fontWeight: 600 },
  '[data-low=true]': { color: 'var(--amber)', background: 'var(--amber-soft)', 'b::before': { content: '"↓ "' } }
})
