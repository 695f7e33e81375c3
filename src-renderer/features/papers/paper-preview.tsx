/** The pages of a paper as they will be printed, from the same plan as the Word file. */
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { useDesk } from '#store/live.ts'
import { runJob, Stopped } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'
import type { PaperRequest } from '#worker/paper-request.ts'
import { nonceOfPage } from './page-nonce.ts'

export function PaperPreview({ snapshot, college, request, title }: { snapshot: ClassSnapshot; college: CollegeFacts; request: PaperRequest; title: string }) {
  const desk = useDesk()
  const [shown, setShown] = useState<JobOutput<'previewPaper'>>()
  const [broken, setBroken] = useState(false)
  const asked = JSON.stringify(request)
  useEffect(() => {
    const stop = new AbortController()
    const wanted = JSON.parse(asked) as PaperRequest
    runJob('previewPaper', { snapshot, college, request: wanted, today: dayOfInstant(desk.now()), nonce: nonceOfPage() }, { signal: stop.signal }).then(
      (preview) => {
        setBroken(false)
        setShown(preview)
      },
      (error: unknown) => setBroken(!(error instanceof Stopped))
    )
    return () => stop.abort()
  }, [snapshot, college, asked, desk])
  return (
    <Paper aria-busy={!shown}>
      <p role="status">{broken ? '没有排成版，班次的数据都在。请换一种材料再换回来试一次。' : shown ? `${title}，共 ${shown.pages} 页` : '正在排版…'}</p>
      {shown?.unfit && !broken ? <p data-tone="open">{shown.unfit}</p> : null}
      {/* Not a script in it, and none could run: the sandbox is empty. */}
      {shown ? <iframe title={`${title}预览`} sandbox="" srcDoc={shown.html} /> : null}
    </Paper>
  )
}

const Paper = styled('div')({
  flex: '1 0 auto', minHeight: '18rem', display: 'flex', flexDirection: 'column', border: '1px solid var(--line)', borderRadius: 6, overflow: 'hidden', background: 'var(--ground)',
  p: { margin: 0, padding: '0.375rem 0.75rem', borderBottom: '1px solid var(--line)', color: 'var(--muted)', fontSize: '0.875rem' },
  'p[data-tone=open]': { color: 'var(--amber)' },
  iframe: { flex: 1, width: '100%', border: 0, colorScheme: 'light' }
})
