/** 替换: A cannot come, B comes. A stays on the list as 已替换; B takes A's place, group and, unless typed over, unit. */
import Autocomplete from '@mui/material/Autocomplete'
import { useState } from 'react'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { QuickLine } from './quick-line.tsx'
import { substitution, type TraineeFields } from './roster-changes.ts'
import { sentenceOfRefusal } from './refusal.ts'

const named = ({ name, organization }: Trainee): string => (organization ? `${name}（${organization}）` : name)

export function SubstituteLine({ cls, trainees, first, onClose }: { cls: string; trainees: readonly Trainee[]; first?: Trainee | undefined; onClose(): void }) {
  const desk = useDesk()
  const save = useSave(cls)
  const [gone, setGone] = useState<Trainee | null>(first ?? null)
  const take = async (fields: TraineeFields): Promise<string | undefined> => {
    if (!gone) return undefined
    const sentence = sentenceOfRefusal(await save(substitution(gone, newId(desk), fields), `${String(fields.name)}替换${gone.name}`, { tellNow: true }))
    if (!sentence) onClose()
    return sentence
  }
  return (
    <QuickLine title="替换" asked={['name', 'gender', 'organization', 'position']} button="替换" key={gone?.id} start={gone ? { organization: gone.organization ?? null } : {}}
      startsAtName={gone !== null} missing={gone ? undefined : '请先选不能来的那一位。'} onTake={take} onClose={onClose}>
      <Autocomplete options={onRoster(trainees)} value={gone} onChange={(_, chosen) => setGone(chosen)} getOptionLabel={named} getOptionKey={({ id }) => id} isOptionEqualToValue={(a, b) => a.id === b.id}
        autoHighlight noOptionsText="名单里没有这个人" size="small"
        renderInput={({ slotProps, id }) => (
          <span ref={slotProps.input.ref as never}>
            <Control {...(slotProps.htmlInput as object)} id={id} aria-label="谁不能来" placeholder="谁不能来" autoFocus={!gone} style={{ width: '15rem' }} />
          </span>
        )} />
      <span>不能来，改由</span>
    </QuickLine>
  )
}
