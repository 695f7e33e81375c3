/** Words for the same value, as lists write them. */

const ETHNICITIES = '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(' ')
export const ETHNICITY_NAMES: readonly string[] = ETHNICITIES.map((name) => `${name}族`)
const ethnicities = new Set(ETHNICITY_NAMES)

/** 汉 and 汉族 are 汉族; undefined for what is none of the 56. */
export const ethnicityOf = (text: string): string | undefined => (ethnicities.has(text) ? text : ethnicities.has(`${text}族`) ? `${text}族` : undefined)

const MEN = new Set(['男', '男性', '男士', '先生', 'M', 'MALE', 'MAN', '♂', '男同志'])
const WOMEN = new Set(['女', '女性', '女士', '小姐', 'F', 'FEMALE', 'WOMAN', '♀', '女同志'])

/** `code` tells that a number stood there: 1 男, 2 女 (GB/T 2261.1). */
export function genderOf(text: string): { gender: '男' | '女'; code: boolean } | undefined {
  const word = text.toUpperCase()
  if (MEN.has(word) || word === '1') return { gender: '男', code: word === '1' }
  if (WOMEN.has(word) || word === '2') return { gender: '女', code: word === '2' }
  return undefined
}

const YES = new Set(['是', '√', '✓', '✔', '☑', '☒', '■', '需', '需要', '要', 'Y', 'YES', 'TRUE', '1', '住', '住宿', '需住宿', '需要住宿', '对', '有', 'V', '●', '入住'])
const NO = new Set(['否', '×', '✗', '✘', '☐', '□', '不', '不需', '不需要', '不要', '无需', '不用', 'N', 'NO', 'FALSE', '0', '不住', '不住宿', '无需住宿', '不需要住宿', 'X', '无', '走读', '没有', '○'])

/** 是/否 and the marks that stand for them; undefined for anything that says more. */
export function yesOrNo(text: string): '是' | '否' | undefined {
  const word = text.toUpperCase()
  return YES.has(word) ? '是' : NO.has(word) ? '否' : undefined
}
