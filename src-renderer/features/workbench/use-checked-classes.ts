import { useEffect, useState } from 'react'
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
  useEffect(() => {
    const timer = setInterval(() => setMinute((before) => before + 1), 60_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    const left = new AbortController()
    runJob('checkClasses', { now: desk.now() }).then(
      (classes) => left.signal.aborted || setChecked(classes),
      () => left.signal.aborted || setChecked((before) => before ?? null)
    )
    return () => left.abort()
  }, [desk, saved, minute])
  return checked
}
