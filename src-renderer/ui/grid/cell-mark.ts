/** What a cell says about itself beyond its value; each tone has a sign too, for those who do not see the colours. */
export type MarkTone = 'error' | 'warning' | 'note' | 'changed' | 'cleaned' | 'conflict'

export interface CellMark {
  tone: MarkTone
  /** Shown on hover and while the cell is active: 身份证号第 18 位校验不对. */
  text?: string
}

export const MARK_SIGNS: Record<MarkTone, string> = { error: '!', warning: '?', note: 'i', changed: '•', cleaned: '~', conflict: '≠' }
export const MARK_WORDS: Record<MarkTone, string> = { error: '不能这样填', warning: '请核对', note: '说明', changed: '有变更', cleaned: '已整理', conflict: '两处不一致' }

export const markSentence = (mark: CellMark): string => mark.text ?? MARK_WORDS[mark.tone]
