/** Names of persons as data: without the blanks that lists put in to line up two-character names. */

/** Every blank a list may hold: ASCII and ideographic space, no-break, zero-width, byte order mark, tab, newline. */
const BLANKS = /[\s\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+/g
/** Dots that stand between the parts of a name of 维吾尔族, 藏族 and others; GB 18030 calls U+00B7 间隔号. */
const NAME_DOTS = /[•‧・．･∙⋅.](?=\p{Script=Han})/gu
const LATIN = /[A-Za-z\u00c0-\u024f]/

export const withoutBlanks = (text: string): string => text.replace(BLANKS, '')

/** 王　芳 becomes 王芳, 阿卜杜拉•买买提 gets the one dot ·, `John  Smith` keeps one blank. */
export function tidyName(text: string): string {
  const shown = text.replace(NAME_DOTS, '·')
  if (!LATIN.test(shown)) return withoutBlanks(shown)
  return shown.split(BLANKS).filter((word) => word !== '').reduce((name, word) => `${name}${LATIN.test(name.slice(-1)) && LATIN.test(word.charAt(0)) ? ' ' : ''}${word}`, '')
}

/** Characters that printers, old input methods and fonts may lack: CJK Extension A to H and private use. */
export const rareCharacters = (text: string): string[] => [
  ...new Set([...text].filter((character) => {
    const code = character.codePointAt(0)!
    return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x9fa6 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x323af) || code >= 0xf0000
  }))
]
