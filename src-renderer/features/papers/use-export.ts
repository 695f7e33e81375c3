/** Exporting as the screen does it: asked where to, shown how far it is, told what became of it, and written into the log. */
import { useRef, useState } from 'react'
import type { UnsavedFile } from '#contract/host.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { unfitForGroup } from '#domain/paper-fitness.ts'
import { paperKind } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { logExport, type ExportWay } from '#store/export-log.ts'
import { useDesk } from '#store/live.ts'
import { ownForm } from '#store/own-forms.ts'
import { recordVersions } from '#store/paper-versions.ts'
import { useHost } from '#store/host-context.ts'
import { runJob } from '#worker/client.ts'
import type { PaperRequest } from '#worker/paper-request.ts'
import { exportPapers, retried, type ExportReport } from './export-papers.ts'

export interface ExportAsked {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly requests: readonly PaperRequest[]
  readonly way: ExportWay
  /** Into a folder, asked for once; else each file is asked for by itself. */
  readonly together: boolean
}

export interface Exporting {
  readonly progress?: { readonly current: number; readonly total: number; readonly detail: string } | undefined
  readonly report?: ExportReport | undefined
  /** Why nothing was exported at all. */
  readonly refused?: string | undefined
  stop(): void
  run(asked: ExportAsked): Promise<void>
  /** One that was not written, or all of them. */
  retry(which: readonly UnsavedFile[], how: 'again' | 'beside'): Promise<void>
  dismiss(): void
}

export const titleOf = ({ kind }: PaperRequest): string => paperKind(kind).title

export function useExport(cls: string): Exporting {
  const desk = useDesk()
  const host = useHost()
  const [progress, setProgress] = useState<Exporting['progress']>()
  const [report, setReport] = useState<ExportReport>()
  const [refused, setRefused] = useState<string>()
  const [way, setWay] = useState<ExportWay>()
  const stopper = useRef<AbortController>(undefined)
  const dismiss = (): void => {
    setReport(undefined)
    setRefused(undefined)
  }

  const run = async ({ snapshot, college, requests, way, together }: ExportAsked): Promise<void> => {
    dismiss()
    if (way.channel === '微信' && snapshot.class.sensitive) return setRefused(unfitForGroup([], snapshot.class))
    // Asked at once: a browser opens the dialog only right after the click.
    const given = together ? await host.pickFolder() : undefined
    if (given?.kind === 'cancelled') return
    const stop = (stopper.current = new AbortController())
    const today = dayOfInstant(desk.now())
    setWay(way)
    const done = await exportPapers({
      host, requests, titleOf, channel: way.channel, signal: stop.signal, ...(given && { folder: given.folder }),
      write: async (request) => {
        const form = await ownForm(desk, request.kind)
        return runJob('writePapers', { snapshot, college, requests: [request], today, ...(form && { forms: { [request.kind]: form } }) }, { signal: stop.signal })
      },
      onProgress: (at, detail) => setProgress({ current: at + 1, total: requests.length, detail })
    }).finally(() => setProgress(undefined))
    if (!done) return
    setReport(done)
    // What was given up or failed did not leave: it is no 版次 and no entry of the list of exports.
    await recordVersions(desk, cls, done.versions)
    if (done.saved.length) await logExport(desk, cls, way, { names: done.saved.map(({ name }) => name), levels: requests.map(({ kind, level }) => level ?? paperKind(kind).level) })
  }

  const retry = async (which: readonly UnsavedFile[], how: 'again' | 'beside'): Promise<void> => {
    if (!report) return
    let now = report
    for (const file of which) {
      const outcome = await host.retrySave(file.retry, how).catch(() => undefined)
      if (outcome && outcome.kind !== 'cancelled') setReport((now = retried(now, file, outcome)))
    }
    const written = now.saved.slice(report.saved.length)
    await recordVersions(desk, cls, now.versions.slice(report.versions.length))
    if (way && written.length) await logExport(desk, cls, way, { names: written.map(({ name }) => name), levels: [] })
  }

  return { progress, report, refused, stop: () => stopper.current?.abort(), run, retry, dismiss }
}
