/**
 * A list on its way in: given, being read, refused, or lying open for checking. Nothing of it is stored before a person
 * takes it over; changing the sheet, the header row or a column's field reads the same source again.
 */
import { useCallback, useRef, useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { Trainee } from '#domain/trainee.ts'
import { useDesk } from '#store/live.ts'
import { runJob, Stopped } from '#worker/client.ts'
import type { JobInput, JobOutput } from '#worker/jobs.ts'
import { headingsOf } from './remembered.ts'

type Input = JobInput<'readRoster'>
export type Reading = Extract<JobOutput<'readRoster'>, { tag: 'read' }>
export type Choices = Pick<Input, 'sheet' | 'headerRow' | 'columns'>

export interface GivenList {
  /** The file's name, or 粘贴的内容. */
  readonly name: string
  readonly source: Input['source']
}

export type Intake =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly step?: { readonly current: number; readonly total: number; readonly what: string } }
  | { readonly kind: 'refused'; readonly name: string; readonly sentence: string }
  | { readonly kind: 'open'; readonly given: GivenList; readonly choices: Choices; readonly reading: Reading }

export interface IntakeDeeds {
  take(given: GivenList): Promise<void>
  /** Reads the open list again with other choices; what is on the screen stays until it is done. */
  choose(change: Choices): Promise<void>
  stop(): void
  close(): void
}

export function useIntake(sponsor: string, trainees: readonly Trainee[]): [Intake, IntakeDeeds] {
  const { db, now } = useDesk()
  const [intake, setIntake] = useState<Intake>({ kind: 'none' })
  const running = useRef<AbortController>(undefined)

  const read = async (given: GivenList, choices: Choices): Promise<void> => {
    running.current?.abort()
    const { signal } = (running.current = new AbortController())
    try {
      const headings = await headingsOf(db, sponsor)
      const onProgress = (current: number, total?: number, what?: string): void =>
        setIntake((now) => (now.kind === 'reading' && total !== undefined ? { ...now, step: { current, total, what: what ?? '' } } : now))
      const output = await runJob('readRoster', { source: given.source, today: dayOfInstant(now()), headings, existing: trainees, ...choices }, { onProgress, signal })
      setIntake(output.tag === 'read' ? { kind: 'open', given, choices, reading: output } : { kind: 'refused', name: given.name, sentence: output.message })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
  }
  const take = async (given: GivenList): Promise<void> => {
    setIntake({ kind: 'reading', name: given.name })
    await read(given, {})
  }
  const choose = async (change: Choices): Promise<void> => {
    if (intake.kind === 'open') await read(intake.given, { ...intake.choices, ...change })
  }
  const close = useCallback(() => {
    running.current?.abort()
    setIntake({ kind: 'none' })
  }, [])
  return [intake, { take, choose, close, stop: close }]
}
