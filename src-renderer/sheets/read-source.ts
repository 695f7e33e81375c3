/** A file as a person drops it, recognised by its content and never by its name. */
import { readDelimited } from './read-delimited.ts'
import { readChat } from './read-chat.ts'
import { guessLayout } from './find-heading.ts'
import { decodeTextFile } from './decode-text.ts'
import { MOST_FILE_BYTES, unreadable, type SourceResult } from './raw-book.ts'

/** done of total; what is the step in words a person may see. */
export type Progress = (done: number, total: number, what: string) => void

/** Of a text file or the clipboard; MOST_ROWS rows of 400 characters. */
const MOST_CHARACTERS = 8_000_000

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
const SAVE_AS = '请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”，再导入'

/** Reads any source into raw cells. Never throws for bad input; what is wrong comes back as one sentence. */
export async function readSource(bytes: Uint8Array, progress: Progress = () => {}): Promise<SourceResult> {
  progress(0, 3, '正在识别文件')
  if (bytes.length === 0) return unreadable('empty', '这个文件是空的（0 字节）', '请向报送单位重新要一份')
  if (bytes.length > MOST_FILE_BYTES) return unreadable('too-big', `文件有 ${Math.round(bytes.length / 2 ** 20)} MB，不像一个班的名单`, '请删去图片和无关的工作表，只留名单再导入')
  if (bytes.every((byte) => byte === 0)) return unreadable('damaged', '文件里没有内容，可能拷贝时中断了', '请重新拷贝一份再导入')
  progress(1, 3, '正在读取名单')
  try {
    const result = await readByContent(bytes)
    progress(3, 3, '读取完毕')
    return result
  } catch {
    // The readers of others' formats throw on damage in a hundred ways; to a person they are one.
    return unreadable('damaged', '文件已损坏或不完整，读不出来', `请重新拷贝；还打不开的话，${SAVE_AS}`)
  }
}

async function readByContent(bytes: Uint8Array): Promise<SourceResult> {
  if (startsWith(bytes, [0x50, 0x4b])) return (await import('./read-office-zip.ts')).readOfficeZip(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return (await import('./read-old-workbook.ts')).readOldWorkbook(bytes)
  const other = otherKind(bytes)
  if (other) return unreadable('wrong-kind', `这是${other}，不是名单表格`, '请向报送单位要 Excel 表格，或把名单文字复制后粘贴进来')
  const text = decodeTextFile(bytes)
  if (text === undefined) return unreadable('wrong-kind', '认不出这是什么文件', '能导入的有 Excel 表格（.xlsx、.xls）、.csv 和 Word 表格（.docx）')
  return readTextSource(text, 'csv')
}

/** Text of a file or of the clipboard: a web page saved as .xls, comma or tab separated cells, or lines of a chat. */
async function readTextSource(text: string, kind: 'csv' | 'pasted'): Promise<SourceResult> {
  if (text.trim() === '') return unreadable('empty', kind === 'csv' ? '这个文件里没有文字' : '没有可粘贴的文字', '请检查后重新选择')
  if (text.length > MOST_CHARACTERS) return unreadable('too-big', '文字太多，不像一个班的名单', '请只留名单部分')
  if (/^\s*(?:<\?xml|<!doctype html|<html|<table|<meta|<head)/i.test(text) || /<table[\s>]/i.test(text.slice(0, 5000))) return (await import('./read-old-workbook.ts')).readMarkup(text)
  const delimited = readDelimited(text, kind)
  const layout = delimited?.tag === 'read' ? guessLayout(delimited.book) : undefined
  if (delimited && (layout?.by === 'alias' || layout?.by === 'few')) return delimited
  // Commas also part the words of a chat line; a table without heading is trusted where tabs cut it.
  if (delimited && layout && text.includes('\t')) return delimited
  const chat = readChat(text)
  return chat.tag === 'read' || !delimited ? chat : delimited
}

/** What was pasted: cells copied from Excel or WPS (tab separated), or text out of a chat. */
export async function readPasted(text: string): Promise<SourceResult> {
  return readTextSource(text.replace(/^\ufeff/, ''), 'pasted')
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['一个 PDF 文件', [0x25, 0x50, 0x44, 0x46]],
  ['一张图片', [0xff, 0xd8, 0xff]],
  ['一张图片', [0x89, 0x50, 0x4e, 0x47]],
  ['一张图片', [0x47, 0x49, 0x46, 0x38]],
  ['一张图片', [0x42, 0x4d]],
  ['一个 RTF 文档', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['一个 RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['一个 7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['一个压缩包', [0x1f, 0x8b]],
  ['一个程序文件', [0x4d, 0x5a]]
]

function otherKind(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => startsWith(bytes, signature) && (signature.length > 2 || decodeTextFile(bytes) === undefined))?.[0]
}
