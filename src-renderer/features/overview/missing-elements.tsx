/** At the right: which 要素 are still missing (R6.1a), each going to its field. Only a reminder until the plan is issued. */
import { styled } from '@mui/material/styles'
import { elementGaps } from '#domain/element-gaps.ts'
import { trainingClassFields, type TrainingClass } from '#domain/training-class.ts'
import { useDesk } from '#store/live.ts'
import { changeSeat, useSeat } from '#store/seat.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { InPanel } from '#ui/panel-slot.tsx'
import { SidePanel } from '#ui/side-panel.tsx'
import type { ClassFieldName } from './class-fields.tsx'

export function MissingElements({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const folded = useSeat((seat) => seat.panelFolded)
  const gaps = elementGaps(of)
  return (
    <InPanel>
      <SidePanel title="还差的要素" count={gaps.length} folded={folded} onFold={(panelFolded) => void changeSeat(desk.db, { panelFolded })}>
        {gaps.length
          ? <Note>书面确认前要商定，没有的写“无”（第六条（一））。</Note>
          : <Note>十三项要素都有了。</Note>}
        <Gaps>
          {gaps.map((gap) => (
            <li key={gap.element}>
              <button type="button" onClick={() => goToField(gap.fields[0] as ClassFieldName)}><span>{gap.sentence}</span><ClauseChip id="R6.1a" /></button>
            </li>
          ))}
        </Gaps>
      </SidePanel>
    </InPanel>
  )
}

/** Fields are found by their label, which is what the person reads too. */
function goToField(name: ClassFieldName): void {
  const field = document.querySelector<HTMLElement>(`#main-part [data-field="${trainingClassFields[name].label}"] :is(input, textarea)`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

const Note = styled('p')({ margin: '0 0 0.25rem', color: 'var(--muted)', fontSize: '0.875rem' })
const Gaps = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0,
  button: {
    display: 'flex', alignItems: 'baseline', gap: '0.5rem', width: '100%', padding: '0.375rem 0.5rem', border: 0, borderRadius: 4, background: 'none', color: 'inherit', textAlign: 'left', lineHeight: 1.45, cursor: 'pointer',
    '&:hover': { background: 'var(--hover)', color: 'var(--primary)' }
  },
  'button span:first-of-type': { flex: 1 }
})
