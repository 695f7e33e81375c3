import { useState } from 'react'
import type { CellValue } from '#ui/grid/column.ts'
import { MarkMatrix } from '#ui/mark-matrix.tsx'
import { useTable } from './grid-scenes.tsx'
import { samplePerson } from './sample-people.ts'

const DAYS = ['11月23日 周一', '11月24日 周二', '11月25日 周三', '11月26日 周四', '11月27日 周五']
const SESSIONS = DAYS.flatMap((day, d) => ['上午', '下午', '晚上'].map((title, h) => ({ key: `s${d}-${h}`, title, day })))
const MARKS = [
  { value: '到', sign: '√', keys: '1d' }, { value: '迟到', sign: '迟', keys: '2c' }, { value: '病假', sign: '病', keys: '3b' },
  { value: '事假', sign: '事', keys: '4s' }, { value: '缺席', sign: '缺', keys: '5q' }
]
const PERSON = [{ key: 'name', title: '姓名', width: 120 }, { key: 'organization', title: '单位', width: 220 }]

export function MarksScene() {
  const [people] = useState(() => Array.from({ length: 60 }, (_, n) => `p${n}`))
  const { getValue, onEdit } = useTable(
    Object.fromEntries(people.map((id, n) => {
      const { name, organization } = samplePerson(n)
      const marks: Record<string, CellValue> = {}
      SESSIONS.slice(0, 5).forEach(({ key }, s) => { if ((n + s) % 11) marks[key] = (n * 3 + s) % 17 === 0 ? '病假' : (n + s) % 13 === 0 ? '迟到' : '到' })
      return [id, { name, organization, ...marks }]
    }))
  )
  return (
    <div style={{ padding: '1rem' }}>
      <MarkMatrix label="签到" people={people} personColumns={PERSON} sessions={SESSIONS} marks={MARKS} getValue={getValue} onEdit={onEdit} height="36rem"
        counts={[{ title: '到课', values: ['到', '迟到'] }, { title: '请假', values: ['病假', '事假'] }, { title: '未登记', values: [] }]} />
    </div>
  )
}
