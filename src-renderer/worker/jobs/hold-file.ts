/** Keeps a file aside that a person gave up on, or that could not be read at all. */
import { keepAside, type Kept, type RefusedFile } from '#store/held.ts'
import { workerDesk } from '../worker-desk.ts'

export async function run(file: Omit<RefusedFile, 'now'>): Promise<Kept> {
  const desk = await workerDesk('')
  return keepAside(desk.db, { ...file, now: desk.now() })
}
