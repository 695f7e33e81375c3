import { writePaper } from '#documents/registry.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
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
  readonly bytes: Uint8Array
}

export async function run({ snapshot, college, requests, today }: WriteOrder, report: Report): Promise<PaperFile[]> {
  const files: PaperFile[] = []
  for (const [i, { kind, ...options }] of requests.entries()) {
    const written = await writePaper(snapshot, kind, { ...options, today, college }, ({ name }) => report(i, requests.length, name))
    files.push(...written.map(({ name, bytes }) => ({ name, bytes })))
  }
  return files
}
