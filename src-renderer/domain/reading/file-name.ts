/** Names of files that Windows accepts. Names of persons never enter a file's name; the callers see to that. */

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i

/** Characters that Windows refuses, as the full-width ones that look the same. */
const WIDE: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', ':': '：', '"': '＂', '/': '／', '\\': '＼', '|': '｜', '?': '？', '*': '＊' }

/** Longest whole path that every program on Windows opens. */
const LONGEST_PATH = 240

/**
 * A legal name made of `stem` and `ending` (without dot). `folderLength` is the length of the folder's path, so that the
 * whole path stays within 240 characters; the stem is cut for it, never the ending.
 */
export function legalFileName(stem: string, ending: string, folderLength = 100): string {
  const plain = stem
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, (char) => WIDE[char]!)
    // oxlint-disable-next-line no-control-regex -- control and direction characters hide what a name really is
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/\s+/g, ' ')
  const room = Math.max(8, LONGEST_PATH - folderLength - ending.length - 2)
  const cut = trimEnds([...trimEnds(plain)].reduce((short, char) => (short.length + char.length <= room ? short + char : short), ''))
  const named = cut === '' ? '未命名' : RESERVED.test(cut.split('.')[0]!.trim()) ? `_${cut}` : cut
  return ending ? `${named}.${ending}` : named
}

/** Windows drops dots and blanks at the end, and a dot in front hides a file elsewhere. */
const trimEnds = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, '')

/** `name` as it stands, or with （2）, （3）… before its ending, so that no two of a folder are the same to Windows. */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}（${number}）${ending}`
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}
