/** Lines of an open list: the records of a day and one empty line, which keeps its place on screen when it becomes a record. */
import { useRef, useState } from 'react'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import type { FigureLine } from './figure-table.tsx'

type Draft = Record<string, string | number | boolean | null>

export interface OpenLines {
  lines(rows: readonly { readonly id: string }[]): FigureLine[]
  /** Adds to what is typed in the empty line; gives all of it. */
  add(line: FigureLine, key: string, value: string | number | boolean | null): Draft
  /** The empty line became this record. */
  become(line: FigureLine, id: string): void
}

export function useOpenLines(): OpenLines {
  const desk = useDesk()
  const keyOf = useRef(new Map<string, string>())
  const blank = useRef<{ key: string; draft: Draft } | undefined>(undefined)
  const [, redraw] = useState(0)
  return {
    lines: (rows) => {
      blank.current ??= { key: newId(desk), draft: {} }
      const { key, draft } = blank.current
      const known = rows.map((row): FigureLine => ({ key: keyOf.current.get(row.id) ?? row.id, id: row.id, row: row as unknown as NonNullable<FigureLine['row']> }))
      // While the new record is being saved, its line is still the empty one.
      return known.some((line) => line.key === key) ? known : [...known, { key, id: key, row: draft }]
    },
    add: (line, key, value) => {
      const draft = { ...(blank.current?.key === line.key ? blank.current.draft : {}), [key]: value }
      blank.current = { key: line.key, draft }
      redraw((count) => count + 1)
      return draft
    },
    become: (line, id) => {
      keyOf.current.set(id, line.key)
      blank.current = undefined
    }
  }
}
