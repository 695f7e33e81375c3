/** The marks of a class, with those just given shown at once: a roll-call is faster than a save that waits for the disk. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AttendanceSheet, Mark } from '#domain/attendance.ts'
import type { CommitOutcome } from '#store/commit.ts'

export interface GivenMark {
  readonly sheet: string
  readonly trainee: string
  readonly mark: Mark | null
}

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

export function useMarks(rows: readonly { id: string }[] | undefined) {
  /** `SHEET/TRAINEE` to what was given and is not seen in the rows yet. */
  const [given, setGiven] = useState<ReadonlyMap<string, GivenMark>>(new Map())
  const saved = useMemo(() => new Map((rows ?? []).map((row) => [row.id, row as Row])), [rows])
  const seen = (one: GivenMark): boolean => (saved.get(one.sheet)?.[one.trainee] ?? null) === one.mark
  useEffect(() => {
    setGiven((now) => {
      const rest = [...now].filter(([, one]) => !seen(one))
      return rest.length === now.size ? now : new Map(rest)
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only newly read rows can settle what was given
  }, [saved])

  const markOf = useCallback((sheet: string, trainee: string): Mark | undefined => {
    const one = given.size > 0 ? given.get(`${sheet}/${trainee}`) : undefined
    return one ? (one.mark ?? undefined) : (saved.get(sheet)?.[trainee] as Mark | undefined)
  }, [saved, given])
  const sheets = useMemo((): AttendanceSheet[] => {
    const marks = new Map([...saved].map(([id, { id: _, ...own }]) => [id, own as Record<string, Mark>]))
    for (const { sheet, trainee, mark } of given.values()) {
      const own = { ...marks.get(sheet) }
      if (mark === null) delete own[trainee]
      else own[trainee] = mark
      marks.set(sheet, own)
    }
    return [...marks].map(([id, own]) => ({ id, marks: own }))
  }, [saved, given])
  const put = (marks: readonly GivenMark[], saving: Promise<CommitOutcome>): void => {
    const key = (one: GivenMark): string => `${one.sheet}/${one.trainee}`
    setGiven((now) => new Map([...now, ...marks.map((one) => [key(one), one] as const)]))
    const forget = (): void => setGiven((now) => new Map([...now].filter(([name, one]) => !marks.some((mine) => mine === one && key(mine) === name))))
    // What could not be saved must not look as if it were; the top bar says why.
    saving.then((outcome) => outcome.kind === 'saved' || forget(), forget)
  }
  return { markOf, sheets, put }
}
