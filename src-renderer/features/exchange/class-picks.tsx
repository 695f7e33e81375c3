import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import type { TrainingClass } from '#domain/training-class.ts'

/** Classes to tick, the newest first. */
export function ClassPicks({ classes, picked, onPick }: { classes: readonly TrainingClass[]; picked: ReadonlySet<string>; onPick(picked: ReadonlySet<string>): void }) {
  const toggle = (id: string): void => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    onPick(next)
  }
  const newestFirst = [...classes].sort((a, b) => ((a.arriveOn ?? '9') < (b.arriveOn ?? '9') ? 1 : -1))
  return (
    <Picks role="group" aria-label="要导出的班次">
      {newestFirst.map((one) => <FormControlLabel key={one.id} control={<Checkbox checked={picked.has(one.id)} onChange={() => toggle(one.id)} />} label={<>{one.name}{one.sensitive ? <small>敏感班次</small> : null}</>} />)}
    </Picks>
  )
}

const Picks = styled('div')({ display: 'flex', flexDirection: 'column', maxHeight: '16rem', overflowY: 'auto', flexShrink: 0, paddingLeft: '0.4375rem', marginLeft: '-0.4375rem', small: { marginLeft: '0.5rem', color: 'var(--amber)' } })
