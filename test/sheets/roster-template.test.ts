import { describe, expect, it } from 'vitest'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { read, utils } from '@e965/xlsx'
import type { TrainingClass } from '#domain/training-class.ts'
import { neutral } from '#sheets/neutral-text.ts'
import { TEMPLATE_ROWS, writeRosterTemplate } from '#sheets/roster-template.ts'
import { idNumber, rosterOf } from './list-files.ts'

const CLASS: TrainingClass = { id: 'c1', name: '全省监狱系统执法骨干培训班（第3期）', hostMode: '承办', sponsor: '演示单位', leaderName: '赵六', leaderPhone: '13600000000', arriveOn: '2026-11-23' }
const COLLEGE = '演示学院'
const SHEET = 'xl/worksheets/sheet1.xml'

/** The template filled in as Excel does it: text into the cells that stand there. */
async function filled(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const parts = unzipSync(await writeRosterTemplate(CLASS, COLLEGE))
  let xml = strFromU8(parts[SHEET]!)
  rows.forEach((row, r) => row.forEach((text, c) => {
    const reference = utils.encode_cell({ r: r + 4, c })
    if (text) xml = xml.replace(new RegExp(`<c r="${reference}" s="(\\d+)"/>`), `<c r="${reference}" s="$1" t="inlineStr"><is><t>${text}</t></is></c>`)
  }))
  return zipSync({ ...parts, [SHEET]: strToU8(xml) })
}

describe('报名表模板', () => {
  it('has text cells for all people, choice lists and the notice', async () => {
    const bytes = await writeRosterTemplate(CLASS, COLLEGE)
    const xml = strFromU8(unzipSync(bytes)[SHEET]!).replaceAll('&quot;', '"')
    const book = read(bytes, { cellNF: true, cellStyles: true, sheetStubs: true })
    const sheet = book.Sheets['报名表']!
    for (const row of [5, 100, 4 + TEMPLATE_ROWS]) for (const column of ['F', 'K']) expect(sheet[`${column}${row}`]?.z, `${column}${row}`).toBe('@')
    expect(xml).toMatch(/type="list"[^>]*sqref="C5:C204"><formula1>"男,女"/)
    expect(xml).toMatch(/type="list"[^>]*sqref="N5:N204"><formula1>"是,否"/)
    for (const [, list] of xml.matchAll(/<formula1>"([^"]*)"/g)) expect(list!.length).toBeLessThanOrEqual(255)
    expect(String(sheet['A1']?.v)).toBe(`${CLASS.name}报名表`)
    for (const word of ['个人信息', '演示学院', '仅用于', '收集项目', '180 日', '赵六 13600000000']) expect(String(sheet['A3']?.v)).toContain(word)
  })
  it('is the same file each time', async () => expect(await writeRosterTemplate(CLASS, COLLEGE)).toEqual(await writeRosterTemplate(CLASS, COLLEGE)))
  it('comes back filled in without a question', async () => {
    const people = Array.from({ length: TEMPLATE_ROWS }, (_, i) => [String(i + 1), `张${String.fromCodePoint(0x4e00 + i)}`, '男', '汉族', '1975-03', idNumber('19750315', String(2 * i + 1).padStart(3, '0')), '演示市司法局', '办公室', '科员', '一级科员', `139${String(i).padStart(8, '0')}`, '群众', '大学本科', '是', '', '', ''])
    const roster = await rosterOf(await filled(people))
    expect(roster.trainees).toHaveLength(TEMPLATE_ROWS)
    expect(roster.trainees[0]).toEqual({ row: 5, name: '张一', gender: '男', ethnicity: '汉族', birth: '1975-03', idNumber: idNumber('19750315', '001'), organization: '演示市司法局', department: '办公室', position: '科员', rank: '一级科员', phone: '13900000000', politicalStatus: '群众', education: '大学本科', lodging: '是' })
    expect(roster.findings).toEqual([])
    expect(roster.skipped).toEqual([])
    expect(roster.source.title).toContain('第3期')
  })
  it('comes back half empty without a word about the empty rows', async () => {
    const roster = await rosterOf(await filled([['1', '张三', '男', '汉族', '1975-03', idNumber(), '演示市司法局', '', '', '', '13900000000']]))
    expect(roster).toMatchObject({ trainees: [{ row: 5 }], findings: [], skipped: [] })
  })
  it('writes nothing that a spreadsheet would run', async () => {
    for (const text of ['=HYPERLINK("http://192.0.2.1")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1']) expect(neutral(text)).toBe(`'${text}`)
    expect(neutral('第3期')).toBe('第3期')
    const book = read(await writeRosterTemplate({ ...CLASS, name: '=1+1<&>"' }, COLLEGE))
    expect(book.Sheets['报名表']!['A1']).toMatchObject({ t: 's', v: '\'=1+1<&>"报名表' })
  })
})
