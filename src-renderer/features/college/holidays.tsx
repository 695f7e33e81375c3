/** 节假日: as the State Council publishes it each year, from a file of a year or from pasted lines. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { IncomingFile } from '#contract/host.ts'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { readHolidays } from '#domain/reading/holiday-list.ts'
import { useHost } from '#store/host-context.ts'
import { defaultChanges } from '#store/fill-defaults.ts'
import { useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { DropZone } from '#ui/drop-zone.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { readDropped } from '../dropped-file.ts'
import { HolidayTable } from './holiday-table.tsx'
import { HolidayLines } from './holiday-lines.tsx'

/** The year that comes along with this version. */
const SHIPPED_YEAR = 2026
/** A year is a few kilobytes; nothing that large is a calendar. */
const MOST_BYTES = 200_000

export function Holidays() {
  const host = useHost()
  const save = useSave(ORG)
  const rows = useRows('holiday', ORG)
  const [refusal, setRefusal] = useState<string>()
  const [writing, setWriting] = useState(false)
  if (!rows) return null

  const takeText = (text: string): boolean => {
    const read = readHolidays(text)
    setRefusal(read.kind === 'refused' ? read.sentence : undefined)
    if (read.kind === 'refused') return false
    const years = [...new Set(read.days.map(({ id }) => id.slice(0, 4)))].join('、')
    void save(defaultChanges('holiday', read.days), `填入 ${years} 年节假日 ${read.days.length} 天`, { tellNow: true })
    return true
  }
  const take = (file: IncomingFile | undefined) => {
    if (!file) return
    if (file.bytes.length > MOST_BYTES) return setRefusal('这个文件太大，不是节假日表。原来的节假日没有改动。')
    takeText(new TextDecoder().decode(file.bytes))
  }
  const takeShipped = async () => takeText(JSON.stringify((await import('#resources/calendar/2026.json')).default))
  return (
    <BookSection title="节假日" table="holiday"
      intro="按工作日计期限、或者期限最后一日遇节假日顺延的规则版本要用到它。每年国务院办公厅发布以后填一次：导入一年的文件，或者把通知抄成几行。没有列出的日子，周一至周五上班，周六、周日休息。">
      <DropZone sentence="松开鼠标，读入这份节假日表" onFiles={([file]) => void readDropped(file).then(take)} />
      {refusal ? <NoticeBar tone="reason" happened={refusal} onClose={() => setRefusal(undefined)} /> : null}
      {writing ? <HolidayLines onTake={(text) => takeText(text) && setWriting(false)} onClose={() => setWriting(false)} /> : null}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginBottom: '0.75rem' }}>
        {rows.some(({ id }) => id.startsWith(`${SHIPPED_YEAR}-`)) ? null : <Button size="small" variant={rows.length ? 'outlined' : 'contained'} onClick={() => void takeShipped()}>按国务院办公厅通知填入 {SHIPPED_YEAR} 年</Button>}
        <Button size="small" variant="outlined" onClick={() => void host.pickFile(['json', 'txt']).then(take)}>导入一年的文件</Button>
        <Button size="small" variant="outlined" onClick={() => setWriting(true)}>按行填写</Button>
      </div>
      <HolidayTable days={rows} onRemove={(day) => void save([{ table: 'holiday', id: day.id, remove: true }], `删除${shortDateWithWeekday(day.id)}的${day.kind}安排`, { tellNow: true })} />
    </BookSection>
  )
}
