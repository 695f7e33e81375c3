import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillDown, planPaste, setBlock, type Sheet } from '#ui/grid/block.ts'
import type { CellValue } from '#ui/grid/column.ts'
import { readTsv, writeTsv } from '#domain/reading/tsv.ts'

const values: Record<string, Record<string, CellValue>> = { a: { name: '张三', gender: '男', age: 40 }, b: { name: '李四' }, c: {} }
const sheet: Sheet = {
  rows: ['a', 'b', 'c'],
  columns: [
    { key: 'name', title: '姓名', width: 1, kind: 'text', longest: 4 },
    { key: 'gender', title: '性别', width: 1, kind: 'choice', choices: ['男', '女'] },
    { key: 'age', title: '年龄', width: 1, kind: 'number' },
    { key: 'id', title: '编号', width: 1, kind: 'readonly' }
  ],
  today: '2026-11-20',
  getValue: (row, key) => values[row]?.[key] ?? null,
  isFixed: (_row, column) => column.kind === 'readonly'
}

describe('the clipboard of Excel', () => {
  it('reads cells with tabs, line breaks and quotes in quotes', () => {
    expect(readTsv('甲\t"第一行\r\n第二行"\r\n"他说""好"""\t乙\r\n')).toEqual([['甲', '第一行\n第二行'], ['他说"好"', '乙']])
  })
  it('takes a lone quote for what it is', () => {
    expect(readTsv('5"管\t"开头')).toEqual([['5"管', '"开头']])
  })
  it('reads what it wrote, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('张', '"', '\t', '\n', 'a', ' ', '𠮷') })
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
    fc.assert(fc.property(block, (cells) => { expect(readTsv(`${writeTsv(cells)}\r\n`)).toEqual(cells) }))
  })
})

describe('a pasted block', () => {
  it('says what changes, what could not be read and why, and what goes beyond the last row', () => {
    const plan = planPaste(sheet, { top: 1, left: 0, bottom: 1, right: 0 }, [['王五', 'nan', '３８', 'x'], ['名字太长了', '？', '四十'], ['赵六', '女']])
    expect(plan.changes).toEqual([{ row: 'b', key: 'name', value: '王五' }, { row: 'b', key: 'age', value: 38 }])
    expect(plan.refused.map(({ row, key, reason }) => [row, key, reason])).toEqual([
      ['b', 'gender', '应是男、女之一'], ['c', 'name', '最多 4 字，现在 5 字'], ['c', 'gender', '应是男、女之一'], ['c', 'age', '请填数字']
    ])
    expect(plan.beyond).toEqual([['赵六', '女']])
  })
  it('of one cell fills the whole selection', () => {
    expect(planPaste(sheet, { top: 0, left: 1, bottom: 2, right: 1 }, [['男']]).changes).toEqual([{ row: 'b', key: 'gender', value: '男' }, { row: 'c', key: 'gender', value: '男' }])
  })
})

describe('fill and clear', () => {
  it('Ctrl+D takes the first row of the block, or the row above where one row is selected', () => {
    expect(fillDown(sheet, { top: 0, left: 1, bottom: 2, right: 1 })).toEqual([{ row: 'b', key: 'gender', value: '男' }, { row: 'c', key: 'gender', value: '男' }])
    expect(fillDown(sheet, { top: 1, left: 2, bottom: 1, right: 2 })).toEqual([{ row: 'b', key: 'age', value: 40 }])
    expect(fillDown(sheet, { top: 0, left: 0, bottom: 0, right: 0 })).toEqual([])
  })
  it('Delete changes only cells that hold something and may be changed', () => {
    expect(setBlock(sheet, { top: 0, left: 2, bottom: 2, right: 3 }, null)).toEqual([{ row: 'a', key: 'age', value: null }])
  })
})
