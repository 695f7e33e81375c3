/**
 * The one real text control of a grid. It always lies over the active cell and holds the focus, empty and invisible, so
 * that an input method starts composing in it and its first letter is never lost; the first character makes it visible.
 * It is moved, never remounted: a remount would end a composition.
 */
import { styled } from '@mui/material/styles'
import { useEffectEvent, useId, useImperativeHandle, useLayoutEffect, useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent, type Ref } from 'react'
import { matchingChoices } from '../choice-matches.ts'
import { chooserAnchor, ChoiceMenu, choiceOptionId } from '../choice-menu.tsx'
import { belongsToInputMethod } from '../fields/use-draft.ts'
import { editCell, markFor, markHint, readCell, type CellValue, type GridColumn } from './column.ts'

export interface CellEditorHandle {
  focus(): void
  /** Commits what is typed. False: it could not be read, stay here. */
  finish(): boolean
  /** F2 or double click: edit what stands there. */
  amend(): void
}

export interface CellEditorProps {
  handle: Ref<CellEditorHandle>
  /** The element of the active cell. */
  cellId: string
  /** Row id and column key: what is typed belongs to this record, wherever it moves. */
  cellKey: string
  /** Said by screen readers: 第 3 行 姓名 张三. */
  label: string
  column: GridColumn
  value: CellValue
  today: string
  fixed: boolean
  /** What is typed was refused; the reason stands beside the cell. */
  refused: boolean
  place: CSSProperties
  onCommit(value: CellValue): void
  onMark(value: string): void
  onMove(step: 'down' | 'up' | 'right' | 'left' | 'next' | 'previous'): void
  /** Keys while nothing is typed. */
  onStillKey(event: KeyboardEvent<HTMLTextAreaElement>): void
  onStillClipboard(event: ClipboardEvent<HTMLTextAreaElement>): void
  /** Why the typed text is refused; undefined once it is not. */
  onRefuse(reason: string | undefined): void
}

type Mode = 'still' | 'replacing' | 'amending'
const ARROWS = { ArrowDown: 'down', ArrowUp: 'up', ArrowRight: 'right', ArrowLeft: 'left' } as const

export function CellEditor(props: CellEditorProps) {
  const { handle, cellId, cellKey, label, column, value, today, fixed, refused, place, onCommit, onMark, onMove, onStillKey, onStillClipboard, onRefuse } = props
  const box = useRef<HTMLTextAreaElement>(null)
  const mode = useRef<Mode>('still')
  const composing = useRef(false)
  const beganStill = useRef(false)
  const [shown, setShown] = useState<Mode>('still')
  /** What the menu is narrowed by; '' shows all. Left alone while composing: pinyin letters are no words yet. */
  const [filter, setFilter] = useState('')
  const [picked, setPicked] = useState(-1)
  const menu = useId()

  const become = (next: Mode, text?: string) => {
    mode.current = next
    if (text !== undefined) box.current!.value = text
    setShown(next)
    setFilter('')
    setPicked(-1)
    onRefuse(undefined)
  }
  // The row may vanish under the editor (undo, an import): what was typed belongs to no other cell.
  const letGo = useEffectEvent(() => mode.current !== 'still' && become('still', ''))
  useLayoutEffect(() => void letGo(), [cellKey])

  const choosing = shown !== 'still' && column.kind === 'choice'
  const found = choosing ? matchingChoices(column.choices ?? [], filter) : []
  const marked = picked >= 0 ? Math.min(picked, found.length - 1) : filter !== '' && !column.free ? 0 : -1

  const commitText = (text: string): boolean => {
    const reading = readCell(column, text, today)
    if (!reading.ok) {
      onRefuse(reading.reason)
      return false
    }
    become('still', '')
    if (reading.value !== value) onCommit(reading.value)
    return true
  }
  const finish = (): boolean => {
    if (mode.current === 'still') return true
    if (composing.current) {
      // Leaving by mouse: blur makes the input method hand over what it has, and compositionend runs before we go on.
      box.current!.blur()
      if ((mode.current as Mode) === 'still') return true
    }
    return commitText(choosing && found[marked] !== undefined ? found[marked] : box.current!.value)
  }
  const amend = () => {
    if (fixed || column.kind === 'mark' || mode.current !== 'still') return
    become('amending', editCell(column, value))
    box.current!.select()
    // The list opens at what stands there; typing lets go of it.
    setPicked((column.choices ?? []).indexOf(String(value)))
  }
  useImperativeHandle(handle, () => ({ focus: () => box.current!.focus({ preventScroll: true }), finish, amend }))

  const takeMark = () => {
    const text = box.current!.value
    const mark = markFor(column, text)
    become('still', '')
    if (mark) onMark(mark.value)
    else if (text !== '') onRefuse(markHint(column))
  }
  const onInput = () => {
    if (composing.current) return
    if (column.kind === 'mark') return takeMark()
    if (mode.current === 'still') become('replacing')
    setFilter(box.current!.value)
    setPicked(-1)
    onRefuse(undefined)
  }
  const onCompositionEnd = () => {
    composing.current = false
    if (column.kind === 'mark') return takeMark()
    // A composition given up with Esc must not wipe the cell.
    if (beganStill.current && box.current!.value === '') become('still', '')
    else setFilter(box.current!.value)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method is at work Enter, Esc, Tab and arrows are its keys.
    if (belongsToInputMethod(event)) return
    if (mode.current === 'still') {
      if (event.key === 'F2' || (event.key === 'ArrowDown' && event.altKey)) {
        event.preventDefault()
        amend()
      } else onStillKey(event)
      return
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      become('still', '')
    } else if (choosing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const from = picked >= 0 ? picked : filter === '' ? found.indexOf(String(value)) : marked
      setPicked(Math.max(0, Math.min(found.length - 1, from + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter' && event.altKey && column.kind === 'text') {
      event.preventDefault()
      document.execCommand('insertText', false, '\n')
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      if (finish()) onMove(event.key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'previous' : 'next')
    } else if (mode.current === 'replacing' && event.key in ARROWS) {
      event.preventDefault()
      if (finish()) onMove(ARROWS[event.key as keyof typeof ARROWS])
    }
  }
  const onClipboard = (event: ClipboardEvent<HTMLTextAreaElement>) => mode.current === 'still' && onStillClipboard(event)

  return (
    <Place style={place} data-mode={shown}>
      <textarea ref={box} rows={1} aria-label={label} data-mode={shown} readOnly={fixed} aria-invalid={refused} autoComplete="off" spellCheck={false}
        aria-activedescendant={choosing && marked >= 0 ? choiceOptionId(menu, marked) : shown === 'still' ? cellId : undefined}
        aria-controls={choosing ? menu : undefined} onInput={onInput} onKeyDown={onKeyDown}
        onCompositionStart={() => {
          composing.current = true
          beganStill.current = mode.current === 'still'
          if (mode.current === 'still') become('replacing')
        }}
        onCompositionEnd={onCompositionEnd} onBlur={() => !composing.current && finish()} onCopy={onClipboard} onCut={onClipboard} onPaste={onClipboard} />
      {choosing && found.length > 0 ? (
        <ChoiceMenu id={menu} label={column.title} choices={found} all={column.choices ?? []} active={marked} onPick={(choice) => { if (commitText(choice)) onMove('down') }} />
      ) : null}
    </Place>
  )
}

const Place = styled('div')({
  boxSizing: 'border-box', pointerEvents: 'none', ...chooserAnchor,
  // Still: only the ring is seen, the cell beneath shows its value, and clicks reach the cell.
  outline: '1px solid var(--muted)', outlineOffset: '-1px',
  '&[data-mode=still]:focus-within': { outline: '2px solid var(--primary)', outlineOffset: '-1px' },
  textarea: {
    display: 'block', boxSizing: 'border-box', width: '100%', height: '100%', margin: 0, padding: 'var(--cell-padding) 0.5rem', border: 0, resize: 'none', overflow: 'hidden',
    font: 'inherit', lineHeight: 1.35, color: 'var(--ink)', background: 'transparent', caretColor: 'transparent', outline: 'none !important'
  },
  '&:not([data-mode=still])': { pointerEvents: 'auto', outline: 'none', zIndex: '8 !important' },
  // While typing it grows with the text, over its neighbours, so that a long unit name is seen whole.
  '&:not([data-mode=still]) textarea': {
    fieldSizing: 'content', minWidth: '100%', minHeight: '100%', maxWidth: '26rem', height: 'auto', width: 'auto',
    background: 'var(--raised)', caretColor: 'auto', outline: '2px solid var(--primary) !important', outlineOffset: '-1px'
  },
  '&:not([data-mode=still]) textarea[aria-invalid=true]': { outlineColor: 'var(--red) !important' }
})
