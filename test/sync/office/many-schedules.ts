/** Hundreds of thousands of schedules: in portions, the place remembered, so that an interrupted run goes on where it was. */
import fc from 'fast-check'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Schedule } from './schedules.ts'

const PORTION = 500
const FOLDER = path.resolve(import.meta.dirname, '../../../node_modules/.cache/long-schedules')

interface Order {
  /** Under which its place is remembered. */
  readonly name: string
  /** Of the first portion; each further one takes the next. */
  readonly seed: number
  readonly count: number
  readonly schedules: fc.Arbitrary<Schedule>
  readonly play: (schedule: Schedule) => Promise<string | undefined>
}

/** Throws what fast-check says of the first schedule that ends badly, shrunk, with its seed. Gives how many were played in all. */
export async function playMany({ name, seed: given, count: wanted, schedules, play }: Order): Promise<number> {
  const count = Number(process.env['SCHEDULES'] ?? wanted)
  const place = path.join(FOLDER, `${name}.json`)
  const { seed, done } = remembered(place) ?? { seed: given, done: 0 }
  say(`${name}: seed ${seed}${done ? `, going on after ${done}` : ''}`)
  for (let at = done; at < count; at += PORTION) {
    const property = fc.asyncProperty(schedules, async (schedule) => {
      const wrong = await play(schedule)
      if (wrong !== undefined) throw new Error(wrong)
    })
    await fc.assert(property, { seed: seed + at / PORTION, numRuns: Math.min(PORTION, count - at) })
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(place, JSON.stringify({ seed, done: at + PORTION }))
    if ((at / PORTION) % 20 === 19) say(`${name}: ${at + PORTION} of ${count}`)
  }
  rmSync(place, { force: true })
  return count
}

function remembered(place: string): { seed: number; done: number } | undefined {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as { seed: number; done: number }
  } catch {
    return undefined
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const randomSeed = (): number => Math.floor(Math.random() * 2 ** 31)
