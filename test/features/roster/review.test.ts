import { describe, expect, it } from 'vitest'
import { changesOf, countOf, intentOf, UNDECIDED } from '#features/roster/import/decisions.ts'
import { previewLines, shownColumns } from '#features/roster/import/preview-lines.ts'
import { run, type RosterReading } from '#worker/jobs/read-roster.ts'
import type { Trainee } from '#domain/trainee.ts'
import { dirtyList, HEADINGS, idNumber, workbook } from '#support/name-lists.ts'

const silent = (): void => {}
async function read(bytes: Uint8Array, existing: readonly Trainee[] = [], more: object = {}): Promise<RosterReading> {
  const reading = await run({ source: { kind: 'file', bytes }, today: '2026-11-23', existing, headings: {}, ...more }, silent)
  if (reading.tag !== 'read') throw new Error(reading.message)
  return reading
}
const cellsOf = (reading: RosterReading, row: number) => {
  const columns = shownColumns(reading)
  const line = previewLines(reading, columns).find((candidate) => candidate.row === row)!
  return Object.fromEntries(columns.map(({ header }, i) => [header, line.cells[i]!]))
}

describe('the preview of a list', () => {
  it('keeps the columns and row numbers of the file and marks what was cleaned', async () => {
    const cells = cellsOf(await read(dirtyList()), 4)
    expect(cells['姓名']).toMatchObject({ text: '王芳', before: '王　芳' })
    expect(cells['联系电话']).toMatchObject({ text: '13900001001', before: '139-0000-1001' })
    expect(cells['工作单位']).toEqual({ text: '演示省第一监狱', reasons: [] })
  })

  it('shows an ID number that Excel ruined as not taken, and why', async () => {
    const cell = cellsOf(await read(dirtyList()), 6)['身份证号码']!
    expect(cell).toMatchObject({ text: '', severity: 'error' })
    expect(cell.reasons.join()).toMatch(/Excel/)
  })

  it('never shows a whole ID number', async () => {
    const reading = await read(dirtyList())
    expect(JSON.stringify(previewLines(reading, shownColumns(reading)))).not.toContain(idNumber('1986-03-05', '002'))
  })

  it('shows a gender that was read off the ID number as worked out', async () => {
    const list = workbook({ 名单: [['姓名', '身份证号', '单位'], ['王芳', idNumber('1986-03-05', '002'), '演示省第一监狱']] })
    expect(cellsOf(await read(list), 2)['性别（推出）']).toMatchObject({ text: '女' })
  })

  it('reads a column as a person says, and remembers it by its heading', async () => {
    const list = workbook({ 名单: [['姓名', '单位', '手机', '代号'], ['王芳', '演示省第一监狱', '13900001001', '第2组']] })
    const guessed = await read(list)
    expect(guessed.roster.trainees[0]!.group).toBeUndefined()
    expect((await read(list, [], { columns: [...guessed.roster.layout.columns.slice(0, 3), 'group'] })).roster.trainees[0]!.group).toBe('第2组')
    expect((await read(list, [], { headings: { 代号: 'group' } })).roster.trainees[0]!.group).toBe('第2组')
  })

  it('takes the row a person names as heading', async () => {
    const list = workbook({ 名单: [['姓名', '单位', '手机'], ['王芳', '甲', '13900001001'], ['姓名', '单位', '备注'], ['赵敏', '乙', '迟到']] })
    expect((await read(list, [], { headerRow: 3 })).roster.trainees.map(({ name }) => name)).toEqual(['赵敏'])
  })
})

describe('what is taken over', () => {
  const wang: Trainee = { id: 'w', name: '王芳', organization: '演示省第一监狱', phone: '13900001001', position: '科员', order: 1 }
  const gone: Trainee = { id: 'g', name: '钱进', organization: '演示省第三监狱', order: 2 }
  const list = (position: string) => workbook({ 名单: [[...HEADINGS], [1, '王芳', '女', '', '演示省第一监狱', position, '13900001001'], [2, '孙强', '男', '', '演示省第二监狱', '', '139****1002'], [3, '', '男', '', '演示省第二监狱', '民警', '13900001003']] })

  it('new people are on, whoever has no name is not, and missing people stay', async () => {
    const intent = intentOf(await read(list('教导员'), [wang, gone]), UNDECIDED)
    expect(intent.added.map(({ row }) => row)).toEqual([3])
    expect(intent.changed.map(({ trainee, fields }) => [trainee.name, fields])).toEqual([['王芳', { gender: '女', position: '教导员' }]])
    expect(intent.left).toEqual([])
    expect(countOf(intent)).toBe(2)
  })

  it('a covered phone is no value', async () => {
    const reading = await read(list('科员'), [wang, gone])
    const [added] = changesOf(intentOf(reading, UNDECIDED), [wang, gone], () => 'n')
    expect(added!.set).toEqual({ name: '孙强', gender: '男', organization: '演示省第二监狱', status: '在册', source: '名单', order: 3 })
  })

  it('a change that is not wanted is left out, and somebody who does not come is only marked', async () => {
    const reading = await read(list('教导员'), [wang, gone])
    const changes = changesOf(intentOf(reading, { ...UNDECIDED, rows: new Map([[3, false]]), refused: new Set(['2/position']), leavers: new Set(['g']) }), [wang, gone], () => 'n')
    expect(changes).toEqual([{ table: 'trainee', id: 'w', set: { gender: '女' } }, { table: 'trainee', id: 'g', set: { status: '退出' } }])
  })

  it('whoever may be somebody else is not imported until a person has said who it is', async () => {
    const reading = await read(workbook({ 名单: [[...HEADINGS], [1, '王芳', '女', '', '演示省第九监狱', '民警', '13900009999']] }), [wang])
    expect(countOf(intentOf(reading, UNDECIDED))).toBe(0)
    expect(intentOf(reading, { ...UNDECIDED, same: new Map([[2, 'w']]) }).changed[0]!.fields).toMatchObject({ organization: '演示省第九监狱' })
    expect(intentOf(reading, { ...UNDECIDED, same: new Map([[2, 'other']]) }).added).toHaveLength(1)
  })

  it('the second row of the same person in one list is off at first', async () => {
    const one = ['王芳', '女', idNumber('1986-03-05', '002'), '演示省第一监狱']
    const reading = await read(workbook({ 名单: [['姓名', '性别', '身份证号', '单位'], one, one] }))
    expect(intentOf(reading, UNDECIDED).added.map(({ row }) => row)).toEqual([2])
  })

  it('two names under one ID number are two people, both on, and the finding says so', async () => {
    const id = idNumber('1986-03-05', '002')
    const reading = await read(workbook({ 名单: [['姓名', '性别', '身份证号', '单位'], ['王芳', '女', id, '演示省第一监狱'], ['赵敏', '女', id, '演示省第二监狱']] }))
    expect(intentOf(reading, UNDECIDED).added).toHaveLength(2)
    expect(reading.roster.findings.some(({ message }) => message.includes('姓名却不同'))).toBe(true)
  })
})
