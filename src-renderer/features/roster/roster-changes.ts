/** What a deed on the list means for the records. */
import type { Scalar } from '#domain/field.ts'
import type { Trainee } from '#domain/trainee.ts'
import type { Change } from '#store/commit.ts'

export type TraineeFields = Readonly<Partial<Record<Exclude<keyof Trainee, 'id'>, Scalar>>>

/** The place after everyone who is there. */
export const nextOrder = (trainees: readonly Trainee[]): number => trainees.reduce((last, trainee) => Math.max(last, trainee.order ?? 0), 0) + 1

/** 现场补录: one more at the end of the list. */
export const addition = (trainees: readonly Trainee[], id: string, fields: TraineeFields): Change => ({
  table: 'trainee', id, set: { ...fields, status: '在册', source: '现场补录', order: nextOrder(trainees) }
})

/** 替换: the other one takes place and group; the first stays on the list as 已替换 and says by whom. */
export const substitution = (gone: Trainee, id: string, fields: TraineeFields): Change[] => [
  { table: 'trainee', id, set: { ...inherited(gone), ...fields, status: '在册', source: '替换' } },
  { table: 'trainee', id: gone.id, set: { status: '已替换', replacedBy: id } }
]

function inherited({ group, order }: Trainee): TraineeFields {
  return { ...(group ? { group } : {}), ...(order === undefined ? {} : { order }) }
}

/** Newcomers of a list, after everyone who is there, in the order of the list. */
export const newcomers = (trainees: readonly Trainee[], ids: readonly string[], lines: readonly TraineeFields[]): Change[] => {
  const first = nextOrder(trainees)
  return lines.map((fields, i) => ({ table: 'trainee', id: ids[i]!, set: { ...fields, status: '在册', source: '名单', order: first + i } }))
}
