/**
 * One export: each paper made off the screen and handed to the host at once, so that no more than one paper's files are in
 * memory. Nothing that goes wrong with one keeps the others from being written; all of it is told at the end.
 */
import type { Host, SavedFile, SaveOutcome, UnsavedFile } from '#contract/host.ts'
import type { PaperChannel } from '#domain/paper-channel.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import { Stopped } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'
import type { PaperRequest } from '#worker/paper-request.ts'

export type ReadyFile = JobOutput<'writePapers'>[number]

export interface ExportReport {
  readonly saved: readonly SavedFile[]
  /** Where to; absent where each file was asked for by itself. */
  readonly folder?: string
  readonly unsaved: readonly UnsavedFile[]
  /** What those of the saved ones are called that must not go to the group. */
  readonly unfit: readonly string[]
  /** Kept back, and why. */
  readonly withheld: readonly { readonly called: string; readonly why: string }[]
  /** Papers made in the built-in layout, because the college's own form could not be filled, and why. */
  readonly unformed: readonly { readonly called: string; readonly why: string }[]
  /** Papers of which the class has nothing to print. */
  readonly empty: readonly string[]
  /** Papers that could not be made: a bug of ours. */
  readonly broken: readonly string[]
  /** Papers that were not begun, because somebody stopped or the place has gone. */
  readonly left: number
  readonly stopped: boolean
  /** What is recorded of those saved, and of those unsaved by `retry`. */
  readonly versions: readonly PaperVersion[]
  readonly waiting: ReadonlyMap<string, PaperVersion>
}

export interface ExportOrder {
  readonly host: Pick<Host, 'saveFile' | 'saveAll'>
  /** Absent: each file is asked for by itself. */
  readonly folder?: { readonly id: string; readonly name: string }
  readonly requests: readonly PaperRequest[]
  readonly channel: PaperChannel
  readonly signal: AbortSignal
  titleOf(request: PaperRequest): string
  write(request: PaperRequest): Promise<readonly ReadyFile[]>
  /** `at` from 0. */
  onProgress(at: number, title: string): void
}

/** undefined where the person gave up in the one dialog that asked where to. */
export async function exportPapers(order: ExportOrder): Promise<ExportReport | undefined> {
  const { requests, signal, folder } = order
  const [saved, unfit, unsaved, versions]: [SavedFile[], string[], UnsavedFile[], PaperVersion[]] = [[], [], [], []]
  const withheld: { called: string; why: string }[] = []
  const unformed: { called: string; why: string }[] = []
  const [empty, broken]: [string[], string[]] = [[], []]
  const waiting = new Map<string, PaperVersion>()
  let next = 0
  let lost = false
  for (; next < requests.length && !signal.aborted && !lost; next++) {
    const request = requests[next]!
    order.onProgress(next, order.titleOf(request))
    const files = await order.write(request).catch((error: unknown) => error as Error)
    if (files instanceof Stopped) break
    if (files instanceof Error) {
      broken.push(order.titleOf(request))
      continue
    }
    if (!files.length) empty.push(order.titleOf(request))
    const [first] = files
    if (first?.formBroken !== undefined) unformed.push({ called: order.titleOf(request), why: first.formBroken })
    for (const file of files) {
      if (order.channel === '微信' && file.unfit) {
        withheld.push({ called: file.called, why: file.unfit })
        continue
      }
      const outcome = await saveOne(order, file)
      if (!outcome) return undefined
      for (const one of outcome.saved) {
        saved.push(one)
        versions.push(file.version)
        if (file.unfit) unfit.push(file.called)
      }
      for (const one of outcome.unsaved) {
        unsaved.push(one)
        waiting.set(one.retry, file.version)
        lost = one.failure === 'gone' || one.failure === 'full'
      }
      if (lost) break
    }
  }
  return { saved, ...(folder && { folder: folder.name }), unsaved, unfit, withheld, unformed, empty, broken, left: requests.length - next, stopped: signal.aborted, versions, waiting }
}

/** The report once a file that was not written has been tried again. */
export function retried(report: ExportReport, file: UnsavedFile, outcome: Exclude<SaveOutcome, { kind: 'cancelled' }>): ExportReport {
  const version = report.waiting.get(file.retry)
  if (outcome.kind === 'saved') return { ...report, saved: [...report.saved, outcome.file], unsaved: report.unsaved.filter((one) => one.retry !== file.retry), versions: version ? [...report.versions, version] : report.versions }
  const again: UnsavedFile = { name: outcome.name, failure: outcome.kind, retry: outcome.retry }
  return { ...report, unsaved: report.unsaved.map((one) => (one.retry === file.retry ? again : one)), waiting: version ? new Map([...report.waiting, [again.retry, version]]) : report.waiting }
}

async function saveOne({ host, folder }: ExportOrder, { name, bytes }: ReadyFile): Promise<{ saved: readonly SavedFile[]; unsaved: readonly UnsavedFile[] } | undefined> {
  if (folder) return host.saveAll(folder.id, [{ name, bytes }])
  const outcome = await host.saveFile({ name, bytes })
  if (outcome.kind === 'cancelled') return undefined
  return outcome.kind === 'saved' ? { saved: [outcome.file], unsaved: [] } : { saved: [], unsaved: [{ name: outcome.name, failure: outcome.kind, retry: outcome.retry }] }
}
