/** The catalogue of all lies, and the choice among them. */
import { ageTricks, damaged, zipTricks } from './bent-bytes.ts'
import { jsonLies } from './bent-json.ts'
import { operationLies } from './bent-operations.ts'
import { segmentLies } from './bent-segments.ts'
import { Roll, type Scene } from './scene.ts'

export interface HostileFile {
  readonly file: Uint8Array
  readonly passphrase?: string
}

/** One lie, told in one of many ways. */
export type Lie = (scene: Scene, roll: Roll) => HostileFile | Promise<HostileFile>

export const LIES: Readonly<Record<string, Lie>> = { ...damaged, ...zipTricks, ...ageTricks, ...jsonLies, ...segmentLies, ...operationLies }
const NAMES = Object.keys(LIES)

/** Number `k` of a seeded row: each lie in turn, so that a short row holds every one of them. */
export async function hostileFile(scene: Scene, seed: number, k: number): Promise<HostileFile & { readonly name: string }> {
  const name = NAMES[k % NAMES.length]!
  return { name, ...(await LIES[name]!(scene, new Roll(seed * 1_000_003 + k))) }
}
