/** What stands below the college's mark, each with the button that hands it on. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { dayOfInstant } from '#domain/calendar.ts'
import { lowItems } from '#domain/teaching/evaluation-scores.ts'
import { isHandedOn, slipFromItem } from '#domain/teaching/feedback-slip.ts'
import { defaultChanges } from '#store/fill-defaults.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { titleOf, type Form } from './evaluation-facts.ts'

export function LowItems({ cls, forms, mark }: { cls: string; forms: readonly Form[]; mark: number }) {
  const desk = useDesk()
  const save = useSave(cls)
  const slips = useRows('feedback', cls)
  const low = forms.flatMap(({ planned, result }) => lowItems(result, mark).map((item) => ({ planned, item })))
  if (!low.length || !slips) return null
  return (
    <List aria-label={`低于 ${mark} 分的项目`}>
      {low.map(({ planned, item }) => (
        <li key={`${planned.id} ${item.item.title}`}>
          <span><b>{item.item.title}</b> {item.average?.toFixed(2)} 分　<i>{titleOf(planned)}</i></span>
          {isHandedOn(item.item.title, slips) ? <em>已转反馈</em> : <Button size="small" variant="outlined" onClick={() => void save(defaultChanges('feedback', [slipFromItem(planned, item, dayOfInstant(desk.now()))]), `把“${item.item.title}”转为意见建议反馈`, { tellNow: true })}>转为反馈</Button>}
        </li>
      ))}
    </List>
  )
}

const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0, maxWidth: '60rem', borderLeft: '3px solid var(--amber)', background: 'var(--amber-soft)',
  li: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '1rem', padding: '0.25rem 0.875rem', minHeight: '2.5rem' },
  b: { fontWeight: 600 },
  i: { fontStyle: 'normal', color: 'var(--muted)', fontSize: '0.875rem' },
  em: { fontStyle: 'normal', fontSize: '0.8125rem', color: 'var(--green)' },
  button: { background: 'var(--raised)', flex: 'none' }
})
