/** .xlsx and .docx: both are ZIP files, told apart by the parts inside. */
import { strFromU8, strToU8, zipSync } from 'fflate'
import { leanWorksheet } from './lean-worksheet.ts'
import { UNPACK_LIMITS, unreadable, type SourceResult } from './raw-book.ts'
import { readWordTables } from './read-word-tables.ts'
import { readWorkbook } from './workbook-cells.ts'
import { unpack } from './unpack.ts'

/** Pictures, macros, printer settings and links to other files are never unpacked, let alone followed. */
const WANTED = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/app\.xml|xl\/(workbook|sharedStrings|styles)\.(xml|bin)|xl\/theme\/[^/]+\.xml|xl\/_rels\/workbook\.(xml|bin)\.rels|xl\/worksheets\/([^/]+\.(xml|bin)|_rels\/[^/]+\.rels)|xl\/comments[^/]*\.xml|xl\/comments\/[^/]+\.xml|word\/document\.xml|EncryptedPackage|content\.xml|mimetype)$/i
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i
/** MOST_ROWS rows of 30 columns. */
const MOST_CELLS = 600_000
/** A workbook without formats makes the library throw and catch at every cell, which takes ten times as long as reading it. */
const PLAIN_STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>'
const STYLES_ENTRY = '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
/** No Office program writes a document type; one is only there to blow up or to fetch something. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i

export function readOfficeZip(bytes: Uint8Array): SourceResult {
  const result = unpack(bytes, (name) => WANTED.test(name), UNPACK_LIMITS, (name) => (WORKSHEET.test(name) ? leanWorksheet() : undefined))
  switch (result.tag) {
    case 'protected':
      return unreadable('protected', '这个文件加了打开密码', '请用 Excel 或 WPS 打开，取消密码后另存，再导入')
    case 'damaged':
      return unreadable('damaged', '文件不完整，可能拷贝或下载时中断了', '请重新拷贝一份再导入')
    case 'too-big':
      return unreadable('too-big', '文件解开后大得不正常，没有继续读', '请新建一个工作簿，只把名单复制过去，再导入')
  }
  const parts = result.parts
  for (const [name, part] of parts) {
    if (/\.(xml|rels)$/i.test(name) && DOCUMENT_TYPE.test(strFromU8(part.subarray(0, 4096), true))) return unreadable('hostile', '文件里有不正常的内容，为了安全没有打开', '请向报送单位核实，并请其另存一份再发来')
  }
  const cells = [...parts].reduce((sum, [name, part]) => sum + (WORKSHEET.test(name) ? cellsIn(part) : 0), 0)
  if (cells > MOST_CELLS) return unreadable('too-big', '表格里的单元格多得不像一个班的名单，没有继续读', '请新建一个工作簿，只把名单复制过去，再导入')
  const names = [...parts.keys()].map((name) => name.toLowerCase())
  if (names.some((name) => /^xl\/workbook\.(xml|bin)$/.test(name))) {
    return readWorkbook(zipSync(Object.fromEntries([...onlyTheseParts(parts)].map(([name, part]) => [name, [part, { level: 0 }]]))), 'xlsx')
  }
  const document = [...parts].find(([name]) => name.toLowerCase() === 'word/document.xml')
  if (document) return readWordTables(document[1])
  if (names.includes('content.xml')) return unreadable('wrong-kind', '这是 OpenDocument 文件', '请另存为 Excel 工作簿（.xlsx）再导入')
  return unreadable('wrong-kind', '这是一个压缩包或别的文件，里面没有表格', '请先解压，再导入其中的名单')
}

/** Tags <c …> with something in them; empty ones have been taken out before. */
function cellsIn(part: Uint8Array): number {
  let count = 0
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) {
    if (part[at + 1] === 0x63 && (part[at + 2] === 0x20 || part[at + 2] === 0x3e)) count++
  }
  return count
}

/** The table of contents without what was left behind: the library insists on finding every part listed there. */
function onlyTheseParts(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()))
  const plain = !names.has('xl/styles.xml') && !names.has('xl/styles.bin')
  const known: [string, Uint8Array][] = plain ? [...parts, ['xl/styles.xml', strToU8(PLAIN_STYLES)]] : [...parts]
  return new Map(known.map(([name, part]) => {
    if (!/^\[content_types\]\.xml$/i.test(name)) return [name, part]
    const kept = strFromU8(part).replace(/<(?:\w+:)?Override\b[^>]*\bPartName="\/?([^"]*)"[^>]*>/gi, (whole, target: string) => (names.has(target.toLowerCase()) ? whole : ''))
    return [name, strToU8(plain ? kept.replace(/<\/(?:\w+:)?Types>/, (end) => `${STYLES_ENTRY}${end}`) : kept)]
  }))
}
