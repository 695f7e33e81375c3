import Button from '@mui/material/Button'
import { useCallback, useState } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridChange } from '#ui/grid/block.ts'
import type { CellMark } from '#ui/grid/cell-mark.ts'
import type { CellValue, GridColumn } from '#ui/grid/column.ts'
import { Grid, type EditIntent } from '#ui/grid/grid.tsx'
import { samplePerson } from './sample-people.ts'

export function useTable(first: Record<string, Record<string, CellValue>>) {
  const [table, setTable] = useState(first)
  const getValue = useCallback((row: string, key: string): CellValue => table[row]?.[key] ?? null, [table])
  const onEdit = useCallback((changes: readonly GridChange[], intent: EditIntent) => {
    window.given.push({ intent, changes })
    setTable((before) => {
      const after = { ...before }
      for (const { row, key, value } of changes) after[row] = { ...after[row], [key]: value }
      return after
    })
  }, [])
  return { table, getValue, onEdit }
}

const ROSTER: GridColumn[] = [
  { key: 'name', title: '姓名', width: 120, kind: 'text', frozen: true },
  { key: 'gender', title: '性别', width: 72, kind: 'choice', choices: ['男', '女'] },
  { key: 'age', title: '年龄', width: 72, kind: 'number' },
  { key: 'organization', title: '单位', width: 240, kind: 'text' },
  { key: 'position', title: '职务', width: 170, kind: 'choice', choices: ['民警', '副监区长', '监区长', '科长', '主任科员'], free: true },
  { key: 'phone', title: '手机', width: 130, kind: 'text' },
  { key: 'arrival', title: '报到日期', width: 230, kind: 'date' },
  { key: 'hour', title: '报到时间', width: 96, kind: 'time' },
  { key: 'source', title: '来源', width: 90, kind: 'readonly' }
]
const roster = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, { ...samplePerson(n), hour: '14:30', source: n > 30 ? '现场补录' : '名单' } as Record<string, CellValue>]))
const MARKS: Record<string, CellMark> = {
  'p1/phone': { tone: 'error', text: '手机号是 11 位，这里是 10 位。请向派员单位核对。' },
  'p2/gender': { tone: 'warning', text: '性别与身份证号不一致，请核对' },
  'p3/name': { tone: 'cleaned', text: '去掉了姓名中间的空格，原来是“李　子涵”' },
  'p5/organization': { tone: 'changed', text: '新名单改为“演示省女子监狱”' },
  'p6/age': { tone: 'conflict', text: '另一台电脑 3 天前写的是 41' }
}

export function RosterScene() {
  const [rows, setRows] = useState(() => Array.from({ length: 40 }, (_, n) => `p${n}`))
  const { getValue, onEdit } = useTable(roster(41))
  const getMark = useCallback((row: string, key: string) => MARKS[`${row}/${key}`], [])
  return (
    <div style={{ padding: '1rem' }}>
      <button type="button">前面</button>
      <button type="button" onClick={() => setRows(['p40', ...rows])}>上面来一行</button>
      <button type="button" onClick={() => setRows(rows.filter((row) => row !== 'p1'))}>删去钱秀英</button>
      <Grid label="学员名单" columns={ROSTER} rows={rows} getValue={getValue} onEdit={onEdit} getMark={getMark} today="2026-11-20" height="32rem"
        rowLook={(row) => (row === 'p7' ? 'struck' : undefined)} onPasteBlock={location.hash.includes('preview') ? (block) => window.given.push({ pasted: block }) : undefined} />
      <button type="button">后面</button>
    </div>
  )
}

export function WideScene() {
  const [rows] = useState(() => Array.from({ length: 500 }, (_, n) => `p${n}`))
  const [columns] = useState<GridColumn[]>(() => [
    { key: 'name', title: '姓名', width: 140, kind: 'text', frozen: true },
    ...Array.from({ length: 39 }, (_, n): GridColumn => ({ key: `c${n}`, title: `第${n + 1}项`, group: `第${Math.floor(n / 3) + 1}天`, width: 100, kind: n % 2 ? 'number' : 'text' }))
  ])
  const { getValue, onEdit } = useTable(Object.fromEntries(rows.map((row, n) => [row, { name: samplePerson(n).name, ...Object.fromEntries(columns.slice(1).map((column, c) => [column.key, c % 2 ? n * c : `内容${n}-${c}`])) }])))
  return <div style={{ padding: '1rem' }}><Grid label="宽表" columns={columns} rows={rows} getValue={getValue} onEdit={onEdit} height="36rem" dense /></div>
}

export function EmptyGridScene() {
  return (
    <div style={{ padding: '1rem' }}>
      <Grid label="学员名单" columns={ROSTER} rows={[]} getValue={() => null} onEdit={() => undefined} height="22rem"
        empty={<EmptyState sentence="派员单位的名单放在这里：把文件拖进窗口，或从 Excel 复制后粘贴。" action={<Button variant="contained">导入名单</Button>} second={<Button>用演示数据看看</Button>} />} />
    </div>
  )
}
