/** Choices of a form. A chosen one is a filled square, because ☑ is missing from the Chinese faces. */
export const tickBoxes = (choices: readonly string[], chosen?: string): string => choices.map((choice) => `${choice === chosen ? '■' : '□'}${choice}`).join('　')

const YES_NO = ['是', '否'] as const
/** 是 or 否; both open while nobody has said so. */
export const yesNo = (value?: boolean): string => tickBoxes(YES_NO, value === undefined ? undefined : value ? '是' : '否')
