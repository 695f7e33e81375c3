/** 交换记录: what came in and what went out. */
import { styled } from '@mui/material/styles'
import { ExportHistory } from './export-history.tsx'
import { ImportHistory } from './import-history.tsx'

export const ExchangeLog = () => (
  <Both>
    <ImportHistory />
    <ExportHistory />
  </Both>
)

const Both = styled('div')({ display: 'flex', flexDirection: 'column', gap: '1.5rem', h2: { margin: '0 0 0.5rem', fontSize: '1.0625rem', fontWeight: 600 } })
