/** 自用表样: the college's own form of a paper in place of the built-in layout: written out, changed in WPS or Word, checked and put in. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { IncomingFile } from '#contract/host.ts'
import { dayOfInstant, longDate } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useHost } from '#store/host-context.ts'
import { useDesk, useLocal } from '#store/live.ts'
import { MOST_FORM, ownFormKey, putOwnForm, removeOwnForm, type OwnFormFile } from '#store/own-forms.ts'
import { runJob } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { FormFieldList } from './form-field-list.tsx'
import { FormTrial } from './form-trial.tsx'

type Check = JobOutput<'checkTemplate'>
interface Held {
  readonly file: IncomingFile
  readonly check: Check | 'broken' | 'too-big'
}

export function OwnForm({ snapshot, college, kind }: { readonly snapshot: ClassSnapshot; readonly college: CollegeFacts; readonly kind: PaperId }) {
  const desk = useDesk()
  const host = useHost()
  const own = useLocal<OwnFormFile | null>(ownFormKey(kind))
  const [held, setHeld] = useState<Held>()
  const [written, setWritten] = useState<JobOutput<'writeTemplate'>>()
  const [fields, setFields] = useState<JobOutput<'listFormFields'>>()
  const [busy, setBusy] = useState<string>()
  const today = dayOfInstant(desk.now())
  const { title } = paperKind(kind)

  const working = async (what: string, work: () => Promise<void>): Promise<void> => {
    if (busy) return
    setBusy(what)
    await work().finally(() => setBusy(undefined))
  }
  const writeOut = (): Promise<void> =>
    working('正在做表样…', async () => {
      const form = await runJob('writeTemplate', { kind, college, today })
      const saved = await host.saveFile({ name: form.name, bytes: form.bytes })
      if (saved.kind === 'saved') setWritten(form)
    })
  const take = (file: IncomingFile | undefined): Promise<void> =>
    working('正在检查…', async () => {
      if (!file) return
      setWritten(undefined)
      if (file.bytes.length > MOST_FORM) return setHeld({ file, check: 'too-big' })
      setHeld({ file, check: await runJob('checkTemplate', { snapshot, college, kind, bytes: file.bytes, today }).catch(() => 'broken' as const) })
    })
  const putIn = async (): Promise<void> => {
    await putOwnForm(desk, kind, held!.file, today)
    setHeld(undefined)
  }

  return (
    <details className="own-form">
      <Summary>自用表样{own ? `：“${own.name}”` : ''}</Summary>
      <Body>
        <p>{own ? `导出${title}用的是学院自己的表样“${own.name}”，${longDate(own.on)}换上；预览和打印仍是程序的版式。` : `导出${title}用的是程序的版式。想改样子的，导出为模板，在 WPS 或 Word 里改好，再换上。`}表样只存在这台电脑上，别的电脑要用，把文件带过去再换上。</p>
        <p className="ways">
          <Button size="small" variant="outlined" onClick={() => void writeOut()}>导出为模板</Button>
          <Button size="small" variant="outlined" onClick={() => void host.pickFile(['docx']).then(take)}>换上自己的表样…</Button>
          <Button size="small" variant="outlined" aria-expanded={!!fields} onClick={() => void (fields ? setFields(undefined) : runJob('listFormFields', { kind }).then(setFields))}>查字段</Button>
          {own ? <Button size="small" variant="outlined" onClick={() => void removeOwnForm(desk, kind)}>改回程序的版式</Button> : null}
          <span role="status">{busy ?? ''}</span>
        </p>
        {written ? <NoticeBar tone="done" happened="模板已保存。" safe="“【】”里的字段导出时换成班次的内容，“【#学员】……【/学员】”之间每人一遍；其余的字、格子、字体都可以改。" todo={toLookAt(written)} onClose={() => setWritten(undefined)} /> : null}
        {fields ? <FormFieldList fields={fields} /> : null}
        {held ? <FormTrial name={held.file.name} check={held.check} onPutIn={() => void putIn()} onClose={() => setHeld(undefined)} /> : null}
      </Body>
    </details>
  )
}

/** What a form cannot do as the built-in layout does. */
function toLookAt({ blanks, wider }: JobOutput<'writeTemplate'>): string | undefined {
  const told = [
    ...(blanks.length ? [`有 ${blanks.length} 处是算出来的，没有对应的字段，模板里留了空：${blanks.slice(0, 5).join('；')}${blanks.length > 5 ? '……' : ''}。`] : []),
    ...(wider.length ? [`${wider.map((name) => `“【#${name}】”`).join('、')}可能比程序的版式多列几行，用前请看一遍。`] : [])
  ]
  return told.length ? told.join('') : undefined
}

const Summary = styled('summary')({ cursor: 'pointer', color: 'var(--muted)', fontSize: '0.9375rem', width: 'fit-content', '&:hover': { color: 'var(--ink)' } })
const Body = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.5rem', padding: '0.5rem 0 0.25rem',
  '> p': { margin: 0, maxWidth: '52rem' }, '.ways': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem', '[role=status]': { color: 'var(--muted)' } }
})
