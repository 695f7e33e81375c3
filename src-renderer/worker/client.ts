/** The page's side of long work: one order, its progress, its result; stopping ends the worker itself, whatever it does. */
import type { Answer, JobInput, JobName, JobOutput, Report } from './jobs.ts'

/** Thrown where the person stopped the work. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

let idle: Worker | undefined

const newWorker = (): Worker => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' })

/** Runs a job off the screen's thread. A bug in the job rejects; expected failures are part of its output. */
export function runJob<Name extends JobName>(job: Name, input: JobInput<Name>, options: { onProgress?: Report; signal?: AbortSignal } = {}): Promise<JobOutput<Name>> {
  const { onProgress, signal } = options
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Stopped())
    const worker = idle ?? newWorker()
    idle = undefined
    const stop = (): void => {
      worker.terminate()
      reject(new Stopped())
    }
    const finish = (keep: boolean): void => {
      signal?.removeEventListener('abort', stop)
      worker.onmessage = worker.onerror = null
      if (keep && !idle) idle = worker
      else worker.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') return onProgress?.(data.done, data.total, data.what)
      finish(data.kind === 'done')
      if (data.kind === 'done') resolve(data.output as JobOutput<Name>)
      else reject(Object.assign(new Error(data.message), { name: data.name }))
    }
    worker.onerror = (event) => {
      finish(false)
      reject(new Error(event.message || 'the worker could not be loaded'))
    }
    worker.postMessage({ job, input })
  })
}
