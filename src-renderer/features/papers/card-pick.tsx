/** Whose cards are printed: all, only what changed, or those ticked; afterwards a person says that they came out well. */
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { CARD_GROUPS, guestId, type CardPerson } from '#domain/cards/card-people.ts'
import type { CardKind, Reprint } from '#domain/cards/reprint.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { markPrinted } from '#store/certificates.ts'
import { useDesk } from '#store/live.ts'
import { Control, controlLook } from '#ui/fields/field-frame.tsx'
import type { ChosenOptions } from './paper-choice-line.tsx'
import { without } from './without-choice.ts'

export interface Picked {
  readonly which: 'all' | 'changed' | 'own'
  readonly own: readonly string[]
}

interface Props {
  readonly snapshot: ClassSnapshot
  readonly kind: CardKind
  readonly everybody: readonly CardPerson[]
  readonly usual: readonly string[]
  readonly waiting: readonly Reprint[]
  readonly picked: Picked
  readonly options: ChosenOptions
  onPick(picked: Picked): void
  onOptions(options: ChosenOptions): void
}

export function CardPick({ snapshot, kind, everybody, usual, waiting, picked, options, onPick, onOptions }: Props) {
  const desk = useDesk()
  const unit = kind === 'certificates' ? '本' : '张'
  const printed = picked.which === 'all' ? usual : picked.which === 'changed' ? waiting.map(({ id }) => id) : picked.own
  const changed = waiting.filter(({ why }) => why === '内容有变动').length
  const tick = (ids: readonly string[], on: boolean): void => onPick({ which: 'own', own: everybody.map(({ id }) => id).filter((id) => (ids.includes(id) ? on : picked.own.includes(id))) })
  const inviteGuests = (guests: readonly string[]): void => {
    onOptions(guests.length ? { ...options, guests } : without(options, 'guests'))
    // Whoever is typed in is meant to have one.
    onPick({ ...picked, own: [...new Set([...picked.own.filter((id) => everybody.some((person) => person.id === id && person.kind !== '来宾')), ...guests.map(guestId)])] })
  }
  if (kind === 'certificates' && !everybody.length) return null
  return (
    <>
      <div className="line">
        <label>
          打印哪些
          <Select value={picked.which} onChange={(event) => onPick({ which: event.target.value as Picked['which'], own: picked.own.length > (options.guests?.length ?? 0) ? picked.own : usual })}>
            <option value="all">全部（{usual.length} {unit}）</option>
            <option value="changed" disabled={!waiting.length}>只补打有变动和没打过的（{waiting.length} {unit}）</option>
            <option value="own">自己选</option>
          </Select>
        </label>
        {kind === 'name-plates' ? (
          <label>
            尺寸
            <Select value={options.plate ?? '200×100'} onChange={(event) => onOptions(event.target.value === '210×140' ? { ...options, plate: '210×140' } : without(options, 'plate'))}>
              <option value="200×100">200×100 毫米</option>
              <option value="210×140">210×140 毫米</option>
            </Select>
          </label>
        ) : null}
        {kind === 'certificates' ? <FormControlLabel control={<Checkbox size="small" checked={options.photo ?? false} onChange={(_, photo) => onOptions(photo ? { ...options, photo } : without(options, 'photo'))} />} label="留照片位置" /> : null}
        {kind === 'name-plates' ? <Guests guests={options.guests ?? []} onGuests={inviteGuests} /> : null}
        <span className="muted" role="status">{waiting.length ? (changed ? `${changed} ${unit}打过以后内容有变动` : '') : '都已打印，没有变动'}</span>
        <Button className="away" variant="outlined" size="small" disabled={!printed.length} title="打出来看过没有问题以后再点；以后就只补打有变动的" onClick={() => void markPrinted(desk, snapshot, kind, printed, options.guests)}>{`登记这 ${printed.length} ${unit}已打印`}</Button>
      </div>
      {picked.which === 'own' ? (
        <details open>
          <summary>选了 {picked.own.length} 人</summary>
          <div className="people">
            {CARD_GROUPS.map((group) => {
              const own = everybody.filter((person) => person.kind === group)
              const all = own.length > 0 && own.every(({ id }) => picked.own.includes(id))
              return own.length ? (
                <fieldset key={group} aria-label={group}>
                  <Tick label={<b>{group}（{own.length}）</b>} checked={all} onChange={(on) => tick(own.map(({ id }) => id), on)} />
                  {own.map(({ id, name }) => <Tick key={id} label={name} checked={picked.own.includes(id)} onChange={(on) => tick([id], on)} />)}
                </fieldset>
              ) : null
            })}
          </div>
        </details>
      ) : null}
      {kind === 'name-plates' ? <p className="muted">折叠的桌签请用“打印”：两面都有名字。导出的 Word 文件只有一面。</p> : null}
    </>
  )
}

/** Leaders and guests stand in no list: their itinerary is nobody's business, so a person types who gets a plate. */
function Guests({ guests, onGuests }: { guests: readonly string[]; onGuests(guests: readonly string[]): void }) {
  return (
    <label>
      另加
      <Control defaultValue={guests.join('、')} placeholder="领导、来宾姓名，用、隔开" style={{ width: '15rem' }} onBlur={(event) => {
        const typed = [...new Set(event.target.value.split(/[、，,;；\s]+/).filter(Boolean))]
        if (typed.join('、') !== guests.join('、')) onGuests(typed)
      }} />
    </label>
  )
}

const Tick = ({ label, checked, onChange }: { label: React.ReactNode; checked: boolean; onChange(on: boolean): void }) => (
  <FormControlLabel sx={{ margin: 0 }} control={<Checkbox size="small" sx={{ padding: '0.125rem 0.375rem 0.125rem 0' }} checked={checked} onChange={(_, on) => onChange(on)} />} label={label} />
)

export const Select = styled('select')({ ...controlLook, width: 'auto', minWidth: 0, maxWidth: '20rem' })
