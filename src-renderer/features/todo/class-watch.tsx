/** What every screen of a class shows of the whole of it: where its life stands, and what is to be done. One reading serves both. */
import { useDeferredValue, useMemo } from 'react'
import { lifeCycle } from '#domain/life-cycle.ts'
import { checkClass } from '#domain/regulation/check-class.ts'
import { firstArrival } from '#domain/regulation/moment.ts'
import type { ScreenKey } from '#domain/regulation/screens.ts'
import { useCollegeFacts, useSnapshot } from '#store/live.ts'
import { LifeLine } from '#ui/life-line.tsx'
import { LeaderNotice } from './leader-notice.tsx'
import { TodoPanel } from './todo-panel.tsx'
import { useMoment } from './use-moment.ts'

export function ClassWatch({ cls, screen }: { cls: string; screen: ScreenKey }) {
  const now = useMoment()
  // Typing goes first: the check follows when the screen is idle.
  const snapshot = useDeferredValue(useSnapshot(cls))
  const college = useDeferredValue(useCollegeFacts())
  const steps = useMemo(() => (snapshot && college ? lifeCycle(snapshot, college, now.day) : undefined), [snapshot, college, now.day])
  const findings = useMemo(() => (snapshot && college ? checkClass(snapshot, college, now) : undefined), [snapshot, college, now])
  return (
    <>
      {steps ? <LifeLine steps={steps} /> : null}
      {snapshot ? <LeaderNotice screen={screen} hasArrived={(firstArrival(snapshot.class, snapshot.stays) ?? '9999') <= now.minute} /> : null}
      {findings ? <TodoPanel cls={cls} screen={screen} findings={findings} now={now} /> : null}
    </>
  )
}
