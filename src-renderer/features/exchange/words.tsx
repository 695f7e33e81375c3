/** Six words with their numbers, large enough to be read out without losing the place. */
import { styled } from '@mui/material/styles'

export const Words = ({ words }: { words: readonly string[] }) => (
  <Line aria-label="六个词">{words.map((word, i) => <li key={i}>{word}</li>)}</Line>
)

const Line = styled('ol')({
  display: 'flex', flexWrap: 'wrap', gap: '0.5rem', margin: 0, padding: 0, listStyle: 'none', counterReset: 'word',
  li: { counterIncrement: 'word', padding: '0.25rem 0.75rem', border: '1px solid var(--line-strong)', borderRadius: 4, background: 'var(--paper)', fontSize: '1.125rem', fontWeight: 600 },
  'li::before': { content: 'counter(word)', marginRight: '0.5rem', color: 'var(--muted)', fontSize: '0.8125rem', fontWeight: 400 }
})
