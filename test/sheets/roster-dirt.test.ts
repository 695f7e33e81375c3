import { describe, expect, it } from 'vitest'
import { bytesOf, csv, gbk, idNumber, rosterOf, sheetOf, told, workbook, xlsx, type CellValue } from './list-files.ts'
import { importRoster } from '#sheets/import-roster.ts'

const HEAD = ['序号', '姓名', '性别', '民族', '出生年月', '身份证号', '单位', '职务', '手机']
const person = (change: Record<string, CellValue> = {}, n = 1): CellValue[] => {
  const plain: Record<string, CellValue> = { 序号: n, 姓名: `张三${'甲乙丙丁戊'[n - 1] ?? ''}`, 性别: '男', 民族: '汉族', 出生年月: '1975-03', 身份证号: idNumber('19750315', `0${n}1`), 单位: '省司法厅', 职务: '干事', 手机: `139000000${String(n).padStart(2, '0')}` }
  return HEAD.map((heading) => (heading in change ? change[heading]! : plain[heading]!))
}
const one = async (change: Record<string, CellValue>) => rosterOf(xlsx([HEAD, person(change)]))

describe('where the list begins and ends', () => {
  it('passes over title, sender and notes, joins a heading of two levels, and skips totals and signatures', async () => {
    const roster = await rosterOf(xlsx([
      ['全省监狱系统培训班参训人员名单'],
      ['填报单位：省监狱管理局', null, null, null, '联系人：王五', null, '联系电话：13600000000'],
      ['序号', '姓名', '单位', null, '联系方式', null, '食宿'],
      [null, null, '单位全称', '职务', '手机', '办公电话', '是否住宿', '饮食禁忌'],
      [1, '张三', '省监狱管理局', '科长', '13900000000', '0451-88888888', '是', '清真'],
      [null, null, null, null, null],
      [2, '李四', '省监狱管理局', '科员', '13800000000', null, '×', null],
      [3], ['合计', '2人'],
      ['备注：请于11月20日前报送'],
      ['填表人：王五', null, null, '负责人（签字）：']
    ], (sheet) => {
      sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 7 } }, { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }, { s: { r: 2, c: 1 }, e: { r: 3, c: 1 } }, { s: { r: 2, c: 2 }, e: { r: 2, c: 3 } }, { s: { r: 2, c: 4 }, e: { r: 2, c: 5 } }, { s: { r: 2, c: 6 }, e: { r: 2, c: 7 } }]
    }))
    expect(roster.layout.heading).toEqual({ first: 3, last: 4 })
    expect(roster.trainees).toEqual([
      { row: 5, name: '张三', organization: '省监狱管理局', position: '科长', phone: '13900000000、0451-88888888', lodging: '是', diet: '清真' },
      { row: 7, name: '李四', organization: '省监狱管理局', position: '科员', phone: '13800000000', lodging: '否' }
    ])
    expect(roster.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['6 空行', '8 只有序号，没有人员', '9 合计行', '10 说明文字', '11 签字、盖章或联系人一行'])
    expect(roster.source).toMatchObject({ title: '全省监狱系统培训班参训人员名单', unit: '省监狱管理局', contact: '王五', phone: '13600000000' })
  })
  it('joins two heading rows of a .csv, where merged areas are lost', async () => {
    const roster = await rosterOf(gbk(csv([['序号', '姓名', '基本信息', '', '', '联系方式'], ['', '', '性别', '单位', '职务', '手机'], ['1', '张三', '男', '省司法厅', '干事', '13900000000']])))
    expect(roster.trainees).toEqual([{ row: 3, name: '张三', gender: '男', organization: '省司法厅', position: '干事', phone: '13900000000' }])
  })
  it('knows headings with stars, brackets, blanks and line ends', async () => {
    const roster = await rosterOf(xlsx([['*姓　名', '身份证号码\n（18位）', '(原)职务(职级)或职称', '所属单位', '手机号码（必填）', '是否住宿'], ['张三', idNumber(), '干事', '省司法厅', '13900000000', '√']]))
    expect(roster.trainees[0]).toEqual({ row: 2, name: '张三', gender: '男', idNumber: idNumber(), position: '干事', organization: '省司法厅', phone: '13900000000', lodging: '是' })
    expect(roster.findings).toEqual([])
  })
  it('skips a heading repeated on a second page and an example row', async () => {
    const roster = await rosterOf(xlsx([HEAD, person({ 序号: '示例' }), person(), HEAD, person({}, 2)]))
    expect(roster.trainees.map((trainee) => trainee.row)).toEqual([3, 5])
    expect(roster.skipped).toEqual([{ row: 2, reason: '示例行' }, { row: 4, reason: '重复的表头' }])
  })
  it('lets a person correct which column is what', async () => {
    const { readSource } = await import('#sheets/read-source.ts')
    const source = await readSource(xlsx([['姓名', '单位', '手机', '绰号'], ['张三', '省司法厅', '13900000000', '第二组']]))
    if (source.tag !== 'read') throw new Error(source.message)
    const guess = importRoster(source.book, '2026-11-23')
    if (guess.tag !== 'roster') throw new Error(guess.message)
    expect(told(guess)).toEqual(['note unknown-columns'])
    const corrected = importRoster(source.book, '2026-11-23', { ...guess.layout, columns: ['name', 'organization', 'phone', 'group'] })
    expect(corrected).toMatchObject({ trainees: [{ group: '第二组' }], findings: [] })
  })
})

describe('units', () => {
  it('fills a merged unit down inside of the merge only', async () => {
    const rows = [HEAD, person({}, 1), person({ 单位: null }, 2), person({ 单位: null, 序号: 9 }, 3)]
    const roster = await rosterOf(xlsx(rows, (sheet) => { sheet['!merges'] = [{ s: { r: 1, c: 6 }, e: { r: 2, c: 6 } }] }))
    expect(roster.trainees.map((trainee) => trainee.organization)).toEqual(['省司法厅', '省司法厅', undefined])
    expect(roster.changes).toContainEqual({ row: 3, field: 'organization', before: '', after: '省司法厅', why: '合并单元格，取第2行的内容', formOnly: true })
    expect(told(roster, 4, 'organization')).toEqual(['warning unit-missing'])
  })
  it('takes the unit above where only the numbering goes on, and asks', async () => {
    const roster = await rosterOf(gbk(csv([HEAD, person({}, 1).map(String), person({ 单位: '' }, 2).map(String)])))
    expect(roster.trainees[1]!.organization).toBe('省司法厅')
    expect(told(roster, 3, 'organization')).toEqual(['warning unit-from-above'])
  })
  it('does not fill a name, a number or a phone down', async () => {
    const roster = await rosterOf(xlsx([HEAD, person({}, 1), person({ 手机: null }, 2)], (sheet) => { sheet['!merges'] = [{ s: { r: 1, c: 8 }, e: { r: 2, c: 8 } }] }))
    expect(roster.trainees[1]!.phone).toBeUndefined()
  })
  it('reads 同上, unifies brackets and takes blanks out, and leaves full-width figures of a unit alone', async () => {
    const roster = await rosterOf(xlsx([HEAD, person({ 单位: '省 监狱(第１监狱)\n' }, 1), person({ 单位: '同上' }, 2)]))
    expect(roster.trainees.map((trainee) => trainee.organization)).toEqual(['省监狱（第１监狱）', '省监狱（第１监狱）'])
  })
  it('leaves 单位及职务 to a person', async () => {
    const roster = await rosterOf(xlsx([['姓名', '单位及职务', '手机'], ['张三', '省司法厅办公室副主任', '13900000000']]))
    expect(roster.trainees).toEqual([{ row: 2, name: '张三', organization: '省司法厅办公室副主任', phone: '13900000000' }])
    expect(told(roster, 2, 'organization')).toEqual(['warning unit-and-post'])
  })
  it('sees that 司法厅 and 黑龙江省司法厅 are one', async () => {
    const roster = await rosterOf(xlsx([HEAD, person({ 单位: '黑龙江省司法厅' }, 1), person({ 单位: '司法厅' }, 2)]))
    expect(told(roster, 3, 'organization')).toEqual(['note unit-variant'])
  })
})

describe('names', () => {
  it.each([['王　芳', '王芳'], ['王 芳', '王芳'], ['\u200b王\u00a0芳\ufeff', '王芳'], ['阿卜杜拉•买买提', '阿卜杜拉·买买提'], ['John  Smith', 'John Smith']])('%j becomes %s and is marked', async (written, name) => {
    const roster = await one({ 姓名: written })
    expect(roster.trainees[0]!.name).toBe(name)
    expect(roster.changes).toContainEqual(expect.objectContaining({ row: 2, field: 'name', before: written, after: name }))
    expect(told(roster, 2, 'name')).toEqual([])
  })
  it.each(['㛃', '䶮', '𠮷', '\ue123', '𬭊'])('keeps the rare character %s and says so', async (rare) => {
    const roster = await one({ 姓名: `张${rare}` })
    expect(roster.trainees[0]!.name).toBe(`张${rare}`)
    expect(told(roster, 2, 'name')).toEqual(['note rare-character'])
  })
  it('asks about names that are damaged, crowded or missing', async () => {
    expect(told(await one({ 姓名: '张?' }), 2, 'name')).toEqual(['warning name-damaged'])
    expect(told(await one({ 姓名: '张三（替李四）' }), 2, 'name')).toEqual(['warning name-odd'])
    expect(told(await one({ 姓名: null }), 2, 'name')).toEqual(['error name-missing'])
    expect(told(await one({ 姓名: '张*' }), 2, 'name')).toEqual(['error masked'])
  })
})

describe('identity numbers', () => {
  const right = idNumber()
  it.each<[string, CellValue, string[]]>([
    ['a number cell', Number(right), ['error id-ruined']],
    ['a number cell shown in full', { t: 'n', v: Number(right), z: '0' }, ['error id-ruined']],
    ['text 5.10322E+17', '5.10322E+17', ['error id-ruined']],
    ['a tail of 000 that fails the check', `${right.slice(0, 15)}000`, ['error id-ruined']],
    ['a mistyped digit', `${right.slice(0, 16)}${(Number(right[16]) + 1) % 10}${right[17]}`, ['error id-check']],
    ['17 digits', right.slice(0, 17), ['error id-length']],
    ['a day that is none', '990000197502300019', ['error id-birth']],
    ['a passport', 'G12345678', ['error id-form']],
    ['a masked number', `${right.slice(0, 6)}********${right.slice(14)}`, ['note masked']]
  ])('%s is not taken', async (_, value, expected) => {
    const roster = await one({ 身份证号: value, 性别: '男' })
    expect(roster.trainees[0]!.idNumber).toBeUndefined()
    expect(told(roster, 2, 'idNumber')).toEqual(expected)
  })
  it.each<[string, string, string]>([['an apostrophe', "'", ''], ['blanks', ' ', ' '], ['dashes', '', '-']])('%s is taken off with a note', async (_, before, inside) => {
    const roster = await one({ 身份证号: `${before}${right.slice(0, 6)}${inside}${right.slice(6)}` })
    expect(roster.trainees[0]!.idNumber).toBe(right)
    expect(told(roster, 2, 'idNumber')).toEqual(['note id-tidied'])
  })
  it('writes x as X and full-width figures as half', async () => {
    const withX = [...Array(90).keys()].map((n) => idNumber('19750315', String(n + 101))).find((id) => id.endsWith('X') && Number(id[16]) % 2 === 1)!
    expect((await one({ 身份证号: withX.toLowerCase() })).trainees[0]!.idNumber).toBe(withX)
    expect((await one({ 身份证号: withX.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) })).trainees[0]!.idNumber).toBe(withX)
  })
  it('keeps 15 digits with a note, even from a number cell, where they are still whole', async () => {
    for (const value of ['230101750315001', 230101750315001]) {
      const roster = await one({ 身份证号: value })
      expect(roster.trainees[0]!.idNumber).toBe('230101750315001')
      expect(told(roster, 2, 'idNumber')).toEqual(['note id-old'])
    }
  })
  it('compares sex, birth and age', async () => {
    expect(told(await one({ 性别: '女' }), 2)).toEqual(['warning gender-differs'])
    expect(told(await one({ 出生年月: '1976-03' }), 2)).toEqual(['warning birth-differs'])
    expect(told(await one({ 身份证号: idNumber('20150315', '001'), 出生年月: '2015-03' }), 2)).toEqual(['warning age-unusual'])
    expect((await one({ 性别: null })).trainees[0]!.gender).toBe('男')
  })
})

describe('phones', () => {
  it.each<[CellValue, string]>([['139 0000 0000', '13900000000'], ['139-0000-0000', '13900000000'], ['+86 13900000000', '13900000000'], ['１３９００００００００', '13900000000'], [13900000000, '13900000000'], [{ t: 'n', v: 13812345678, z: '0.00E+00' }, '13812345678'], ['1.3812345678E+10', '13812345678'], ['13900000000/13800000000', '13900000000、13800000000'], ['0451-88888888', '0451-88888888']])('%j is read', async (value, phone) => {
    const roster = await one({ 手机: value })
    expect(roster.trainees[0]!.phone).toBe(phone)
    expect(told(roster, 2, 'phone').filter((line) => !line.startsWith('note'))).toEqual([])
  })
  it.each<[CellValue, string]>([['1.38E+10', 'error phone-ruined'], ['1390000000', 'error phone-form'], ['139000000000', 'error phone-form'], ['139****0000', 'note masked']])('%j is not taken', async (value, expected) => {
    const roster = await one({ 手机: value })
    expect(roster.trainees[0]!.phone).toBeUndefined()
    expect(told(roster, 2, 'phone')).toEqual([expected])
  })
})

describe('birth', () => {
  it.each<[CellValue, string]>([
    ['1975.03', '1975-03'], ['197503', '1975-03'], [197503, '1975-03'], ['1975年3月', '1975-03'], ['1975.03.00', '1975-03'], ['1975/3/15', '1975-03-15'], ['1975-03-15 00:00:00', '1975-03-15'], ['19750315', '1975-03-15'], [19750315, '1975-03-15'],
    [1975.03, '1975-03'], ['一九七五年三月', '1975-03'], [{ t: 'n', v: 27468, z: 'yyyy/m/d' }, '1975-03-15'], [{ t: 'n', v: 27468, z: 'yyyy"年"m"月"' }, '1975-03'], [{ t: 'n', v: 1975.1, z: '0.00' }, '1975-10'], [1975.11, '1975-11']
  ])('%j is %s', async (value, birth) => {
    const roster = await one({ 出生年月: value, 身份证号: null })
    expect(roster.trainees[0]!.birth).toBe(birth)
    expect(told(roster, 2, 'birth')).toEqual([])
  })
  it('asks about 1975.1, unless the identity number tells', async () => {
    for (const value of [1975.1, '1975.1']) {
      const asked = await one({ 出生年月: value, 身份证号: null })
      expect(asked.trainees[0]!.birth).toBeUndefined()
      expect(told(asked, 2, 'birth')).toEqual(['warning birth-ambiguous'])
    }
    const told10 = await one({ 出生年月: 1975.1, 身份证号: idNumber('19751015') })
    expect(told10.trainees[0]!.birth).toBe('1975-10')
    expect(told(told10, 2, 'birth')).toEqual(['note birth-by-id'])
  })
  it('asks about a bare day number, and refuses nonsense', async () => {
    const serial = await one({ 出生年月: 27468 })
    expect(serial.trainees[0]!.birth).toBe('1975-03-15')
    expect(told(serial, 2, 'birth')).toEqual(['warning birth-serial'])
    for (const value of ['1975.13', '不详', '1975-02-30']) expect(told(await one({ 出生年月: value }), 2, 'birth')).toEqual(['error birth-unreadable'])
    expect(told(await one({ 出生年月: '1975' }), 2, 'birth')).toEqual(['warning birth-year-only'])
  })
  it('counts days from 1904 where the workbook does', async () => {
    const book = workbook(sheetOf([HEAD, person({ 出生年月: { t: 'n', v: 27468 - 1462, z: 'yyyy-mm-dd' }, 身份证号: null })]))
    book.Workbook = { ...book.Workbook, WBProps: { date1904: true } }
    expect((await rosterOf(bytesOf(book))).trainees[0]!.birth).toBe('1975-03-15')
  })
})

describe('words for the same thing', () => {
  it.each<[CellValue, string]>([['male', '男'], ['女性', '女'], ['1', '男'], [2, '女'], ['F', '女'], ['男 ', '男']])('sex %j is %s', async (value, gender) => {
    expect((await one({ 性别: value, 身份证号: null })).trainees[0]!.gender).toBe(gender)
  })
  it('refuses a sex it cannot read', async () => expect(told(await one({ 性别: '3', 身份证号: null }), 2, 'gender')).toEqual(['error gender-unreadable']))
  it('writes 汉 as 汉族 and asks about what is no 民族', async () => {
    expect((await one({ 民族: '汉' })).trainees[0]!.ethnicity).toBe('汉族')
    expect(told(await one({ 民族: '中国' }), 2, 'ethnicity')).toEqual(['warning ethnicity-unknown'])
  })
  it.each([['√', '是'], ['需', '是'], ['Y', '是'], ['不需', '否'], ['×', '否'], ['否', '否'], ['单间', '单间']])('是否住宿 %s is %s', async (value, lodging) => {
    expect((await rosterOf(xlsx([['姓名', '单位', '手机', '是否住宿'], ['张三', '省司法厅', '13900000000', value]]))).trainees[0]!.lodging).toBe(lodging)
  })
  it('only prompts at posts that may be of 副厅级', async () => {
    for (const post of ['副厅长', '党组成员、政治部主任', '检察长', '一级巡视员']) expect(told(await one({ 职务: post }), 2, 'position'), post).toEqual(['note rank-prompt'])
    expect(told(await one({ 职务: '局长', 单位: '省监狱管理局' }), 2, 'position')).toEqual(['note rank-prompt'])
    for (const post of ['科长', '局长', '办公室主任']) expect(told(await one({ 职务: post, 单位: '甲县司法局' }), 2, 'position'), post).toEqual([])
  })
})

describe('the same person twice', () => {
  it('is shown side by side by number, phone or unit, and never merged', async () => {
    const roster = await rosterOf(xlsx([HEAD, person({}, 1), person({ 单位: '省监狱管理局' }, 1), person({ 身份证号: null }, 2), person({ 身份证号: null, 单位: '省戒毒管理局' }, 2), person({}, 3), person({ 身份证号: null, 手机: null }, 3)]))
    expect(roster.trainees).toHaveLength(6)
    expect(roster.duplicates).toEqual([{ by: 'idNumber', rows: [2, 3] }, { by: 'name+phone', rows: [4, 5] }, { by: 'name+organization', rows: [6, 7] }])
    expect(told(roster, 2, 'idNumber')).toEqual(['warning duplicate'])
  })
  it('two of one name in different units only get a warning', async () => {
    const roster = await rosterOf(xlsx([HEAD, person({}, 1), person({ 姓名: '张三甲', 单位: '省监狱管理局' }, 2)]))
    expect(roster.duplicates).toEqual([{ by: 'same-name', rows: [2, 3] }])
    expect(told(roster, 3)).toEqual(['warning same-name'])
  })
})

describe('what a workbook says beside its cells', () => {
  it('leaves hidden rows and columns out and tells', async () => {
    const roster = await rosterOf(xlsx([HEAD, person({}, 1), person({}, 2), person({}, 3)], (sheet) => {
      sheet['!rows'] = [{}, {}, { hidden: true }]
      sheet['!cols'] = [{}, {}, {}, {}, {}, {}, {}, { hidden: true }]
    }))
    expect(roster.trainees.map((trainee) => [trainee.row, trainee.position])).toEqual([[2, undefined], [4, undefined]])
    expect(roster.skipped).toEqual([{ row: 3, reason: '隐藏的行，没有读取' }])
    expect(told(roster)).toEqual(expect.arrayContaining(['warning hidden-rows', 'warning hidden-columns']))
  })
  it('takes the stored result of a formula, asks where there is none, tells of comments and hidden sheets', async () => {
    const book = workbook(sheetOf([HEAD, person({ 单位: { f: 'B9', v: '省司法厅' } }, 1), person({ 职务: { t: 's', v: '干事', c: [{ a: '王五', t: '请安排单间' }] } }, 2)]), (made) => {
      made.SheetNames.push('旧名单')
      made.Sheets['旧名单'] = sheetOf([HEAD, person({}, 4)])
      made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    })
    const roster = await rosterOf(bytesOf(book))
    expect(roster.trainees.map((trainee) => trainee.organization)).toEqual(['省司法厅', '省司法厅'])
    expect(told(roster)).toEqual(expect.arrayContaining(['warning hidden-sheets', 'note formulas', 'note comment']))
    expect(roster.findings.find(({ code }) => code === 'comment')?.message).toContain('请安排单间')
  })
  it('tells of another sheet that looks like a list', async () => {
    const book = workbook(sheetOf([HEAD, person({}, 1), person({}, 2)]), (made) => {
      made.SheetNames.push('第二批')
      made.Sheets['第二批'] = sheetOf([HEAD, person({}, 4)])
    })
    expect(told(await rosterOf(bytesOf(book)))).toEqual(['warning other-sheets'])
  })
})

it('every message names its row and its field in Chinese', async () => {
  const roster = await rosterOf(xlsx([HEAD, person({ 姓名: '王?', 性别: '3', 民族: '中国', 出生年月: '1975.13', 身份证号: '5.10322E+17', 单位: null, 手机: '1.38E+10' })]))
  for (const { row, field, message } of roster.findings.filter((finding) => finding.field)) expect(message, field).toMatch(new RegExp(`^第${row}行“[^”]+”：.{6,}`))
  expect(roster.findings.filter((finding) => finding.field).length).toBeGreaterThanOrEqual(7)
})
