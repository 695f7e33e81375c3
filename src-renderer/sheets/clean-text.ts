/** Names, units and other words: blanks and brackets, nothing that could change a meaning. */
import { rareCharacters, tidyName, withoutBlanks } from '#domain/reading/person-name.ts'
import { problem, type Cleaned, type Problem } from './finding.ts'
import { ethnicityOf, genderOf, yesOrNo } from './value-maps.ts'

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Boxes and question marks that a converter left where it knew no character. */
const UNREADABLE = /[\ufffd□■?？]/

/** Without what no cell may hold; a leading apostrophe is Excel's mark for text, not part of it. */
export const printable = (text: string): string => text.replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd').replace(/^'(?=[\d=+\-@])/, '')

export const isMasked = (text: string): boolean => /[*＊]/.test(text)
const MASKED: Cleaned = { masked: true, problems: [problem('note', 'masked', '内容用 * 遮住了，没有取用，也不会覆盖已有的内容')] }

function rareNote(text: string): Problem[] {
  const rare = rareCharacters(text)
  return rare.length === 0 ? [] : [problem('note', 'rare-character', `“${rare.join('')}”是生僻字，已原样保留，打印前请看一眼样张；打不出来时可填“打印替代字”`)]
}

const UNIFIED_DOTS = /[•‧・．･∙⋅]/
export function cleanName(text: string): Cleaned {
  const shown = printable(text)
  const value = tidyName(shown)
  if (isMasked(value)) return { masked: true, problems: [problem('error', 'masked', '姓名用 * 遮住了，无法登记，请向单位要全名')] }
  const problems = rareNote(value)
  if (UNREADABLE.test(value)) problems.push(problem('warning', 'name-damaged', `“${value}”里有认不出的字，请向单位核对`))
  else if (!/^[\p{Script=Han}\p{Script=Latin}\p{Co}·' \-〇]+$/u.test(value)) problems.push(problem('warning', 'name-odd', `“${value}”里除了姓名还有别的内容，请核对`))
  else if (/\p{Script=Han}/u.test(value) && !value.includes('·') && [...value].length > 4) problems.push(problem('warning', 'name-odd', `“${value}”比一般姓名长，请核对是不是一个人`))
  else if ([...value].length === 1) problems.push(problem('warning', 'name-odd', `“${value}”只有一个字，请核对`))
  return { value, problems, why: UNIFIED_DOTS.test(text) ? '统一姓名中的间隔号' : '去掉姓名中的空格' }
}

/** Units: no blanks, one kind of brackets, everything else as written. */
export function cleanUnit(text: string): Cleaned {
  if (isMasked(text)) return MASKED
  const value = withoutBlanks(printable(text)).replaceAll('(', '（').replaceAll(')', '）')
  return { value, problems: rareNote(value), why: /\s|[\u3000\u200b\u00a0]/.test(text.trim()) ? '去掉单位中的空格和换行' : '统一括号' }
}

/** 科　长 is one word, `党委委员 副局长` are two. */
export function cleanWords(text: string): Cleaned {
  if (isMasked(text)) return MASKED
  const words = printable(text).split(/[\s\u00a0\u200b-\u200f\u3000\ufeff]+/).filter((word) => word !== '')
  const spacedOut = words.length > 1 && words.every((word) => /^\p{Script=Han}$/u.test(word))
  return { value: words.join(spacedOut ? '' : ' '), why: '去掉多余的空格和换行' }
}

export function cleanPlate(text: string): Cleaned {
  if (isMasked(text)) return MASKED
  const value = withoutBlanks(printable(text).normalize('NFKC')).toUpperCase()
  return /^(?:无|没有|-+|\/)$/.test(value) ? {} : { value, why: '统一车牌写法', formOnly: true }
}

export function cleanGender(text: string): Cleaned {
  const word = withoutBlanks(printable(text).normalize('NFKC')).replace(/\.0$/, '')
  if (isMasked(word)) return MASKED
  const read = genderOf(word)
  if (!read) return { problems: [problem('error', 'gender-unreadable', `“${text.trim()}”看不出是男是女，没有取用`)] }
  return { value: read.gender, why: `“${word}”即${read.gender}`, ...(read.code && { problems: [problem('note', 'gender-code', `填的是代码 ${word}，按国家标准代码读作“${read.gender}”`)] }) }
}

export function cleanEthnicity(text: string): Cleaned {
  const word = withoutBlanks(printable(text))
  if (isMasked(word)) return MASKED
  const known = ethnicityOf(word)
  return known ? { value: known, why: '写全民族名称', formOnly: true } : { value: word, problems: [problem('warning', 'ethnicity-unknown', `“${word}”不在 56 个民族名称里，请核对`)] }
}

/** Yes and no in all their marks become 是 and 否; anything that says more stays as said. */
export function cleanYesOrNo(text: string): Cleaned {
  const word = withoutBlanks(printable(text).normalize('NFKC'))
  const answer = yesOrNo(word)
  return answer ? { value: answer, why: `“${word}”即${answer}`, formOnly: true } : cleanWords(text)
}

export function cleanHalal(text: string): Cleaned {
  const word = withoutBlanks(printable(text).normalize('NFKC'))
  const answer = yesOrNo(word)
  return answer === '是' ? { value: '清真', why: '“是否清真”填了是', formOnly: true } : answer === '否' ? {} : cleanWords(text)
}
