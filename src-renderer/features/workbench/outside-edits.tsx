/** 代改告知: what others changed in the part this seat's department answers for, until somebody has seen it. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { departmentOfSeat } from '#domain/block-owner.ts'
import { shortDate } from '#domain/calendar.ts'
import { useDesk } from '#store/live.ts'
import { save } from '#store/saving.ts'
import type { CheckedClass } from './use-checked-classes.ts'

interface Props {
  classes: readonly CheckedClass[]
  seat: { readonly role: string; readonly department: string; readonly person: string }
  today: string
}

export function OutsideEdits({ classes, seat, today }: Props) {
  const desk = useDesk()
  const own = departmentOfSeat(seat.role, seat.department)
  const told = classes.flatMap((of) => of.outsideEdits.filter(({ owner }) => owner === own).map((edit) => ({ of, edit })))
  if (!told.length) return null
  const seen = (of: CheckedClass, ids: readonly string[]) => void save(desk, of.id, ids.map((id) => ({ table: 'outsideEdit', id, set: { seenBy: seat.person || seat.role, seenOn: today } })), '知悉代改')
  return (
    <Told aria-label="请知悉">
      <h2>请知悉：{own}归口的内容被别人改动</h2>
      <ul>
        {told.map(({ of, edit }) => (
          <li key={`${of.id} ${edit.id}`}>
            <span><a href={`#/class/${of.id}/history`}>{of.name}</a>　{edit.what}　{edit.editor ?? '未填姓名'}（{edit.editorRole}）{shortDate(edit.on)}</span>
            <Button size="small" variant="text" onClick={() => seen(of, [edit.id])} aria-label={`知道了：${of.name} ${edit.what}`}>知道了</Button>
          </li>
        ))}
      </ul>
    </Told>
  )
}

const Told = styled('section')({
  margin: '0 0 1.25rem', padding: '0.625rem 0.875rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--amber-soft)',
  h2: { margin: 0, fontSize: '0.9375rem', fontWeight: 600 },
  ul: { listStyle: 'none', margin: '0.25rem 0 0', padding: 0 },
  li: { display: 'flex', alignItems: 'baseline', gap: '0.75rem', '& span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' } }
})
