/** 两边不一样: every field two PCs filled in differently; both values stand here until a person chooses one or types a third. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { resolveDeletion, resolveField, type OpenConflict, type Side } from '#store/conflicts.ts'
import { useClasses, useConflicts, useDesk } from '#store/live.ts'
import { tracked } from '#store/saving.ts'
import { TextField } from '#ui/fields/text-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { isMasked, shownValue, typedValue } from './values.ts'

export function ConflictList() {
  const desk = useDesk()
  const classes = useClasses()
  const conflicts = useConflicts()
  if (!conflicts || !classes) return null
  if (!conflicts.length) return <EmptyState sentence="两台电脑把同一项填得不一样时，会列在这里，由您选定。现在没有。" />
  const nameOf = (cls: string): string => classes.find((one) => one.id === cls)?.name ?? (cls === 'org' ? '学院设置' : cls)
  return (
    <List aria-label="两边不一样的地方">
      {conflicts.map((conflict) => (
        <ConflictItem key={`${conflict.cls} ${conflict.table} ${conflict.id} ${conflict.field}`} conflict={conflict} className={nameOf(conflict.cls)} own={desk.identity.device} />
      ))}
    </List>
  )
}

function ConflictItem({ conflict, className, own }: { conflict: OpenConflict; className: string; own: string }) {
  const desk = useDesk()
  const [typing, setTyping] = useState(false)
  const [whole, setWhole] = useState(false)
  const masked = conflict.sides.some((side) => isMasked(conflict, side.value))
  const shown = (value: Scalar): string => shownValue(conflict, value, whole)
  const choose = (value: Scalar): void => void tracked(() => resolveField(desk, conflict, value))
  const deletion = conflict.field === '_del'
  const today = dayOfInstant(desk.now())
  return (
    <li>
      <h2>
        {conflict.tableLabel}{conflict.title ? `“${conflict.title}”` : ''} 的 {conflict.label}
        <small>{className}</small>
      </h2>
      {deletion ? (
        <>
          <p>一台电脑删除了它，另一台不知道，又改了它。删除的是：{conflict.sides.map((side) => origin(side, own)).join('；')}</p>
          <div className="choices">
            <Button variant="outlined" onClick={() => void tracked(() => resolveDeletion(desk, conflict, true))}>保留</Button>
            <Button variant="outlined" onClick={() => void tracked(() => resolveDeletion(desk, conflict, false))}>仍然删除</Button>
          </div>
        </>
      ) : (
        <>
          <p className="base">原来是：{conflict.base === undefined ? '（没有填过）' : (conflict.baseWords ?? shown(conflict.base))}</p>
          <div className="sides">
            {conflict.sides.map((side, index) => (
              <div key={side.dot}>
                <b>{side.words ?? shown(side.value)}</b>
                <small>{origin(side, own)}{index === 0 ? '　（现在显示的）' : ''}</small>
                <Button variant="outlined" size="small" onClick={() => choose(side.value)}>用这个</Button>
              </div>
            ))}
          </div>
          {typing ? (
            <TextField label="两个都不对，应该是" value={null} autoFocus onCommit={(text) => text !== null && choose(typedValue(conflict, text, today)!)} refuse={(text) => (typedValue(conflict, text, today) === undefined ? '这一项填不了这个值' : undefined)} />
          ) : (
            <Button size="small" onClick={() => setTyping(true)}>都不对，另填一个</Button>
          )}
          {masked ? <Button size="small" onClick={() => setWhole(!whole)}>{whole ? '重新隐去' : '显示完整内容'}</Button> : null}
        </>
      )}
    </li>
  )
}

function origin(side: Side, own: string): string {
  const computer = side.device === own ? '本机' : side.computer || `电脑 ${side.device.slice(0, 4)}`
  return [side.person || '未填姓名', computer, `${shortDate(dayOfInstant(side.at))} ${clockOfInstant(side.at)}`].join(' · ')
}

const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '1rem', maxWidth: '52rem',
  li: { padding: '1rem 1.25rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  h2: { margin: 0, fontSize: '1rem', fontWeight: 600, display: 'flex', flexWrap: 'wrap', columnGap: '1rem' },
  small: { color: 'var(--muted)', fontSize: '0.875rem', fontWeight: 400 },
  '.base': { margin: '0.25rem 0 0.75rem', color: 'var(--muted)' },
  '.sides': { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))', gap: '0.75rem', marginBottom: '0.5rem' },
  '.sides > div': { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '0.25rem', padding: '0.75rem', background: 'var(--amber-soft)', borderLeft: '3px solid var(--amber)', borderRadius: 4 },
  '.sides b': { fontWeight: 600, whiteSpace: 'pre-wrap' },
  '.choices': { display: 'flex', gap: '0.5rem' }
})
