/** Files made to harm: each is refused with a reason and not a byte of the database changed, or taken as a whole. */
import { expect, test } from 'vitest'
import { storm } from '#support/hostile/storm.ts'
import { LIES } from '#support/hostile/lies.ts'

const ROUNDS = Number(process.env['HOSTILE_ROUNDS'] ?? 2)

test('every lie in the catalogue is refused with a reason, or taken whole and only once', async () => {
  const weather = await storm(1, Object.keys(LIES).length * ROUNDS)
  if (process.env['HOSTILE_TABLE']) {
    for (const [name, tally] of weather.outcomes) console.log(name.padEnd(48), [...tally].map(([code, n]) => `${code} ${n}`).join(', '))
    console.log(weather.slowest, weather.heaviest)
  }
  expect([...weather.outcomes.keys()].sort()).toEqual(Object.keys(LIES).sort())
}, 300_000)
