import { expect, it } from 'vitest'
import { playCollege } from './college/college-year.ts'

it('a small college that exchanges by stick for seven weeks ends with the same on every PC', async () => {
  const figures = await playCollege({ campuses: 2, pcsEach: 3, weeks: 7, classes: 4, people: 12, seed: 1 })
  expect(figures).toMatchObject({ endsEqual: true })
  for (const what of ['operations', 'lost', 'twice', 'questions', 'answers'] as const) expect(figures[what], what).toBeGreaterThan(0)
}, 60_000)
