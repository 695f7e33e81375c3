/**
 * A name that Windows accepts, whatever a class or a sponsor is called. Pure, and in the contract because every host
 * keeps the same promise. (The package sanitize-filename answers "" for CON.docx and leaves 第一期. as it is.)
 */

/** Names of devices: forbidden with any ending, in any case. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i
/** What Windows refuses, as the full-width characters that look the same. */
const WIDE: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', ':': '：', '"': '＂', '/': '／', '\\': '＼', '|': '｜', '?': '？', '*': '＊' }
/** Control characters, and invisible marks that reorder or hide text: 名单\u202exslx.exe reads like a workbook. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** UTF-16 units a name may have; leaves room for （2） below the 255 of NTFS. */
const LONGEST = 200

interface NameParts {
  /** What may be cut. */
  readonly stem: string
  /** _20261123_v3: what tells one file from another stands last and is never cut. */
  readonly tail: string
  /** With its dot; empty where there is none. */
  readonly ending: string
}

/** At most two short parts before the version: a day, a mark. */
const TAIL = /(?:(?:_[^_.]{1,8}){0,2}_v\d{1,4})?(?:（\d{1,3}）)?$/

export function splitName(name: string): NameParts {
  const found = /\.[A-Za-z0-9]{1,8}$/.exec(name)
  const ending = found && found.index > 0 ? found[0] : ''
  const body = name.slice(0, name.length - ending.length)
  const tail = TAIL.exec(body)![0]
  return tail.length < body.length ? { stem: body.slice(0, body.length - tail.length), tail, ending } : { stem: body, tail: '', ending }
}

/** Cuts to at most `units` UTF-16 units without splitting a rare character in two. */
export function cutName(stem: string, units: number): string {
  let cut = stem.slice(0, Math.max(1, units))
  if (cut.length < stem.length) cut = cut.replace(/[\ud800-\udbff]$/, '')
  return cut.replace(/[.\s]+$/, '')
}

/** A legal name of at most `room` UTF-16 units where its tail leaves eight for the stem, numbered （2）, （3）… by `number`. */
export function fittedName(name: string, room: number, number = 1): string {
  const { stem, tail, ending } = splitName(legalFileName(name))
  const end = `${tail}${number > 1 ? `（${number}）` : ''}${ending}`
  return `${cutName(stem, Math.max(8, room - end.length))}${end}`
}

/** `name` with its ending, no folders; always answers a usable name ("未命名" where nothing is left). */
export function legalFileName(name: string): string {
  const clean = name.normalize('NFC').replace(INVISIBLE, '').replace(LONE_SURROGATE, '').replace(/[<>:"/\\|?*]/g, (char) => WIDE[char]!)
  // Trailing dots and blanks vanish on Windows; a leading dot hides the file on Linux and Mac.
  const { stem, tail, ending } = splitName(clean.replace(/[.\s]+$/, ''))
  const trimmed = cutName(stem.replace(/^[.\s]+/, ''), LONGEST - tail.length - ending.length)
  const body = trimmed === '' ? '未命名' : trimmed
  // CON.tar.docx is the device as well: Windows looks at what stands before the first dot.
  const isDevice = DEVICE.test((`${body}${tail}`.split('.')[0] ?? '').trimEnd())
  return `${isDevice ? `_${body}` : body}${tail}${ending}`
}
