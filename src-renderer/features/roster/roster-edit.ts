/** Edits of the grid as changes of records, and in words for the undo bar. */
import { traineeFields, type Trainee } from '#domain/trainee.ts'
import type { Change } from '#store/commit.ts'
import type { GridChange } from '#ui/grid/block.ts'
import { nextOrder } from './roster-changes.ts'

type Field = keyof typeof traineeFields

/** `draft` is the id of the empty last row, which becomes a record with its first edit. */
export function changesOfEdit(edits: readonly GridChange[], trainees: readonly Trainee[], draft: string): Change[] {
  const byRow = new Map<string, Record<string, string | number | null>>()
  for (const { row, key, value } of edits) byRow.set(row, { ...byRow.get(row), [key]: value })
  return [...byRow].map(([id, set]): Change => ({ table: 'trainee', id, set: id === draft ? { ...set, status: '在册', source: '名单', order: nextOrder(trainees) } : set }))
}

export function labelOfEdit(edits: readonly GridChange[], trainees: readonly Trainee[]): string {
  const [first] = edits
  if (!first) return ''
  const name = trainees.find(({ id }) => id === first.row)?.name
  if (edits.length > 1) return `修改了 ${edits.length} 处学员资料`
  return name ? `修改${name}的${traineeFields[first.key as Field].label}` : `添加${String(first.value)}`
}
