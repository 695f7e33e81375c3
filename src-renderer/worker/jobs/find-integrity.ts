/** What cannot be true at once in the classes that several PCs write in; off the screen, because each is read whole. */
import { readFindings, type OpenFinding } from '#store/integrity.ts'
import { workerDesk } from '../worker-desk.ts'

export async function run(): Promise<OpenFinding[]> {
  return readFindings((await workerDesk('')).db)
}
