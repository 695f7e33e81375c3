/** A ticked form that was scanned: each item beside its boxes, until a person has confirmed what was ticked. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { LEVELS } from '#domain/evaluation.ts'
import { freezeItems } from '#domain/teaching/evaluation-sheets.ts'
import { lastOrder } from '#domain/in-order.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'
import { belongsToInputMethod } from '#ui/fields/use-draft.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { PictureCut } from '../picture-cut.tsx'
import type { ReadScan, ScanQueue } from '../use-scan-queue.ts'
import { freshRound, titleOf, type Form } from './evaluation-facts.ts'

/** A digit of LEVELS, or a space: nothing ticked. */
const ANSWERS = ['4', '3', '2', '1', '0', ' '] as const
const wordOf = (answer: string): string => LEVELS[answer] ?? '没打分'

/** Each paper knows its lesson: a pile need not be sorted by lessons first. */
export function TickedForms({ cls, forms, scans }: { cls: string; forms: readonly Form[]; scans: ScanQueue<'readTickedForm'> }) {
  const { now, turn, waiting, next } = scans
  if (!now) return null
  if (now.kind === 'reading') return <ProgressPanel doing={`正在读“${now.name}”`} onCancel={next} />
  const actions = waiting ? <Button size="small" onClick={next}>读下一张</Button> : undefined
  if (now.kind === 'refused') return <NoticeBar tone="reason" happened={`没有读入“${now.name}”。`} safe={now.sentence} onClose={next} actions={actions} />
  const { about, items } = now.scan
  const form = forms.find(({ planned }) => planned.id === about)
  if (form?.items.length !== items.length) return <NoticeBar tone="reason" happened={`没有读入“${now.name}”。`} safe={form ? `“${titleOf(form.planned)}”的评估项目在打印以后改过，和纸上对不上。` : '它那一课已经不在课程表里。'} todo="请照纸一份一行打字录入。" onClose={next} actions={actions} />
  return <TickedForm key={turn} cls={cls} form={form} scan={now.scan} waiting={waiting} onDone={next} />
}

function TickedForm({ cls, form: { planned, items, sheets }, scan, waiting, onDone }: { cls: string; form: Form; scan: ReadScan<'readTickedForm'>; waiting: number; onDone(): void }) {
  const desk = useDesk()
  const save = useSave(cls)
  const [answers, setAnswers] = useState<readonly (string | undefined)[]>(() => scan.items.map(({ answer }) => answer))
  const [comment, setComment] = useState('')
  const [at, setAt] = useState(() => Math.max(0, scan.items.findIndex(({ answer }) => answer === undefined)))
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that reads stands far below.
    list.current?.parentElement?.scrollIntoView({ block: 'nearest' })
    list.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const open = answers.filter((answer) => answer === undefined).length
  const choose = (item: number, answer: string): void => setAnswers((now) => now.map((one, i) => (i === item ? answer : one)))
  const take = (): void => {
    if (open > 0) return setAt(answers.findIndex((answer) => answer === undefined))
    const frozen: Change[] = planned.round?.items ? [] : [{ table: 'evaluationRound', id: planned.id, set: { ...freshRound(planned), items: freezeItems(items) } }]
    const set = { roundId: planned.id, answers: answers.join(''), comment: comment.trim() || null, order: lastOrder(sheets) + 1 }
    void save([...frozen, { table: 'evaluationSheet', id: newId(desk), set }], `照扫描件录入“${titleOf(planned)}”第 ${sheets.length + 1} 份评估表`, { tellNow: true })
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const answer = event.key === '-' ? ' ' : event.key
    if (event.key === 'ArrowDown') setAt(Math.min(items.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter') take()
    else if (event.key === 'Escape') onDone()
    else if (ANSWERS.some((one) => one === answer)) {
      choose(at, answer)
      setAt(Math.min(items.length - 1, at + 1))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Sheet role="region" aria-label="扫描的评估表">
      <h3>“{titleOf(planned)}”扫描的第 {sheets.length + 1} 份{waiting ? `，后面还有 ${waiting} 张` : ''}</h3>
      <p role="status" data-open={open > 0 || undefined}>{open ? `还有 ${open} 项看不清，请看着纸定。` : '各项都有了，请核对后录入。'}<span>4 很满意　3 满意　2 基本满意　1 不满意　0 未使用　- 没打分；回车录入</span></p>
      <div role="listbox" aria-label="纸上各项" tabIndex={0} ref={list} onKeyDown={onKeyDown} aria-activedescendant={`ticked-${at}`}>
        {items.map(({ title }, i) => (
          <div role="option" key={`${i} ${title}`} id={`ticked-${i}`} aria-selected={i === at} data-open={answers[i] === undefined || undefined} onClick={() => setAt(i)}>
            <span className="title">{i + 1}. {title}</span>
            <span className="cuts">{scan.items[i]!.cuts.map((cut, k) => <PictureCut key={k} cut={cut} label={`第 ${i + 1} 项第 ${k + 1} 格`} />)}</span>
            <span className="answers">{ANSWERS.map((answer) => <button type="button" tabIndex={-1} key={answer} aria-pressed={answers[i] === answer} onClick={() => choose(i, answer)}>{wordOf(answer)}</button>)}</span>
          </div>
        ))}
      </div>
      <label>意见建议（照纸打字，没有就空着）
        <input value={comment} maxLength={500} onChange={(event) => setComment(event.target.value)} onKeyDown={(event) => { if (!belongsToInputMethod(event) && event.key === 'Enter') take() }} />
      </label>
      <div className="foot">
        <Button variant="contained" disabled={open > 0} onClick={take}>录入这一份</Button>
        <Button variant="text" onClick={onDone}>不录入</Button>
      </div>
    </Sheet>
  )
}

const Sheet = styled('div')({
  margin: '0.5rem 0 1rem', padding: '0.75rem 1rem', background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 6,
  h3: { margin: 0, fontSize: '1rem', fontWeight: 600 },
  p: { margin: '0.25rem 0', display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 1rem', color: 'var(--muted)', '&[data-open]': { color: 'var(--amber)' }, span: { fontSize: '0.8125rem', color: 'var(--muted)' } },
  '[role=listbox]': { maxHeight: '26rem', overflow: 'auto', border: '1px solid var(--line)' },
  '[role=option]': {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem', padding: '0.25rem 0.625rem', borderBottom: '1px solid var(--line)',
    '&[aria-selected=true]': { background: 'var(--primary-soft)' }, '&[data-open]': { boxShadow: 'inset 3px 0 var(--amber)' }
  },
  '.title': { flex: '1 1 9rem', lineHeight: 1.35 },
  '.cuts': { display: 'flex', canvas: { height: '2rem' } },
  '.answers': { display: 'flex', flex: 'none' },
  '.answers button': {
    border: '1px solid var(--line)', background: 'var(--ground)', color: 'var(--muted)', padding: '0.125rem 0.5rem', font: 'inherit', fontSize: '0.875rem', cursor: 'pointer',
    '&[aria-pressed=true]': { background: 'var(--primary)', color: 'var(--raised)', borderColor: 'var(--primary)' }
  },
  label: { display: 'block', marginTop: '0.5rem', color: 'var(--muted)', fontSize: '0.875rem' },
  input: { ...controlLook, marginTop: '0.125rem' },
  '.foot': { display: 'flex', gap: '0.5rem', marginTop: '0.75rem' }
})
