import { writePaper } from '#documents/registry.ts'
import { versionOf } from '#documents/versions.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Report } from '../jobs.ts'
import type { PaperRequest } from '../paper-request.ts'

export interface WriteOrder {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly requests: readonly PaperRequest[]
  /** YYYY-MM-DD */
  readonly today: string
}

export interface PaperFile {
  readonly name: string
  /** The paper's name alone. */
  readonly called: string
  readonly bytes: Uint8Array
  /** Why it may not go to the 微信工作群, as a sentence. */
  readonly unfit?: string
  /** What is recorded of it once it has left. */
  readonly version: PaperVersion
}

export async function run({ snapshot, college, requests, today }: WriteOrder, report: Report): Promise<PaperFile[]> {
  const files: PaperFile[] = []
  for (const [i, { kind, ...options }] of requests.entries()) {
    const asked = { ...options, today, college }
    const written = await writePaper(snapshot, kind, asked, ({ name }) => report(i, requests.length, name))
    files.push(...written.map(({ name, bytes, plan }) => ({ name, called: plan.called, bytes, ...(plan.unfit !== undefined && { unfit: plan.unfit }), version: versionOf(plan, snapshot, asked) })))
  }
  return files
}
