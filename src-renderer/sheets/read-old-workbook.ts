/** .xls of Excel 97–2003 and .et of WPS, and the web pages and XML that other systems save under the name .xls. */
import { CFB } from '@e965/xlsx'
import { unreadable, type SourceResult } from './raw-book.ts'
import { readWorkbook } from './workbook-cells.ts'

const MOST_OLD_BYTES = 24 * 2 ** 20

export function readOldWorkbook(bytes: Uint8Array): SourceResult {
  if (bytes.length > MOST_OLD_BYTES) return unreadable('too-big', '这个旧版表格太大，不像一个班的名单', '请另存为 Excel 工作簿（.xlsx）再导入')
  const file = CFB.read(bytes, { type: 'buffer' })
  const names = (file.FullPaths as string[]).map((path) => path.split('/').pop()!.toLowerCase())
  if (names.includes('encryptedpackage')) return unreadable('protected', '这个文件加了打开密码', '请用 Excel 或 WPS 打开，取消密码后另存，再导入')
  if (names.includes('worddocument')) return unreadable('wrong-kind', '这是旧版 Word 文档（.doc）', '请另存为 .docx，或把名单复制后粘贴进来')
  if (!names.includes('workbook') && !names.includes('book')) return unreadable('wrong-kind', '这个文件里没有工作表', '请确认选对了文件')
  try {
    return readWorkbook(bytes, 'xls')
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) return unreadable('protected', '这个文件加了打开密码', '请用 Excel 或 WPS 打开，取消密码后另存，再导入')
    throw error
  }
}

export function readMarkup(text: string): SourceResult {
  if (text.length > MOST_OLD_BYTES) return unreadable('too-big', '文件太大，不像一个班的名单', '请另存为 Excel 工作簿（.xlsx）再导入')
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text.slice(0, 65_536))) return unreadable('hostile', '文件里有不正常的内容，为了安全没有打开', '请向报送单位核实，并请其另存一份再发来')
  if (!/<(?:\w+:)?(?:table|worksheet)[\s>]/i.test(text)) return unreadable('no-table', '文件里没有表格', '请确认选对了文件')
  return readWorkbook(text, 'html')
}
