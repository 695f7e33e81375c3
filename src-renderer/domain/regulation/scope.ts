import type { TrainingClass } from '../training-class.ts'

/** 分基地, 联办 and 外派授课 classes: the process is agreed case by case and the regulation is for reference (第一条). */
export const isOwnProcess = ({ hostMode }: Pick<TrainingClass, 'hostMode'>): boolean => hostMode !== '主办' && hostMode !== '承办'
