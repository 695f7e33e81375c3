/** What a hand does to a form in WPS, each slip told with its place and what was meant. */
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { checkTags, type TagFinding } from '#documents/templates/check-tags.ts'
import { storiesOf } from '#documents/templates/stories.ts'

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const line = (...runs: readonly string[]): string => `<w:p>${runs.map(run).join('')}</w:p>`
const table = (...rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${line(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
const stories = (body: string, header = '') =>
  storiesOf(new Map(Object.entries({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, ...(header && { 'word/header1.xml': `<w:hdr xmlns:w="w">${header}</w:hdr>` }) }).map(([path, xml]) => [path, strToU8(xml)])))
const told = (body: string, header = ''): string[] => checkTags(stories(body, header), '内部').map(({ place, sentence }: TagFinding) => `${place}：${sentence}`)

test('a sound form has nothing to tell, its tags in pieces or not', () => {
  expect(told(line('【班', '次名', '称】报到表') + table(['序号', '姓名'], ['【#学员】【序号】', '【姓名】【/学员】']) + line('【#工作人员（辅导员）】【姓名】【^末】；【/末】【/工作人员（辅导员）】'))).toEqual([])
  expect(told(line('【#课程】') + line('【课程内容】在【地点】，班次在【本班地点】') + line('【/课程】'))).toEqual([])
})

test.each([
  ['a name that is none, with the one that was meant', line('x') + line('【班次名】'), '正文第2段：没有“【班次名】”这个字段，是不是“班次名称”。'],
  ['a name like no other', line('【天气晴朗万里无云】'), '正文第1段：没有“【天气晴朗万里无云】”这个字段。不是字段的请改用别的括号。'],
  ['a list that is none', line('【#学 员】') + line('【/学 员】'), '正文第1段：没有“【#学 员】”这个字段，是不是“学员”。'],
  ['a tag that does not end', line('【班次名称'), '正文第1段：“【班次名称”没有写完，缺“】”。字段要写在同一段里。'],
  ['an end without a tag', line('班次名称】'), '正文第1段：多了一个“】”，没有与它成对的另一半。'],
  ['a list without its end', table(['【#学员】【姓名】']), '表1第1行：“【#学员】”没有结尾，请在要重复的内容后面加“【/学员】”。'],
  ['a list without its beginning', line('字') + table(['字'], ['【/学员】']), '表1第2行：“【/学员】”没有开头，请在要重复的内容前面加“【#学员】”。'],
  ['two lists that cross', line('【#每日】') + line('【#课程】') + line('【/每日】') + line('【/课程】'), '正文第3段：“【/每日】”与“【#课程】”交叉了，先开头的要后结尾。'],
  ['a list half in a table', line('【#学员】') + table(['【姓名】【/学员】']), '表1第1行：“【#学员】”在表格外，“【/学员】”在另一处表格里，要在同一张表里，或者都在表格外。'],
  ['a list over two tables', table(['【#学员】【姓名】']) + line('') + table(['【/学员】']), '表2第1行：“【#学员】”在表格里，“【/学员】”在另一处表格里，要在同一张表里，或者都在表格外。'],
  ['a list written as a field', line('【学员】'), '正文第1段：“学员”是一张表，要写成“【#学员】……【/学员】”。'],
  ['a field of a list outside of it', line('【手机后四位】'), '正文第1段：“【手机后四位】”要放在“【#学员】”和“【/学员】”之间（或者别的有这一项的表）。'],
  ['a full-width mark of a list', line('【＃学员】'), '正文第1段：“【＃学员】”里的“＃”要用半角的“#”。'],
  ['an ID number in a paper that is not for one person', table(['【#学员】【身份证号】【/学员】']), '表1第1行：“【身份证号】”只能用在发给经办人的材料（如讲课费签收单）里，这份材料不能印。']
])('%s', (_, body, sentence) => expect(told(body)).toContain(sentence))

test.each(['｛班次名称｝', '{班次名称}', '「班次名称」', '〔班次名称〕', '[班次名称]', '［#学员］'])('%s is told as the wrong brackets', (text) => expect(told(line(text))).toEqual([`正文第1段：“${text}”要用“【】”：“【${text.slice(1, -1)}】”。`]))
test('〔2026〕 and words in other brackets are left alone', () => expect(told(line('黑政院培〔2026〕5号（甲）[略]「好」'))).toEqual([]))

test('half-width marks between Chinese characters are hints and keep no form from being used', () => {
  const found = checkTags(stories(line('地点:【地点】,请按时报到;(见8:30—9:00，A,B)')), '内部')
  expect(found.map(({ grade }) => grade)).toEqual(['提示', '提示', '提示'])
  expect(found.map(({ sentence }) => /“(.)”是半角，公文里一般用“(.)”/.exec(sentence)!.slice(1).join(''))).toEqual([':：', ',，', ';；'])
})

test('a slip in a page header is told there', () => expect(told(line('字'), line('【文件编】'))).toEqual(['页眉第1段：没有“【文件编】”这个字段，是不是“文件编码”。']))
test('an ID number passes where the paper is for the one who handles it', () => expect(checkTags(stories(table(['【#讲课教师】【身份证号】【/讲课教师】'])), '办理')).toEqual([]))
