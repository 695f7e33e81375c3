import { expect, it } from 'vitest'
import { playCollege, toldAs } from './college/college-year.ts'

it('twelve PCs on three campuses, sixty classes and a year of sticks end with the same on every PC', async () => {
  const figures = await playCollege({ campuses: 3, pcsEach: 4, weeks: 52, classes: 60, people: 40, seed: 20_261_123 })
  process.stdout.write(toldAs(figures))
  expect(figures.endsEqual).toBe(true)
})
