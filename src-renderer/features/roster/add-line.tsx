/** 现场补录: somebody who stands at the desk and is on no list. The line stays open for the next one. */
import type { Trainee } from '#domain/trainee.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { QuickLine } from './quick-line.tsx'
import { addition } from './roster-changes.ts'
import { sentenceOfRefusal } from './refusal.ts'

export function AddLine({ cls, trainees, onClose }: { cls: string; trainees: readonly Trainee[]; onClose(): void }) {
  const desk = useDesk()
  const save = useSave(cls)
  return (
    <QuickLine title="现场补录" asked={['name', 'gender', 'organization', 'position', 'phone', 'group']} button="记入名单" onClose={onClose}
      onTake={async (fields) => sentenceOfRefusal(await save([addition(trainees, newId(desk), fields)], `补录${String(fields.name)}`, { tellNow: true }))} />
  )
}
