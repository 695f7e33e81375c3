/** One field that two PCs filled in differently: what was there, both values with who wrote them, and the ways to settle it. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import type { OpenConflict, Side } from '#store/conflicts.ts'
import { useDesk } from '#store/live.ts'
import { TextField } from '#ui/fields/text-field.tsx'
import { logReveal } from '../reveal-log.ts'
import { broughtWords, DELETED_FIELD, isMasked, originWords, shownValue, typedValue } from '../field-words.ts'

interface Props {
  conflict: OpenConflict
  /** How many questions are like this one, itself among them. */
  alike: number
  onValue(value: Scalar): void
  onDeletion(keep: boolean): void
  /** All like this: the word of that side's PC. */
  onAlike(side: Side): void
}

export function ConflictItem({ conflict, alike, onValue, onDeletion, onAlike }: Props) {
  const desk = useDesk()
  const [typing, setTyping] = useState(false)
  const [whole, setWhole] = useState(false)
  const own = desk.identity.device
  const values = [conflict.base ?? null, ...conflict.sides.map(({ value }) => value)]
  const masked = values.some((value) => isMasked(conflict, value))
  const shown = (value: Scalar): string => shownValue(conflict, value, whole)
  const today = dayOfInstant(desk.now())
  const layOpen = (): void => {
    setWhole(!whole)
    if (!whole) void logReveal(desk, conflict.cls, { conflicts: [`${conflict.table}/${conflict.id} ${conflict.field}`] })
  }
  if (conflict.field === DELETED_FIELD) {
    return (
      <li>
        <h4>{conflict.label}</h4>
        <p>一台电脑删除了它，另一台不知道，又改了它。删除的是：{conflict.sides.map((side) => originWords(side, own)).join('；')}</p>
        <div className="choices">
          <Button variant="outlined" size="small" onClick={() => onDeletion(true)}>保留</Button>
          <Button variant="outlined" size="small" onClick={() => onDeletion(false)}>仍然删除</Button>
        </div>
      </li>
    )
  }
  const canType = !conflict.sides.some(({ words }) => words !== undefined)
  return (
    <li>
      <h4>{conflict.label}</h4>
      <p className="base">原来是：{conflict.base === undefined ? '（没有填过）' : (conflict.baseWords ?? shown(conflict.base))}</p>
      <div className="sides">
        {conflict.sides.map((side, index) => (
          <div key={side.dot}>
            <b>{side.words ?? shown(side.value)}</b>
            <small>{originWords(side, own)}{index === 0 ? '　（现在显示的）' : ''}</small>
            {side.broughtBy ? <small>{broughtWords(side)}</small> : null}
            <div className="choices">
              <Button variant="outlined" size="small" onClick={() => onValue(side.value)}>用这个</Button>
              {alike > 1 ? <Button variant="text" size="small" onClick={() => onAlike(side)}>{`同样的 ${alike} 处都用这台的`}</Button> : null}
            </div>
          </div>
        ))}
      </div>
      {typing ? (
        <TextField label="两个都不对，应该是" value={null} autoFocus onCommit={(text) => text !== null && onValue(typedValue(conflict, text, today)!)} refuse={(text) => (typedValue(conflict, text, today) === undefined ? '这一项填不了这个值' : undefined)} />
      ) : canType ? (
        <Button size="small" onClick={() => setTyping(true)}>都不对，另填一个</Button>
      ) : null}
      {masked ? <Button size="small" onClick={layOpen}>{whole ? '重新隐去' : '显示完整内容'}</Button> : null}
    </li>
  )
}
