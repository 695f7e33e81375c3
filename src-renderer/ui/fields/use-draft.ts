/**
 * useDraft: what a person is typing into one field, kept apart from the stored value until it can be read.
 *
 * - What is typed is never overwritten from outside; a new stored value shows as soon as nothing is being typed.
 * - Commits on Enter and on leaving, and (when `eager`) after a pause; never inside an IME composition.
 * - Esc goes back to the value that stood there when typing began, also when a part was already committed.
 * - A text that cannot be read stays in the field with its reason; it is never thrown away and never stored.
 * - flushDrafts() commits everything half typed: call it before the window closes. Unmounting flushes too.
 * - Ctrl+Z belongs to the field while isHalfTyped(); after that endDrafts() lets the fields show what is stored, so that a
 *   step taken back is seen in the very field one still stands in.
 */
import { useEffect, useEffectEvent, useRef, useState, type ChangeEvent, type CompositionEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'

export type Reading<Value> = { ok: true; value: Value | null } | { ok: false; reason: string }

export interface DraftOptions<Value> {
  value: Value | null
  /** Shown when nobody types. */
  show(value: Value | null): string
  /** Offered for editing; `show` unless told. */
  edit?: (value: Value | null) => string
  read(text: string): Reading<Value>
  onCommit(value: Value | null): void
  /** Commit after a pause in typing. Not for dates: 112 on the way to 1123 is already a day. */
  eager: boolean
  /** Enter commits; in a text of several lines it must stay a new line. */
  enterCommits?: boolean
}

const PAUSE_MS = 600
interface Draft {
  commit(): void
  end(): void
  isHalfTyped(): boolean
}
const drafts = new Set<Draft>()
export const flushDrafts = (): void => drafts.forEach((draft) => draft.commit())
/** Whether some field holds words that were not handed out yet. */
export const isHalfTyped = (): boolean => [...drafts].some((draft) => draft.isHalfTyped())
export const endDrafts = (): void => drafts.forEach((draft) => draft.end())

/** True while an input method owns the key; 229 is what Chromium reports for keys it has handed over. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229

/**
 * True while composing, and then the key does nothing here: not even what the browser itself would do with it. Some input
 * methods pass Tab and Enter on although they used them; the focus would leave, or a line break would be added.
 */
export function belongsToInputMethod(event: KeyboardEvent): boolean {
  const composing = isComposing(event)
  if (composing && (event.key === 'Tab' || event.key === 'Enter')) event.preventDefault()
  return composing
}

type Element = HTMLInputElement | HTMLTextAreaElement

/** How long a value handed out is shown before the store has answered; a refused one gives way to what is stored. */
const SETTLING_MS = 3000

export function useDraft<Value>({ value: stored, show, edit = show, read, onCommit, eager, enterCommits = true }: DraftOptions<Value>) {
  /** undefined: nothing is being typed. */
  const [typed, setTyped] = useState<string>()
  const [refused, setRefused] = useState<string>()
  /** Handed out and on its way to the store: shown meanwhile, so that the old value does not flash up on leaving. */
  const [settling, setSettling] = useState<{ given: Value | null; instead: Value | null }>()
  const value = settling && Object.is(settling.instead, stored) ? settling.given : stored
  useEffect(() => {
    if (!settling) return
    // The store has answered; from here on an undo must be seen as well.
    if (!Object.is(settling.instead, stored)) return setSettling(undefined)
    const timeout = setTimeout(() => setSettling(undefined), SETTLING_MS)
    return () => clearTimeout(timeout)
  }, [settling, stored])
  /** The value when typing began, for Esc; and the last one handed out, so that leaving does not repeat it. */
  const session = useRef<{ before: Value | null; given: Value | null } | undefined>(undefined)
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const text = useRef<string>(undefined)

  const keep = (next: string | undefined) => {
    text.current = next
    setTyped(next)
  }
  const commit = (): boolean => {
    clearTimeout(timer.current)
    if (text.current === undefined || session.current === undefined) return true
    const reading = read(text.current)
    setRefused(reading.ok ? undefined : reading.reason)
    if (!reading.ok) return false
    if (reading.value !== session.current.given) {
      session.current.given = reading.value
      setSettling({ given: reading.value, instead: stored })
      onCommit(reading.value)
    }
    return true
  }
  const finish = () => {
    if (commit()) {
      keep(undefined)
      session.current = undefined
    }
  }
  const flush = useEffectEvent(() => void commit())
  const end = useEffectEvent(finish)
  const halfTyped = useEffectEvent(() => {
    if (text.current === undefined || session.current === undefined) return false
    const reading = read(text.current)
    return !reading.ok || reading.value !== session.current.given
  })
  useEffect(() => {
    const draft: Draft = { commit: () => flush(), end: () => end(), isHalfTyped: () => halfTyped() }
    drafts.add(draft)
    return () => {
      drafts.delete(draft)
      draft.commit()
    }
  }, [])

  const restore = () => {
    const start = session.current
    clearTimeout(timer.current)
    keep(undefined)
    setRefused(undefined)
    session.current = undefined
    if (start && start.given !== start.before) {
      setSettling({ given: start.before, instead: stored })
      onCommit(start.before)
    }
  }

  return {
    typed,
    refused,
    /** Replace what is typed, e.g. by a pick from a list, and commit it. */
    pick(next: string) {
      session.current ??= { before: value, given: value }
      keep(next)
      finish()
    },
    bind: {
      value: typed ?? show(value),
      onFocus(event: FocusEvent<Element>) {
        // The editable form replaces the shown one only where they differ (dates), so that the caret stays elsewhere.
        if (edit(value) !== show(value) && text.current === undefined) {
          session.current = { before: value, given: value }
          const field = event.target
          const offered = edit(value)
          // At once, because the first key may come within this frame; and again after a mouse has set its caret.
          flushSync(() => keep(offered))
          field.select()
          requestAnimationFrame(() => text.current === offered && field.select())
        }
      },
      onChange(event: ChangeEvent<Element>) {
        session.current ??= { before: value, given: value }
        keep(event.target.value)
        setRefused(undefined)
        clearTimeout(timer.current)
        if (eager && !composing.current) timer.current = setTimeout(commit, PAUSE_MS)
      },
      onCompositionStart() {
        composing.current = true
        clearTimeout(timer.current)
      },
      onCompositionEnd(_event: CompositionEvent<Element>) {
        composing.current = false
        if (eager) timer.current = setTimeout(commit, PAUSE_MS)
      },
      onBlur() {
        composing.current = false
        finish()
      },
      onKeyDown(event: KeyboardEvent<Element>) {
        if (belongsToInputMethod(event)) return
        if (event.key === 'Enter' && enterCommits) commit()
        if (event.key === 'Escape' && session.current && text.current !== undefined && text.current !== edit(session.current.before)) {
          event.stopPropagation()
          restore()
        }
      }
    }
  }
}
