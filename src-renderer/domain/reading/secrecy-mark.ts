/**
 * A marking of secrecy (GB/T 9704: 秘密★1年, 机密★, 绝密★启封前) has no place in this program. Only markings are met, not
 * the words as such: “保守国家秘密” is a lesson, “《保密法》解读” too.
 */
const LEVEL = '(?:秘\\s*密|机\\s*密|绝\\s*密)'
const MARKINGS: readonly RegExp[] = [
  // 机密★10年; stars and asterisks as typists write them.
  new RegExp(`${LEVEL}\\s*[★☆*＊]`),
  // 【机密】 （秘密） [绝密]
  new RegExp(`[【［\\[（(〔<《〈「]\\s*${LEVEL}\\s*[】］\\]）)〕>》〉」]`),
  // 密级：机密
  new RegExp(`(?:密\\s*级|保密等级|涉密等级)\\s*[:：为是]?\\s*${LEVEL}`),
  // A line that says nothing else, as copied from the corner of a paper.
  new RegExp(`(?:^|\\n)\\s*${LEVEL}(?:级|件)?\\s*(?:\\d+\\s*[年月天]|长期)?\\s*(?=\\n|$)`)
]

export const SECRECY_REFUSAL = '涉密事项请勿录入'

/** The sentence for a text that carries a marking; undefined for every other text. */
export const refuseSecrecyMark = (text: string): string | undefined => (MARKINGS.some((marking) => marking.test(text.normalize('NFC'))) ? SECRECY_REFUSAL : undefined)
