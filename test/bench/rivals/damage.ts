/** What an engine does with a file that was hurt on its way: 400 tries, three of four with one byte changed, one cut short. */
import { dice } from '#support/dice.ts'
import { partedDesks } from '../workloads.ts'
import type { Desk, Rival } from './rival.ts'

export interface Damage {
  /** Refused, and nothing changed. */
  refused: number
  /** Threw, and the class is another one than before. */
  halfTaken: number
  /** Taken without a word, and the class is not what it should be. */
  wrong: number
  right: number
}

const TRIES = 400

export async function damageDoneTo(rival: Rival): Promise<Damage> {
  const { start, here, there } = partedDesks(30, 200)
  const first = await rival.create(1)
  await first.save(start, start.length)
  const second = await rival.load(await first.whole(), 2)
  for (const desk of [first, second]) await desk.mark()
  await first.save(here, 50)
  await second.save(there, 50)
  const [whole, delta, before] = [await first.whole(), await second.delta(), await shown(first)]
  await first.take(delta)
  const right = await shown(first)
  if (right === before) throw new Error(`${rival.name} took nothing`)
  const done: Damage = { refused: 0, halfTaken: 0, wrong: 0, right: 0 }
  const random = dice(11)
  for (let i = 0; i < TRIES; i++) {
    const desk = await rival.load(whole, 3)
    const threw = await attempt(desk, hurt(delta, i, random))
    // Some leave a class behind that cannot even be read.
    const after = await shown(desk).catch(() => 'unreadable')
    done[threw ? (after === before ? 'refused' : 'halfTaken') : after === right ? 'right' : 'wrong']++
    await desk.close?.()
  }
  for (const desk of [first, second]) await desk.close?.()
  return done
}

function hurt(delta: Uint8Array, i: number, random: () => number): Uint8Array {
  const at = Math.floor(random() * delta.length)
  if (i % 4 === 3) return delta.slice(0, at)
  const changed = delta.slice()
  changed[at]! ^= 1 + Math.floor(random() * 255)
  return changed
}

async function attempt(desk: Desk, delta: Uint8Array): Promise<boolean> {
  try {
    await desk.take(delta)
    return false
  } catch {
    return true
  }
}

export const shown = async (desk: Desk): Promise<string> => JSON.stringify([...(await desk.cells())].sort(([a], [b]) => (a < b ? -1 : 1)))
