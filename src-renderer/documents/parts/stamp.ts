/**
 * The last step of every .docx: the house parts, the paper's identity in custom.xml, and bytes that depend on nothing
 * but the content: settled order of parts, one fixed time, no author, no path, no clock.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Fonts } from '../house.ts'
import { coreXml, customXml, fontTableXml, settingsXml, stylesXml } from './package-parts.ts'
import type { RowPieces } from './word-rows.ts'
import { shellTexts, type Shell } from './word.ts'

export interface Identity {
  readonly code: string
  readonly classId: string
  readonly docType: string
  readonly rev: string
  readonly sourceHash: string
  readonly title: string
  readonly college: string
  readonly oddAndEven: boolean
  /** YYYY-MM-DD */
  readonly day: string
}

/** Local fields, because a ZIP keeps local time: the bytes are the same in every zone. */
const FIXED_TIME = new Date(2026, 0, 1)

export const hexHash = (text: string): string => Array.from(sha256(strToU8(text.normalize('NFC'))), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The visible text of a document.xml or a part of it, escaped as it stands there. */
function visibleText(xml: string): string {
  let text = ''
  for (const [, part] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)) text += part
  return text
}

/** Hash of all visible text without white space: survives a save in Word, changes when a word is changed. */
const textHash = (text: string): string => hexHash(text.replace(/\s+/g, '')).slice(0, 16)

/** The whole document.xml, put together once and as bytes: as one string it would be megabytes, several times over. */
function wholeDocument(shellXml: string, rows: readonly RowPieces[]): { bytes: Uint8Array<ArrayBuffer>; text: string } {
  const pieces: Uint8Array[] = []
  let text = ''
  shellTexts(shellXml, rows.length).forEach((xml, i) => {
    pieces.push(strToU8(xml))
    text += visibleText(xml)
    for (const piece of rows[i]?.pieces ?? []) pieces.push(piece)
    text += rows[i]?.text ?? ''
  })
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { bytes, text }
}

export function stamp(shell: Shell, identity: Identity, fonts: Fonts): Uint8Array {
  const parts = unzipSync(shell.bytes)
  const document = wholeDocument(strFromU8(parts['word/document.xml']!), shell.rows)
  const custom = {
    'CMS.code': identity.code,
    'CMS.classId': identity.classId,
    'CMS.docType': identity.docType,
    'CMS.rev': identity.rev,
    'CMS.sourceHash': identity.sourceHash,
    'CMS.text': textHash(document.text)
  }
  const texts: Record<string, string> = {
    'word/styles.xml': stylesXml(fonts),
    'word/fontTable.xml': fontTableXml(fonts),
    'word/settings.xml': settingsXml(identity.oddAndEven),
    'docProps/core.xml': coreXml(identity.title, identity.college, identity.day),
    'docProps/custom.xml': customXml(custom)
  }
  parts['word/document.xml'] = document.bytes
  for (const [path, text] of Object.entries(texts)) parts[path] = strToU8(text)
  const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']
  const rest = Object.keys(parts).filter((path) => !first.includes(path) && !path.endsWith('/'))
  const ordered: Zippable = Object.fromEntries([...first, ...rest.sort()].map((path) => [path, parts[path]!]))
  return zipSync(ordered, { mtime: FIXED_TIME })
}

/** The identity that a .docx of ours still carries, and whether its text was changed since. undefined for any other file. */
export function readStamp(bytes: Uint8Array): (Record<string, string> & { readonly edited: string }) | undefined {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'docProps/custom.xml' || name === 'word/document.xml' })
  const custom = parts['docProps/custom.xml']
  const document = parts['word/document.xml']
  if (!custom || !document) return undefined
  const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!)
  const found = Object.fromEntries(Array.from(strFromU8(custom).matchAll(/<property[^>]*\bname="([^"]*)"[^>]*>\s*<vt:\w+>([^<]*)</g), (match) => [unescape(match[1]!), unescape(match[2]!)]))
  return found['CMS.code'] ? { ...found, edited: found['CMS.text'] === textHash(visibleText(strFromU8(document))) ? '' : '内容被改动过' } : undefined
}
