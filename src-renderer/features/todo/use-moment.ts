import { useEffect, useMemo, useState } from 'react'
import { momentOf, type Moment } from '#domain/regulation/moment.ts'
import { useDesk } from '#store/live.ts'

/** The moment, told anew every minute: a deadline passes while nobody types. */
export function useMoment(): Moment {
  const desk = useDesk()
  const [now, setNow] = useState(() => desk.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(desk.now()), 60_000)
    return () => clearInterval(timer)
  }, [desk])
  return useMemo(() => momentOf(now), [now])
}
