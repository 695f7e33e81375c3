/** 人员库: the college's own people, offered wherever a name is typed. A whole list is pasted from Excel with its heading. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import { ORG } from '#domain/college.ts'
import type { Colleague } from '#domain/college-lists.ts'
import { useRows } from '#store/live.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'
import { useDepartmentNames } from '../college-offers.ts'
import { ColleaguePaste } from './colleague-paste.tsx'
import { twiceNamed } from './twice-named.ts'

export function Colleagues() {
  const rows = useRows('colleague', ORG)
  const departments = useDepartmentNames()
  const [pasting, setPasting] = useState(false)
  const [typing, setTyping] = useState(false)
  if (!rows) return null
  const columns: readonly FieldColumn<Colleague>[] = [
    { key: 'name', width: 120, frozen: true },
    { key: 'department', width: 190, kind: 'choice', choices: departments, free: true },
    { key: 'section', width: 140 },
    { key: 'post', width: 160 },
    { key: 'phone', width: 140 },
    { key: 'grade', width: 140 }
  ]
  const paste = pasting ? <ColleaguePaste people={rows} onClose={() => setPasting(false)} /> : null
  const pasteButton = <Button size="small" variant={rows.length ? 'outlined' : 'contained'} onClick={() => setPasting(true)}>从 Excel 粘贴名单</Button>
  return (
    <BookSection title="人员库" table="colleague" intro="学院自己的人：填项目负责人、辅导员、参与人、授课人时从这里选。授课人填上职称等级，讲课费按它查标准。">
      {paste}
      {rows.length || typing ? (
        <ClassGrid cls={ORG} table="colleague" noun="人员库" columns={columns} needed="name" most={18} getMark={twiceNamed(rows, 'name', ({ name, department }) => `${name}|${department ?? ''}`)} actions={pasteButton} />
      ) : pasting ? null : (
        <EmptyState sentence="还没有人员。在 Excel 里选中教职工名单（连同表头）复制，粘贴进来就行；人不多的也可以一个一个写。" action={pasteButton} second={<Button size="small" variant="outlined" onClick={() => setTyping(true)}>逐个填写</Button>} />
      )}
    </BookSection>
  )
}
