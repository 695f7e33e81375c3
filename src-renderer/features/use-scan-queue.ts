/** Photos and scans on their way in, one after the other; none is kept, and nothing is stored before a person confirms it. */
import { useRef, useState } from 'react'
import type { IncomingFile } from '#contract/host.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useDesk } from '#store/live.ts'
import { readCollegeFacts, readSnapshot } from '#store/read.ts'
import { runJob } from '#worker/client.ts'
import type { JobOutput } from '#worker/jobs.ts'

interface ScanOrder {
  readonly bytes: Uint8Array
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly today: string
}
type ScanJob = 'readSignedSheet' | 'readTickedForm'
export type ReadScan<Job extends ScanJob> = Extract<JobOutput<Job>, { tag: 'read' }>

export type Scan<Job extends ScanJob> =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly sentence: string }
  | { readonly kind: 'read'; readonly name: string; readonly scan: ReadScan<Job> }

export interface ScanQueue<Job extends ScanJob> {
  readonly now: Scan<Job> | undefined
  /** Counts up with each file, so that the same page read twice is looked at anew. */
  readonly turn: number
  /** Files that wait behind this one. */
  readonly waiting: number
  read(files: readonly IncomingFile[]): void
  /** Done with this one, whatever became of it. */
  next(): void
}

export function useScanQueue<Job extends ScanJob>(cls: string, job: Job): ScanQueue<Job> {
  const desk = useDesk()
  const [now, setNow] = useState<Scan<Job>>()
  const [queue, setQueue] = useState<readonly IncomingFile[]>([])
  const [turn, setTurn] = useState(0)
  // An answer to a file that was given up must not come back.
  const latest = useRef(0)
  const open = async (files: readonly IncomingFile[]): Promise<void> => {
    const [file, ...rest] = files
    const own = ++latest.current
    setQueue(rest)
    setTurn(own)
    if (!file) return setNow(undefined)
    setNow({ kind: 'reading', name: file.name })
    const found = await readOne(file).catch((): Scan<Job> => ({ kind: 'refused', name: file.name, sentence: '读这张图片时出了问题，什么也没有登记；请重新扫描再试。' }))
    if (own === latest.current) setNow(found)
  }
  const readOne = async ({ name, bytes }: IncomingFile): Promise<Scan<Job>> => {
    const [snapshot, college] = await Promise.all([readSnapshot(desk.db, cls), readCollegeFacts(desk.db)])
    if (!snapshot) throw new Error('the class is gone')
    const order: ScanOrder = { bytes, snapshot, college, today: dayOfInstant(desk.now()) }
    const result: JobOutput<ScanJob> = await runJob<ScanJob>(job, order)
    return result.tag === 'read' ? { kind: 'read', name, scan: result as ReadScan<Job> } : { kind: 'refused', name, sentence: result.sentence }
  }
  return { now, turn, waiting: queue.length, read: (files) => void open(now ? [...queue, ...files] : files), next: () => void open(queue) }
}
