import type { TrainingClass } from '../training-class.ts'

/** 分基地, 联办 and 外派授课 classes: the process is agreed case by case and the regulation is for reference (第一条). */
export const isOwnProcess = ({ hostMode }: Pick<TrainingClass, 'hostMode'>): boolean => hostMode !== '主办' && hostMode !== '承办'

/** Nobody comes: no desk of 报到, no supplies, no rooms to set up or to sleep in. A class that is partly 线下 has all of them. */
export const isRemote = ({ mode }: Pick<TrainingClass, 'mode'>): boolean => mode === '线上'
