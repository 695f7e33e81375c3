/** Reads a survey site's workbook against the items of a round. Stores nothing. */
import type { AskedItem } from '#domain/teaching/evaluation-sheets.ts'
import type { Unreadable } from '#sheets/raw-book.ts'
import { readSource } from '#sheets/read-source.ts'
import { readSurvey, type SurveyReading } from '#sheets/read-survey.ts'
import { sha256Hex } from '../sha256-hex.ts'

export interface ReadSurveyInput {
  readonly bytes: Uint8Array
  readonly items: readonly AskedItem[]
}

/** `mark` names the file's content, so that the same answers taken twice are the same records. */
export type SurveyFile = (Extract<SurveyReading, { tag: 'read' }> & { readonly mark: string }) | Extract<SurveyReading, { tag: 'refused' }>

/** The readers speak of name lists; here it is answers that were not read. */
const SENTENCES: Readonly<Record<Unreadable['code'], string>> = {
  empty: '这个文件是空的，请从问卷网站重新导出一份。',
  'wrong-kind': '这不是 Excel 表格，请在问卷网站选择“导出 Excel”，再导入那个文件。',
  protected: '这个文件加了打开密码，请用 Excel 或 WPS 取消密码后另存，再导入。',
  damaged: '文件不完整，读不出来，请从问卷网站重新导出一份。',
  'too-big': '这个文件太大，不像一个班的问卷，请只导出这一份问卷。',
  hostile: '文件里有不正常的内容，为了安全没有打开，请从问卷网站重新导出一份。',
  'no-table': '文件里没有表格，请在问卷网站选择“导出 Excel”，再导入那个文件。',
  'no-list': '文件里没有答卷，请确认选对了文件。'
}

export async function run({ bytes, items }: ReadSurveyInput): Promise<SurveyFile> {
  const source = await readSource(bytes)
  if (source.tag !== 'read') return { tag: 'refused', sentence: SENTENCES[source.code] }
  const reading = readSurvey(source.book, items)
  return reading.tag === 'read' ? { ...reading, mark: await sha256Hex(bytes, 8) } : reading
}
