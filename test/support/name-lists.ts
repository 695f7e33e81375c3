/** Name lists as sponsors send them, made by the same library that reads them in Excel's own formats. People are invented. */
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { checkCharacter } from '#domain/reading/identity-number.ts'

type Cell = string | number | undefined

/** A workbook file of the given sheets; numbers become number cells, as Excel stores what was typed as digits. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>, touch: (sheet: WorkSheet, name: string) => void = () => {}): Buffer {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as Cell[][])
    touch(sheet, name)
    utils.book_append_sheet(book, sheet, name)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** An ID number with a right check character, of a region that was never given out. */
export const idNumber = (birth: string, order: string): string => {
  const first17 = `999999${birth.replaceAll('-', '')}${order}`
  return first17 + checkCharacter(first17)
}

export const HEADINGS = ['序号', '姓名', '性别', '身份证号码', '工作单位', '职务', '联系电话', '备注'] as const

/** A list with the dirt of rosters as they arrive: blanks in names, a ruined ID number, a phone with dashes, a total row. */
export const dirtyList = (): Buffer => workbook({
  参训名单: [
    ['演示省监狱系统执法骨干培训班参训人员名单'],
    ['填报单位：演示省第一监狱', undefined, undefined, undefined, '联系人：孟繁星'],
    [...HEADINGS],
    [1, '王　芳', '女', idNumber('1986-03-05', '002'), '演示省第一监狱', '副监区长', '139-0000-1001'],
    [2, '李𬭎', '男', idNumber('1979-11-20', '001'), '演示省第一监狱', '民警', '13900001002'],
    [3, '赵 敏', '女', 999999198005010000, '演示省第二监狱', '科员', 13900001003],
    [4, '阿卜杜拉•买买提', '男性', '', '演示省第二监狱', '教导员', '13900001004'],
    ['合计', '4人']
  ]
})
