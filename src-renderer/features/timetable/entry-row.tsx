/** One line of the timetable: an entry, or an empty line that becomes one as soon as it has a title. */
import { memo, useState } from 'react'
import type { Clash } from '#domain/teaching/clashes.ts'
import type { Session } from '#domain/session.ts'
import type { HalfDay, KnownTeacher } from '#domain/teaching/timetable.ts'
import type { Reading } from '#ui/fields/use-draft.ts'
import { SheetCell } from '#ui/sheet/sheet-cell.tsx'
import { COLUMNS, firstSet, withTeacher, type Column, type Draft, type SessionSet } from './columns.ts'
import { EntryMenu, type EntryActions } from './entry-menu.tsx'

export interface Suggestions {
  readonly teachers: readonly KnownTeacher[]
  readonly values: Readonly<Record<string, readonly string[]>>
}

export interface EntryRowProps {
  id: string
  place: HalfDay
  /** 11月24日上午第1项 */
  label: string
  session: Session | undefined
  clashes: readonly Clash[]
  suggestions: Suggestions
  actions: EntryActions
  onSave(id: string, set: SessionSet, label: string): void
}

/** The cell in which each kind of clash is shown. */
const CLASH_COLUMN = { teacher: 'teacher', venue: 'venue', class: 'time', hours: 'hours' } as const
const CLASH_WORD = { teacher: '授课人冲突', venue: '地点冲突', class: '时间重叠', hours: '超过 4 学时' } as const

export const EntryRow = memo(function EntryRow({ id, place, label, session, clashes, suggestions, actions, onSave }: EntryRowProps) {
  const [draft, setDraft] = useState<Draft>({})
  const shown: Draft = session ?? draft
  const commit = (set: SessionSet, title: string): void => {
    const full = set['teacher'] ? withTeacher(set, shown, suggestions.teachers) : set
    if (session) return onSave(id, full, `修改${title}`)
    const next = { ...draft, ...(full as Draft) }
    setDraft(next)
    const first = firstSet({ ...next, ...place })
    if (first) onSave(id, first, `添加“${next.title!}”`)
  }
  return (
    <>
      {COLUMNS.map((column) => {
        const clash = clashes.find((one) => CLASH_COLUMN[one.kind] === column.key)
        return (
          <SheetCell<string>
            key={column.key}
            label={`${label} ${column.title}`}
            column={column.key}
            value={column.shown(shown) || null}
            read={(typed) => readable(column, typed)}
            onCommit={(text) => {
              const reading = column.read(text ?? '')
              if (reading.ok && reading.value) commit(reading.value, column.title)
            }}
            tone={clash ? 'reason' : undefined}
            note={clash ? CLASH_WORD[clash.kind] : undefined}
            {...(column.figure ? { figure: true } : {})}
            {...(suggestions.values[column.key] ? { suggest: suggestions.values[column.key]! } : {})}
          />
        )
      })}
      <td className="menu" data-column="menu">{session ? <EntryMenu label={label} session={session} actions={actions} /> : null}</td>
    </>
  )
})

/** The text as typed, once its column can read it: one cell may stand for two fields (from and to). */
function readable(column: Column, typed: string): Reading<string> {
  const reading = column.read(typed)
  return reading.ok ? { ok: true, value: typed.trim() || null } : reading
}
