/** Hostile files one after the other against a real store, and what must hold after each. */
import { IDBObjectStore } from 'fake-indexeddb'
import { expect } from 'vitest'
import { takeFile, type ImportOutcome } from '#store/import.ts'
import { imageOf } from '#support/database-image.ts'
import { testVerify } from '#support/test-keys.ts'
import { hostileFile } from './lies.ts'
import { openScene, type Scene } from './scene.ts'
import { expectWhole } from './walk.ts'

/** Every write that reaches the database, counted; a full image each time would take ten times as long. */
function countWrites(): { readonly count: () => number; readonly restore: () => void } {
  const methods = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>
  const genuine = (['put', 'add', 'delete', 'clear'] as const).map((name) => [name, methods[name]!] as const)
  let count = 0
  for (const [name, method] of genuine) {
    methods[name] = function (this: unknown, ...args: unknown[]) {
      count++
      return method.apply(this, args)
    }
  }
  return { count: () => count, restore: () => void Object.assign(methods, Object.fromEntries(genuine)) }
}

export interface Weather {
  /** Outcome by lie: refusal code or `imported`, to how often. */
  readonly outcomes: Map<string, Map<string, number>>
  readonly slowest: { name: string; ms: number }
  /** Bytes above what stood before, at the worst. */
  readonly heaviest: { name: string; bytes: number }
}

/** After this many acceptances the campus begins anew, so that one attack does not hide behind what another left. */
const FRESH_AFTER = 25
/** Or when what was taken makes every further look at it slow. */
const LARGEST_IMAGE = 500_000
const IMAGE_EVERY = 50

/** `tell`: called after each thousand, where that takes long. */
export async function storm(seed: number, count: number, tell?: (done: number) => void): Promise<Weather> {
  const weather: Weather = { outcomes: new Map(), slowest: { name: '', ms: 0 }, heaviest: { name: '', bytes: 0 } }
  const writes = countWrites()
  try {
    let scene = await openScene()
    let taken = 0
    let image = await imageOf(scene.campus.db)
    for (let k = 0; k < count; k++) {
      if (k && k % 1000 === 0) tell?.(k)
      if (taken >= FRESH_AFTER || image.length > LARGEST_IMAGE) {
        scene.campus.db.close()
        scene = await openScene()
        image = await imageOf(scene.campus.db)
        taken = 0
      }
      const { name, ...hostile } = await hostileFile(scene, seed, k)
      const label = `${name} (seed ${seed}, number ${k})`
      const before = writes.count()
      const [outcome, ms, bytes] = await measured(() => attack(scene, hostile))
      if (ms > weather.slowest.ms) Object.assign(weather.slowest, { name: label, ms })
      if (bytes > weather.heaviest.bytes) Object.assign(weather.heaviest, { name: label, bytes })
      const code = outcome.kind === 'refused' ? outcome.code : outcome.kind
      const tally = weather.outcomes.get(name) ?? new Map<string, number>()
      weather.outcomes.set(name, tally.set(code, (tally.get(code) ?? 0) + 1))
      if (outcome.kind === 'imported') {
        taken++
        await expectTakenWhole(scene, hostile, label)
        image = await imageOf(scene.campus.db)
      } else {
        expect(outcome.kind, label).toBe('refused')
        expect(writes.count(), `${label} wrote`).toBe(before)
        if (k % IMAGE_EVERY === 0) expect(await imageOf(scene.campus.db) === image, `${label} changed the database`).toBe(true)
      }
    }
  } finally {
    writes.restore()
  }
  return weather
}

/** By a person who types whatever is asked: that must not be what holds. */
async function attack({ campus }: Scene, { file, passphrase }: { file: Uint8Array; passphrase?: string }): Promise<ImportOutcome> {
  const order = { file, fileName: 'x.pxb', device: campus.identity.device, now: campus.now(), ...(passphrase === undefined ? {} : { passphrase }) }
  const outcome = await takeFile(campus.db, order, new Set(), { verify: testVerify })
  return outcome.kind === 'unconfirmed' ? takeFile(campus.db, { ...order, confirmedDeletions: outcome.deletions }, new Set(), { verify: testVerify }) : outcome
}

async function measured<T>(work: () => Promise<T>): Promise<[T, number, number]> {
  const [started, before] = [performance.now(), process.memoryUsage()]
  const result = await work()
  const after = process.memoryUsage()
  return [result, performance.now() - started, after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers]
}

/** Accepted means all of it: the database is one whole, and the same file again changes nothing. */
async function expectTakenWhole(scene: Scene, hostile: { file: Uint8Array; passphrase?: string }, label: string): Promise<void> {
  try {
    await expectWhole(scene.campus.db)
  } catch (error) {
    throw new Error(`${label} left a database that is not whole`, { cause: error })
  }
  // The second time has a line of its own in the history of imports.
  const { imports } = scene.campus.db
  const rows = await imports.toArray()
  const image = await imageOf(scene.campus.db)
  expect((await attack(scene, hostile)).kind, `${label} again`).toBe('imported')
  await imports.clear()
  await imports.bulkPut(rows)
  expect(await imageOf(scene.campus.db) === image, `${label} again changed the database`).toBe(true)
}
