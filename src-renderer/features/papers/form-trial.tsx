/** What the check of a form found, and the form filled with this class: looked at before it is put in. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { JobOutput } from '#worker/jobs.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'

interface Props {
  readonly name: string
  readonly check: JobOutput<'checkTemplate'> | 'broken' | 'too-big'
  onPutIn(): void
  onClose(): void
}

export function FormTrial({ name, check, onPutIn, onClose }: Props) {
  if (check === 'broken') return <NoticeBar tone="forbidden" happened={`“${name}”没有读出来。`} safe="原来的版式没有动。" todo="请在 WPS 或 Word 里打开它，另存一份再试。" onClose={onClose} />
  if (check === 'too-big') return <NoticeBar tone="forbidden" happened={`“${name}”超过 10 MB，不像一份表样，没有读入。`} safe="原来的版式没有动。" todo="请删去里面的大图片，再导入。" onClose={onClose} />
  if (check.tag === 'refused') return <NoticeBar tone="forbidden" happened={`“${name}”不能用：${check.happened}`} safe="原来的版式没有动。" todo={check.todo} onClose={onClose} />
  const wrong = check.findings.filter(({ grade }) => grade === '错误')
  const isUsable = !wrong.length && !!check.trial
  return (
    <Trial aria-label="表样检查">
      <NoticeBar tone={isUsable ? 'done' : 'forbidden'} happened={isUsable ? `“${name}”可以用，下面是用本班次试填的样子。` : `“${name}”还不能用，有 ${wrong.length} 处要改。`} safe={isUsable ? undefined : '原来的版式没有动。'} todo={isUsable ? '看过没有问题，再换上。' : '请在 WPS 或 Word 里改好，再选一次。'}
        actions={isUsable ? <Button autoFocus variant="outlined" onClick={onPutIn}>换上这份表样</Button> : undefined} onClose={onClose} />
      {check.findings.length ? <ul aria-label="要看的地方">{check.findings.map(({ grade, place, sentence }, i) => <li key={i} data-grade={grade}><b>{place}</b>{sentence}</li>)}</ul> : null}
      {isUsable ? (
        <div className="reading" aria-label="试填的样子" tabIndex={0}>
          {check.trial!.map((block, i) => (block.kind === 'line' ? <p key={i}>{block.text}</p> : <TrialTable key={i} rows={block.rows} />))}
        </div>
      ) : null}
    </Trial>
  )
}

/** A row of fewer cells reaches over the whole width with its last one. */
function TrialTable({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const columns = Math.max(...rows.map((row) => row.length))
  return <table><tbody>{rows.map((row, at) => <tr key={at}>{row.map((text, column) => <td key={column} colSpan={column === row.length - 1 ? columns - column : 1}>{text}</td>)}</tr>)}</tbody></table>
}

const Trial = styled('section')({
  display: 'flex', flexDirection: 'column', gap: '0.5rem',
  ul: { margin: 0, paddingLeft: '1.25rem' }, b: { marginRight: '0.5rem' }, 'li[data-grade=错误]': { color: 'var(--red)' }, 'li[data-grade=提示]': { color: 'var(--muted)' },
  '.reading': { border: '1px solid var(--line)', borderRadius: 6, padding: '0.75rem', maxHeight: '20rem', overflow: 'auto', background: 'var(--raised)' },
  p: { margin: '0 0 0.25rem', whiteSpace: 'pre-wrap', minHeight: '0.5em' }, table: { borderCollapse: 'collapse', margin: '0.25rem 0 0.5rem' }, td: { border: '1px solid var(--line-strong)', padding: '0.125rem 0.375rem', whiteSpace: 'pre-wrap', fontSize: '0.875rem' }
})
