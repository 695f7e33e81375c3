/** The session one is marking: its whole title, its counts, and 全部到. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { AttendanceCount } from '#domain/attendance.ts'
import type { SheetColumn } from './columns.ts'

export function SheetLine({ sheet, count, onAll, onPaper, onScan }: { sheet: SheetColumn; count: AttendanceCount; onAll(): void; onPaper(): void; onScan(): void }) {
  return (
    <Line>
      <p>
        <b>{sheet.title}</b>
        {sheet.clock ? <> <span>{sheet.clock}</span></> : null}
      </p>
      <p className="counts" role="status" aria-label="这一场的人数">
        应到 {count.expected}　实到 {count.present}　请假 {count.onLeave}　缺席 {count.absent}{count.unmarked ? <i>　未登记 {count.unmarked}</i> : null}
      </p>
      <span className="papers">
        <Button size="small" variant="text" onClick={onScan} title="签好的表扫描或者拍照后读进来，逐行核对再登记；图片拖进窗口也行">回收签到表</Button>
        <Button size="small" variant="text" onClick={onPaper} title="对着纸登记：先都算到，再改没来的">照纸登记</Button>
      </span>
      <Button variant="contained" disabled={count.unmarked === 0} onClick={onAll} title="把这一场还没有登记的人都记为“到”">全部到</Button>
    </Line>
  )
}

const Line = styled('div')({
  flex: '1 1 34rem', display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '0.25rem 1rem',
  p: { margin: 0, lineHeight: 1.4, minWidth: 0 },
  button: { flex: 'none' },
  b: { fontWeight: 600 },
  span: { color: 'var(--muted)', whiteSpace: 'nowrap' },
  // One above the other: the session's title needs the width.
  '.papers': { display: 'flex', flexDirection: 'column', flex: 'none', button: { paddingBlock: 0, lineHeight: 1.6 } },
  '.counts': { whiteSpace: 'nowrap', flex: 'none' },
  i: { fontStyle: 'normal', color: 'var(--muted)' }
})
