/** 课程表: days from 报到 to 撤场, half-days, entries; one sheet that is typed into, pasted into, and told its clashes at once. */
import { useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { shortDate } from '#domain/calendar.ts'
import { findClashes } from '#domain/teaching/clashes.ts'
import type { Scalar } from '#domain/field.ts'
import { inTimetableOrder, SESSION_KINDS, type Half } from '#domain/session.ts'
import { BLOCK_COLUMNS, readTimetableBlock, type BlockColumn } from '#domain/teaching/timetable-block.ts'
import { knownTeachers, knownValues, neighbour, placedIn, timetableDays, totalHours, type HalfDay } from '#domain/teaching/timetable.ts'
import { readTsv } from '#domain/reading/tsv.ts'
import { newId } from '#store/desk.ts'
import { useClass, useDesk, useOtherTimetables, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { controlAt } from '#ui/sheet/sheet-table.tsx'
import { ClashList } from './clash-list.tsx'
import { readCells } from './columns.ts'
import type { EntryActions } from './entry-menu.tsx'
import type { Suggestions } from './entry-row.tsx'
import { TimetableSheet } from './timetable-sheet.tsx'

export function TimetablePage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const trainingClass = useClass(cls)
  const rows = useRows('session', cls)
  const others = useOtherTimetables(cls)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [notice, setNotice] = useState<string>()
  const sheet = useRef<HTMLDivElement>(null)
  /** Where the focus must be after rows have changed places: the browser drops it when a row moves. */
  const wanted = useRef<{ id: string; column: string } | undefined>(undefined)

  const sessions = useMemo(() => inTimetableOrder(rows ?? []), [rows])
  const days = useMemo(() => timetableDays(trainingClass ?? {}, sessions), [trainingClass, sessions])
  const clashes = useMemo(() => findClashes(sessions, others ?? []), [sessions, others])
  const suggestions = useMemo((): Suggestions => {
    const earlier = [...sessions, ...(others ?? []).flatMap((other) => other.sessions)]
    const teachers = knownTeachers(earlier)
    const values = Object.fromEntries((['venue', 'teacherUnit', 'teacherTitle', 'teachingDepartment'] as const).map((field) => [field, knownValues(earlier, field)]))
    return { teachers, values: { ...values, teacher: teachers.map((one) => one.teacher), kind: SESSION_KINDS } }
  }, [sessions, others])

  useLayoutEffect(() => {
    if (!wanted.current || document.activeElement !== document.body) return
    const row = sheet.current?.querySelector(`tr[data-row="${wanted.current.id}"]`)
    if (row) controlAt(row, wanted.current.column)?.focus()
  }, [sessions])

  const actions = useMemo((): EntryActions => ({
    days,
    move: (session, to) => void save([{ table: 'session', id: session.id, set: placedIn(session, to) }], `把“${session.title}”移到${shortDate(to.date)}${to.half}`, { tellNow: true }),
    copy: (session, to) => {
      const { id: _, ...set } = { ...session, ...placedIn(session, to) }
      void save([{ table: 'session', id: newId(desk), set: set as Record<string, Scalar> }], `把“${session.title}”复制到${shortDate(to.date)}${to.half}`, { tellNow: true })
    },
    remove: (session) => void save([{ table: 'session', id: session.id, remove: true }], `删除“${session.title}”`, { tellNow: true }),
    setSignIn: (session, signIn) => void save([{ table: 'session', id: session.id, set: { noSignIn: signIn ? null : true } }], signIn ? `“${session.title}”改为要签到` : `“${session.title}”改为不签到`, { tellNow: true })
  }), [days, desk, save])

  if (trainingClass === undefined || rows === undefined) return null
  if (days.length === 0) return <EmptyState sentence="课程表按天排列，还不知道是哪几天。请先在概况里填写报到日期和撤场日期。" action={<a href={`#/class/${cls}/overview`}>去填写日期</a>} />

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target as HTMLElement)
    const session = at && sessions.find(({ id }) => id === at.id)
    if (!at) return
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault()
      addLine(at)
    } else if (session && event.ctrlKey && event.key === 'Delete') {
      event.preventDefault()
      actions.remove(session)
    } else if (session && event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      const to = neighbour(session, days, event.key === 'ArrowUp' ? -1 : 1)
      if (to) actions.move(session, to)
    }
  }
  const addLine = (place: HalfDay): void => {
    // The line is there and focused before the next key can come.
    flushSync(() => setOpened((now) => new Set([...now, `${place.date} ${place.half}`])))
    sheet.current?.querySelector<HTMLElement>(`tr[data-blank="${place.date} ${place.half}"] [data-column="title"] textarea`)?.focus()
  }
  const onPaste = (event: ClipboardEvent): void => {
    const at = placeOf(event.target as HTMLElement)
    const text = event.clipboardData.getData('text/plain').replace(/\s+$/, '')
    if (!at || !/[\t\n]/.test(text)) return
    event.preventDefault()
    const session = sessions.find(({ id }) => id === at.id)
    const lines = readTsv(text)
    if (session && lines.length === 1) {
      const set = readCells(lines[0]!, at.column)
      return void save([{ table: 'session', id: at.id, set }], `粘贴到“${session.title}”`)
    }
    const { entries, skipped } = readTimetableBlock(text, at, at.column)
    if (entries.length === 0) return setNotice('粘贴的内容里没有找到课程。请连同“课程内容”一列一起复制，或者先选中“课程内容”那一格再粘贴。')
    setNotice(skipped > 0 ? `有 ${skipped} 行没有课程内容，没有粘贴进来。` : undefined)
    void save(entries.map((entry) => ({ table: 'session', id: newId(desk), set: entry as unknown as Record<string, Scalar> })), `粘贴 ${entries.length} 项课程`, { tellNow: true })
  }
  const goTo = (id: string): void => {
    const row = sheet.current?.querySelector(`tr[data-row="${id}"]`)
    row?.scrollIntoView({ block: 'center' })
    if (row) controlAt(row, 'title')?.focus()
  }

  return (
    <div ref={sheet} onFocusCapture={(event) => (wanted.current = placeOf(event.target as HTMLElement))}>
      {notice ? <NoticeBar tone="reason" happened={notice} onClose={() => setNotice(undefined)} /> : null}
      <ClashList clashes={clashes} onGo={goTo} />
      <TimetableSheet
        days={days} sessions={sessions} clashes={clashes} opened={opened} suggestions={suggestions} actions={actions}
        onSave={(id, set, label) => void save([{ table: 'session', id, set }], label)} onAddLine={addLine} onKeyDown={onKeyDown} onPaste={onPaste}
        total={totalHours(sessions)}
      />
    </div>
  )
}

/** Which line and column the focus is in. */
function placeOf(element: HTMLElement): (HalfDay & { id: string; column: BlockColumn }) | undefined {
  const row = element.closest<HTMLElement>('tr[data-row]')
  const { row: id, date, half } = row?.dataset ?? {}
  const column = element.closest<HTMLElement>('[data-column]')?.dataset['column'] as BlockColumn | undefined
  return id && date && half ? { id, date, half: half as Half, column: column ?? BLOCK_COLUMNS[2]! } : undefined
}
