/**
 * The line in which sheets are typed: one digit an item, then the comment, Enter, and the next sheet. What is wrong is told
 * at the digit it is wrong at, and what was typed stays until it is right.
 */
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef, useState } from 'react'
import type { EvaluationSheet } from '#domain/evaluation.ts'
import { freezeItems, readSheet, writeAnswers } from '#domain/teaching/evaluation-sheets.ts'
import type { Change } from '#store/commit.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { controlLook } from '#ui/fields/field-frame.tsx'
import { belongsToInputMethod } from '#ui/fields/use-draft.ts'
import { freshRound, titleOf, type Form } from './evaluation-facts.ts'

interface Props {
  cls: string
  form: Form
  /** A sheet that stands and is typed anew. */
  changed: EvaluationSheet | undefined
  /** Someone just chose this form or this sheet: the next key is a digit. */
  focused: boolean
  onTyped(text: string): void
  onDone(): void
}

export function SheetEntry({ cls, form: { planned, items, sheets }, changed, focused, onTyped, onDone }: Props) {
  const desk = useDesk()
  const save = useSave(cls)
  const id = useId()
  const [text, setText] = useState(changed ? `${writeAnswers(changed.answers)} ${changed.comment ?? ''}`.trim() : '')
  const [told, setTold] = useState<{ readonly tone: 'done' | 'reason'; readonly words: string }>()
  const field = useRef<HTMLInputElement>(null)
  // Rows come back a moment after they are saved; the next sheet may be typed before.
  const lastOrder = useRef(0)
  const underWay = useRef(new Set<string>())
  const reading = readSheet(text, items.length)
  const place = changed ? sheets.findIndex((sheet) => sheet.id === changed.id) + 1 : sheets.length + 1
  useEffect(() => {
    onTyped(text)
    if (focused) field.current?.focus({ preventScroll: true })
    if (changed) field.current?.select()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, for the sheet this line was opened with
  }, [])

  const type = (next: string): void => {
    setText(next)
    setTold(undefined)
    onTyped(next)
  }
  const enter = async (): Promise<void> => {
    if (reading.kind === 'wrong' || text.trim() === '') return
    if (reading.kind === 'partial') return setTold({ tone: 'reason', words: `还差 ${items.length - reading.done} 项，这份没有存。` })
    for (const sheet of sheets) underWay.current.delete(sheet.id)
    const nr = changed ? place : place + underWay.current.size
    const sheetId = changed?.id ?? newId(desk)
    if (!changed) {
      underWay.current.add(sheetId)
      lastOrder.current = Math.max(lastOrder.current, ...sheets.map(({ order }) => order ?? 0)) + 1
    }
    const set = { roundId: planned.id, answers: reading.answers, comment: reading.comment ?? null, ...(changed ? {} : { order: lastOrder.current }) }
    const frozen: Change[] = planned.round?.items ? [] : [{ table: 'evaluationRound', id: planned.id, set: { ...freshRound(planned), items: freezeItems(items) } }]
    const changes: Change[] = [...frozen, { table: 'evaluationSheet', id: sheetId, set }]
    // Emptied at once, so that the next sheet is typed while this one is still on its way to the disk.
    setText('')
    onTyped('')
    const outcome = await save(changes, `${changed ? '修改' : '录入'}“${titleOf(planned)}”第 ${nr} 份评估表`)
    if (outcome.kind === 'refused') {
      underWay.current.delete(sheetId)
      setText((now) => now || text)
      setTold({ tone: 'reason', words: `${outcome.label}${outcome.reason}，这份没有存。` })
    } else if (changed) onDone()
    else setTold({ tone: 'done', words: `第 ${nr} 份已存：${writeAnswers(reading.answers)}${reading.comment ? ` ${reading.comment}` : ''}` })
  }
  const line = reading.kind === 'wrong' ? { tone: 'reason', words: reading.sentence } as const : told
  return (
    <Line>
      <label htmlFor={id}>{changed ? `改第 ${place} 份` : `录入第 ${place} 份`}<span>4 很满意　3 满意　2 基本满意　1 不满意　0 未使用　- 没打分；打完直接写意见，回车存下一份</span></label>
      <input ref={field} id={id} value={text} data-mode={text ? 'typing' : 'still'} autoComplete="off" spellCheck={false} aria-invalid={reading.kind === 'wrong'} aria-describedby={`${id}-told`} placeholder={'4'.repeat(items.length).match(/.{1,4}/g)?.join(' ')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (belongsToInputMethod(event)) return
          if (event.key === 'Enter') void enter()
          if (event.key === 'Escape' && (text || changed)) {
            event.stopPropagation()
            type('')
            onDone()
          }
        }} />
      <p id={`${id}-told`} role="status" data-tone={line?.tone}>{line?.words ?? (reading.kind === 'partial' && reading.done ? `已打 ${reading.done}/${items.length} 项，下一项：${items[reading.done]!.title}` : reading.kind === 'whole' ? `${items.length} 项齐了，回车存；后面可以接着写意见建议` : '')}</p>
    </Line>
  )
}

const Line = styled('div')({
  marginTop: '0.25rem',
  label: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '0.875rem', fontWeight: 600, span: { fontWeight: 400, fontSize: '0.8125rem', color: 'var(--muted)' } },
  input: { ...controlLook, marginTop: '0.25rem', fontSize: '1.1875rem', letterSpacing: '0.06em', fontVariantNumeric: 'tabular-nums', '&::placeholder': { color: 'var(--muted)', opacity: 0.4 } },
  p: { margin: '0.1875rem 0 0.5rem', minHeight: '1.375rem', fontSize: '0.875rem', color: 'var(--muted)', '&[data-tone=reason]': { color: 'var(--red)' }, '&[data-tone=done]': { color: 'var(--green)' } }
})
