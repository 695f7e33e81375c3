import { expect, it } from 'vitest'
import { playMany } from './office/many-schedules.ts'
import { playInMemory } from './office/play-on.ts'
import { schedules } from './office/schedules.ts'

const order: Parameters<typeof playMany>[0] = { name: 'fixed', seed: 20_261_123, count: 150_000, schedules: schedules(30), play: (schedule) => playInMemory(schedule) }

it('150,000 schedules, the same on every run', async () => expect(await playMany(order)).toBeGreaterThan(0))
