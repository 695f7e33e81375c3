import { expect, it } from 'vitest'
import { playMany, randomSeed } from './office/many-schedules.ts'
import { playOnDatabases } from './office/play-on.ts'
import { schedules } from './office/schedules.ts'

const order: Parameters<typeof playMany>[0] = { name: 'databases', seed: randomSeed(), count: 10_000, schedules: schedules(20, 4), play: playOnDatabases }

it('10,000 schedules on real databases', async () => expect(await playMany(order)).toBeGreaterThan(0))
