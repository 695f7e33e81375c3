/** 第3期 becomes 第4期, 第三期 becomes 第四期, 2026年 stays: the likely name of the next class, for a person to correct. */
const DIGITS = '零一二三四五六七八九'

export function nextTermName(name: string): string {
  return name.replace(/第\s*(\d{1,4}|[一二三四五六七八九十]{1,3})\s*(期|批|班)(?!.*第\s*[\d一二三四五六七八九十]+\s*(?:期|批|班))/, (whole, term: string, word: string) => {
    const number = /^\d/.test(term) ? Number(term) : readChinese(term)
    if (!number || number >= 99) return whole
    return `第${/^\d/.test(term) ? number + 1 : writeChinese(number + 1)}${word}`
  })
}

function readChinese(term: string): number {
  const [tens, ones] = term.includes('十') ? term.split('十') : ['', term]
  const ten = term.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0
  return ten + (ones ? DIGITS.indexOf(ones) : 0)
}

/** 1 to 99 as counted in titles: 三, 十, 二十一. */
export const writeChinese = (number: number): string =>
  number < 10 ? DIGITS[number]! : `${number >= 20 ? DIGITS[Math.floor(number / 10)]! : ''}十${number % 10 ? DIGITS[number % 10]! : ''}`
