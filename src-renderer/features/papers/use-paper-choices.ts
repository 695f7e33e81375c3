import { useEffect, useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useDesk } from '#store/live.ts'
import { runJob } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'

type Choices = JobOutput<'paperChoices'>

/** What can be chosen of a paper; undefined while it is found out, off the screen. */
export function usePaperChoices(snapshot: ClassSnapshot, college: CollegeFacts, kind: PaperId): Choices | undefined {
  const desk = useDesk()
  const [found, setFound] = useState<{ readonly kind: PaperId; readonly choices: Choices }>()
  useEffect(() => {
    const stop = new AbortController()
    runJob('paperChoices', { snapshot, college, kind, today: dayOfInstant(desk.now()) }, { signal: stop.signal }).then(
      (choices) => setFound({ kind, choices }),
      // Stopped, or a paper that cannot be made, which the preview says.
      () => undefined
    )
    return () => stop.abort()
  }, [snapshot, college, kind, desk])
  return found?.kind === kind ? found.choices : undefined
}
