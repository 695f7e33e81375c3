/** Whom one reaches outside those hours: 临时接待 for late-comers, somebody each night. */
import { styled } from '@mui/material/styles'
import { shortDate } from '#domain/calendar.ts'
import { spanOf, spanWords } from '#domain/service/duty-coverage.ts'
import type { Duty } from '#domain/preparation.ts'

export function ContactLines({ nights, receptions }: { nights: readonly string[]; receptions: readonly Duty[] }) {
  return (
    <Lines>
      <dt>报到时间以外</dt>
      <dd data-open={!receptions.length}>{receptions.length ? receptions.map((duty) => `${duty.person} ${duty.phone}（${shortDate(duty.date)} ${spanWords(spanOf(duty))}）`).join('；') : '还没有临时接待人员，要有姓名和电话，并写进培训须知'}</dd>
      <dt>夜间</dt>
      <dd data-open={nights.length > 0}>{nights.length ? `${nights.map(shortDate).join('、')}夜间还没有联系人` : '每晚都有联系人'}</dd>
    </Lines>
  )
}

const Lines = styled('dl')({
  display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '0.125rem 1rem', margin: '0.75rem 0 0', maxWidth: '60rem',
  dt: { color: 'var(--muted)' }, dd: { margin: 0, '&[data-open=true]': { color: 'var(--amber)' } }
})
