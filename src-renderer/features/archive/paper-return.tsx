/** 收回的件: a paper that came back, signed or sealed, is dropped in, told apart and filed. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import type { IncomingFile } from '#contract/host.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { verdictSentence, versionWords } from '#domain/closing/returned-paper.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useHost } from '#store/host-context.ts'
import { useDesk } from '#store/live.ts'
import { MOST_SCAN } from '#store/scans.ts'
import { tell, useSavingState } from '#store/saving.ts'
import { runJob } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'
import { DropZone } from '#ui/drop-zone.tsx'
import { Control } from '#ui/fields/field-frame.tsx'
import { belongsToInputMethod } from '#ui/fields/use-draft.ts'
import { NoticeBar, type NoticeTone } from '#ui/notice-bar.tsx'
import { readDropped } from '../dropped-file.ts'
import { useFiling } from './use-filing.ts'

type Reading = JobOutput<'readReturned'>
type Known = Extract<Reading, { tag: 'known' }>

const TONES: Readonly<Record<Known['verdict'], NoticeTone>> = { 一致: 'done', 已过期: 'reason', 内容被改动过: 'forbidden' }
const ENDINGS = ['docx', 'png', 'jpg', 'jpeg', 'pdf']

export function PaperReturn({ cls, snapshot, college }: { cls: string; snapshot: ClassSnapshot; college: CollegeFacts }) {
  const desk = useDesk()
  const host = useHost()
  const file = useFiling(cls, snapshot)
  const [held, setHeld] = useState<IncomingFile>()
  const [reading, setReading] = useState<Reading | 'busy' | 'broken'>()
  const chooser = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setHeld(undefined)
    setReading(undefined)
    // Enter asks for the next.
    chooser.current?.focus({ preventScroll: true })
  }
  const read = async (given: IncomingFile | undefined, typed?: string): Promise<void> => {
    if (!given) return
    if (reading === 'busy') return
    if (given.bytes.length > MOST_SCAN) return useSavingState.setState(tell(`“${given.name}”超过 50 MB，没有读入；请用每英寸 200 到 300 点重新扫描。`, false))
    setHeld(given)
    setReading('busy')
    setReading(await runJob('readReturned', { snapshot, college, ...given, today: dayOfInstant(desk.now()), ...(typed !== undefined && { typed }) }).catch(() => 'broken' as const))
  }
  const keep = async (known: Known): Promise<void> => {
    if (await file(known, held!)) close()
  }
  return (
    <Zone aria-label="收回的件">
      <DropZone sentence="松开鼠标，核对这份收回的件" onFiles={([first]) => void readDropped(first).then((given) => read(given))} />
      <header>
        <p><b>收回的件放这里</b>签过字、盖过章的 Word 文件、照片或者扫描件，先核对，再归档。文件只存在这台电脑上，不随数据交换出去。</p>
        {/* Never disabled: a button that is disabled under the finger loses the focus. */}
        <Button ref={chooser} variant="outlined" onClick={() => void host.pickFile(ENDINGS).then((given) => read(given))}>选择文件…</Button>
      </header>
      {reading === undefined || !held ? null : <Outcome reading={reading} name={held.name} onTyped={(code) => void read(held, code)} onKeep={(known) => void keep(known)} onClose={close} />}
    </Zone>
  )
}

interface OutcomeProps {
  readonly reading: Reading | 'busy' | 'broken'
  readonly name: string
  onTyped(code: string): void
  onKeep(known: Known): void
  onClose(): void
}

/** What was found may be under the edge of the window: it was asked for a moment ago, so it is brought to where one looks. */
function Outcome(props: OutcomeProps) {
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer Chromium answers with a promise, which React would take for the effect's end.
    void shown.current?.scrollIntoView({ block: 'center' })
  }, [props.reading])
  return <div ref={shown}><Found {...props} /></div>
}

function Found({ reading, name, onTyped, onKeep, onClose }: OutcomeProps) {
  if (reading === 'busy') return <NoticeBar tone="plain" happened={`正在核对“${name}”…`} />
  if (reading === 'broken') return <NoticeBar tone="forbidden" happened={`“${name}”没有读出来。`} safe="班次的数据没有动。" todo="请另存或者重新扫描一份再放进来。" onClose={onClose} />
  switch (reading.tag) {
    case 'elsewhere':
      return <NoticeBar tone="reason" happened={reading.sentence} safe="文件没有留下。" todo={reading.cls ? <a href={`#/class/${reading.cls}/archive`}>去那个班次的档案，再放一次</a> : '请在有那个班次的电脑上归档。'} onClose={onClose} />
    case 'unknown':
      return (
        <>
          <NoticeBar tone="reason" happened={`“${name}”还不知道是哪一份。`} todo={reading.sentence} onClose={onClose} />
          <TypedCode onTyped={onTyped} />
        </>
      )
    case 'known': {
      const { verdict, version, isRecorded, as, found } = reading
      return (
        <NoticeBar tone={TONES[verdict]} happened={`${verdict}：${versionWords(version, isRecorded)}。`} safe={verdictSentence(verdict, version, as, found, isRecorded)} onClose={onClose}
          actions={<Button variant="outlined" onClick={() => onKeep(reading)}>{verdict === '一致' ? '收下并归档' : '仍然收下并归档'}</Button>} />
      )
    }
  }
}

function TypedCode({ onTyped }: { onTyped(code: string): void }) {
  const [typed, setTyped] = useState('')
  const check = (): void => {
    if (typed.trim()) onTyped(typed.trim())
  }
  return (
    <div className="code">
      <Control aria-label="页眉编码" placeholder="页眉右上角的编码，如 CMS1/C2026-03/SSFA/R12/0AC7185E22" value={typed} maxLength={200} autoComplete="off" spellCheck={false} autoFocus
        onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => !belongsToInputMethod(event) && event.key === 'Enter' && check()} />
      <Button variant="outlined" onClick={check}>按编码核对</Button>
    </div>
  )
}

const Zone = styled('section')({
  '.code': { display: 'flex', gap: '0.5rem', padding: '0.5rem 0.875rem', button: { flex: 'none' } },
  margin: '0 0 1.25rem', maxWidth: '60rem', border: '1px dashed var(--line-strong)', borderRadius: 6, background: 'var(--raised)', overflow: 'hidden',
  header: { display: 'flex', alignItems: 'center', gap: '1rem', padding: '0.5rem 0.875rem' },
  'header p': { flex: 1, minWidth: 0, margin: 0, color: 'var(--muted)', textWrap: 'pretty' },
  'header b': { marginRight: '0.5rem', color: 'var(--ink)', fontWeight: 600 }
})
