/** What can be done with the selected people; the line is always there, so that selecting moves nothing. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Trainee } from '#domain/trainee.ts'
import { statusOf } from './roster-rows.ts'

export interface SelectionLineProps {
  selected: readonly Trainee[]
  revealedCount: number
  onSubstitute(trainee: Trainee): void
  onStatus(status: '在册' | '退出'): void
  onReveal(): void
  onCover(): void
  onRemove(): void
}

export function SelectionLine({ selected, revealedCount, onSubstitute, onStatus, onReveal, onCover, onRemove }: SelectionLineProps) {
  const [only] = selected
  const some = selected.length > 0
  const gone = some && selected.every((trainee) => statusOf(trainee) === '退出')
  return (
    <Line role="group" aria-label="选中的学员">
      <span>{selected.length === 0 ? '未选中学员' : selected.length === 1 ? `选中 ${only!.name}` : `选中 ${selected.length} 人`}</span>
      <Button size="small" variant="text" disabled={selected.length !== 1 || statusOf(only!) !== '在册'} onClick={() => onSubstitute(only!)}>换人参训</Button>
      <Button size="small" variant="text" disabled={!some} onClick={() => onStatus(gone ? '在册' : '退出')}>{gone ? '恢复在册' : '标为退出'}</Button>
      <Button size="small" variant="text" disabled={!selected.some(({ idNumber }) => idNumber)} onClick={onReveal}>查看身份证号</Button>
      <Button size="small" variant="text" disabled={!some} onClick={onRemove}>删除</Button>
      {revealedCount ? <b role="status">正在显示 {revealedCount} 人的身份证号，已记录 <Button size="small" variant="outlined" onClick={onCover}>遮住</Button></b> : null}
    </Line>
  )
}

const Line = styled('div')({
  display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem', minHeight: '2.25rem', marginTop: '0.375rem', color: 'var(--muted)', fontSize: '0.875rem',
  '> span': { marginRight: '0.5rem' },
  b: { marginLeft: 'auto', fontWeight: 400, color: 'var(--amber)', display: 'flex', alignItems: 'center', gap: '0.5rem' }
})
