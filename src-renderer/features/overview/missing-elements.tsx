/** At the right: which 要素 are still missing (R6.1a), each going to its field. Only a reminder until the plan is issued. */
import { styled } from '@mui/material/styles'
import { elementGaps } from '#domain/element-gaps.ts'
import { trainingClassFields, type TrainingClass } from '#domain/training-class.ts'
import { useDesk } from '#store/live.ts'
import { changeSeat, useSeat } from '#store/seat.ts'
import { InPanel } from '#ui/panel-slot.tsx'
import { SidePanel, TodoEntry } from '#ui/side-panel.tsx'
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
        {gaps.map((gap) => <TodoEntry key={gap.element} sentence={gap.sentence} clause="R6.1a" goLabel="去填" onGo={() => goToField(gap.fields[0] as ClassFieldName)} />)}
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
