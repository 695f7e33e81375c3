/** Lines of an open list: the records of a day and one empty line, which keeps its place on screen when it becomes a record. */
import { useRef, useState } from 'react'
import type { Scalar } from '#domain/field.ts'
import { newId } from '#store/desk.ts'
import { useDesk } from '#store/live.ts'
import type { FigureLine } from './figure-table.tsx'

type Draft = Readonly<Record<string, Scalar>>

export interface OpenLines {
  lines(rows: readonly { readonly id: string }[]): FigureLine[]
  /** Adds to what is typed in the empty line; gives all of it. */
  add(line: FigureLine, key: string, value: Scalar): Draft
  /** The empty line is saved as this record. */
  become(line: FigureLine, id: string): void
}

export function useOpenLines(): OpenLines {
  const desk = useDesk()
  const [blank, setBlank] = useState<{ readonly key: string; readonly draft: Draft }>(() => ({ key: newId(desk), draft: {} }))
  /** Line keys of records that began here. */
  const keyOf = useRef(new Map<string, string>())
  /** Records on their way to the disk: their line must not vanish under the hand meanwhile. */
  const onTheWay = useRef(new Map<string, Draft>())
  // What is typed before the next drawing must add up too.
  const draft = useRef<Draft>({})
  return {
    lines: (rows) => {
      for (const row of rows) onTheWay.current.delete(row.id)
      const known = rows.map((row) => ({ key: keyOf.current.get(row.id) ?? row.id, id: row.id, row: row as unknown as Draft }))
      const coming = [...onTheWay.current].map(([id, row]) => ({ key: keyOf.current.get(id)!, id, row }))
      return [...known, ...coming, { key: blank.key, id: blank.key, row: blank.draft, isNew: true }]
    },
    add: (line, key, value) => {
      draft.current = { ...draft.current, [key]: value }
      setBlank({ key: line.key, draft: draft.current })
      return draft.current
    },
    become: (line, id) => {
      keyOf.current.set(id, line.key)
      onTheWay.current.set(id, draft.current)
      draft.current = {}
      setBlank({ key: newId(desk), draft: {} })
    }
  }
}
