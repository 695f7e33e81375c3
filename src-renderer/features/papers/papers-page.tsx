/** 材料: choose a paper, see its pages as they will be printed, and export it, alone or all at once. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { elementGaps } from '#domain/planning/element-gaps.ts'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { takesAttendance } from '#domain/session.ts'
import { useCollegeFacts, useSnapshot } from '#store/live.ts'
import { papers } from '#domain/paper-kinds.ts'
import type { PaperRequest } from '#worker/paper-request.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { SavedFiles } from './saved-files.tsx'
import { useExport } from './use-export.ts'

/** What 全部导出 writes: sheets for special occasions, and slips with bank accounts, are exported singly. */
const ALL = papers.filter(({ singly }) => !singly)

export function PapersPage({ cls }: { cls: string }) {
  const snapshot = useSnapshot(cls)
  const college = useCollegeFacts()
  const [chosen, choose] = useState(papers[0]!)
  const [sessionId, setSessionId] = useState('')
  const exporting = useExport(cls)
  if (!snapshot || !college) return null
  const sheets = snapshot.sessions.filter(takesAttendance)
  const perSession = chosen.id === 'sign-in-session'
  const request: PaperRequest = { kind: chosen.id, ...(perSession && sheets.some((session) => session.id === sessionId) ? { sessionIds: [sessionId] } : {}) }
  const missing = chosen.id === 'plan' ? elementGaps(snapshot.class).map(({ element }) => element) : []
  return (
    <Split>
      <nav aria-label="材料">
        {papers.map((choice) => (
          <button type="button" key={choice.id} aria-current={choice.id === chosen.id ? 'true' : undefined} onClick={() => choose(choice)}>{choice.title}</button>
        ))}
        <Button variant="outlined" disabled={!!exporting.progress} onClick={() => void exporting.run(snapshot, college, ALL.map(({ id }) => ({ kind: id })))}>全部导出（{ALL.length} 种）</Button>
      </nav>
      <section aria-label={chosen.title}>
        <header>
          {perSession && sheets.length ? (
            <label>
              打印哪一节
              <select value={sessionId} onChange={(event) => setSessionId(event.target.value)}>
                <option value="">每节一张（共 {sheets.length} 节）</option>
                {sheets.map((session) => <option key={session.id} value={session.id}>{shortDateWithWeekday(session.date)}{session.half}　{session.title}</option>)}
              </select>
            </label>
          ) : null}
          <Button variant="contained" disabled={!!exporting.progress} onClick={() => void exporting.run(snapshot, college, [request])}>导出{chosen.title}</Button>
        </header>
        {exporting.progress ? <ProgressPanel doing="正在生成" {...exporting.progress} {...(exporting.stop ? { onCancel: exporting.stop } : {})} /> : null}
        <SavedFiles exporting={exporting} />
        {missing.length ? <NoticeBar tone="reason" happened={`还没有填：${missing.join('、')}。`} safe="可以先导出看样子，空着的地方印“待报”。" todo={<a href={`#/class/${cls}/overview`}>去概况填写</a>} /> : null}
        <PaperPreview snapshot={snapshot} college={college} request={request} title={chosen.title} />
      </section>
    </Split>
  )
}

const Split = styled('div')({
  display: 'flex', gap: '1.25rem', height: 'max(28rem, calc(100dvh - 12.75rem))',
  '> nav': { flex: 'none', width: '12rem', display: 'flex', flexDirection: 'column', gap: '0.125rem' },
  '> nav > button:not(.MuiButton-root)': {
    textAlign: 'left', padding: '0.5rem 0.75rem', border: 0, borderRadius: 4, background: 'none', color: 'var(--ink)', cursor: 'pointer',
    '&:hover': { background: 'var(--hover)' }, '&[aria-current]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 }
  },
  '> nav > .MuiButton-root': { marginTop: '0.75rem' },
  '> section': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '0.75rem' },
  '> section > header': { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center', gap: '1rem' },
  label: { display: 'flex', alignItems: 'center', gap: '0.5rem', color: 'var(--muted)', marginRight: 'auto' },
  select: { ...controlLook, width: 'auto', maxWidth: '22rem' }
})
