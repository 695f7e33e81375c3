/** <SavedMark state>: “已保存 10:32”, “正在保存…”, or why saving waits. Its width is kept, so that the bar never jumps. */
import Check from '@mui/icons-material/Check'
import { styled } from '@mui/material/styles'

export type SavedState =
  | { kind: 'saved'; /** HH:MM */ at: string }
  | { kind: 'saving' }
  /** Saving did not succeed; `sentence` says what is safe, e.g. “没能保存，磁盘已满，内容还在这里”. */
  | { kind: 'waiting'; sentence: string }

export function SavedMark({ state }: { state: SavedState | undefined }) {
  return (
    <Mark role="status" data-kind={state?.kind}>
      {state?.kind === 'saved' ? <><Check aria-hidden />已保存 {state.at}</> : null}
      {state?.kind === 'saving' ? '正在保存…' : null}
      {state?.kind === 'waiting' ? state.sentence : null}
    </Mark>
  )
}

const Mark = styled('span')({
  minWidth: '7.25rem', display: 'inline-flex', alignItems: 'center', gap: '0.25rem', fontSize: '0.875rem', color: 'var(--muted)',
  '&[data-kind=saved]': { color: 'var(--green)' },
  '&[data-kind=waiting]': { color: 'var(--red)' },
  '& svg': { fontSize: '1.125rem' }
})
