/**
 * How wide text is and where it breaks, known without a font: a Chinese character is one em in every face used here, and
 * Latin letters have the widths of Times New Roman. Styles switch off what would make it vary between programs (hanging
 * and compressed punctuation, space between Chinese and Latin).
 */

/** Advance widths of Times New Roman for U+0020 to U+007E, in thousandths of an em. */
const TIMES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722,
  667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541
]

/** Characters that may not begin a line, and those that may not end one, as Word and LibreOffice have them for zh-CN. */
const NOT_FIRST = new Set('!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠')
const NOT_LAST = new Set('$([{£¥‘“〈《「『【〔〖〝（［｛￡￥')

/** Width of one character (code point) in thousandths of an em. */
function widthOf(code: number): number {
  if (code < 0x20) return 0
  if (code < 0x7f) return TIMES[code - 0x20]!
  // U+0080 to U+00FF (· × ° …) take the Chinese face under the East Asian hint; other scripts are guessed wide.
  return code > 0xff && code < 0x2000 ? 700 : 1000
}

const isWord = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isChinese = (code: number): boolean => code >= 0x3400 && code !== 0xfeff && !(code >= 0xff00 && code <= 0xffef)

/** Width in em. `gap`: what a program may put between Chinese and Latin though it is told not to (LibreOffice 7 does). */
export function em(text: string, gap = 0): number {
  let width = 0
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!
    if (code > 0xffff) i++
    width += widthOf(code)
    if (gap && ((isWord(before) && isChinese(code)) || (isChinese(before) && isWord(code)))) width += gap * 1000
    before = code
  }
  return width / 1000
}

/** What may stand in a paper: no control characters, no halves of characters; \r\n and tabs made plain. */
export const cleanText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the characters that make Word refuse a file
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')

interface Piece {
  readonly text: string
  readonly width: number
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** Chinese characters one by one, Latin words and numbers whole, with what may not stand apart from them. */
function pieces(text: string, gap: number): Piece[] {
  const found: Piece[] = []
  let held = ''
  let tail = ''
  const flush = (): void => {
    // With the character before it, so that a gap between the two is counted once.
    if (held) found.push({ text: held, width: em(tail + held, gap) - em(tail) })
    if (held) tail = gap ? held.slice(-1) : ''
    held = ''
  }
  const chars = [...text]
  chars.forEach((char, i) => {
    const latin = char > ' ' && char < '\u007f'
    const before = chars[i - 1]
    const joined = before !== undefined && (NOT_FIRST.has(char) || NOT_LAST.has(before) || (latin && before > ' ' && before < '\u007f') || (char === before && (char === '—' || char === '…')))
    // 301、302: LibreOffice keeps two numbers together where others turn the line; a cell must have room for either.
    const numbers = gap > 0 && isDigit(char) && (before === '、' || before === '，') && isDigit(chars[i - 2])
    if (!joined && !numbers) flush()
    held += char
  })
  flush()
  return found
}

/** The lines of one paragraph, `width` and `indent` (of the first line) in em, `gap` as in `em`. A word longer than a line is cut. */
export function breakLines(text: string, width: number, indent = 0, gap = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - indent
  const turn = (): void => {
    lines.push(line)
    line = ''
    room = width
  }
  for (const piece of pieces(text, gap)) {
    if (piece.width <= room + 1e-9) {
      line += piece.text
      room -= piece.width
    } else if (piece.text === ' ') {
      line += piece.text
      room = 0
    } else {
      if (line) turn()
      for (const part of piece.width <= room ? [piece.text] : [...piece.text]) {
        if (em(part) > room && line) turn()
        line += part
        room -= em(part)
      }
    }
  }
  lines.push(line)
  return lines
}
