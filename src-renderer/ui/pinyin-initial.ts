/**
 * The first letters of the pinyin of a text (监狱警察 is jyjc), for finding a choice by typing letters without an input method.
 * It uses the pinyin order of the built-in Chinese collation: a character has the initial of the last of these marks not
 * after it. A character with several readings gets its commonest one; good enough for picking, never for names in papers.
 */
const MARKS = [...'阿八嚓咑妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀']
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

export function pinyinInitials(text: string): string {
  return [...text.normalize('NFKC')].map((char) => {
    if (!/\p{Script=Han}/u.test(char)) return char.toLowerCase()
    let index = MARKS.length - 1
    while (index > 0 && order.compare(char, MARKS[index]!) < 0) index -= 1
    return LETTERS[index]!
  }).join('')
}
