/** What a form brought from outside may not hold: anything that runs, fetches, hides another file, or is no Word form at all. */
import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import { brokenXml, type DocxParts } from './stories.ts'

export interface Refusal {
  readonly happened: string
  readonly todo: string
}

const SAVE_AGAIN = '请用 WPS 或 Word 打开，另存为“Word 文档（.docx）”，再导入。'
/** Fields that fetch another file or start a program. */
const FETCHING = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|INCLUDE|MACROBUTTON)\b/i

/** Why the unpacked file is refused; undefined for one that can be checked further. */
export function hazardOf(parts: DocxParts): Refusal | undefined {
  const names = [...parts.keys()]
  const types = parts.get('[Content_Types].xml')
  if (!parts.has('word/document.xml') || !types) return { happened: names.includes('content.xml') ? '这是 OpenDocument 文件，不是 .docx。' : '这不是 Word 文档（.docx）。', todo: SAVE_AGAIN }
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const broken = brokenXml(strFromU8(part))
    if (broken) return { happened: broken === '不完整' ? '文件不完整，可能拷贝时中断了。' : '文件里有不正常的内容，为了安全没有打开。', todo: broken === '不完整' ? '请重新拷贝一份，或者在 WPS、Word 里打开后另存一份，再导入。' : '请新建一个文档，把内容复制过去，再导入。' }
  }
  if (names.some((name) => /vbaProject|vbaData/i.test(name)) || /macroEnabled/i.test(strFromU8(types))) return { happened: '文件里带有宏。', todo: SAVE_AGAIN }
  if (!strFromU8(types).includes('wordprocessingml.document.main+xml')) return { happened: '这是 Word 模板文件（.dotx），不是文档。', todo: SAVE_AGAIN }
  if (names.some((name) => /^word\/(embeddings|activeX)\//i.test(name)) || names.some((name) => /afchunk/i.test(name))) return { happened: '文件里嵌入了别的文件或控件。', todo: '请删去嵌入的对象，或者换成图片，再导入。' }
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const found = hazardIn(strFromU8(part), name)
    if (found) return REFUSALS[found]
  }
  return undefined
}

type Hazard = 'outside' | 'embedded' | 'fetching'
const REFUSALS: Readonly<Record<Hazard, Refusal>> = {
  outside: { happened: '文件里有指向外面的链接（网址、别的文件或链接的图片）。', todo: '请取消超链接，链接的图片改为“嵌入”，再导入。' },
  embedded: { happened: '文件里嵌入了别的文件或控件。', todo: '请删去嵌入的对象，或者换成图片，再导入。' },
  fetching: { happened: '文件里有会去取别的文件的域代码。', todo: '请选中它按 Ctrl+Shift+F9 变成普通文字，再导入。' }
}

/** Read as Word reads it, by local names and with references resolved: a pattern over the text is passed by with `Extern&#97;l`, another prefix or single quotes. */
function hazardIn(xml: string, path: string): Hazard | undefined {
  let found: Hazard | undefined
  let inField = false
  // Field codes may be cut into several runs, so they are joined before they are read.
  let codes = ''
  const parser = new SaxesParser()
  parser.on('error', () => (found ??= 'embedded'))
  parser.on('opentag', ({ name, attributes }) => {
    const local = withoutPrefix(name)
    const own = new Map(Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value]))
    if (local === 'Relationship' && own.get('TargetMode')?.trim().toLowerCase() === 'external' && !isOwnTemplate(path, own.get('Type'))) found ??= 'outside'
    else if (['altChunk', 'subDoc', 'object', 'control', 'OLEObject'].includes(local)) found ??= 'embedded'
    else if (local === 'imagedata' && own.has('src')) found ??= 'outside'
    inField = local === 'instrText'
    if (own.has('instr')) codes += ` ${own.get('instr')!} `
  })
  parser.on('closetag', ({ name }) => void (withoutPrefix(name) === 'instrText' && (inField = false)))
  parser.on('text', (text) => void (inField && (codes += text)))
  parser.write(xml).close()
  return found ?? (FETCHING.test(codes) ? 'fetching' : undefined)
}

/** Not by the parser, whose namespaces take the square of the depth. */
const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Word itself notes the path of its own template; it is left out when the form is filled. */
const isOwnTemplate = (path: string, type = ''): boolean => path === 'word/_rels/settings.xml.rels' && type.endsWith('/attachedTemplate')
