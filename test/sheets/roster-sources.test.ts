import { describe, expect, it } from 'vitest'
import { bytesOf, csv, docx, gbk, idNumber, oldXls, paragraph, rosterOf, rosterOfPasted, sheetOf, told, utf16, wordCell, wordTable, workbook, xlsx } from './list-files.ts'

const ROWS = [
  ['序号', '姓名', '性别', '单位', '职务', '身份证号', '手机'],
  ['1', '张三', '男', '省监狱管理局', '科长', idNumber(), '13900000000'],
  ['2', '李四', '女', '省戒毒管理局', '副科长', idNumber('19800102', '002'), '13800000000']
]
const EXPECTED = [
  { row: 2, name: '张三', gender: '男', organization: '省监狱管理局', position: '科长', idNumber: idNumber(), phone: '13900000000' },
  { row: 3, name: '李四', gender: '女', organization: '省戒毒管理局', position: '副科长', idNumber: idNumber('19800102', '002'), phone: '13800000000' }
]

describe('the same clean list in every kind of file gives the same people and nothing to ask', () => {
  const files: [string, () => Uint8Array][] = [
    ['.xlsx', () => xlsx(ROWS)],
    ['.xls of Excel 97', () => bytesOf(workbook(sheetOf(ROWS)), 'biff8')],
    ['.xls of Excel 95 in GBK', () => oldXls(ROWS)],
    ['.xlsb', () => bytesOf(workbook(sheetOf(ROWS)), 'xlsb')],
    ['a web page saved as .xls', () => bytesOf(workbook(sheetOf(ROWS)), 'html')],
    ['.csv in GBK', () => gbk(csv(ROWS))],
    ['.csv in UTF-8', () => new TextEncoder().encode(csv(ROWS))],
    ['.csv in UTF-8 with mark', () => new TextEncoder().encode(`\ufeff${csv(ROWS)}`)],
    ['.csv in UTF-16', () => utf16(csv(ROWS))],
    ['.csv in UTF-16 without mark', () => utf16(csv(ROWS), false)],
    ['tab separated text in UTF-16, as Excel saves it', () => utf16(ROWS.map((row) => row.join('\t')).join('\r\n'))],
    ['semicolons', () => gbk(ROWS.map((row) => row.join(';')).join('\n'))],
    ['.csv with ="…" around numbers', () => gbk(csv(ROWS.map((row) => row.map((cell) => (/^\d{11,}/.test(cell) ? `="${cell}"` : cell)))))],
    ['.docx', () => docx(wordTable(ROWS))]
  ]
  it.each(files)('%s', async (_, make) => {
    const roster = await rosterOf(make())
    expect(roster.trainees).toEqual(EXPECTED)
    expect(roster.findings).toEqual([])
    expect(roster.skipped).toEqual([])
  })
  it('cells pasted from Excel', async () => {
    expect((await rosterOfPasted(ROWS.map((row) => row.join('\t')).join('\r\n'))).trainees).toEqual(EXPECTED)
  })
  it('cells pasted without the heading, and says so', async () => {
    const roster = await rosterOfPasted(ROWS.slice(1).map((row) => row.join('\t')).join('\n'))
    expect(roster.trainees.map(({ row, ...values }) => values)).toEqual(EXPECTED.map(({ row, ...values }) => values))
    expect(told(roster)).toContain('warning no-heading')
  })
})

it('keeps quotes, commas and line ends inside of .csv cells', async () => {
  const { trainees } = await rosterOf(gbk('姓名,单位,备注\r\n张三,"省司法厅\n（机关）","他说""不吃辣"", 谢谢"\r\n'))
  expect(trainees).toEqual([{ row: 2, name: '张三', organization: '省司法厅（机关）', remark: '他说"不吃辣", 谢谢' }])
})

it('reads characters of GB 18030 that GBK lacks', async () => {
  const bytes = Uint8Array.from([...gbk('姓名,单位,手机\n李'), 0x95, 0x32, 0x82, 0x36, ...gbk(',省司法厅,13900000000\n')])
  const roster = await rosterOf(bytes)
  expect(roster.trainees[0]!.name).toBe('李𠀀')
  expect(told(roster, 2, 'name')).toEqual(['note rare-character'])
})

describe('Word tables', () => {
  it('fills merged units down, reads title and sender, and joins the paragraphs of a cell', async () => {
    const rows = [
      ['姓名', '单位', '职务', '手机'],
      ['张三', wordCell('省司法厅', '<w:vMerge w:val="restart"/>'), '处长', '13900000000'],
      ['李四', wordCell('', '<w:vMerge/>'), '科\n长', '13800000000'],
      [wordCell('合计：2人', '<w:gridSpan w:val="4"/>')]
    ]
    const roster = await rosterOf(docx(paragraph('执法骨干培训班参训人员名单') + paragraph('填报单位：省司法厅　联系人：赵六　电话：0451-88888888') + wordTable(rows)))
    expect(roster.trainees.map((one) => [one.name, one.organization, one.position])).toEqual([['张三', '省司法厅', '处长'], ['李四', '省司法厅', '科长']])
    expect(roster.source).toEqual({ title: '执法骨干培训班参训人员名单', unit: '省司法厅', contact: '赵六', phone: '0451-88888888' })
    expect(roster.skipped).toEqual([{ row: 4, reason: '合计行' }])
  })
  it('leaves out what a tracked change deleted', async () => {
    const cell = `<w:tc><w:p><w:del><w:r><w:delText>王五</w:delText><w:t>王五</w:t></w:r></w:del><w:ins><w:r><w:t>张三</w:t></w:r></w:ins></w:p></w:tc>`
    expect((await rosterOf(docx(wordTable([['姓名', '单位', '手机'], [cell, '省司法厅', '13900000000']])))).trainees[0]!.name).toBe('张三')
  })
})

describe('text out of a chat', () => {
  it('reads one person a line', async () => {
    const roster = await rosterOfPasted('王老师好，我局参训人员如下：\n1. 张三 男 省监狱管理局 科长 13900000000\n2、李四，女，省戒毒管理局，副科长，138 0000 0000，不住宿\n（3）阿卜杜拉·买买提 男 维吾尔族 省司法厅 四级调研员 1975.03 13700000000 清真\n谢谢！')
    expect(roster.trainees).toEqual([
      { row: 2, name: '张三', gender: '男', organization: '省监狱管理局', position: '科长', phone: '13900000000' },
      { row: 3, name: '李四', gender: '女', organization: '省戒毒管理局', position: '副科长', phone: '13800000000', lodging: '否' },
      { row: 4, name: '阿卜杜拉·买买提', gender: '男', ethnicity: '维吾尔族', birth: '1975-03', organization: '省司法厅', rank: '四级调研员', phone: '13700000000', diet: '清真' }
    ])
  })
  it('reads 姓名：… blocks', async () => {
    const roster = await rosterOfPasted('姓名：张三\n性别：男\n单位：省司法厅\n职务：处长\n手机：13900000000\n\n姓名：李四\n单位：省监狱管理局\n联系电话：13800000000')
    expect(roster.trainees).toEqual([
      { row: 1, name: '张三', gender: '男', organization: '省司法厅', position: '处长', phone: '13900000000' },
      { row: 7, name: '李四', organization: '省监狱管理局', phone: '13800000000' }
    ])
  })
  it('reads 姓名：…，单位：… lines', async () => {
    expect((await rosterOfPasted('1、姓名：张三，单位：省司法厅，电话：13900000000')).trainees).toEqual([{ row: 1, name: '张三', organization: '省司法厅', phone: '13900000000' }])
  })
  it('puts unit and post in one word where only a person can part them', async () => {
    const roster = await rosterOfPasted('张三，男，省监狱管理局科长，13900000000')
    expect(roster.trainees).toEqual([{ row: 1, name: '张三', gender: '男', organization: '省监狱管理局科长', phone: '13900000000' }])
    expect(told(roster, 1)).toEqual(['warning unit-and-post'])
  })
})
