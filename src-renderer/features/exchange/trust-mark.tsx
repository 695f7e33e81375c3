/** One name and one colour for how far a PC is trusted, the same in every preview and list. */
import { styled } from '@mui/material/styles'
import { TRUST_NAMES, type Trust } from '#store/trust.ts'

export const TrustMark = ({ trust }: { trust: Trust }) => <Mark data-trust={trust}>{TRUST_NAMES[trust]}</Mark>

const Mark = styled('span')({
  '--tone': 'var(--amber)', '--soft': 'var(--amber-soft)', display: 'inline-block', padding: '0 0.5rem', borderRadius: 4, fontSize: '0.875rem', whiteSpace: 'nowrap',
  color: 'var(--tone)', background: 'var(--soft)', border: '1px solid var(--tone)',
  '&[data-trust=own], &[data-trust=vouched]': { '--tone': 'var(--primary)', '--soft': 'var(--primary-soft)' },
  '&[data-trust=trusted]': { '--tone': 'var(--green)', '--soft': 'var(--green-soft)' },
  '&[data-trust=revoked]': { '--tone': 'var(--red)', '--soft': 'var(--red-soft)' }
})
