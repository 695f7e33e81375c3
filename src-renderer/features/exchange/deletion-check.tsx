/** Before a file may delete a great deal, a person types how many records that is: a click is made too easily. */
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { controlLook } from '#ui/fields/field-frame.tsx'

/** What was typed as a number; digits of an input method in full width count as well. NaN where it is none. */
export const readCount = (typed: string): number => Number.parseInt(/^\d+$/.exec(typed.normalize('NFKC').trim())?.[0] ?? '', 10)

export function DeletionCheck({ deletions, typed, onType }: { deletions: number; typed: string; onType(typed: string): void }) {
  const id = useId()
  const wrong = typed !== '' && readCount(typed) !== deletions
  return (
    <Check>
      <label htmlFor={id}>这个文件会删除 {deletions} 条内容，比平常多得多。请先向对方问清楚；确实要删除，请在这里填 {deletions}。</label>
      <input id={id} value={typed} inputMode="numeric" autoComplete="off" onChange={(event) => onType(event.target.value)} aria-describedby={`${id}-note`} aria-invalid={wrong} />
      <p id={`${id}-note`}>{wrong ? `填的数和要删除的 ${deletions} 条对不上。` : '不想删除的，可以去掉上面那个班次前面的勾，其余照样导入。'}</p>
    </Check>
  )
}

const Check = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.25rem', padding: '0.75rem 1rem', background: 'var(--red-soft)', borderLeft: '3px solid var(--red)',
  label: { fontWeight: 600 },
  input: { ...controlLook, width: '8rem' },
  p: { color: 'var(--muted)', fontSize: '0.875rem' }
})
