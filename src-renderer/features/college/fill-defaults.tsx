/** <FillDefaults table defaults words label>: the one button that fills a list in; it is gone when nothing is missing. */
import Button from '@mui/material/Button'
import { missingDefaults } from '#domain/college-defaults/missing-defaults.ts'
import { ORG } from '#domain/college.ts'
import type { RowTypes, TableName } from '#domain/tables.ts'
import { defaultChanges } from '#store/fill-defaults.ts'
import { useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'

interface Props<Table extends TableName> {
  table: Table
  defaults: readonly RowTypes[Table][]
  /** What tells one record from another to a person: what stands there under these words is not offered again. */
  words(row: RowTypes[Table]): string
  /** 按规范填入各部门 */
  label: string
}

export function FillDefaults<Table extends TableName>({ table, defaults, words, label }: Props<Table>) {
  const save = useSave(ORG)
  const rows = useRows(table, ORG)
  if (!rows) return null
  const missing = missingDefaults(defaults, rows, words)
  if (!missing.length) return null
  return (
    <Button size="small" variant={rows.length ? 'outlined' : 'contained'} onClick={() => void save(defaultChanges(table, missing), `${label}（${missing.length} 项）`, { tellNow: true })}>
      {rows.length ? `${label}（还差 ${missing.length} 项）` : label}
    </Button>
  )
}
