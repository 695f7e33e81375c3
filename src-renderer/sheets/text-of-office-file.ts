/**
 * The text of slides (.pptx) and documents (.docx), so that courseware which was only saved again, or got another picture,
 * is still the same courseware. Runs of a paragraph are joined, because Office splits them as it likes.
 */
import { SaxesParser } from 'saxes'
import { decodeUtf8 } from './decode-text.ts'
import { UNPACK_LIMITS } from './raw-book.ts'
import { unpack } from './unpack.ts'

export type OfficeText =
  | { readonly tag: 'text'; readonly text: string }
  /** Not one of these two kinds, or nothing but pictures in it. */
  | { readonly tag: 'no-text' }
  | { readonly tag: 'unreadable'; readonly why: 'empty' | 'protected' | 'damaged' | 'too-big' }

const WANTED = /^(word\/document\.xml|ppt\/presentation\.xml|ppt\/_rels\/presentation\.xml\.rels|ppt\/slides\/[^/]+\.xml|ppt\/slides\/_rels\/[^/]+\.rels|ppt\/diagrams\/data[^/]*\.xml|EncryptedPackage)$/
const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** EncryptedPackage, as the directory of an OLE file writes it. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

export function textOfOfficeFile(bytes: Uint8Array): OfficeText {
  if (bytes.every((byte) => byte === 0)) return { tag: 'unreadable', why: 'empty' }
  if (startsWith(bytes, OLE)) return contains(bytes, ENCRYPTED) ? { tag: 'unreadable', why: 'protected' } : { tag: 'no-text' }
  if (!startsWith(bytes, ZIP)) return { tag: 'no-text' }
  const unpacked = unpack(bytes, (name) => WANTED.test(name), UNPACK_LIMITS)
  if (unpacked.tag !== 'unpacked') return { tag: 'unreadable', why: unpacked.tag }
  const parts = new Map([...unpacked.parts].map(([name, part]) => [name, decodeUtf8(part)]))
  try {
    const pages = parts.has('word/document.xml') ? [parts.get('word/document.xml')!] : slidesInOrder(parts)
    const text = pages.map(paragraphsOf).join('\n\f\n').normalize('NFC')
    return text.trim() === '' ? { tag: 'no-text' } : { tag: 'text', text }
  } catch {
    // XML that does not parse: the file was cut off while copying.
    return { tag: 'unreadable', why: 'damaged' }
  }
}

/** Slides in the order they are shown, each followed by the diagrams on it. */
function slidesInOrder(parts: ReadonlyMap<string, string>): string[] {
  const presentation = parts.get('ppt/presentation.xml')
  if (presentation === undefined) return []
  const targets = targetsOf(parts.get('ppt/_rels/presentation.xml.rels') ?? '')
  const order: string[] = []
  read(presentation, { opentag: ({ name, attributes }) => void (name === 'p:sldId' && order.push(attributes['r:id'] as string)) })
  return order.flatMap((id) => {
    const name = `ppt/${(targets.get(id)?.target ?? '').replace(/^\/?(ppt\/)?/, '')}`
    const slide = parts.get(name)
    // A slide that the presentation names and the file does not hold is a file cut short.
    if (slide === undefined) throw new Error('slide missing')
    const beside = targetsOf(parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '')
    const diagrams = [...beside.values()].filter(({ type }) => type.endsWith('/diagramData')).map(({ target }) => parts.get(target.replace(/^(\.\.\/|\/ppt\/)/, 'ppt/')))
    return [slide, ...diagrams.filter((part) => part !== undefined)]
  })
}

function targetsOf(rels: string): Map<string, { readonly target: string; readonly type: string }> {
  const targets = new Map<string, { target: string; type: string }>()
  if (rels) read(rels, { opentag: ({ name, attributes }) => void (name === 'Relationship' && targets.set(attributes['Id'] as string, { target: attributes['Target'] as string, type: attributes['Type'] as string })) })
  return targets
}

/** What a reader sees: one line a paragraph, deleted text of tracked changes and field codes left out. */
function paragraphsOf(part: string): string {
  const lines: string[] = []
  let line = ''
  let unseen = 0
  let inText = false
  read(part, {
    opentag: ({ name }) => {
      if (UNSEEN.has(name)) unseen++
      else if (name === 'w:t' || name === 'a:t') inText = unseen === 0
      else if (name === 'w:tab' || name === 'w:br' || name === 'a:br') line += ' '
    },
    text: (text) => {
      if (inText) line += text
    },
    closetag: ({ name }) => {
      if (UNSEEN.has(name)) unseen--
      else if (name === 'w:t' || name === 'a:t') inText = false
      else if (name === 'w:p' || name === 'a:p') {
        if (line.trim()) lines.push(line.trim())
        line = ''
      }
    }
  })
  return lines.join('\n')
}

const UNSEEN = new Set(['w:del', 'w:instrText', 'w:moveFrom', 'mc:Fallback'])

interface Handlers {
  opentag: (tag: { name: string; attributes: Readonly<Record<string, unknown>> }) => void
  text?: (text: string) => void
  closetag?: (tag: { name: string }) => void
}

function read(xml: string, { opentag, text, closetag }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => { throw error })
  parser.on('doctype', () => { throw new Error('no Office program writes a document type') })
  parser.on('opentag', opentag)
  if (text) parser.on('text', text)
  if (closetag) parser.on('closetag', closetag)
  parser.write(xml).close()
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}
