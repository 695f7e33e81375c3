import { expect, test } from 'vitest'
import { paragraph } from '#documents/paper.ts'
import { formSection, listSheet, numbered } from '#documents/parts/form.ts'
import { plainText } from '#documents/parts/plain-text.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { factTable } from '#documents/parts/text-table.ts'

test('the fields of a form stand in order, a name and its value a line', () => {
  const form = formSection([paragraph('SheetTitle', '临时调整单'), factTable(170, [['班次名称', '示范班'], ['申请人', '王工', '电话', '']]), paragraph('SheetText', '签字：＿＿＿＿＿＿')])
  expect(plainText([form])).toBe('临时调整单\n班次名称：示范班\n申请人：王工\n电话：\n签字：')
})

test('a list becomes columns parted by tabs, its blank rows left out and names written as they are', () => {
  const list = listSheet({
    title: '通讯录', info: ['时间：11月23日'], columns: [{ title: '序号', mm: 20 }, { title: '姓名', mm: 50 }, { title: '单位\n职务', mm: 100 }],
    rows: [...numbered([[spreadName('李明'), '第一\n监区'], [spreadName('欧阳明月'), '教务处']]), ['3', '', '']], blanks: 4
  })
  expect(plainText([list])).toBe('通讯录\n时间：11月23日\n序号\t姓名\t单位 职务\n1\t李明\t第一 监区\n2\t欧阳明月\t教务处')
})

test('where both parties sign, their lines follow one another', () => {
  expect(plainText([formSection([twoParties(170, ['主办单位：示范局', '签字：＿＿＿', ''], ['承办单位：学院', '签字：'])])])).toBe('主办单位：示范局\n签字：\n承办单位：学院\n签字：')
})

test('sections are parted by an empty line', () => {
  const one = formSection([paragraph('SheetText', '甲')])
  expect(plainText([one, one])).toBe('甲\n\n甲')
})

test('a title broken into lines for the paper is one line', () => {
  expect(plainText([formSection([paragraph('Title', '示范省执法骨干'), paragraph('Title', '培训班实施方案'), paragraph('SheetText', '甲')])])).toBe('示范省执法骨干培训班实施方案\n甲')
})
