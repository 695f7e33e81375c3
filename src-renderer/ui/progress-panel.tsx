/** <ProgressPanel doing done total unit onCancel>: long work says what it is doing (正在生成 第3/12份 …) and can be stopped. */
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'

export interface ProgressPanelProps {
  /** 正在生成 */
  doing: string
  /** The number of the piece in work, from 1; absent while the total is not known. */
  current?: number
  total?: number
  /** 份, 行 … */
  unit?: string
  /** What is in work now: 实施方案（第3期监狱警察培训班）. */
  detail?: string
  onCancel?: () => void
  /** After 取消 was pressed and before the work has stopped. */
  stopping?: boolean
}

export function ProgressPanel({ doing, current, total, unit = '份', detail, onCancel, stopping }: ProgressPanelProps) {
  const counted = current !== undefined && total !== undefined && total > 0
  return (
    <Panel>
      <div className="line">
        <p role="status"><b>{stopping ? '正在停下…' : doing}{counted && !stopping ? ` 第${current}/${total}${unit}` : null}</b>{detail ? <span>{detail}</span> : null}</p>
        {onCancel ? <Button variant="outlined" onClick={onCancel} disabled={stopping ?? false}>取消</Button> : null}
      </div>
      <LinearProgress aria-label={doing} {...(counted ? { variant: 'determinate' as const, value: ((current - 1) / total) * 100 } : {})} />
    </Panel>
  )
}

const Panel = styled('section')({
  padding: '0.75rem 1rem 1rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  '.line': { display: 'flex', alignItems: 'center', gap: '1rem', marginBottom: '0.5rem' },
  p: { flex: 1, minWidth: 0, margin: 0, display: 'flex', flexDirection: 'column' },
  '.MuiLinearProgress-root': { backgroundColor: 'var(--line)', borderRadius: 2 },
  b: { fontWeight: 600 },
  'p span': { color: 'var(--muted)', fontSize: '0.875rem' }
})
