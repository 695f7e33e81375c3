/** 报名表模板 of a class, as the bytes of an .xlsx. */
import type { TrainingClass } from '#domain/training-class.ts'
import { writeRosterTemplate } from '#sheets/roster-template.ts'

export const run = ({ trainingClass, collegeName }: { trainingClass: TrainingClass; collegeName: string }): Promise<Uint8Array> => writeRosterTemplate(trainingClass, collegeName)
