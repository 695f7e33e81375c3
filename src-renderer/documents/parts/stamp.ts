/**
 * The last step of every .docx: the house parts, the paper's identity in custom.xml, and bytes that depend on nothing
 * but the content: settled order of parts, one fixed time, no author, no path, no clock.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Fonts } from '../house.ts'
import { putCodeHeaders } from './code-header.ts'
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

/** The visible text of a document.xml or a part of it, escaped as it stands there; no more is read once it is longer than `most`. No pattern runs past a `<`: a hostile file must not make it slow. */
function visibleText(xml: string, most = Infinity): string {
  let text = ''
  for (const [, part] of xml.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g)) {
    text += part
    if (text.length > most) break
  }
  return text
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Programs differ in what they escape beyond & and <. */
const unescapeXml = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name) return NAMED[name]!
    const point = decimal ? Number(decimal) : parseInt(hex!, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })

/** As it stands in the XML, to what is compared: without white space, which programs move. */
const comparable = (text: string): string => unescapeXml(text).replace(/\s+/g, '')
/** Hash of all visible text: survives a save in Word, changes when a word is changed. `text` as it stands in the XML. */
const textHash = (text: string): string => hexHash(comparable(text)).slice(0, 16)

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
  const [RELATIONS, TYPES] = ['word/_rels/document.xml.rels', '[Content_Types].xml']
  const given = { document: strFromU8(parts['word/document.xml']!), relations: strFromU8(parts[RELATIONS]!), types: strFromU8(parts[TYPES]!) }
  const headed = shell.headers.length > 0 ? putCodeHeaders(parts, given, shell.headers) : given
  const document = wholeDocument(headed.document, shell.rows)
  const texts: Record<string, string> = {
    [RELATIONS]: headed.relations,
    [TYPES]: headed.types,
    'word/styles.xml': stylesXml(fonts),
    'word/fontTable.xml': fontTableXml(fonts),
    'word/settings.xml': settingsXml(identity.oddAndEven),
    'docProps/core.xml': coreXml(identity.title, identity.college, identity.day),
    'docProps/custom.xml': customXml(propertiesOf(identity, document.text))
  }
  parts['word/document.xml'] = document.bytes
  for (const [path, text] of Object.entries(texts)) parts[path] = strToU8(text)
  return packed(parts)
}

/** What custom.xml tells of a paper; `text` is its visible text as it stands in the XML. */
const propertiesOf = (identity: Pick<Identity, 'code' | 'classId' | 'docType' | 'rev' | 'sourceHash'>, text: string): Record<string, string> => ({
  'CMS.code': identity.code,
  'CMS.classId': identity.classId,
  'CMS.docType': identity.docType,
  'CMS.rev': identity.rev,
  'CMS.sourceHash': identity.sourceHash,
  'CMS.text': textHash(text)
})

/** Parts in a settled order and at one time. */
export function packed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']
  const rest = Object.keys(parts).filter((path) => !first.includes(path) && !path.endsWith('/'))
  // Pictures are packed already, and of a few hundred bytes little is saved.
  const ordered: Zippable = Object.fromEntries([...first, ...rest.sort()].map((path) => [path, /\.(png|rels)$/.test(path) ? ([parts[path]!, { level: 0 }] as const) : parts[path]!]))
  return zipSync(ordered, { mtime: FIXED_TIME })
}

/**
 * The same for a paper in a form of the college's own: its faces and settings are the form's, its identity the paper's, with
 * the form's hash. The path of the template that Word noted goes, because it is a path of somebody's PC.
 */
export function stampForm(given: ReadonlyMap<string, Uint8Array>, identity: Omit<Identity, 'oddAndEven'>, template: string): Uint8Array {
  const parts = Object.fromEntries(given)
  const text = visibleText(strFromU8(parts['word/document.xml']!))
  const settings = parts['word/settings.xml']
  if (settings) parts['word/settings.xml'] = strToU8(strFromU8(settings).replace(/<w:attachedTemplate\b[^>]*\/>/, ''))
  delete parts['word/_rels/settings.xml.rels']
  parts['docProps/core.xml'] = strToU8(coreXml(identity.title, identity.college, identity.day))
  parts['docProps/custom.xml'] = strToU8(customXml({ ...propertiesOf(identity, text), 'CMS.template': template }))
  parts['[Content_Types].xml'] = strToU8(withTypes(strFromU8(parts['[Content_Types].xml']!)))
  parts['_rels/.rels'] = strToU8(withRelations(strFromU8(parts['_rels/.rels']!)))
  return packed(parts)
}

const PROPERTY_PARTS = [
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'],
  ['docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties']
] as const

/** Programs that save a file without properties of its own leave these out. */
const withTypes = (xml: string): string => PROPERTY_PARTS.reduce((all, [path, type]) => (all.includes(`/${path}"`) ? all : all.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`)), xml)
const withRelations = (xml: string): string => PROPERTY_PARTS.reduce((all, [path, , type], i) => (all.includes(path) ? all : all.replace('</Relationships>', `<Relationship Id="banci${i}" Type="${type}" Target="${path}"/></Relationships>`)), xml)

/** What a .docx of ours still says of itself. Fields as in Identity; `text` is the hash of its text when it was written. */
export interface ReadStamp {
  readonly code: string
  readonly classId: string
  readonly docType: string
  readonly rev: string
  readonly sourceHash: string
  /** A word of it was changed since. */
  readonly edited: boolean
}

/** The parts of a .docx that tell: whoever unpacks a file from outside takes these two and bounds them. */
export const STAMPED_PARTS = ['docProps/custom.xml', 'word/document.xml'] as const
const MOST_CUSTOM = 40_000
/** Characters; the 签到簿 of 500 people has a tenth of it. */
const MOST_TEXT = 2_000_000
/** Accents heaped on one letter take minutes to be put in order; nobody writes so. */
const HEAPED = /\p{M}{40}/u
/** As `stamp` writes them: of a name or a number that somebody wrote into their place nothing may be taken over. */
const HASH = /^[0-9a-f]{64}$/i
const REV = /^[1-9]\d{0,3}$/

/** The identity that a .docx of ours still carries, and whether its text was changed since. undefined for any other file. */
export function readStamp(parts: ReadonlyMap<string, Uint8Array>): ReadStamp | undefined {
  const [custom, document] = STAMPED_PARTS.map((name) => parts.get(name))
  if (!custom || !document || custom.length > MOST_CUSTOM) return undefined
  const found = new Map(Array.from(strFromU8(custom).matchAll(/<property[^<>]*\bname="([^"<>]{1,60})"[^<>]*>\s*<vt:\w+>([^<]*)</g), (match) => [unescapeXml(match[1]!), unescapeXml(match[2]!)]))
  const value = (name: string): string => found.get(`CMS.${name}`) ?? ''
  // A card has no code on it; its hash alone tells what it is.
  if (!value('classId') || !value('docType') || !HASH.test(value('sourceHash')) || !REV.test(value('rev'))) return undefined
  return { code: value('code'), classId: value('classId'), docType: value('docType'), rev: value('rev'), sourceHash: value('sourceHash'), edited: !saysStill(value('text'), document) }
}

function saysStill(hash: string, document: Uint8Array): boolean {
  const text = visibleText(strFromU8(document), MOST_TEXT)
  return text.length <= MOST_TEXT && !HEAPED.test(comparable(text)) && hash === textHash(text)
}
