import { existsSync, mkdtempSync, writeFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BadInput, WrongUsage } from '#cli/command.ts'
import { roster } from '#cli/roster.ts'
import { csv, gbk, idNumber, xlsx } from '../sheets/list-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'roster-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(bytes: Uint8Array, name = '名单.xlsx'): Promise<{ trainees: Record<string, unknown>[]; findings: Record<string, unknown>[]; skipped: unknown[] }> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const printed: unknown[] = []
  expect(await roster.run([file], { result: (value) => void printed.push(value), say: () => {} })).toBe(0)
  expect(printed).toHaveLength(1)
  return JSON.parse(JSON.stringify(printed[0])) as Awaited<ReturnType<typeof run>>
}

describe('roster FILE', () => {
  it('prints trainees, findings and skipped rows in the promised shape, absent values left out', async () => {
    const result = await run(xlsx([
      ['姓名', '性别', '民族', '出生年月', '身份证号', '单位', '部门', '职务', '职级', '手机', '政治面貌', '学历', '住宿要求', '饮食要求', '车牌号', '组别', '备注'],
      ['张三', '男', '汉', '1975.03', idNumber(), '省司法厅', '办公室', '主任', '四级调研员', '13900000000', '中共党员', '大学本科', '单间', '清真', '黑a12345', '第一组', '自驾'],
      ['王　芳', '女', null, null, 5.10322e17, '省司法厅', null, null, null, '13800000000'],
      ['合计', '2人']
    ]))
    expect(result.trainees).toEqual([
      { row: 2, name: '张三', gender: '男', ethnicity: '汉族', birth: '1975-03', idNumber: idNumber(), organization: '省司法厅', department: '办公室', position: '主任', rank: '四级调研员', phone: '13900000000', politicalStatus: '中共党员', education: '大学本科', lodging: '单间', diet: '清真', plate: '黑A12345', group: '第一组', remark: '自驾' },
      { row: 3, name: '王芳', gender: '女', organization: '省司法厅', phone: '13800000000' }
    ])
    expect(result.findings.map(({ row, field, severity, code }) => [row, field, severity, code])).toEqual([[3, 'idNumber', 'error', 'id-ruined'], [3, 'name', 'note', 'cleaned']])
    expect(result.skipped).toEqual([{ row: 4, reason: '合计行' }])
    expect(Object.keys(result)).toEqual(['trainees', 'findings', 'skipped'])
  })
  it('goes by the content, not by the name', async () => {
    expect((await run(gbk(csv([['姓名', '单位', '手机'], ['张三', '省司法厅', '13900000000']])), '名单.xlsx')).trainees).toHaveLength(1)
  })
  it('reads a .csv of two columns as the table it is: no unit is too odd for it', async () => {
    const { trainees, skipped } = await run(new TextEncoder().encode('姓名,单位\r\n张三,甲\r\n李四,"乙,丙"'), '两栏.csv')
    expect([trainees, skipped]).toEqual([[{ row: 2, name: '张三', organization: '甲' }, { row: 3, name: '李四', organization: '乙,丙' }], []])
  })
  it('answers bad input with one sentence', async () => {
    for (const bytes of [new Uint8Array(), xlsx([['姓名', '单位', '手机'], ['张三', '甲', '1']]).slice(0, 900)]) {
      writeFileSync(join(folder, 'bad'), bytes)
      await expect(roster.run([join(folder, 'bad')], { result: () => {}, say: () => {} })).rejects.toThrow(BadInput)
      await expect(roster.run([join(folder, 'bad')], { result: () => {}, say: () => {} }), 'where').rejects.toThrow(`“${join(folder, 'bad')}”：`)
    }
    await expect(roster.run([join(folder, 'nowhere')], { result: () => {}, say: () => {} })).rejects.toThrow(/找不到文件/)
    await expect(roster.run([folder], { result: () => {}, say: () => {} })).rejects.toThrow(/是文件夹/)
  })
  it.runIf(existsSync('/dev/zero'))('does not read a device without end', async () => {
    await expect(roster.run(['/dev/zero'], { result: () => {}, say: () => {} })).rejects.toThrow(/是一个设备/)
  })
  it('answers a wrong call as such', async () => {
    for (const args of [[], ['--what'], ['a', 'b']]) await expect(roster.run(args, { result: () => {}, say: () => {} })).rejects.toThrow(WrongUsage)
  })
})
