/** Exporting papers: written off the screen, saved through the host, stoppable until the first file is on the disk. */
import { useRef, useState } from 'react'
import type { SaveFailure, SavedFile } from '#contract/host.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useDesk } from '#store/live.ts'
import { recordVersions } from '#store/paper-versions.ts'
import { useHost } from '#store/host-context.ts'
import { runJob, Stopped } from '#worker/client.ts'
import type { PaperRequest } from '#worker/paper-request.ts'

export type ExportResult =
  | { readonly kind: 'saved'; readonly files: readonly SavedFile[]; readonly folder?: string }
  | { readonly kind: 'failed'; readonly failure: SaveFailure; readonly name: string; readonly retry?: string }
  | { readonly kind: 'stopped' }
  /** Not generated at all. */
  | { readonly kind: 'broken' }

export interface Exporting {
  readonly progress?: { readonly current: number; readonly total: number; readonly detail: string } | undefined
  readonly result?: ExportResult | undefined
  readonly stop?: (() => void) | undefined
  run(snapshot: ClassSnapshot, college: CollegeFacts, requests: readonly PaperRequest[]): Promise<void>
  retry(how: 'again' | 'beside'): Promise<void>
  dismiss(): void
}

export function useExport(cls: string): Exporting {
  const desk = useDesk()
  const host = useHost()
  const [progress, setProgress] = useState<Exporting['progress']>()
  const [result, setResult] = useState<ExportResult>()
  const stopper = useRef<AbortController>(undefined)
  /** Written and not saved: recorded when a second try succeeds. */
  const waiting = useRef<readonly PaperVersion[]>([])

  const run = async (snapshot: ClassSnapshot, college: CollegeFacts, requests: readonly PaperRequest[]): Promise<void> => {
    const stop = (stopper.current = new AbortController())
    setResult(undefined)
    setProgress({ current: 1, total: requests.length, detail: '' })
    try {
      const files = await runJob('writePapers', { snapshot, college, requests, today: dayOfInstant(desk.now()) }, { signal: stop.signal, onProgress: (done, total, what) => setProgress({ current: done + 1, total: total ?? requests.length, detail: what ?? '' }) })
      setProgress(undefined)
      const bare = files.map(({ name, bytes }) => ({ name, bytes }))
      const saved = files.length === 1 ? await host.saveFile(bare[0]!) : await host.saveAll(bare)
      if (saved.kind === 'cancelled') return
      // What was given up or failed did not leave: it is no 版次 and no entry of the list of exports.
      const left = 'saved' in saved ? files.filter(({ name }) => saved.saved.some((file) => file.name === name)) : saved.kind === 'saved' ? files : []
      await recordVersions(desk, cls, left.map(({ version }) => version))
      waiting.current = files.filter((file) => !left.includes(file)).map(({ version }) => version)
      if (saved.kind !== 'saved') return setResult({ kind: 'failed', failure: saved.kind, name: saved.name, ...('retry' in saved ? { retry: saved.retry } : {}) })
      setResult('file' in saved ? { kind: 'saved', files: [saved.file] } : saved)
      await desk.db.exports.put({ id: `${cls}-${desk.now()}`, at: desk.now(), classes: [cls], to: 'word', encrypted: false, fileName: files.map((file) => file.name).join('、') })
    } catch (error) {
      setResult({ kind: error instanceof Stopped ? 'stopped' : 'broken' })
    } finally {
      setProgress(undefined)
    }
  }

  const retry = async (how: 'again' | 'beside'): Promise<void> => {
    if (result?.kind !== 'failed' || !result.retry) return
    const saved = await host.retrySave(result.retry, how)
    if (saved.kind === 'saved') {
      setResult({ kind: 'saved', files: [saved.file] })
      await recordVersions(desk, cls, waiting.current)
    } else if (saved.kind !== 'cancelled') setResult({ kind: 'failed', failure: saved.kind, name: saved.name, retry: saved.retry })
  }

  return { progress, result, stop: () => stopper.current?.abort(), run, retry, dismiss: () => setResult(undefined) }
}
