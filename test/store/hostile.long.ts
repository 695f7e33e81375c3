/** Ten thousand files made to harm, each other than the one before. `SEED` chooses another ten thousand. */
import { expect, test } from 'vitest'
import { LIES } from '#support/hostile/lies.ts'
import { storm } from '#support/hostile/storm.ts'

test('ten thousand hostile files: refused with a reason and an unchanged database, or taken whole', async () => {
  const weather = await storm(Number(process.env['SEED'] ?? 7), Number(process.env['FILES'] ?? 10_000), (done) => console.log(`${done} hostile files`))
  for (const [name, tally] of weather.outcomes) console.log(name.padEnd(44), [...tally].map(([code, count]) => `${code} ${count}`).join(', '))
  console.log('slowest', weather.slowest, 'heaviest', weather.heaviest)
  expect(weather.outcomes.size).toBe(Object.keys(LIES).length)
  expect(weather.slowest.ms).toBeLessThan(15_000)
  expect(weather.heaviest.bytes).toBeLessThan(600 * 1024 * 1024)
}, 7_200_000)
