/**
 * A name that Windows accepts, whatever a class or a sponsor is called. Pure, and in the contract because every host
 * keeps the same promise. (The package sanitize-filename answers "" for CON.docx and leaves 第一期. as it is.)
 */

/** Names of devices: forbidden with any ending, in any case. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g
/** Invisible marks that reorder or hide text: 名单\u202exslx.exe reads like a workbook. */
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** UTF-16 units a name may have; leaves room for （2） below the 255 of NTFS. */
const LONGEST = 200

export function splitEnding(name: string): { readonly stem: string; readonly ending: string } {
  const found = /\.[A-Za-z0-9]{1,8}$/.exec(name)
  return found && found.index > 0 ? { stem: name.slice(0, found.index), ending: found[0] } : { stem: name, ending: '' }
}

/** Cuts to at most `units` UTF-16 units without splitting a rare character in two. */
export function cutName(stem: string, units: number): string {
  let cut = stem.slice(0, Math.max(1, units))
  if (cut.length < stem.length) cut = cut.replace(/[\ud800-\udbff]$/, '')
  return cut.replace(/[. ]+$/, '')
}

/** `name` with its ending, no folders; always answers a usable name ("未命名" where nothing is left). */
export function legalFileName(name: string): string {
  const clean = name.normalize('NFC').replace(INVISIBLE, '').replace(LONE_SURROGATE, '').replace(FORBIDDEN, '_')
  const { stem, ending } = splitEnding(clean.replace(/[. ]+$/, ''))
  // A leading dot hides the file on Linux and Mac; trailing dots and blanks vanish on Windows.
  const trimmed = cutName(stem.replace(/^[. ]+/, ''), LONGEST - ending.length)
  const body = trimmed === '' ? '未命名' : trimmed
  // CON.tar.docx is the device as well: Windows looks at what stands before the first dot.
  const isDevice = DEVICE.test((body.split('.')[0] ?? '').trimEnd())
  return `${isDevice ? `_${body}` : body}${ending}`
}
