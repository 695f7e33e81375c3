/** R6.4b: once the first trainee is in, the 项目负责人 receives information and leaves the handling to others. A notice, never a block. */
import type { ScreenKey } from '#domain/regulation/screens.ts'
import { useSeat } from '#store/seat.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'

const HANDLING: ReadonlySet<ScreenKey> = new Set(['attendance', 'lodging', 'daily', 'duty'])

export function LeaderNotice({ screen, hasArrived }: { screen: ScreenKey; hasArrived: boolean }) {
  const role = useSeat((seat) => seat.role)
  if (!hasArrived || role !== '项目负责人' || !HANDLING.has(screen)) return null
  return <NoticeBar tone="plain" happened="学员已报到进场，具体服务由辅导员办理（第六条（四））。" safe="您仍可以填写，改动会告知学员工作处。" />
}
