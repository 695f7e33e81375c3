import { useEffect, useRef, useState } from 'react'
import { useDesk, useSavedCount } from '#store/live.ts'
import { runJob } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'

export type CheckedClass = JobOutput<'checkClasses'>[number]

/** Every class checked off the screen, again after each save and each minute; undefined the first time, null when it failed. */
export function useCheckedClasses(): readonly CheckedClass[] | null | undefined {
  const desk = useDesk()
  const saved = useSavedCount()
  const [minute, setMinute] = useState(0)
  const [checked, setChecked] = useState<readonly CheckedClass[] | null>()
  // A year of classes takes longer to check than a hand to save again: one check at a time, and only the last one asked for.
  const before = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    const timer = setInterval(() => setMinute((count) => count + 1), 60_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    const left = new AbortController()
    before.current = before.current.then(async () => {
      if (left.signal.aborted) return
      // What was checked earlier is not shown as if it were of now.
      const classes = await runJob('checkClasses', { now: desk.now() }).catch(() => null)
      if (!left.signal.aborted) setChecked(classes)
    })
    return () => left.abort()
  }, [desk, saved, minute])
  return checked
}
