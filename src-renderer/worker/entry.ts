/** The worker's side: takes one order at a time, answers with progress and a result. */
import { JOBS, type Answer, type JobModule, type Order } from './jobs.ts'

const answer = (message: Answer): void => self.postMessage(message)

self.addEventListener('message', (event: MessageEvent<Order>) => void work(event.data))

async function work({ job, input }: Order): Promise<void> {
  try {
    const module = (await JOBS[job]()) as unknown as JobModule<unknown, unknown>
    answer({ kind: 'done', output: await module.run(input, (done, total, what) => answer({ kind: 'progress', done, ...(total === undefined ? {} : { total }), ...(what === undefined ? {} : { what }) })) })
  } catch (error) {
    answer({ kind: 'failed', name: error instanceof Error ? error.name : 'Error', message: error instanceof Error ? error.message : String(error) })
  }
}
